import ebs from '../../data/prices/ebs.json'
import onDemand from '../../data/prices/ec2-on-demand.json'
import reserved from '../../data/prices/ec2-reserved.json'
import msk from '../../data/prices/msk.json'
import transfer from '../../data/prices/transfer.json'
import regions from '../../data/regions.json'
import type { Price } from '../schema/catalogue'
import type { PriceTable } from '../schema/price-rows'

/** What is known of a price without its figure, date and source. */
type Description = Pick<Price, 'service' | 'usagetype' | 'unit' | 'terms'>
/** Which price of all: of a region, in a list, under a key. */
interface PriceKey {
  readonly region: string
  readonly table: PriceTable
  readonly key: string
}
type Products = Readonly<Record<string, { usagetype: string; unit: string } | undefined>>

/** The region whose EC2, EBS and transfer usagetypes have no prefix. */
const UNPREFIXED = 'us-east-1'
const MIBPS_PER_GIBPS = 1024

/** What EC2, EBS and transfer usagetypes of a region start with; `?-` where it is not known. */
export const usagetypePrefix = (region: string): string =>
  region === UNPREFIXED ? '' : mskUsagetypePrefix(region)

/** What MSK usagetypes of a region start with; `?-` where it is not known. */
export const mskUsagetypePrefix = (region: string): string => {
  const known: Readonly<Record<string, { name: string; usagetypePrefix?: string } | undefined>> =
    regions.regions
  return `${known[region]?.usagetypePrefix ?? '?'}-`
}

/** What a price is called on a bill. */
export const usagetypeOf = ({ region, table, key }: PriceKey): string =>
  describe[table](region, key).usagetype

/** A published figure as a price for bills; gp3 throughput, published per GiB/s, becomes per MiB/s. */
export const priceOf = (at: PriceKey, usd: string, from: Pick<Price, 'asOf' | 'source'>): Price => {
  const { asOf, source } = from
  const price = { ...describe[at.table](at.region, at.key), usd: Number(usd), asOf, source }
  if (at.table !== 'ebs' || at.key !== 'gp3-throughput') return price
  return { ...price, usd: price.usd / MIBPS_PER_GIBPS, unit: 'MiB/s-month' }
}

const product = (
  { service, products }: { readonly service: string; readonly products: Products },
  prefix: string,
  key: string,
): Description => ({
  service,
  usagetype: prefix + (products[key]?.usagetype ?? key),
  unit: products[key]?.unit ?? '',
})

const reservedFor =
  (terms: string) =>
  (region: string, type: string): Description => ({
    service: reserved.service,
    usagetype: usagetypePrefix(region) + reserved.usagetype.replace('{instanceType}', type),
    unit: reserved.unit,
    terms,
  })

const describe: Record<PriceTable, (region: string, key: string) => Description> = {
  msk: (region, key) => product(msk, mskUsagetypePrefix(region), key),
  ebs: (region, key) => product(ebs, usagetypePrefix(region), key),
  transfer: (region, key) => product(transfer, usagetypePrefix(region), key),
  onDemand: (region, type) => ({
    service: onDemand.service,
    usagetype: usagetypePrefix(region) + onDemand.usagetype.replace('{instanceType}', type),
    unit: onDemand.unit,
  }),
  reserved1yNoUpfront: reservedFor('standard reservation, 1 year, no upfront'),
  reserved3yNoUpfront: reservedFor('standard reservation, 3 years, no upfront'),
}
