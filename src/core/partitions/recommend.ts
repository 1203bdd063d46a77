import type { Assumptions } from '../../schema/assumptions'
import type { Facts } from '../../schema/catalogue'
import type { TopicPartitions } from '../../schema/partitions'
import type { Topic } from '../../schema/topic'
import type { Platform } from '../../schema/vocabulary'
import type { Workload } from '../../schema/workload'
import { countUpTo } from '../units'
import { amount } from '../words'
import { clientMemory } from './client-memory'
import type { Bound } from './lower-bounds'
import { lowerBounds } from './lower-bounds'

/** What a recommendation rests on, besides the topic. */
interface PartitionContext {
  readonly workload: Workload
  readonly facts: Facts
  readonly assumptions: Assumptions
  /** How much larger the rates are at the horizon than those of the topic. */
  readonly growth: number
}

/** The partitions of one topic; what is words only is put together when it is written out. */
export interface Recommendation
  extends Omit<TopicPartitions, 'lowerBounds' | 'rounding' | 'clientMemory'> {
  readonly lowerBounds: readonly Bound[]
  readonly rounding: () => TopicPartitions['rounding']
  readonly clientMemory: () => TopicPartitions['clientMemory']
}

/**
 * Partitions of one topic: the largest lower bound, rounded up to a multiple of the zones so that
 * leaders spread evenly; or the number given. A platform's own quota counts here only when every
 * platform asked for has one; else the candidates of that platform carry more partitions themselves.
 */
export const recommendPartitions = (topic: Topic, context: PartitionContext): Recommendation => {
  const { workload, facts, growth, assumptions } = context
  const bounds = lowerBounds(topic, {
    facts,
    assumptions,
    growth,
    platforms: workload.platforms,
  })
  const binding = bindingBound(bounds, workload.platforms)
  const rounded = countUpTo(workload.availabilityZones, binding.partitions)
  const recommended = topic.partitions ?? rounded
  return {
    name: topic.name,
    recommended,
    given: topic.partitions !== undefined,
    lowerBounds: bounds,
    bindingBound: binding.bound,
    rounding: () => rounding(topic, workload, binding.partitions),
    measured: topic.produceMeasured && (topic.consumeMeasured || topic.consumerGroups === 0),
    clientMemory: () => clientMemory(recommended, facts, assumptions),
  }
}

/** A recommendation as it stands in the answer. */
export const writeRecommendation = (topic: Recommendation): TopicPartitions => ({
  ...topic,
  lowerBounds: topic.lowerBounds.map((bound) => ({ ...bound, why: bound.why() })),
  rounding: topic.rounding(),
  clientMemory: topic.clientMemory(),
})

const bindingBound = (bounds: readonly Bound[], platforms: readonly Platform[]): Bound => {
  const shared = bounds.filter((bound) => bound.platform === undefined)
  const quotas = bounds.filter((bound) => bound.platform !== undefined)
  const everywhere = quotas.length === platforms.length ? smallest(quotas) : undefined
  return largest(everywhere ? [...shared, everywhere] : shared)
}

const largest = (bounds: readonly Bound[]): Bound =>
  bounds.reduce((most, bound) => (bound.partitions > most.partitions ? bound : most))

const smallest = (bounds: readonly Bound[]): Bound =>
  bounds.reduce((least, bound) => (bound.partitions < least.partitions ? bound : least))

const rounding = (topic: Topic, { availabilityZones: zones }: Workload, bound: number) => {
  if (topic.partitions !== undefined) return undefined
  const rounded = countUpTo(zones, bound)
  return rounded === bound
    ? `${amount(bound)} is a multiple of ${zones} zones`
    : `${amount(bound)} rounded up to ${amount(rounded)}, a multiple of ${zones} zones, so that leaders spread evenly`
}

/**
 * Partitions of a topic on one platform: the recommendation, or what the platform's quota per
 * partition needs where that is more. A number that was given stays as it is.
 */
export const partitionsOn = (platform: Platform, topic: Recommendation, zones: number): number => {
  if (topic.given) return topic.recommended
  const quota = topic.lowerBounds.find((bound) => bound.platform === platform)
  return Math.max(topic.recommended, countUpTo(zones, quota?.partitions ?? 0))
}
