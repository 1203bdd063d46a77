import type { Demand, PartitionPlan } from '../../schema/plan'
import type { Topic } from '../../schema/topic'
import { assumptionPairs, assumptionsLead } from '../tables/assumptions'
import { moreTopics, topicsTable } from '../tables/topics'
import { workloadPairs } from '../tables/workload'
import { section } from './blocks'
import { text } from './escape'
import { pairsTable } from './pairs'
import { tableBlock } from './table'

interface Planned extends Pick<PartitionPlan, 'workload' | 'assumptions'> {
  /** What the workload asks of a cluster, where it is known. */
  readonly demand?: Demand
}

/**
 * What was planned for, and on what assumptions: enough to plan it again. A note, in plain text, says
 * what to know of the workload.
 */
export const workloadSection = (
  { workload, assumptions, demand }: Planned,
  note?: string,
): string | undefined =>
  section('Workload and assumptions', [
    note === undefined ? undefined : text(note),
    pairsTable(['workload', 'value'], workloadPairs(workload, demand)),
    ...(workload.topics ? topicBlocks(workload.topics) : []),
    text(assumptionsLead),
    pairsTable(['assumption', 'value'], assumptionPairs(assumptions)),
  ])

const topicBlocks = (topics: readonly Topic[]): string[] => [
  tableBlock(topicsTable(topics)),
  text(moreTopics(topics.length) ?? ''),
]
