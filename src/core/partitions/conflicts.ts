import type { Rejection } from '../../schema/candidate'
import type { PartitionConflict } from '../../schema/partitions'
import type { Constraint, Platform } from '../../schema/vocabulary'
import type { PlatformContext } from '../fit'
import { topicsAfter } from '../topic-names'
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
  const limits = rejected.flatMap((rejection) => limitOf(rejection, context))
  if (limits.length < rejected.filter(isAboutSize).length || limits.length === 0) return undefined
  const widest = limits.reduce((most, next) => (next.most >= most.most ? next : most))
  return {
    platform,
    lowerBound: largestOf(recommendations, widest, context),
    partitionsAtLeast: widest.least,
    upperBound: widest.why,
    partitionsAtMost: widest.most,
    topics: widest.topics,
    resolve: (RESOLVE[widest.constraint] ?? []).filter((way) => helps(way, context, ec2Fits)),
  }
}

/** Rejections that more or fewer of something would mend, unlike a missing price. */
const isAboutSize = ({ needed }: Rejection): boolean => needed !== undefined

/** Partitions needed and possible, of all topics or of some. */
interface PartitionLimit extends Pick<PartitionConflict, 'topics'> {
  readonly constraint: Constraint
  readonly least: number
  readonly most: number
  readonly why: string
}

const limitOf = (rejection: Rejection, { load }: PlatformContext): PartitionLimit[] => {
  const { constraint, needed, limit, unit, decidedBy, partitionsAtMost, why } = rejection
  const least = load.partitions
  if (decidedBy && partitionsAtMost !== undefined)
    return [{ constraint: decidedBy.constraint, why, least, most: partitionsAtMost }]
  if (!OF_THE_CLUSTER.has(constraint) || needed === undefined || limit === undefined) return []
  if (unit !== 'partitions')
    return [{ constraint, why, least, most: Math.floor((least * limit) / needed) }]
  const some = needed < least ? 'uncompacted' : undefined
  const topics = constraint === 'compacted-partitions' ? 'compacted' : some
  return [{ constraint, why, least: needed, most: limit, topics }]
}

/** The topic that has most of the partitions a limit counts, and why it has them. */
const largestOf = (
  recommendations: readonly Recommendation[],
  { least, topics }: PartitionLimit,
  context: PlatformContext,
): string => {
  const counted = recommendations
    .map((topic, index) => ({ topic, partitions: context.topicPartitions[index] ?? 0 }))
    .filter((_, index) => !topics || context.topics[index]?.compacted === (topics === 'compacted'))
  const { topic, partitions } = counted.reduce((most, next) =>
    next.partitions > most.partitions ? next : most,
  )
  const raised = partitions > topic.recommended ? 'platform-quota' : topic.bindingBound
  const all = amount(least, topics ? `${topics} partitions` : 'partitions')
  return `${topic.given ? 'partitions given' : raised}${topicsAfter(' of ', [topic])}: ${amount(partitions)} of ${all}`
}

/** Constraints that limit the partitions of a whole cluster: in partitions, or in proportion to them. */
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
