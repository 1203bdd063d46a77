import { amount } from '../../core/words'
import type { Topic } from '../../schema/topic'
import { figure } from '../answer/figures'
import { yesNo } from './assumptions'
import { MOST_TOPICS, moreTopics } from './most-topics'
import { table } from './table'

/** The topics as planned for, those with the highest average rate first; none where none were given. */
export const topicBlocks = (topics: readonly Topic[] | undefined): (string | undefined)[] => {
  if (!topics) return []
  const largest = [...topics]
    .sort((one, other) => other.averageIngressMiBps - one.averageIngressMiBps)
    .slice(0, MOST_TOPICS)
  const extras = EXTRAS.filter(({ isUsed }) => topics.some(isUsed))
  const columns = [...COLUMNS, ...extras]
  return [
    table(
      columns,
      largest.map((topic) => columns.map(({ cell }) => cell(topic))),
    ),
    moreTopics(topics.length),
  ]
}

const COLUMNS = [
  { head: 'topic', cell: (topic: Topic) => topic.name },
  right('written on average, MiB/s', (topic) => figure(topic.averageIngressMiBps)),
  right('written at peak, MiB/s', (topic) => figure(topic.peakIngressMiBps)),
  right('read at peak, MiB/s', (topic) => figure(topic.peakEgressMiBps)),
  right('groups', (topic) => amount(topic.consumerGroups)),
  right('kept, h', (topic) => figure(topic.retentionHours)),
  right('p, MiB/s', (topic) => figure(topic.partitionProduceMiBps)),
  right('c, MiB/s', (topic) => figure(topic.partitionConsumeMiBps)),
  { head: 'keyed', cell: ({ keyed }: Topic) => yesNo(keyed) },
]

/** Columns for what only some topics have. */
const EXTRAS = [
  {
    ...right('on disks, h', ({ localRetentionHours: local }) =>
      local === undefined ? '' : figure(local),
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
