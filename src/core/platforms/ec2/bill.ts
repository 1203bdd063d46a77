import type { Rejection } from '../../../schema/candidate'
import type { Price } from '../../../schema/catalogue'
import type { Purchase } from '../../../schema/vocabulary'
import type { Charge } from '../../bill'
import { charged } from '../../bill'
import type { PlatformContext } from '../../fit'
import type { ShapeName } from '../../rejection'
import { isRejected, pricesOrReject, reject } from '../../rejection'
import type { Load } from '../../requirements'
import { clientTrafficCharges, interZonePrice, replicationCharges } from '../../zone-traffic'
import { controllerType } from './controllers'
import type { Ec2Disk } from './shape'
import type { Ec2Volume } from './volume'

/** What every EC2 cluster of a plan pays alike: controllers, EBS prices, traffic across zones, object storage. */
export interface Ec2Common {
  readonly purchase: Purchase
  readonly gp3: Price
  readonly gp3Iops: Price
  readonly gp3Throughput: Price
  readonly charges: readonly Charge[]
}

/** A sized cluster: how many brokers, and the disk of each as configured. */
interface Ec2Cluster {
  readonly brokers: number
  readonly disk: Ec2Disk
  readonly volume: Ec2Volume
  readonly context: PlatformContext
}

/** The common part of all EC2 bills, or the rejection that names the price missing. */
export const ec2Common = (context: PlatformContext): Ec2Common | Rejection => {
  const { catalogue, load } = context
  const { workload, assumptions } = load
  const name: ShapeName = { platform: 'ec2' }
  const purchase = workload.ec2Purchase
  const ebs = pricesOrReject(catalogue, name, {
    gp3: { table: 'ebs', key: 'gp3', what: 'gp3 volumes' },
    gp3Iops: { table: 'ebs', key: 'gp3-iops', what: 'gp3 IOPS' },
    gp3Throughput: { table: 'ebs', key: 'gp3-throughput', what: 'gp3 throughput' },
  })
  if (isRejected(ebs)) return ebs
  const interZone = interZonePrice(catalogue, load, name)
  if (isRejected(interZone)) return interZone
  const type = controllerType(catalogue, assumptions, purchase)
  const controller = catalogue.prices[purchase].get(type ?? '')
  if (!controller)
    return reject(name, {
      constraint: 'price',
      why: `no ${purchase} price for controllers (${type ?? 'any type that fits'}) in ${catalogue.region}`,
      source: 'price book',
    })
  const charges: Charge[] = [
    {
      item: 'controllers',
      price: controller,
      quantity: assumptions.controllers * assumptions.hoursPerMonth,
    },
    ...replicationCharges(load, interZone),
    ...clientTrafficCharges(load, interZone),
    ...objectStorageCharges(load),
  ]
  return { purchase, ...ebs, charges }
}

/** The monthly bill of one cluster: brokers, their volumes, root volumes, and the common part. */
export const ec2Charges = (
  common: Ec2Common,
  instance: Price,
  cluster: Ec2Cluster,
): Charge[] | Rejection => {
  const { brokers, context } = cluster
  const { assumptions } = context.load
  const storage = storageCharges(common, cluster)
  if (isRejected(storage)) return storage
  return charged([
    { item: 'brokers', price: instance, quantity: brokers * assumptions.hoursPerMonth },
    ...storage,
    {
      item: 'root-volumes',
      price: common.gp3,
      quantity: (brokers + assumptions.controllers) * assumptions.rootVolumeGiB,
    },
    ...common.charges,
  ])
}

const storageCharges = (common: Ec2Common, cluster: Ec2Cluster): Charge[] | Rejection => {
  const { brokers, disk, volume, context } = cluster
  const { catalogue, facts } = context
  const gib = brokers * volume.gib
  switch (disk.storageType) {
    case 'gp3':
      return gp3Charges(common, brokers, { volume, included: facts.volumes.gp3 })
    case 'st1': {
      const prices = pricesOrReject(
        catalogue,
        { platform: 'ec2' },
        {
          st1: { table: 'ebs', key: 'st1', what: 'st1 volumes' },
        },
      )
      return isRejected(prices) ? prices : [{ item: 'storage', price: prices.st1, quantity: gib }]
    }
    case 'io2': {
      const prices = pricesOrReject(
        catalogue,
        { platform: 'ec2' },
        {
          io2: { table: 'ebs', key: 'io2', what: 'io2 volumes' },
          iops: { table: 'ebs', key: 'io2-iops-tier1', what: 'io2 IOPS' },
        },
      )
      if (isRejected(prices)) return prices
      return [
        { item: 'storage', price: prices.io2, quantity: gib },
        { item: 'storage-iops', price: prices.iops, quantity: brokers * (volume.iops ?? 0) },
      ]
    }
    case 'local-ssd':
    case 'local-hdd':
      return []
  }
}

/** A gp3 volume's lines: size, and what is bought above the included IOPS and throughput, for `brokers` volumes. */
export const gp3Charges = (
  prices: Pick<Ec2Common, 'gp3' | 'gp3Iops' | 'gp3Throughput'>,
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
        asOf: 'given',
        source: 'assumption s3UsdPerGiBMonth',
      },
      quantity: demand.tieredGiB,
    },
  ]
}
