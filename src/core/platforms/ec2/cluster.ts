import type { Price } from '../../../schema/catalogue'
import type { Charge, SharedCharges } from '../../bill'
import { chargeCents } from '../../bill'
import type { PlatformContext } from '../../fit'
import { noPrice } from '../../prices'
import type { RuledOut } from '../../rejection'
import { isRuledOut, tooManyBrokers } from '../../rejection'
import type { Load } from '../../requirements'
import { isWanted } from '../../shapes'
import { brokersAsked, requirementsOf } from '../../sizing'
import { countUpTo } from '../../units'
import type { Ec2Besides } from './bill'
import type { Ec2Needs } from './requirements'
import { noInstancePrice, noSuchDisk, ruleOutType } from './rule-out'
import type { Ec2Shape, Ec2Type } from './shape'
import { ec2Types, wantedShapes } from './shape'

/** What is the same for every type of a plan. */
export interface Ec2Planned {
  readonly context: PlatformContext
  readonly needs: Ec2Needs
  readonly besides: Ec2Besides
}

/** What the brokers of a cluster cost by the hour. */
interface Hours {
  readonly charge: Charge
  readonly cents: number
}

/** A sized cluster, with its bill in two parts. */
export interface Ec2Cluster {
  readonly shape: Ec2Shape
  readonly brokers: number
  readonly hours: Hours
  /** All charges but the hours: one object for all clusters with as many brokers and the same disks. */
  readonly besides: SharedCharges
}

/** Each type that was asked for, on every kind of disk: sized and priced, or ruled out. */
export const ec2Clusters = (planned: Ec2Planned): (Ec2Cluster | RuledOut)[][] => {
  const { load, facts } = planned.context
  return ec2Types(facts)
    .filter(({ instanceType }) => isWanted(instanceType, load.workload))
    .map((type) => clustersOf(type, planned))
}

/**
 * The clusters that can be the best: of those that differ in nothing but the price of their hours, the
 * cheapest, and the first of equals.
 */
export const cheapestAlike = (clusters: readonly Ec2Cluster[]): Ec2Cluster[] => {
  const cheapest = new Map<SharedCharges, Ec2Cluster>()
  for (const cluster of clusters) {
    const known = cheapest.get(cluster.besides)
    if (known && known.hours.cents <= cluster.hours.cents) continue
    // Deleted first, so that the map has them in the order of the clusters.
    if (known) cheapest.delete(cluster.besides)
    cheapest.set(cluster.besides, cluster)
  }
  return [...cheapest.values()]
}

const clustersOf = (type: Ec2Type, planned: Ec2Planned): (Ec2Cluster | RuledOut)[] => {
  const { context, needs } = planned
  const { catalogue, load } = context
  const { workload } = load
  const price = catalogue.prices[workload.ec2Purchase].get(type.instanceType)
  if (!price) return [noInstancePrice(type, context)]
  const ruledOut = ruleOutType(type, load)
  if (ruledOut) return [ruledOut]
  const shapes = wantedShapes(type, workload)
  if (shapes.length === 0) return [noSuchDisk(type)]
  const asked = Math.max(needs.leastBrokers, brokersAsked(needs.ofType, type))
  const clusters: (Ec2Cluster | RuledOut)[] = []
  let before: Ec2Cluster | undefined
  for (const shape of shapes) {
    const askedInAll = Math.max(asked, brokersAsked(needs.ofDisk, shape))
    const brokers = countUpTo(workload.availabilityZones, askedInAll)
    // A stronger volume that saves no broker is the same shape: shown once.
    if (before?.brokers === brokers && isSameDisk(before.shape, shape)) continue
    // As many brokers of a type cost the same hours, whatever their disks.
    const hours = before?.brokers === brokers ? before.hours : hoursOf(brokers, price, load)
    const cluster = clusterOf({ shape, brokers, hours }, planned)
    clusters.push(cluster)
    if (!isRuledOut(cluster)) before = cluster
  }
  return clusters
}

const hoursOf = (brokers: number, price: Price, { assumptions }: Load): Hours => {
  const charge: Charge = { item: 'brokers', price, quantity: brokers * assumptions.hoursPerMonth }
  return { charge, cents: chargeCents(charge) }
}

const isSameDisk = (one: Ec2Shape, other: Ec2Shape): boolean =>
  one.disk.storageType === other.disk.storageType

const clusterOf = (
  sized: Omit<Ec2Cluster, 'besides'>,
  { context, needs, besides }: Ec2Planned,
): Ec2Cluster | RuledOut => {
  const { shape, brokers, hours } = sized
  const { instanceType, disk } = shape
  const { storageType } = disk
  const { catalogue, load } = context
  const { ec2BrokersPerCluster } = load.assumptions
  if (brokers <= ec2BrokersPerCluster) {
    const others = besides[storageType]
    if (typeof others === 'function') return { shape, brokers, hours, besides: others(brokers) }
    const unpriced = noPrice({ platform: 'ec2' }, others, catalogue)
    return () => ({ ...unpriced(), instanceType, storageType })
  }
  return tooManyBrokers({ platform: 'ec2', instanceType, storageType }, brokers, {
    brokers: ec2BrokersPerCluster,
    source: 'assumption ec2BrokersPerCluster',
    requirements: () => requirementsOf(needs.all, shape),
    partitions: load.partitions,
  })
}
