import type { ReadPhrase } from '../../written/phrase/read-phrase'
import type { Content } from '../message'
import { understoodLine } from './echo'
import { context, plain } from './texts'

/** Faults that are told one by one. */
const MOST_FAULTS = 10

/** What could not be read of a phrase, all at once, and what was; nothing of it is markup. */
export const faultsContent = (
  faults: readonly string[],
  {
    phrases,
    regionNames,
  }: {
    readonly phrases: readonly ReadPhrase[]
    readonly regionNames: ReadonlyMap<string, string>
  },
): Content => {
  const shown = faults.slice(0, MOST_FAULTS).map((fault) => `• ${fault}`)
  const more = faults.length > MOST_FAULTS ? [`And ${faults.length - MOST_FAULTS} more.`] : []
  const understood = phrases
    .map((phrase) => understoodLine(phrase, regionNames))
    .filter((line) => line !== '')
  return {
    text:
      faults.length === 1
        ? 'One thing to mend before this can be planned'
        : `${faults.length} things to mend before this can be planned`,
    blocks: [
      { type: 'section', text: plain([LEAD, ...shown, ...more].join('\n')) },
      ...understood.slice(0, 1).map((line) => context(`Understood so far: ${line}`)),
      context('`/kafka-plan help` shows what can be said. Only you see this.'),
    ],
  }
}

const LEAD = 'This cannot be planned yet:'
