import { z } from '@hono/zod-openapi'
import { Day, RegionCode, Usd } from './provenance'

/** Prices of one list by key, such as Kafka.m7g.large or m7g.large: dollars as a decimal string. */
export const PriceRows = z.record(z.string(), Usd)
export type PriceRows = Readonly<z.infer<typeof PriceRows>>

const tablesOf = <Value extends z.ZodType>(value: Value) => ({
  msk: value,
  ebs: value,
  transfer: value,
  onDemand: value,
  reserved1yNoUpfront: value,
  reserved3yNoUpfront: value,
})

/** The lists of prices that plans are made from. */
export const RegionRows = z.strictObject(tablesOf(PriceRows))
/** The prices of one region as they are published, list by list; gp3 throughput is per GiB/s. */
export type RegionRows = Readonly<Record<PriceTable, PriceRows>>

/** Which list a price is in. */
export type PriceTable = keyof z.infer<typeof RegionRows>
export const PRICE_TABLES = Object.keys(RegionRows.shape) as readonly PriceTable[]

/** Something for each list, made list by list. */
export const everyTable = <Value>(make: (table: PriceTable) => Value): Record<PriceTable, Value> =>
  Object.fromEntries(PRICE_TABLES.map((table) => [table, make(table)])) as Record<PriceTable, Value>

/**
 * The prices of one region as AWS gave them, kept between requests. Each differs from the bundled one
 * only where AWS changed it; `changedOn` says since when that is known.
 */
export const LivePrices = z.strictObject({
  format: z.literal(1),
  region: RegionCode,
  confirmed: Day.describe('Date on which AWS gave these prices.'),
  rows: RegionRows.refine(
    (rows) => Object.values(rows).some((list) => Object.keys(list).length > 0),
    'a region has prices',
  ),
  changedOn: z.strictObject(tablesOf(z.record(z.string(), Day))),
})
export type LivePrices = z.infer<typeof LivePrices>
