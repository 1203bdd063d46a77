import { advance, PricesRefused, startOf } from '../refresh/progress'
import type { PriceTable, RegionRows } from '../schema/price-rows'
import { everyTable } from '../schema/price-rows'
import type { PriceRow, PriceSource, WantedPrices } from '../schema/wanted-prices'
import { PriceSourceError } from '../schema/wanted-prices'

/** All that AWS gave for a region: the prices that can be read, and in words what cannot. */
export interface FetchedRegion {
  readonly rows: RegionRows
  readonly faults: readonly string[]
}

/** Why the prices of a region could not be fetched, in words that carry no secret. */
export class FetchFailed extends Error {}

/**
 * Asks every question of a region, page by page; `onQuery` is told each in words before it is asked.
 * `today` decides which offers are in force. Throws FetchFailed when AWS does not answer, refuses, or
 * gives an answer without an end.
 */
export const fetchRegion = async (
  source: PriceSource,
  wanted: WantedPrices,
  { today, onQuery }: { readonly today: string; readonly onQuery: (what: string) => void },
): Promise<FetchedRegion> => {
  const queries = source.queries(wanted)
  const rows: PriceRow[] = []
  const faults: string[] = []
  let progress = startOf(wanted.region, `${today}T00:00:00Z`)
  try {
    while (progress.query < queries.length) {
      const { query, nextToken } = progress
      onQuery(queries[query] ?? '')
      const page = await source.page(wanted, { query, nextToken, today })
      rows.push(...page.rows)
      faults.push(...page.faults)
      progress = advance(progress, { rows: [], faults: [], nextToken: page.nextToken })
    }
  } catch (error) {
    throw inWords(error, wanted.region, queries[progress.query] ?? '')
  }
  return settled(rows, faults)
}

const inWords = (error: unknown, region: string, query: string): unknown => {
  const failed = (why: string) => new FetchFailed(`Nothing was written. ${region}: ${why}`)
  if (error instanceof PriceSourceError) return failed(error.message)
  if (error instanceof PricesRefused) return failed(`${query}: ${error.message}`)
  return error
}

/** One price for each product; a product with two different ones is left out, and that is a fault. */
const settled = (rows: readonly PriceRow[], faults: readonly string[]): FetchedRegion => {
  const given = Map.groupBy(rows, ({ table }) => table)
  const twice: string[] = []
  const priceOf = (table: PriceTable, key: string, same: readonly PriceRow[]) => {
    const prices = [...new Set(same.map(({ usd }) => usd))]
    if (prices.length === 1) return prices.map((usd) => [key, usd])
    const listed = prices.sort((one, other) => Number(one) - Number(other)).join(' and ')
    twice.push(`${prices.length} prices for ${table} ${key}: ${listed} USD`)
    return []
  }
  const settledRows = everyTable((table) => {
    const byKey = Map.groupBy(given.get(table) ?? [], ({ key }) => key)
    return Object.fromEntries([...byKey].flatMap(([key, same]) => priceOf(table, key, same)))
  })
  return { rows: settledRows, faults: [...new Set([...faults, ...twice])] }
}
