import type { Assumptions } from '../schema/assumptions'
import type { Catalogue, RegionCatalogue } from '../schema/catalogue'
import type { Demand } from '../schema/plan'
import type { Topic } from '../schema/topic'
import type { Platform } from '../schema/vocabulary'
import type { Workload, WorkloadInput } from '../schema/workload'
import { resolveAssumptions } from './assumptions'
import { demandOf, isTiered } from './demand'
import type { PlatformContext } from './fit'
import { growTopic, growthFactor, growWorkload } from './growth'
import type { Recommendation } from './partitions/recommend'
import { partitionsOn, recommendPartitions } from './partitions/recommend'
import { resolveWorkload, topicsOf } from './workload'

/** A request made ready to be planned for: defaults filled, partitions recommended, demand added up. */
export interface Prepared {
  readonly workload: Workload
  readonly assumptions: Assumptions
  /** The topics at the rates that are sized for. */
  readonly topics: readonly Topic[]
  readonly recommendations: readonly Recommendation[]
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
  const grown = factor === 1 ? workload : growWorkload(workload, factor)
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
  const demand = demandOf(grown, topics, total)
  return {
    workload,
    assumptions,
    topics,
    recommendations,
    total,
    demand: growth === 1 ? demand : { ...demand, horizon: horizonOf(workload, growth) },
    catalogue: region,
    contextFor: (platform) => {
      const tierless =
        platform === 'ec2' && assumptions.s3UsdPerGiBMonth === undefined && topics.some(isTiered)
      const planned = tierless ? topics.map(withoutTier) : topics
      const partitions = recommendations.map((topic) =>
        partitionsOn(platform, topic, workload.availabilityZones),
      )
      const leaders = sum(partitions)
      return {
        load: {
          workload,
          assumptions,
          partitions: leaders,
          demand: demandOf(grown, planned, leaders),
        },
        topics: planned,
        topicPartitions: partitions,
        tierless,
        catalogue: region,
        facts: catalogue.facts,
      }
    },
  }
}

/** A topic that keeps its whole retention on broker disks. */
const withoutTier = ({ localRetentionHours: _, ...topic }: Topic): Topic => topic

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0)

const horizonOf = (workload: Workload, growth: number): Demand['horizon'] => ({
  months: workload.horizonMonths,
  averageIngressMiBps: workload.averageIngressMiBps * growth,
  peakIngressMiBps: workload.peakIngressMiBps * growth,
})
