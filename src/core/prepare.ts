import type { Assumptions } from '../schema/assumptions'
import type { Catalogue, RegionCatalogue } from '../schema/catalogue'
import type { TopicPartitions } from '../schema/partitions'
import type { Demand } from '../schema/plan'
import type { Topic } from '../schema/topic'
import type { Platform } from '../schema/vocabulary'
import type { Workload, WorkloadInput } from '../schema/workload'
import { resolveAssumptions } from './assumptions'
import { demandOf } from './demand'
import type { PlatformContext } from './fit'
import { growTopic, growthFactor, growWorkload } from './growth'
import { segmentsPerPartition } from './partitions/files'
import { partitionsOn, recommendPartitions } from './partitions/recommend'
import { gibIn } from './units'
import { resolveWorkload, topicsOf } from './workload'

/** A request made ready to be planned for: defaults filled, partitions recommended, demand added up. */
export interface Prepared {
  readonly workload: Workload
  readonly assumptions: Assumptions
  /** The topics at the rates that are sized for. */
  readonly topics: readonly Topic[]
  readonly recommendations: readonly TopicPartitions[]
  readonly total: number
  readonly demand: Demand
  readonly catalogue: RegionCatalogue
  /** What a platform sees; its quota per partition may ask for more partitions. */
  readonly contextFor: (platform: Platform) => PlatformContext
}

/** Fills in a request. The region must be one of the catalogue. */
export const prepare = (given: WorkloadInput, catalogue: Catalogue): Prepared => {
  const region = catalogue.region(given.region)
  if (!region) throw new Error(`no such region in the catalogue: ${given.region}`)
  const workload = resolveWorkload(given)
  const assumptions = resolveAssumptions(given, catalogue.facts)
  const growth = growthFactor(workload)
  const factor = assumptions.sizeForHorizon ? growth : 1
  const planned = factor === 1 ? workload : growWorkload(workload, factor)
  const today = topicsOf(given, workload)
  const topics = factor === 1 ? today : today.map((topic) => growTopic(topic, factor))

  const recommendations = topics.map((topic) =>
    recommendPartitions(topic, {
      workload,
      facts: catalogue.facts,
      assumptions,
      growth: growth / factor,
    }),
  )
  const total = sum(recommendations.map((topic) => topic.recommended))
  const demand = demandOf(planned, topics, total)
  return {
    workload,
    assumptions,
    topics,
    recommendations,
    total,
    demand: growth === 1 ? demand : { ...demand, horizon: horizonOf(workload, growth) },
    catalogue: region,
    contextFor: (platform) => {
      let partitions = 0
      let segments = 0
      const compacted = { partitions: 0, largestGiB: 0 }
      for (const [index, topic] of topics.entries()) {
        const recommended = recommendations[index]
        if (!recommended) continue
        const count = partitionsOn(platform, recommended, workload.availabilityZones)
        partitions += count
        segments +=
          count * segmentsPerPartition(topic, count, { assumptions, facts: catalogue.facts })
        if (!topic.compacted) continue
        compacted.partitions += count
        const gib = gibIn(topic.averageIngressMiBps, topic.retentionHours) / count
        compacted.largestGiB = Math.max(compacted.largestGiB, gib)
      }
      const replicas = partitions * workload.replicationFactor
      const load = { workload, assumptions, partitions, demand: { ...demand, replicas } }
      return {
        load,
        topics,
        segments,
        compacted,
        catalogue: region,
        facts: catalogue.facts,
      }
    },
  }
}

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0)

const horizonOf = (workload: Workload, growth: number): Demand['horizon'] => ({
  months: workload.horizonMonths,
  averageIngressMiBps: workload.averageIngressMiBps * growth,
  peakIngressMiBps: workload.peakIngressMiBps * growth,
})
