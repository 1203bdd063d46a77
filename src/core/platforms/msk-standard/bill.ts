import type { Rejection } from '../../../schema/candidate'
import type { Price } from '../../../schema/catalogue'
import type { Charge } from '../../bill'
import { charged } from '../../bill'
import type { ShapeName } from '../../rejection'
import { isRejected, pricesOrReject } from '../../rejection'
import { gibIn } from '../../units'
import { clientTrafficCharges, interZonePrice } from '../../zone-traffic'
import type { StandardShape } from './shape'
import type { StandardVolume } from './volume'

/** The prices an MSK Standard bill is made of. */
export type StandardPrices = Readonly<
  Record<'broker' | 'storage' | 'throughput' | 'tiered' | 'retrieval' | 'interZone', Price>
>

/** All prices of a shape, or the rejection that names the first one missing. */
export const standardPrices = (
  name: ShapeName,
  { instanceType, context }: StandardShape,
): StandardPrices | Rejection => {
  const msk = pricesOrReject(context.catalogue, name, {
    broker: { table: 'msk', key: `K${instanceType.slice(1)}`, what: instanceType },
    storage: { table: 'msk', key: 'Kafka.Storage.GP2', what: 'MSK storage' },
    throughput: { table: 'msk', key: 'Kafka.Throughput', what: 'MSK provisioned throughput' },
    tiered: { table: 'msk', key: 'Kafka.Storage.Tiered', what: 'MSK tiered storage' },
    retrieval: { table: 'msk', key: 'Kafka.DataRetrieval.Tiered', what: 'MSK tiered retrieval' },
  })
  if (isRejected(msk)) return msk
  const interZone = interZonePrice(context.catalogue, context.load, name)
  return isRejected(interZone) ? interZone : { ...msk, interZone }
}

/** The monthly bill of a sized cluster: broker-hours, storage, bought throughput, tier, client traffic. */
export const standardCharges = (
  { provisioned, context }: StandardShape,
  prices: StandardPrices,
  cluster: { readonly brokers: number; readonly volume: StandardVolume },
): Charge[] => {
  const { load } = context
  const { assumptions, demand } = load
  const { brokers, volume } = cluster
  const readGiB = gibIn(
    (demand.tieredAverageIngressMiBps ?? 0) * assumptions.tieredReadShare,
    assumptions.hoursPerMonth,
  )
  return charged([
    { item: 'brokers', price: prices.broker, quantity: brokers * assumptions.hoursPerMonth },
    { item: 'storage', price: prices.storage, quantity: brokers * volume.gib },
    {
      item: 'storage-throughput',
      price: prices.throughput,
      quantity: provisioned ? brokers * volume.mibps : 0,
    },
    { item: 'tiered-storage', price: prices.tiered, quantity: demand.tieredGiB ?? 0 },
    { item: 'tiered-retrieval', price: prices.retrieval, quantity: readGiB },
    ...clientTrafficCharges(load, prices.interZone),
  ])
}
