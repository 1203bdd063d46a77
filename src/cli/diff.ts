import { usagetypeOf } from '../catalogue/price'
import type { PriceChange } from '../refresh/changes'
import { percentOf } from '../refresh/changes'
import type { PriceTable } from '../schema/price-rows'
import { PRICE_TABLES } from '../schema/price-rows'
import type { WantedPrices } from '../schema/wanted-prices'
import type { Review } from './review'
import { wantedProducts } from './tables'

const LISTS: Readonly<Record<PriceTable, string>> = {
  msk: 'AmazonMSK',
  ebs: 'AmazonEC2 volumes',
  transfer: 'AWSDataTransfer',
  onDemand: 'AmazonEC2 on demand',
  reserved1yNoUpfront: 'AmazonEC2 reserved 1 year',
  reserved3yNoUpfront: 'AmazonEC2 reserved 3 years',
}

/**
 * One line for each price of a region that came, went or moved, in dollars, sorted by list and
 * usagetype: `eu-west-1 AmazonMSK  EU-Kafka.m7g.large  0.2275 → 0.243425  +7.0 %`.
 */
export const diffLines = ({ wanted, changes, notKept, unpaired }: Review): string[] =>
  [
    ...changes.map((change) => ({ change, what: movementOf(change) })),
    ...notKept.map((change) => ({
      change,
      what: `${movementOf(change)}, no longer kept: the planner has no figures for it`,
    })),
    ...unpaired.map((change) => ({
      change,
      what: `${change.after} left out: AWS gave no price for the other term`,
    })),
  ]
    .map(({ change, what }) => ({ table: change.table, name: nameOf(change, wanted), what }))
    .sort(
      (one, other) =>
        PRICE_TABLES.indexOf(one.table) - PRICE_TABLES.indexOf(other.table) ||
        collator.compare(one.name, other.name),
    )
    .map(({ table, name, what }) => `${wanted.region} ${LISTS[table]}  ${name}  ${what}`)

const collator = new Intl.Collator('en', { numeric: true })

const movementOf = (change: PriceChange): string => {
  const { before, after } = change
  if (before === undefined) return `added ${after}`
  if (after === undefined) return `removed ${before}`
  return `${before} → ${after}  ${percentInWords(percentOf(change) ?? 0)}`
}

const SMALLEST_SHOWN = 0.05

const percentInWords = (percent: number): string => {
  const sign = percent < 0 ? '-' : '+'
  const size = Math.abs(percent)
  return size < SMALLEST_SHOWN ? `${sign}less than 0.1 %` : `${sign}${size.toFixed(1)} %`
}

/** What AWS calls a price on a bill, with the operation where a usagetype has several. */
const nameOf = ({ table, key }: PriceChange, wanted: WantedPrices): string => {
  const name = usagetypeOf({ region: wanted.region, table, key })
  const products = wantedProducts(wanted, table) ?? []
  const product = products.find((each) => each.key === key)
  const same = products.filter(({ usagetype }) => usagetype === product?.usagetype)
  return same.length > 1 ? `${name} (${product?.operation})` : name
}
