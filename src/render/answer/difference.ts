import { dollars } from '../../core/words'
import type { Candidate } from '../../schema/candidate'
import type { PlatformChoice } from '../../schema/comparison'
import type { Plan } from '../../schema/plan'
import type { BillItem } from '../../schema/vocabulary'
import { plainName, platformName } from '../names'
import { bestOn, clusterWords } from './cluster'
import { percent } from './figures'

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
  const why = more && less ? largestLine(more, less) : undefined
  const cluster = more?.brokers === undefined ? '' : ` (${clusterWords(more)})`
  const delta = `${dollars(dearer.deltaUsd)} (${percent(dearer.deltaPercent)}) more`
  return `${platformName(dearer.platform)}${cluster} costs ${delta}${why ? `, ${why}` : ''}.`
}

/** The line of two bills on which the one exceeds the other most. */
const largestLine = (more: Candidate, less: Candidate): string | undefined => {
  const lines = kindsOf(more, less).map((kind) => ({
    words: kind.map(plainName).join(' and '),
    more: usdOf(more, kind),
    less: usdOf(less, kind),
  }))
  const [first, ...rest] = lines
  if (!first) return undefined
  const most = rest.reduce(
    (line, next) => (next.more - next.less > line.more - line.less ? next : line),
    first,
  )
  if (most.more <= most.less) return undefined
  const other = less.platform === 'ec2' ? 'EC2' : platformName(less.platform)
  return `above all for ${most.words}: ${dollars(most.more)} against ${money(most.less)} on ${other}`
}

/** The items of two bills; storage and its tier are one where a tier is billed. */
const kindsOf = (more: Candidate, less: Candidate): BillItem[][] => {
  const items = [...new Set([...more.lineItems, ...less.lineItems].map(({ item }) => item))]
  if (!items.includes('tiered-storage')) return items.map((item) => [item])
  const stored: BillItem[] = ['storage', 'tiered-storage']
  return [stored, ...items.filter((item) => !stored.includes(item)).map((item) => [item])]
}

const usdOf = ({ lineItems }: Candidate, kind: readonly BillItem[]): number =>
  lineItems.reduce((sum, { item, monthlyUsd }) => (kind.includes(item) ? sum + monthlyUsd : sum), 0)

const money = (usd: number): string => (usd === 0 ? 'nothing' : dollars(usd))
