import type { Price, RegionCatalogue } from '../../../schema/catalogue'
import type { Charge, SharedCharges } from '../../bill'
import { shared } from '../../bill'
import type { MissingPrice } from '../../prices'
import { isMissing, pricesOf } from '../../prices'
import type { Load } from '../../requirements'
import { gibIn } from '../../units'
import { clientTrafficCharges, interZonePrice } from '../../zone-traffic'
import type { StandardVolume } from './volume'

/** What the bills of all broker types have in common: prices, and charges that are the same. */
export interface StandardBill {
  readonly storage: Price
  readonly throughput: Price
  /** The tier and client traffic: they do not depend on the brokers. */
  readonly common: SharedCharges
}

/** A sized cluster, as far as its bill goes. */
interface StandardCluster {
  readonly brokers: number
  readonly provisioned: boolean
  readonly volume: StandardVolume
}

/** The common part of all MSK Standard bills, or the price missing. */
export const standardBill = (
  catalogue: RegionCatalogue,
  load: Load,
): StandardBill | MissingPrice => {
  const prices = pricesOf(catalogue, {
    storage: { table: 'msk', key: 'Kafka.Storage.GP2', what: 'MSK storage' },
    throughput: { table: 'msk', key: 'Kafka.Throughput', what: 'MSK provisioned throughput' },
    tiered: { table: 'msk', key: 'Kafka.Storage.Tiered', what: 'MSK tiered storage' },
    retrieval: { table: 'msk', key: 'Kafka.DataRetrieval.Tiered', what: 'MSK tiered retrieval' },
  })
  if (isMissing(prices)) return prices
  const interZone = interZonePrice(catalogue, load)
  if (isMissing(interZone)) return interZone
  const { storage, throughput, tiered, retrieval } = prices
  const { assumptions, demand } = load
  const readGiB = gibIn(
    (demand.tieredAverageIngressMiBps ?? 0) * assumptions.tieredReadShare,
    assumptions.hoursPerMonth,
  )
  return {
    storage,
    throughput,
    common: shared([
      { item: 'tiered-storage', price: tiered, quantity: demand.tieredGiB ?? 0 },
      { item: 'tiered-retrieval', price: retrieval, quantity: readGiB },
      ...clientTrafficCharges(load, interZone),
    ]),
  }
}

/** What a sized cluster pays on top of the common part: broker-hours, storage, bought throughput. */
export const clusterCharges = (
  { brokers, provisioned, volume }: StandardCluster,
  { broker, hoursPerMonth }: { readonly broker: Price; readonly hoursPerMonth: number },
  { storage, throughput }: StandardBill,
): Charge[] => [
  { item: 'brokers', price: broker, quantity: brokers * hoursPerMonth },
  { item: 'storage', price: storage, quantity: brokers * volume.gib },
  {
    item: 'storage-throughput',
    price: throughput,
    quantity: provisioned ? brokers * volume.mibps : 0,
  },
]
