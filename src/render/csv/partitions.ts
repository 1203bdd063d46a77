import type { PartitionHealth } from '../../schema/candidate'
import type { Partitions, TopicPartitions } from '../../schema/partitions'
import type { PartitionPlan } from '../../schema/plan'
import type { Platform } from '../../schema/vocabulary'
import { fieldsOf, section } from './section'

/** A bound of the partition window, or a number that lies in it. */
export interface PartitionRow {
  readonly topic?: string | undefined
  readonly platform?: Platform | undefined
  readonly side: 'at least' | 'recommended' | 'given' | 'at most'
  readonly bound: string
  readonly partitions: number
  readonly binds?: boolean
  readonly value?: number
  readonly limit?: number
  readonly unit?: string
  readonly holds?: boolean
  readonly why?: string | undefined
  readonly source?: string
}

/** Columns of a partition window, in their order. */
export const partitionColumns = fieldsOf<PartitionRow>(
  'topic',
  'platform',
  'side',
  'bound',
  'partitions',
  'binds',
  'value',
  'limit',
  'unit',
  'holds',
  'why',
  'source',
)

/** Topic by topic the number and its lower bounds, then the upper bounds on each platform's cluster. */
export const partitionRows = (
  { topics }: Partitions,
  clusters: readonly {
    readonly platform: Platform
    readonly partitionHealth?: PartitionHealth | undefined
  }[],
): PartitionRow[] => [...topics.flatMap(topicRows), ...clusters.flatMap(clusterRows)]

const topicRows = (topic: TopicPartitions): PartitionRow[] => [
  {
    topic: topic.name,
    side: topic.given ? 'given' : 'recommended',
    bound: topic.bindingBound,
    partitions: topic.recommended,
    why: topic.rounding,
  },
  ...topic.lowerBounds.map(({ bound, partitions, why, platform }) => ({
    topic: topic.name,
    platform,
    side: 'at least' as const,
    bound,
    partitions,
    binds: bound === topic.bindingBound,
    why,
  })),
]

const clusterRows = ({ platform, partitionHealth }: Parameters<typeof partitionRows>[1][number]) =>
  (partitionHealth?.upperBounds ?? []).map((bound): PartitionRow => {
    const { partitionsAtMost, value, limit, unit, holds, source } = bound
    return {
      platform,
      side: 'at most',
      bound: bound.bound,
      partitions: partitionsAtMost,
      value,
      limit,
      unit,
      holds,
      source,
    }
  })

/** A partition window as a table. */
export const partitionSection = section(
  ({ partitions, clusters }: PartitionPlan) => partitionRows(partitions, clusters),
  partitionColumns,
)
