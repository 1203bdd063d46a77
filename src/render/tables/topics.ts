import { amount } from '../../core/words'
import type { Topic } from '../../schema/topic'
import { counted, yesNo } from '../answer/figures'
import type { Table } from './table'

/** Topics that a table names one by one. */
export const MOST_TOPICS = 20

/** The topics as planned for, those with the highest average rate first. */
export const topicsTable = (topics: readonly Topic[]): Table => {
  const largest = [...topics]
    .sort((one, other) => other.averageIngressMiBps - one.averageIngressMiBps)
    .slice(0, MOST_TOPICS)
  const extras = EXTRAS.filter(({ isUsed }) => topics.some(isUsed))
  const columns = [...COLUMNS, ...extras]
  return { columns, rows: largest.map((topic) => columns.map(({ cell }) => cell(topic))) }
}

/** How many topics are left out of a table, as a sentence; undefined when none are. */
export const moreTopics = (topics: number): string | undefined => {
  const more = topics - MOST_TOPICS
  return more > 0 ? `And ${counted(more, 'more topic')}, none of them larger.` : undefined
}

const COLUMNS = [
  { head: 'topic', cell: (topic: Topic) => topic.name },
  right('written on average, MiB/s', (topic) => amount(topic.averageIngressMiBps)),
  right('written at peak, MiB/s', (topic) => amount(topic.peakIngressMiBps)),
  right('read at peak, MiB/s', (topic) => amount(topic.peakEgressMiBps)),
  right('groups', (topic) => amount(topic.consumerGroups)),
  right('kept, h', (topic) => amount(topic.retentionHours)),
  right('p, MiB/s', (topic) => amount(topic.partitionProduceMiBps)),
  right('c, MiB/s', (topic) => amount(topic.partitionConsumeMiBps)),
  { head: 'keyed', cell: ({ keyed }: Topic) => yesNo(keyed) },
]

/** Columns for what only some topics have. */
const EXTRAS = [
  {
    ...right('on disks, h', ({ localRetentionHours: local }) =>
      local === undefined ? '' : amount(local),
    ),
    isUsed: (topic: Topic) => topic.localRetentionHours !== undefined,
  },
  {
    head: 'compacted',
    cell: ({ compacted }: Topic) => yesNo(compacted),
    isUsed: ({ compacted }: Topic) => compacted,
  },
]

function right(head: string, cell: (topic: Topic) => string) {
  return { head, align: 'right' as const, cell }
}
