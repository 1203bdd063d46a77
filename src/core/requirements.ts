import type { Assumptions } from '../schema/assumptions'
import type { Demand } from '../schema/plan'
import type { Workload } from '../schema/workload'
import type { Requirement } from './sizing'

/** What requirements are made from, the same for every shape of a plan. */
export interface Load {
  readonly workload: Workload
  readonly assumptions: Assumptions
  readonly demand: Demand
  /** Leader partitions on the platform at hand. */
  readonly partitions: number
}

const SIZER = "AWS's MSK sizing workbook"

/** Share by which the brokers that are left carry more when one of z zones is lost: z / (z − 1). */
const zoneLossFactor = ({ workload, assumptions }: Load): number =>
  assumptions.coverZoneLoss ? workload.availabilityZones / (workload.availabilityZones - 1) : 1

/** Throughput guidance of one broker: what is recommended with all zones, and at most with one lost. */
export const guided = (load: Load, recommended: number, most: number): number =>
  Math.min(recommended, most / zoneLossFactor(load))

/** MiB/s that all volumes read and write at peak: W · (r + lagging readers + rebalancing [+ tiering]). */
export const diskDemand = ({ workload, assumptions, demand }: Load): number =>
  demand.peakIngressMiBps * workload.replicationFactor + background(demand, assumptions)

/** MiB/s that leave all brokers at peak: to consumers, to followers, and background work. */
const networkDemand = (load: Load): number => {
  const { workload, assumptions, demand } = load
  const followers = assumptions.replicationOverhead * (workload.replicationFactor - 1)
  return (
    demand.peakEgressMiBps * zoneLossFactor(load) +
    demand.peakIngressMiBps * followers +
    background(demand, assumptions)
  )
}

/** Work that no client asked for just then: lagging readers, rebalancing, and tiering of what is tiered. */
const background = (demand: Demand, assumptions: Assumptions): number =>
  demand.peakIngressMiBps * (assumptions.laggingReadShare + assumptions.rebalanceShare) +
  (demand.tieredPeakIngressMiBps ?? 0) * assumptions.tieredShare

/** Ingress and egress against the guidance for one broker, MiB/s. */
export const throughputRequirements = (
  { demand }: Load,
  capacity: { readonly ingress: number; readonly egress: number },
  source: string,
): Requirement[] => [
  {
    constraint: 'ingress',
    demand: demand.peakIngressMiBps,
    unit: 'MiB/s',
    capacityPerBroker: capacity.ingress,
    source,
  },
  {
    constraint: 'egress',
    demand: demand.peakEgressMiBps,
    unit: 'MiB/s',
    capacityPerBroker: capacity.egress,
    source,
  },
]

/** Volume reads and writes against what one broker's volume and instance give, MiB/s. */
export const diskRequirement = (load: Load, volumeMiBps: number, where: string): Requirement => ({
  constraint: 'disk-throughput',
  demand: diskDemand(load),
  unit: 'MiB/s',
  capacityPerBroker: volumeMiBps * load.assumptions.ioUtilisation,
  source: `${SIZER}; ${where}`,
})

/** Bytes out of the brokers against the network baseline of one, MiB/s. */
export const networkRequirement = (
  load: Load,
  baselineMiBps: number,
  where: string,
): Requirement => ({
  constraint: 'network',
  demand: networkDemand(load),
  unit: 'MiB/s',
  capacityPerBroker: baselineMiBps * load.assumptions.ioUtilisation,
  source: `${SIZER}; ${where}`,
})

/** Disk that must exist for the data, GiB, against the largest disk of one broker. */
export const storageRequirement = (
  { demand, assumptions }: Load,
  largestGiB: number,
  where: string,
): Requirement => ({
  constraint: 'storage',
  demand: demand.storedGiB,
  unit: 'GiB',
  capacityPerBroker: largestGiB * assumptions.diskFill,
  source: where,
})

/** Client connections against the quota of one broker; none when they were not given. */
export const connectionRequirements = (
  { workload }: Load,
  perBroker: number,
  where: string,
): Requirement[] =>
  workload.clientConnections === undefined
    ? []
    : [
        {
          constraint: 'connections',
          demand: workload.clientConnections,
          unit: 'connections',
          capacityPerBroker: perBroker,
          source: where,
        },
      ]

/** At least a broker per replica and per zone. */
export const minimumRequirement = ({ workload }: Load): Requirement => ({
  constraint: 'minimum-brokers',
  demand: Math.max(workload.replicationFactor, workload.availabilityZones),
  unit: 'brokers',
  capacityPerBroker: 1,
  source: 'a broker per replica and per zone',
})
