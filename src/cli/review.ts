import type { PriceChange } from '../refresh/changes'
import { changesBetween, doubtsAbout } from '../refresh/changes'
import type { PriceRows, PriceTable, RegionRows } from '../schema/price-rows'
import { everyTable } from '../schema/price-rows'
import type { WantedPrices } from '../schema/wanted-prices'
import type { FetchedRegion } from './fetch'
import { wantedKeys } from './tables'

/** What a refresh would do to the prices of a region, and why it may be wrong. */
export interface Review {
  readonly wanted: WantedPrices
  /** The prices to write. */
  readonly rows: RegionRows
  /** What differs among the prices that AWS was asked for. */
  readonly changes: readonly PriceChange[]
  /** Prices of the file that AWS is not asked for; they would grow old under a new date. */
  readonly notKept: readonly PriceChange[]
  /** Instance types left out of the reservations, as AWS gave one of the two prices. */
  readonly unpaired: readonly PriceChange[]
  /** What makes the prices unlikely to be true. */
  readonly doubts: readonly string[]
  /** What cannot be read or must not be trusted, and is not among the prices. */
  readonly faults: readonly string[]
}

/** Compares what AWS gave for a region with what the files have; pure. */
export const reviewOf = (
  wanted: WantedPrices,
  before: RegionRows,
  { rows: given, faults }: FetchedRegion,
): Review => {
  const isAsked = asked(wanted)
  const kept = only(before, isAsked)
  const isPaired = paired(given)
  const rows = shortest(only(given, isPaired), kept)
  return {
    wanted,
    rows,
    changes: changesBetween(kept, rows),
    notKept: changesBetween(
      only(before, (table, key) => !isAsked(table, key)),
      NO_ROWS,
    ),
    unpaired: changesBetween(
      NO_ROWS,
      only(given, (table, key) => !isPaired(table, key)),
    ),
    doubts: doubtsAbout(kept, rows),
    faults,
  }
}

type Choice = (table: PriceTable, key: string) => boolean

const NO_ROWS: RegionRows = everyTable(() => ({}))

const asked = (wanted: WantedPrices): Choice => {
  const keys = new Map<PriceTable, ReadonlySet<string>>()
  return (table, key) => {
    const known = keys.get(table) ?? new Set(wantedKeys(wanted, table))
    keys.set(table, known)
    return known.has(key)
  }
}

/** A row of the reservations has both prices or is not there. */
const paired =
  ({ reserved1yNoUpfront, reserved3yNoUpfront }: RegionRows): Choice =>
  (table, key) =>
    (table !== 'reserved1yNoUpfront' && table !== 'reserved3yNoUpfront') ||
    (Object.hasOwn(reserved1yNoUpfront, key) && Object.hasOwn(reserved3yNoUpfront, key))

const only = (rows: RegionRows, choose: Choice): RegionRows =>
  everyTable((table) => withRows(rows[table], (key, usd) => (choose(table, key) ? usd : undefined)))

/** An equal number keeps the shorter of the two ways it is written. */
const shortest = (rows: RegionRows, before: RegionRows): RegionRows =>
  everyTable((table) =>
    withRows(rows[table], (key, usd) => {
      const was = before[table][key]
      const isShorter = was !== undefined && Number(was) === Number(usd) && was.length < usd.length
      return isShorter ? was : usd
    }),
  )

const withRows = (
  rows: PriceRows,
  make: (key: string, usd: string) => string | undefined,
): PriceRows =>
  Object.fromEntries(
    Object.entries(rows).flatMap(([key, usd]) => {
      const made = make(key, usd)
      return made === undefined ? [] : [[key, made]]
    }),
  )
