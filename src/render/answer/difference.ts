import { dollars } from '../../core/words'
import type { PlatformChoice } from '../../schema/comparison'
import type { Plan } from '../../schema/plan'
import { platformName } from '../names'
import { bestOn, clusterWords } from './cluster'
import { dearerLines } from './dearer-lines'
import { percentAbove } from './figures'

/**
 * By how much a platform is dearer than the cheapest one, and the line of the bill that adds most to
 * that: in a sentence.
 */
export const differenceSentence = (
  plan: Plan,
  dearer: PlatformChoice,
  cheapest: PlatformChoice,
): string => {
  const [more, less] = [dearer, cheapest].map(({ platform }) => bestOn(plan, platform))
  const [most] = more && less ? dearerLines(more, less) : []
  const why = most ? `, above all for ${most.words}: ${most.amounts}` : ''
  const cluster = more?.brokers === undefined ? '' : ` (${clusterWords(more)})`
  const delta = `${dollars(dearer.deltaUsd)} (${percentAbove(dearer)}) more`
  return `${platformName(dearer.platform)}${cluster} costs ${delta}${why}.`
}
