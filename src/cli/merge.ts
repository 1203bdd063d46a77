import type { PriceRows, PriceTable, RegionRows } from '../schema/price-rows'
import { everyTable } from '../schema/price-rows'
import type { PriceFiles } from './files'

/** What a merge needs to know beside the files and the prices. */
export interface MergeOptions {
  /** The day on which AWS gave the prices, year-month-day. */
  readonly today: string
  /** The order of regions in a file. */
  readonly regionOrder: readonly string[]
  /** The order of instance types that are new to a region. */
  readonly typeOrder: readonly string[]
}

interface File<Price> {
  readonly sources: Record<string, { asOf: string; source: string; copy?: string | undefined }>
  /** Absent from files of instance types. */
  readonly products?: Readonly<Record<string, unknown>>
  readonly regions: Record<string, { source: string; prices: Record<string, Price> }>
}

/** What the files say of the prices that AWS gave. */
const SOURCE = { source: 'AWS Price List', copy: 'GetProducts of the AWS Price List API' }

/** The prices that the files have for a region, list by list; an empty list where they have none. */
export const rowsIn = (files: PriceFiles, region: string): RegionRows =>
  everyTable((table) => {
    if (table === 'reserved1yNoUpfront') return column(files, region, 0)
    if (table === 'reserved3yNoUpfront') return column(files, region, 1)
    return files[table].regions[region]?.prices ?? {}
  })

const column = ({ reserved }: PriceFiles, region: string, index: 0 | 1): PriceRows =>
  Object.fromEntries(
    Object.entries(reserved.regions[region]?.prices ?? {}).map(([key, pair]) => [key, pair[index]]),
  )

/**
 * The files with new prices for some regions, which name the day's source; the other regions stay as
 * they are, and sources that no region names any more go. Regions, products and types keep their order.
 * A type without both of its reservation prices is left out. Pure.
 */
export const merged = (
  files: PriceFiles,
  refreshed: ReadonlyMap<string, RegionRows>,
  options: MergeOptions,
): PriceFiles => ({
  msk: withPrices(files.msk, each(refreshed, 'msk'), options),
  ebs: withPrices(files.ebs, each(refreshed, 'ebs'), options),
  transfer: withPrices(files.transfer, each(refreshed, 'transfer'), options),
  onDemand: withPrices(files.onDemand, each(refreshed, 'onDemand'), options),
  reserved: withPrices(
    files.reserved,
    [...refreshed].map(([region, rows]) => ({ region, prices: pairsOf(rows) })),
    options,
  ),
})

/** The prices of one region by their key in a file: a string, or a pair for the reservations. */
interface RegionPrices<Price> {
  readonly region: string
  readonly prices: Readonly<Record<string, Price>>
}

const each = (
  refreshed: ReadonlyMap<string, RegionRows>,
  table: PriceTable,
): RegionPrices<string>[] =>
  [...refreshed].map(([region, rows]) => ({ region, prices: rows[table] }))

const withPrices = <Price, Whole extends File<Price>>(
  file: Whole,
  refreshed: readonly RegionPrices<Price>[],
  { today, regionOrder, typeOrder }: MergeOptions,
): Whole => {
  const source = `aws-${today}`
  const found = { ...file.regions }
  for (const { region, prices } of refreshed) {
    const keys = Object.keys(file.products ?? found[region]?.prices ?? {})
    const ordered = inOrder(prices, [...keys, ...typeOrder])
    if (Object.keys(ordered).length > 0) found[region] = { source, prices: ordered }
    else delete found[region]
  }
  const regions = inOrder(found, regionOrder)
  const named = new Set(Object.values(regions).map((region) => region.source))
  const sources = { ...file.sources, [source]: { asOf: today, ...SOURCE } }
  return {
    ...file,
    sources: Object.fromEntries(Object.entries(sources).filter(([name]) => named.has(name))),
    regions,
  }
}

const pairsOf = ({ reserved1yNoUpfront, reserved3yNoUpfront }: RegionRows) =>
  Object.fromEntries(
    Object.entries(reserved1yNoUpfront).flatMap(([key, oneYear]): [string, [string, string]][] => {
      const threeYears = reserved3yNoUpfront[key]
      return threeYears === undefined ? [] : [[key, [oneYear, threeYears]]]
    }),
  )

/** The rows in the order of some keys; those it does not name come last. */
const inOrder = <Price>(
  rows: Readonly<Record<string, Price>>,
  order: readonly string[],
): Record<string, Price> => {
  const places = new Map([...new Set(order)].map((key, place) => [key, place]))
  const placeOf = (key: string): number => places.get(key) ?? places.size
  return Object.fromEntries(
    Object.entries(rows).sort(([one], [other]) => placeOf(one) - placeOf(other)),
  )
}
