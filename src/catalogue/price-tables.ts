import ebs from '../../data/prices/ebs.json'
import onDemand from '../../data/prices/ec2-on-demand.json'
import reserved from '../../data/prices/ec2-reserved.json'
import msk from '../../data/prices/msk.json'
import transfer from '../../data/prices/transfer.json'
import regions from '../../data/regions.json'
import type { Price, PriceTable } from '../schema/catalogue'

type Rows<T> = Readonly<Record<string, T | undefined>>
type Table = ReadonlyMap<string, Price>

const MIBPS_PER_GIBPS = 1024
/** The region whose EC2, EBS and transfer usagetypes have no prefix. */
const UNPREFIXED = 'us-east-1'

/** The bundled prices of a region, by table; a table is empty where nothing is published. */
export const priceTables = (region: string): Readonly<Record<PriceTable, Table>> => {
  const mskPrefix = prefixOf(region)
  const prefix = usagetypePrefix(region)
  return {
    msk: mskTable(region, mskPrefix),
    ebs: ebsTable(region, prefix),
    transfer: transferTable(region, prefix),
    onDemand: onDemandTable(region, prefix),
    reserved1yNoUpfront: reservedTable(region, prefix, 'standard1yNoUpfront'),
    reserved3yNoUpfront: reservedTable(region, prefix, 'standard3yNoUpfront'),
  }
}

/** What EC2, EBS and transfer usagetypes of a region start with; `?-` where it is not known. */
export const usagetypePrefix = (region: string): string =>
  region === UNPREFIXED ? '' : prefixOf(region)

const prefixOf = (region: string): string => {
  const known: Rows<{ name: string; usagetypePrefix?: string }> = regions.regions
  const prefix = known[region]?.usagetypePrefix
  return `${prefix ?? '?'}-`
}

const mskTable = (region: string, prefix: string): Table => {
  const prices: Rows<Rows<string>> = msk.regions
  const products: Rows<{ usagetype: string; unit: string }> = msk.products
  return tableOf(prices[region], (key) => ({
    service: msk.service,
    usagetype: prefix + (products[key]?.usagetype ?? key),
    unit: products[key]?.unit ?? '',
    asOf: msk.asOf,
    source: msk.source,
  }))
}

/** EBS prices; gp3 throughput is published per GiB/s and kept per MiB/s, as volumes are sized. */
const ebsTable = (region: string, prefix: string): Table => {
  const prices: Rows<Rows<string>> = ebs.regions
  const products: Rows<{ usagetype: string; unit: string }> = ebs.products
  const table = tableOf(prices[region], (key) => ({
    service: ebs.service,
    usagetype: prefix + (products[key]?.usagetype ?? key),
    unit: products[key]?.unit ?? '',
    asOf: ebs.asOf,
    source: ebs.source,
  }))
  const throughput = table.get('gp3-throughput')
  if (!throughput) return table
  const perMiBps = { ...throughput, usd: throughput.usd / MIBPS_PER_GIBPS, unit: 'MiB/s-month' }
  return new Map(table).set('gp3-throughput', perMiBps)
}

const transferTable = (region: string, prefix: string): Table => {
  const prices: Rows<Rows<unknown>> = transfer.regions
  const interZone = prices[region]?.interZone
  const { asOf, source } = transfer.sources.interZone
  return tableOf(typeof interZone === 'string' ? { interZone } : {}, () => ({
    service: transfer.service,
    usagetype: prefix + transfer.usagetypes.interZone,
    unit: 'GiB, out and in',
    asOf,
    source,
  }))
}

const onDemandTable = (region: string, prefix: string): Table => {
  const prices: Rows<{ source: string; prices: Rows<string> }> = onDemand.regions
  const sources: Rows<{ asOf: string; source: string }> = onDemand.sources
  const row = prices[region]
  const from = sources[row?.source ?? '']
  return tableOf(row?.prices, (instanceType) => ({
    service: onDemand.service,
    usagetype: prefix + onDemand.usagetype.replace('{instanceType}', instanceType),
    unit: onDemand.unit,
    asOf: from?.asOf ?? '',
    source: from?.source ?? '',
  }))
}

const TERMS = {
  standard1yNoUpfront: 'standard reservation, 1 year, no upfront',
  standard3yNoUpfront: 'standard reservation, 3 years, no upfront',
} as const

const reservedTable = (region: string, prefix: string, column: keyof typeof TERMS): Table => {
  const prices: Rows<Rows<string[]>> = reserved.regions
  const index = reserved.columns.indexOf(column)
  const rows = Object.entries(prices[region] ?? {}).map(([type, columns]) => [
    type,
    columns?.[index],
  ])
  return tableOf(Object.fromEntries(rows), (instanceType) => ({
    service: reserved.service,
    usagetype: prefix + reserved.usagetype.replace('{instanceType}', instanceType),
    unit: reserved.unit,
    asOf: reserved.asOf,
    source: reserved.source,
    terms: TERMS[column],
  }))
}

const tableOf = (
  rows: Rows<string> | undefined,
  describe: (key: string) => Omit<Price, 'usd'>,
): Table => {
  const table = new Map<string, Price>()
  for (const [key, usd] of Object.entries(rows ?? {}))
    if (usd !== undefined) table.set(key, { ...describe(key), usd: Number(usd) })
  return table
}
