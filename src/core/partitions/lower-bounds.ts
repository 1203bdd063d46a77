import type { Assumptions } from '../../schema/assumptions'
import type { Facts } from '../../schema/catalogue'
import type { LowerBound } from '../../schema/partitions'
import type { Topic } from '../../schema/topic'
import type { Platform } from '../../schema/vocabulary'
import { quotaMiBps } from '../quota'
import { countUp, gibFromGB, gibIn } from '../units'
import { amount } from '../words'

/** A lower bound; its reason is put into words when it is written out. */
export type Bound = Omit<LowerBound, 'why'> & { readonly why: () => string }

/**
 * Why a topic needs at least so many partitions: ⌈t/p⌉, ⌈t/c⌉, consumers wanted, the same at the
 * horizon for keyed topics, and the quotas of platforms per partition. Rates in MiB/s at peak.
 * Source: Jun Rao, How to choose the number of topics/partitions in a Kafka cluster?
 */
export const lowerBounds = (
  topic: Topic,
  context: {
    readonly facts: Facts
    readonly assumptions: Assumptions
    readonly growth: number
    readonly platforms: readonly Platform[]
  },
): Bound[] => {
  const bounds = throughputBounds(topic, topic.peakIngressMiBps)
  const { consumerInstances } = topic
  if (consumerInstances !== undefined && topic.consumerGroups > 0)
    bounds.push({
      bound: 'consumer-parallelism',
      partitions: consumerInstances,
      why: () =>
        `${consumerInstances === 1 ? 'one consumer is' : `${amount(consumerInstances)} consumers are`} wanted in the largest group; one without a partition idles`,
    })
  if (context.growth > 1 && topic.keyed) bounds.push(growthBound(topic, context.growth))
  for (const platform of context.platforms) {
    const quota = quotaBound(topic, platform, context)
    if (quota) bounds.push(quota)
  }
  return bounds
}

const throughputBounds = (topic: Topic, peak: number): Bound[] => {
  const bounds: Bound[] = [
    {
      bound: 'producer-throughput',
      measured: topic.produceMeasured,
      partitions: Math.max(1, countUp(peak / topic.partitionProduceMiBps)),
      why: () =>
        `producers write ${amount(peak, 'MiB/s')} at peak and one partition takes ${amount(topic.partitionProduceMiBps, 'MiB/s')}${measured(topic.produceMeasured)}`,
    },
  ]
  if (topic.consumerGroups > 0)
    bounds.push({
      bound: 'consumer-throughput',
      measured: topic.consumeMeasured,
      partitions: Math.max(1, countUp(peak / topic.partitionConsumeMiBps)),
      why: () =>
        `each group reads ${amount(peak, 'MiB/s')} at peak and one consumer of the slowest processes ${amount(topic.partitionConsumeMiBps, 'MiB/s')}${measured(topic.consumeMeasured)}`,
    })
  return bounds
}

const measured = (given: boolean): string => (given ? ' (measured)' : ' (not measured)')

const growthBound = (topic: Topic, growth: number): Bound => {
  const later = throughputBounds(topic, topic.peakIngressMiBps * growth)
  return {
    bound: 'keyed-growth',
    measured: later.every((bound) => bound.measured === true),
    partitions: Math.max(...later.map((bound) => bound.partitions)),
    why: () =>
      `messages have keys, and adding partitions later would move them: planned for ${amount(topic.peakIngressMiBps * growth, 'MiB/s')} at the horizon`,
  }
}

/** The least partitions a platform's quota per partition allows; none where it has no such quota. */
const quotaBound = (
  topic: Topic,
  platform: Platform,
  context: { readonly facts: Facts; readonly assumptions: Assumptions },
): Bound | undefined => {
  const quota = partitionQuota(context.facts, platform, context.assumptions)
  if (!quota) return undefined
  const needs = [
    {
      partitions: topic.peakIngressMiBps / quota.ingressMiBps,
      why: () => `${platform} lets one partition take ${amount(quota.ingressMiBps, 'MiB/s')}`,
    },
    {
      partitions: topic.peakEgressMiBps / quota.egressMiBps,
      why: () =>
        `${platform} lets consumers read ${amount(quota.egressMiBps, 'MiB/s')} from one partition`,
    },
    {
      partitions: topic.compacted
        ? gibIn(topic.averageIngressMiBps, topic.retentionHours) / quota.compactedGiB
        : 0,
      why: () =>
        `${platform} lets one compacted partition hold ${amount(quota.compactedGiB, 'GiB')}`,
    },
  ]
  const [first, ...rest] = needs
  if (!first) return undefined
  const most = rest.reduce((need, next) => (next.partitions > need.partitions ? next : need), first)
  return {
    bound: 'platform-quota',
    platform,
    partitions: Math.max(1, countUp(most.partitions)),
    why: most.why,
  }
}

/** What one partition may carry and hold; infinite where there is no limit. */
interface PartitionQuota {
  readonly ingressMiBps: number
  readonly egressMiBps: number
  readonly compactedGiB: number
  readonly source: string
}

/** Most MiB/s in and out of one partition, where a platform limits it. */
export const partitionQuota = (
  { express, serverless }: Facts,
  platform: Platform,
  assumptions: Pick<Assumptions, 'quotaUnit'>,
): PartitionQuota | undefined => {
  switch (platform) {
    case 'msk-serverless':
      return {
        ingressMiBps: quotaMiBps(serverless.ingressPerPartitionMBps, assumptions),
        egressMiBps: quotaMiBps(serverless.egressPerPartitionMBps, assumptions),
        compactedGiB: gibFromGB(serverless.compactedPartitionGB),
        source: serverless.source,
      }
    case 'msk-express':
      return {
        ingressMiBps: quotaMiBps(express.perPartitionMBps, assumptions),
        egressMiBps: Number.POSITIVE_INFINITY,
        compactedGiB: Number.POSITIVE_INFINITY,
        source: express.source,
      }
    case 'msk-standard':
    case 'ec2':
      return undefined
  }
}
