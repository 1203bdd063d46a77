import type { Warning } from '../../schema/candidate'
import type { Topic } from '../../schema/topic'
import type { UpperBoundName } from '../../schema/vocabulary'
import type { Fit, PlatformContext } from '../fit'
import { topicsAfter } from '../topic-names'
import { HAIR } from '../units'
import { amount } from '../words'
import { partitionHealth } from './health'

/** The context of a cluster with the partitions it will have, and what to know about them. */
interface Spread {
  readonly context: PlatformContext
  readonly warnings: readonly Warning[]
}

/** From this much above the mean, the load of the busiest broker is worth a warning. */
const UNEVEN = 1.1

/**
 * Sizing spreads the load evenly, which only a multiple of the brokers does: with 18 partitions on 15
 * brokers, three lead two and carry 1.67 times the mean. So each topic that alone would load a broker
 * above the mean is raised to a multiple of the brokers, unless that breaks an upper bound; a number
 * that was given stays, with a warning.
 */
export const spreadOver = (fit: Fit, context: PlatformContext): Spread => {
  const { brokers } = fit
  if (brokers === undefined) return { context, warnings: [] }
  const topicPartitions = context.topics.map((topic, index) => {
    const partitions = context.topicPartitions[index] ?? 1
    const isRaised =
      topic.partitions === undefined && busiestShare(topic, partitions, { context, brokers }) > HAIR
    return isRaised ? Math.ceil(partitions / brokers) * brokers : partitions
  })
  const isChanged = topicPartitions.some((count, index) => count !== context.topicPartitions[index])
  const raised = isChanged ? withPartitions(context, topicPartitions) : context
  const spread = isChanged && breaksBound(fit, raised) ? context : raised
  return {
    context: spread,
    warnings: [...raisedWarnings(context, spread, brokers), ...unevenWarnings(spread, brokers)],
  }
}

/**
 * Load that one topic puts on the broker that leads most of its partitions, over the mean load of a
 * broker: of writes or of reads, whichever is more.
 */
const busiestShare = (
  topic: Topic,
  partitions: number,
  { context, brokers }: { readonly context: PlatformContext; readonly brokers: number },
): number => {
  const leaders = Math.ceil(partitions / brokers)
  const { peakIngressMiBps, peakEgressMiBps } = context.load.demand
  const written = topic.peakIngressMiBps / peakIngressMiBps
  const read = peakEgressMiBps > 0 ? topic.peakEgressMiBps / peakEgressMiBps : 0
  return (Math.max(written, read) / partitions) * leaders * brokers
}

const withPartitions = (
  context: PlatformContext,
  topicPartitions: readonly number[],
): PlatformContext => {
  const partitions = topicPartitions.reduce((sum, count) => sum + count, 0)
  return { ...context, topicPartitions, load: { ...context.load, partitions } }
}

const HARD: ReadonlySet<UpperBoundName> = new Set([
  'broker-replicas',
  'cluster-replicas',
  'unclean-failure',
  'controller-failover',
  'replication-latency',
])

const breaksBound = (fit: Fit, context: PlatformContext): boolean =>
  partitionHealth(fit, context)?.upperBounds.some(
    ({ bound, holds }) => HARD.has(bound) && !holds,
  ) ?? false

const raisedWarnings = (
  before: PlatformContext,
  after: PlatformContext,
  brokers: number,
): Warning[] => {
  const changed = before.topics.filter(
    (_, index) => before.topicPartitions[index] !== after.topicPartitions[index],
  )
  if (changed.length === 0) return []
  return [
    {
      code: 'partitions-raised',
      detail: `${amount(after.load.partitions)} partitions rather than ${amount(before.load.partitions)}: a multiple of ${amount(brokers)} brokers${topicsAfter(' for ', changed)}, so that each broker leads as many`,
    },
  ]
}

const unevenWarnings = (context: PlatformContext, brokers: number): Warning[] => {
  let share = 0
  let hottest: Topic | undefined
  for (const [index, topic] of context.topics.entries()) {
    const own = busiestShare(topic, context.topicPartitions[index] ?? 1, { context, brokers })
    if (own <= share) continue
    share = own
    hottest = topic
  }
  if (!hottest || share < UNEVEN) return []
  return [
    {
      code: 'uneven-leaders',
      detail: `the partitions${topicsAfter(' of ', [hottest])} load the busiest broker with ${amount(share)} times the mean, more than it is sized for; a multiple of ${amount(brokers)} partitions would be even`,
    },
  ]
}
