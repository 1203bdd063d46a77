import type { Rejection } from '../../schema/candidate'
import type { PartitionConflict } from '../../schema/partitions'
import type { Constraint, Platform } from '../../schema/vocabulary'
import type { PlatformContext } from '../fit'
import { amount } from '../words'
import type { Recommendation } from './recommend'

/**
 * Where the partitions that topics need are more than any cluster of a platform may hold: both sides
 * named, and the ways out. Read off the rejections of a platform on which nothing fits; the shape
 * that allows most partitions speaks for the platform. Undefined when partitions are not the reason.
 */
export const partitionConflict = (
  platform: Platform,
  rejected: readonly Rejection[],
  {
    context,
    ec2Fits,
    recommendations,
  }: {
    readonly context: PlatformContext
    /** Whether EC2 was asked for and fits; unknown when it was not asked for. */
    readonly ec2Fits: boolean | undefined
    readonly recommendations: readonly Recommendation[]
  },
): PartitionConflict | undefined => {
  const { partitions } = context.load
  const limits = rejected.flatMap((rejection) => limitOf(rejection, context))
  if (limits.length < rejected.filter(isAboutSize).length || limits.length === 0) return undefined
  const widest = limits.reduce((most, next) => (next.partitions >= most.partitions ? next : most))
  const largest = recommendations.reduce((most, topic) =>
    topic.recommended > most.recommended ? topic : most,
  )
  return {
    platform,
    lowerBound: `${largest.given ? 'partitions given' : largest.bindingBound} of ${largest.name}: ${amount(largest.recommended)} of ${amount(partitions)} partitions`,
    partitionsAtLeast: partitions,
    upperBound: widest.why,
    partitionsAtMost: widest.partitions,
    resolve: (RESOLVE[widest.constraint] ?? []).filter((way) => helps(way, context, ec2Fits)),
  }
}

/** Rejections that more or fewer of something would mend, unlike a missing price. */
const isAboutSize = ({ needed }: Rejection): boolean => needed !== undefined

interface PartitionLimit {
  readonly constraint: Constraint
  readonly partitions: number
  readonly why: string
}

const limitOf = (rejection: Rejection, { load }: PlatformContext): PartitionLimit[] => {
  const { constraint, needed, limit, decidedBy, partitionsAtMost, why } = rejection
  if (decidedBy && partitionsAtMost !== undefined)
    return [{ constraint: decidedBy.constraint, why, partitions: partitionsAtMost }]
  if (!OF_THE_CLUSTER.has(constraint) || needed === undefined || limit === undefined) return []
  return [{ constraint, why, partitions: Math.floor((load.partitions * limit) / needed) }]
}

/** Constraints that limit the partitions of a whole cluster, in proportion. */
const OF_THE_CLUSTER: ReadonlySet<Constraint> = new Set([
  'partitions',
  'compacted-partitions',
  'cluster-replicas',
  'controller-failover',
])

const KRAFT = 'metadataMode kraft'
const SPLIT = 'splitting the topics over several clusters'
const EC2 = 'self-managed Kafka on EC2, which takes more brokers'

/** Whether a way out is one for this workload: KRaft where it is not used yet, EC2 where it fits. */
const helps = (way: string, { load }: PlatformContext, ec2Fits: boolean | undefined): boolean => {
  if (way.startsWith(KRAFT)) return load.workload.metadataMode === 'zookeeper'
  return way !== EC2 || ec2Fits !== false
}

const RESOLVE: Partial<Record<Constraint, string[]>> = {
  partitions: [EC2, SPLIT, 'fewer partitions'],
  'unclean-failure': ['a longer maxUnavailabilitySeconds', EC2, SPLIT],
  'replication-latency': ['a longer maxReplicationLatencyMs', EC2, SPLIT],
  'controller-failover': [
    `${KRAFT}: its controllers hold the metadata in memory`,
    'a longer maxUnavailabilitySeconds',
    SPLIT,
  ],
  'cluster-replicas': [KRAFT, SPLIT],
  'compacted-partitions': ['MSK Standard or Express, which have no such quota'],
}
