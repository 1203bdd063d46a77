import type { Assumptions } from '../schema/assumptions'
import type { Demand } from '../schema/plan'
import type { Workload } from '../schema/workload'
import type { Need } from './sizing'

/** What needs are made from, the same for every shape of a plan. */
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

/** MiB/s that all volumes read and write at peak: W · (r + lagging readers + rebalancing [+ tiering]). */
const diskDemand = ({ workload, assumptions, demand }: Load): number =>
  demand.peakIngressMiBps * workload.replicationFactor + background(demand, assumptions)

/** What the disk of each of so many brokers must hold and carry. */
export interface DiskUse {
  readonly gib: number
  readonly mibps: number
}

/** The disk use of one of so many brokers, with the free space and the slack that were asked for. */
export const diskUse = (load: Load, brokers: number): DiskUse => {
  const { diskFill, ioUtilisation } = load.assumptions
  return {
    gib: load.demand.storedGiB / diskFill / brokers,
    mibps: diskDemand(load) / ioUtilisation / brokers,
  }
}

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

/** Throughput guidance of one broker: what is recommended with all zones, and at most with one lost. */
export const guidedBy = (load: Load): ((recommended: number, most: number) => number) => {
  const factor = zoneLossFactor(load)
  return (recommended, most) => Math.min(recommended, most / factor)
}

/** Ingress and egress against the guidance for one broker, MiB/s. */
export const throughputNeeds = <Shape>(
  { demand }: Load,
  capacity: {
    readonly ingress: (shape: Shape) => number
    readonly egress: (shape: Shape) => number
  },
  source: string,
): Need<Shape>[] => [
  {
    constraint: 'ingress',
    demand: demand.peakIngressMiBps,
    unit: 'MiB/s',
    perBroker: capacity.ingress,
    share: 1,
    sourceOf: () => source,
  },
  {
    constraint: 'egress',
    demand: demand.peakEgressMiBps,
    unit: 'MiB/s',
    perBroker: capacity.egress,
    share: 1,
    sourceOf: () => source,
  },
]

/** Volume reads and writes against what one broker's volume and instance give, MiB/s. */
export const diskNeed = <Shape>(
  load: Load,
  volumeMiBps: (shape: Shape) => number,
  where: (shape: Shape) => string,
): Need<Shape> => ({
  constraint: 'disk-throughput',
  demand: diskDemand(load),
  unit: 'MiB/s',
  perBroker: volumeMiBps,
  share: load.assumptions.ioUtilisation,
  sourceOf: (shape) => `${SIZER}; ${where(shape)}`,
})

/** Bytes out of the brokers against the network baseline of one, MiB/s. */
export const networkNeed = <Shape>(
  load: Load,
  baselineMiBps: (shape: Shape) => number,
  where: (shape: Shape) => string,
): Need<Shape> => ({
  constraint: 'network',
  demand: networkDemand(load),
  unit: 'MiB/s',
  perBroker: baselineMiBps,
  share: load.assumptions.ioUtilisation,
  sourceOf: (shape) => `${SIZER}; ${where(shape)}`,
})

/** Disk that must exist for the data, GiB, against the largest disk of one broker. */
export const storageNeed = <Shape>(
  { demand, assumptions }: Load,
  largestGiB: (shape: Shape) => number,
  where: (shape: Shape) => string,
): Need<Shape> => ({
  constraint: 'storage',
  demand: demand.storedGiB,
  unit: 'GiB',
  perBroker: largestGiB,
  share: assumptions.diskFill,
  sourceOf: where,
})

/** Client connections against the quota of one broker; none when they were not given. */
export const connectionNeeds = (
  { workload }: Load,
  perBroker: number,
  where: string,
): Need<unknown>[] =>
  workload.clientConnections === undefined
    ? []
    : [
        {
          constraint: 'connections',
          demand: workload.clientConnections,
          unit: 'connections',
          perBroker: () => perBroker,
          share: 1,
          sourceOf: () => where,
        },
      ]

/** At least a broker per replica and per zone. */
export const minimumNeed = ({ workload }: Load): Need<unknown> => ({
  constraint: 'minimum-brokers',
  demand: Math.max(workload.replicationFactor, workload.availabilityZones),
  unit: 'brokers',
  perBroker: () => 1,
  share: 1,
  sourceOf: () => 'a broker per replica and per zone',
})
