import type { FreeItem } from '../schema/candidate'
import type { Price, RegionCatalogue } from '../schema/catalogue'
import type { Charge } from './bill'
import { charged } from './bill'
import { billedQuantity } from './money'
import type { MissingPrice } from './prices'
import { isMissing, pricesOf } from './prices'
import type { Load } from './requirements'
import { BILLED_DIRECTIONS, gibIn } from './units'
import { GIVEN } from './words'

/** Average MiB/s that cross zones: into leaders, between replicas, and out to consumers. */
interface ZoneTraffic {
  readonly producersMiBps: number
  readonly replicationMiBps: number
  readonly consumersMiBps: number
}

/**
 * Average MiB/s across zones: A·(z−1)/z in, A per follower in another zone, A·C·(z−1)/z out, the last
 * 0 with rack-aware consumers. Source: AWS inter-zone transfer; KIP-392.
 */
const zoneTraffic = ({ workload, demand }: Pick<Load, 'workload' | 'demand'>): ZoneTraffic => {
  const zones = workload.availabilityZones
  const elsewhere = (zones - 1) / zones
  return {
    producersMiBps: demand.averageIngressMiBps * elsewhere,
    replicationMiBps:
      demand.averageIngressMiBps * followersInOtherZones(workload.replicationFactor, zones),
    consumersMiBps: workload.rackAwareConsumers ? 0 : demand.averageEgressMiBps * elsewhere,
  }
}

/**
 * Followers that live in another zone than their leader, on average, with replicas spread evenly:
 * r − Σ(replicas in a zone)² / r. That is r − 1 as long as there are zones enough.
 * @example followersInOtherZones(3, 2) // 1.333…
 */
export const followersInOtherZones = (replicationFactor: number, zones: number): number => {
  const each = Math.floor(replicationFactor / zones)
  const withOneMore = replicationFactor % zones
  const squares = withOneMore * (each + 1) ** 2 + (zones - withOneMore) * each ** 2
  return replicationFactor - squares / replicationFactor
}

/** What clients pay to reach brokers in other zones, on any platform whose brokers sit in zones. */
export const clientTrafficCharges = (load: Load, price: Price): Charge[] => {
  const traffic = zoneTraffic(load)
  return charged([
    { item: 'producers-across-zones', price, quantity: billedGiB(traffic.producersMiBps, load) },
    { item: 'consumers-across-zones', price, quantity: billedGiB(traffic.consumersMiBps, load) },
  ])
}

/** What self-managed replication pays across zones. */
export const replicationCharges = (load: Load, price: Price): Charge[] =>
  charged([
    {
      item: 'replication-across-zones',
      price,
      quantity: billedGiB(zoneTraffic(load).replicationMiBps, load),
    },
  ])

/** The same replication on MSK: it happens, and it is not billed. */
export const freeReplication = (load: Load): FreeItem[] => {
  const { replicationMiBps } = zoneTraffic(load)
  if (replicationMiBps === 0) return []
  return [
    {
      item: 'replication-across-zones',
      quantity: billedQuantity(billedGiB(replicationMiBps, load)),
      unit: 'GiB, out and in',
      why: 'MSK does not charge for traffic between its brokers',
      source: 'Amazon MSK pricing page',
    },
  ]
}

/** The price per GiB and direction across zones: of the region, or as the user gave it. */
export const interZonePrice = (
  catalogue: RegionCatalogue,
  { assumptions }: Pick<Load, 'assumptions'>,
): Price | MissingPrice => {
  const given = assumptions.interZoneUsdPerGiB
  if (given !== undefined)
    return {
      service: 'AWSDataTransfer',
      usagetype: `${catalogue.usagetypePrefix}DataTransfer-Regional-Bytes`,
      unit: 'GiB, out and in',
      usd: given,
      asOf: GIVEN,
      source: 'assumption interZoneUsdPerGiB',
    }
  const what = 'transfer across zones (give interZoneUsdPerGiB to plan all the same)'
  const found = pricesOf(catalogue, {
    interZone: { table: 'transfer', key: 'interZone', what },
  })
  return isMissing(found) ? found : found.interZone
}

/** GiB a month that are billed for a rate across zones: each byte once per direction. */
const billedGiB = (mibps: number, { assumptions }: Load): number =>
  gibIn(mibps, assumptions.hoursPerMonth) * BILLED_DIRECTIONS
