import type { Price } from '../../../schema/catalogue'
import type { Charge, SharedCharges } from '../../bill'
import { shared } from '../../bill'
import type { PlatformContext } from '../../fit'
import { oncePerNumber } from '../../once'
import type { MissingPrice } from '../../prices'
import { isMissing, noPrice, pricesOf } from '../../prices'
import type { RuledOut, ShapeName } from '../../rejection'
import { isRuledOut, reject } from '../../rejection'
import type { DiskUse, Load } from '../../requirements'
import { diskUse } from '../../requirements'
import { GIVEN } from '../../words'
import { clientTrafficCharges, interZonePrice, replicationCharges } from '../../zone-traffic'
import { controllerType } from './controllers'
import type { Ec2StorageType } from './disks'
import type { Ec2Volume } from './volume'
import { gp3Volume, io2Volume, st1Volume } from './volume'

/**
 * What so many brokers pay besides their own hours, by kind of disk: the disks, root volumes, and what
 * every cluster pays. All types pay the same, so that it is priced once per number of brokers.
 */
export type Ec2Besides = Readonly<Record<Ec2StorageType, Besides | MissingPrice>>
type Besides = (brokers: number) => SharedCharges

/** The charges besides the brokers' hours, or the rejection that names the price missing. */
export const ec2Besides = (context: PlatformContext): Ec2Besides | RuledOut => {
  const { catalogue, load } = context
  const { controllers, rootVolumeGiB } = load.assumptions
  const gp3 = pricesOf(catalogue, {
    gp3: { table: 'ebs', key: 'gp3', what: 'gp3 volumes' },
    gp3Iops: { table: 'ebs', key: 'gp3-iops', what: 'gp3 IOPS' },
    gp3Throughput: { table: 'ebs', key: 'gp3-throughput', what: 'gp3 throughput' },
  })
  if (isMissing(gp3)) return noPrice({ platform: 'ec2' }, gp3, catalogue)
  const common = commonCharges(context)
  if (isRuledOut(common)) return common
  const rootVolumes = (brokers: number): Charge => ({
    item: 'root-volumes',
    price: gp3.gp3,
    quantity: (brokers + controllers) * rootVolumeGiB,
  })
  const besides = (storage: StorageCharges | MissingPrice): Besides | MissingPrice =>
    isMissing(storage)
      ? storage
      : oncePerNumber((brokers) =>
          shared([...storage(brokers, diskUse(load, brokers)), rootVolumes(brokers)], common),
        )
  return {
    gp3: besides(gp3Storage(context, gp3)),
    st1: besides(st1Storage(context)),
    io2: besides(io2Storage(context)),
    'local-ssd': besides(noStorage),
    'local-hdd': besides(noStorage),
  }
}

/** What every EC2 cluster of a plan pays alike: controllers, traffic across zones, object storage. */
const commonCharges = ({ catalogue, load }: PlatformContext): SharedCharges | RuledOut => {
  const { workload, assumptions } = load
  const { controllers, hoursPerMonth } = assumptions
  const name: ShapeName = { platform: 'ec2' }
  const purchase = workload.ec2Purchase
  const interZone = interZonePrice(catalogue, load)
  if (isMissing(interZone)) return noPrice(name, interZone, catalogue)
  const type = controllerType(catalogue, assumptions, purchase)
  const price = catalogue.prices[purchase].get(type ?? '')
  if (!price)
    return () =>
      reject(name, {
        constraint: 'price',
        why: `no ${purchase} price for controllers (${type ?? 'any type that fits'}) in ${catalogue.region}`,
        source: 'price book',
      })
  return shared([
    { item: 'controllers', price, quantity: controllers * hoursPerMonth },
    ...replicationCharges(load, interZone),
    ...clientTrafficCharges(load, interZone),
    ...objectStorageCharges(load),
  ])
}

/** The disks of so many brokers on the bill, from what each must hold and carry. */
type StorageCharges = (brokers: number, use: DiskUse) => Charge[]

/** Local disks come with the instance. */
const noStorage: StorageCharges = () => []

const gp3Storage =
  ({ facts: { volumes } }: PlatformContext, prices: Gp3Prices): StorageCharges =>
  (brokers, use) =>
    gp3Charges(prices, brokers, { volume: gp3Volume(use, volumes), included: volumes.gp3 })

const st1Storage = ({ catalogue, facts }: PlatformContext): StorageCharges | MissingPrice => {
  const prices = pricesOf(catalogue, { st1: { table: 'ebs', key: 'st1', what: 'st1 volumes' } })
  if (isMissing(prices)) return prices
  return (brokers, use) => [
    { item: 'storage', price: prices.st1, quantity: brokers * st1Volume(use, facts.volumes).gib },
  ]
}

const io2Storage = ({ catalogue, facts }: PlatformContext): StorageCharges | MissingPrice => {
  const prices = pricesOf(catalogue, {
    io2: { table: 'ebs', key: 'io2', what: 'io2 volumes' },
    iops: { table: 'ebs', key: 'io2-iops-tier1', what: 'io2 IOPS' },
  })
  if (isMissing(prices)) return prices
  return (brokers, use) => {
    const { gib, iops = 0 } = io2Volume(use, facts.volumes)
    return [
      { item: 'storage', price: prices.io2, quantity: brokers * gib },
      { item: 'storage-iops', price: prices.iops, quantity: brokers * iops },
    ]
  }
}

type Gp3Prices = Readonly<Record<'gp3' | 'gp3Iops' | 'gp3Throughput', Price>>

/** A gp3 volume's lines: size, and what is bought above the included IOPS and throughput, for `brokers` volumes. */
export const gp3Charges = (
  prices: Gp3Prices,
  brokers: number,
  {
    volume,
    included,
  }: {
    readonly volume: Ec2Volume
    readonly included: { readonly includedIops: number; readonly includedMiBps: number }
  },
): Charge[] => [
  { item: 'storage', price: prices.gp3, quantity: brokers * volume.gib },
  {
    item: 'storage-iops',
    price: prices.gp3Iops,
    quantity: brokers * ((volume.iops ?? included.includedIops) - included.includedIops),
  },
  {
    item: 'storage-throughput',
    price: prices.gp3Throughput,
    quantity: brokers * ((volume.mibps ?? included.includedMiBps) - included.includedMiBps),
  },
]

/** Object storage of the tier, only with the price that the user gives: none is bundled. */
const objectStorageCharges = ({ assumptions, demand }: Load): Charge[] => {
  const usd = assumptions.s3UsdPerGiBMonth
  if (usd === undefined || demand.tieredGiB === undefined) return []
  return [
    {
      item: 'tiered-storage',
      price: {
        service: 'AmazonS3',
        usagetype: 'TimedStorage-ByteHrs',
        unit: 'GiB-month',
        usd,
        asOf: GIVEN,
        source: 'assumption s3UsdPerGiBMonth',
      },
      quantity: demand.tieredGiB,
    },
  ]
}
