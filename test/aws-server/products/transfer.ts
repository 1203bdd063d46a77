import type { Place } from './place'
import { places } from './place'
import { pricedProducts, transfer } from './price-files'
import type { Product, Tier } from './product'
import { flat } from './product'

/** For the rows of regions whose price across zones the data lacks. */
const undated = '2024-08-09'

interface Row {
  readonly transferType: string
  readonly usagetype: string
  readonly operation?: string
  readonly from?: string
  readonly fromType?: string
  readonly to: string
  readonly toType: string
  readonly toCode?: string
  readonly tiers: readonly Tier[]
}

/**
 * What AWSDataTransfer sells from a region, in the attributes of its old list with the region codes
 * of today's: no recent recorded answer was at hand. The price across zones is that of data/; the
 * rest, which looks alike, is not: free directions, a Local Zone, other regions and the internet.
 */
export function transferProducts(place: Place): Product[] {
  const real = pricedProducts(transfer, place.code)
  const within = {
    transferType: 'IntraRegion',
    to: place.name,
    toType: 'AWS Region',
    toCode: place.code,
  }
  const rows: Row[] = [
    ...real.map((row) => ({
      ...within,
      usagetype: place.prefix + row.usagetype,
      tiers: flat(row.usd),
    })),
    ...free(place, within),
    {
      ...within,
      usagetype: `${place.localZone.prefix}DataTransfer-Regional-Bytes`,
      from: place.localZone.name,
      fromType: 'AWS Local Zone',
      tiers: flat('0.02'),
    },
    ...internet(place),
    ...[...places.values()].filter((other) => other !== place).flatMap((to) => pair(place, to)),
  ]
  return rows.map((row) => product(row, place, real[0]?.asOf ?? undated))
}

function free(place: Place, within: Omit<Row, 'usagetype' | 'tiers'>): Row[] {
  return ['In', 'Out'].map((way) => ({
    ...within,
    usagetype: `${place.prefix}DataTransfer-xAZ-${way}-Bytes`,
    operation: `InterZone-${way}`,
    tiers: flat('0'),
  }))
}

function internet({ prefix }: Place): Row[] {
  const external = { transferType: 'AWS Outbound', to: 'External', toType: 'Other' }
  const edges = ['0', '10240', '51200', '153600', 'Inf']
  const tiers = ['0.09', '0.085', '0.07', '0.05'].map((usd, at) => ({
    from: edges[at] ?? '',
    to: edges[at + 1] ?? '',
    usd,
  }))
  const allowance = [{ from: '0', to: '100', usd: '0' }]
  return [
    { ...external, usagetype: `${prefix}DataTransfer-Out-Bytes`, tiers },
    { ...external, usagetype: 'Global-DataTransfer-Out-Bytes', from: 'Any', tiers: allowance },
  ]
}

function pair(from: Place, to: Place): Row[] {
  const other = { to: to.name, toType: 'AWS Region', toCode: to.code }
  const usagetype = `${from.fullPrefix}${to.fullPrefix}AWS`
  return [
    {
      ...other,
      transferType: 'InterRegion Outbound',
      usagetype: `${usagetype}-Out-Bytes`,
      tiers: flat('0.02'),
    },
    {
      ...other,
      transferType: 'InterRegion Inbound',
      usagetype: `${usagetype}-In-Bytes`,
      tiers: flat('0'),
    },
  ]
}

function product(row: Row, { code, name }: Place, asOf: string): Product {
  return {
    service: 'AWSDataTransfer',
    family: 'Data Transfer',
    attributes: {
      servicecode: 'AWSDataTransfer',
      servicename: 'AWS Data Transfer',
      transferType: row.transferType,
      fromLocation: row.from ?? name,
      fromLocationType: row.fromType ?? 'AWS Region',
      fromRegionCode: code,
      toLocation: row.to,
      toLocationType: row.toType,
      ...(row.toCode === undefined ? {} : { toRegionCode: row.toCode }),
      usagetype: row.usagetype,
      operation: row.operation ?? '',
    },
    unit: 'GB',
    currency: 'USD',
    asOf,
    tiers: row.tiers,
    what: `GB - ${name} ${row.transferType} data transfer`,
  }
}
