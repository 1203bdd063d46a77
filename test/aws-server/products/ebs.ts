import { times } from '../price-list/money'
import type { Place } from './place'
import { ebs, pricedProducts } from './price-files'
import type { Product } from './product'
import { flat } from './product'
import { volumeAttributes } from './volume-attributes'

interface Row {
  readonly usagetype: string
  readonly usd: string
  readonly locationType?: string
  readonly location?: string
}

/** Shapes of a usagetype of EBS, and what AWS sells it as. */
const kinds: readonly { is: RegExp; family: string; unit: string; group?: string; what: string }[] =
  [
    {
      is: /EBS:VolumeUsage/,
      family: 'Storage',
      unit: 'GB-Mo',
      what: 'GB-month of provisioned storage',
    },
    {
      is: /EBS:VolumeP-IOPS.*\.tier(\d)$/,
      family: 'System Operation',
      unit: 'IOPS-Mo',
      group: 'EBS IOPS Tier $1',
      what: 'IOPS-month provisioned',
    },
    {
      is: /EBS:VolumeP-IOPS/,
      family: 'System Operation',
      unit: 'IOPS-Mo',
      group: 'EBS IOPS',
      what: 'IOPS-month provisioned',
    },
    {
      is: /EBS:VolumeP-Throughput/,
      family: 'Provisioned Throughput',
      unit: 'GiBps-mo',
      group: 'EBS Throughput',
      what: 'GiBps-month provisioned',
    },
    {
      is: /EBS:VolumeIOUsage/,
      family: 'System Operation',
      unit: 'IOs',
      group: 'EBS I/O Requests',
      what: '1 million I/O requests',
    },
    {
      is: /EBS:SnapshotUsage/,
      family: 'Storage Snapshot',
      unit: 'GB-Mo',
      what: 'GB-month of snapshots',
    },
  ]

/**
 * The volumes that AmazonEC2 sells in a region. What looks alike is not from data/: each volume
 * again in a Local Zone and on Outposts, snapshots, and I/O requests of magnetic volumes.
 */
export function ebsProducts(place: Place): Product[] {
  const real = pricedProducts(ebs, place.code)
  const asOf = real[0]?.asOf
  if (asOf === undefined) return []
  const rows: Row[] = [
    ...real.map(({ usagetype, usd }) => ({ usagetype: place.prefix + usagetype, usd })),
    ...real.map(({ usagetype, usd }) => ({
      usagetype: place.localZone.prefix + usagetype,
      usd: times(usd, 1.2),
      locationType: 'AWS Local Zone',
      location: place.localZone.name,
    })),
    ...real
      .filter(({ usagetype }) => /VolumeUsage\.(gp|io)/.test(usagetype))
      .map(({ usagetype }) => ({
        usagetype: `${place.prefix}${usagetype}-Outposts`,
        usd: '0',
        locationType: 'AWS Outposts',
      })),
    { usagetype: `${place.prefix}EBS:SnapshotUsage`, usd: '0.05' },
    { usagetype: `${place.prefix}EBS:VolumeIOUsage`, usd: '0.00000005' },
  ]
  return rows.map((row) => product(row, place, asOf))
}

function product(row: Row, place: Place, asOf: string): Product {
  const kind = kinds.find(({ is }) => is.test(row.usagetype))
  const [matched = ''] = kind?.is.exec(row.usagetype) ?? []
  if (!kind) throw new Error(`no kind of volume for ${row.usagetype}`)
  const { family, unit, what } = kind
  const group = kind.group && matched.replace(kind.is, kind.group)
  return {
    service: 'AmazonEC2',
    family,
    attributes: {
      ...(family === 'Storage Snapshot' ? {} : volumeAttributes(row.usagetype, family)),
      ...(group ? { group, groupDescription: group.replace('EBS ', ''), provisioned: 'Yes' } : {}),
      usagetype: row.usagetype,
      locationType: row.locationType ?? 'AWS Region',
      regionCode: place.code,
      servicecode: 'AmazonEC2',
      location: row.location ?? place.name,
      servicename: 'Amazon Elastic Compute Cloud',
      operation: '',
    },
    unit,
    currency: 'USD',
    asOf,
    tiers: flat(row.usd),
    what: `${what} - ${place.name}`,
  }
}
