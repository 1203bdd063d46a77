import type { LivePrices, PriceTable, RegionRows } from '../schema/price-rows'
import { everyTable } from '../schema/price-rows'
import { bundledRows } from './bundled-rows'

/**
 * Whether a list is of a later day than the bundled one. On the same day the bundled one is in use: a deploy
 * that corrects a price must not have to wait for the next day.
 */
export const isNewer = ({ region, confirmed }: LivePrices, table: PriceTable): boolean =>
  (bundledRows(table, region)?.asOf ?? '') < confirmed

/** The prices of a region that are in use: per list the live ones, or the bundled ones if those are newer. */
export const rowsInForce = (region: string, live: LivePrices | undefined): RegionRows =>
  everyTable((table) => {
    if (live && isNewer(live, table)) return live.rows[table]
    return bundledRows(table, region)?.rows ?? {}
  })

/** Prices that AWS gave on a day, with the day since when each is known to differ from the bundled one. */
export const livePricesFrom = (
  rows: RegionRows,
  {
    region,
    confirmed,
    before,
  }: Pick<LivePrices, 'region' | 'confirmed'> & { readonly before: LivePrices | undefined },
): LivePrices => ({
  format: 1,
  region,
  confirmed,
  rows,
  changedOn: everyTable((table) => {
    const bundled = bundledRows(table, region)?.rows ?? {}
    return Object.fromEntries(
      Object.entries(rows[table])
        .filter(([key, usd]) => !isSame(bundled[key], usd))
        .map(([key, usd]) => {
          const known = isSame(before?.rows[table][key], usd)
          return [key, (known ? before?.changedOn[table][key] : undefined) ?? confirmed]
        }),
    )
  }),
})

/** Whether two decimals are the same number, however many zeros they end in. */
const isSame = (one: string | undefined, other: string): boolean =>
  one !== undefined && Number(one) === Number(other)
