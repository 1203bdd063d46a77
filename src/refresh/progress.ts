import { z } from '@hono/zod-openapi'
import { everyTable, RegionRows } from '../schema/price-rows'
import { RegionCode } from '../schema/provenance'
import type { PricePage } from '../schema/wanted-prices'

/** How far the refresh of one region has come: every price so far, and what to ask next. */
export const Progress = z.strictObject({
  region: RegionCode,
  /** When it last came further. */
  movedAt: z.iso.datetime(),
  query: z.int().min(0),
  page: z.int().min(0),
  nextToken: z.string().optional(),
  rows: RegionRows,
})
export type Progress = z.infer<typeof Progress>

/** Why the prices that AWS gave are not taken, in words that carry no secret. */
export class PricesRefused extends Error {}

/** The refresh of a region before its first question. */
export const startOf = (region: string, movedAt: string): Progress => ({
  region,
  movedAt,
  query: 0,
  page: 0,
  rows: everyTable(() => ({})),
})

/** Pages of one answer: a region has fewer than 100 products of each kind asked for, which is one page. */
const MOST_PAGES = 20
const MOST_FAULTS_SHOWN = 3

/**
 * The progress after one more page. Throws PricesRefused for a page that must not be trusted, for two
 * prices of one product, and for an answer that does not end.
 */
export const advance = (progress: Progress, page: PricePage): Progress => {
  if (page.faults.length > 0) throw new PricesRefused(listed(page.faults))
  const rows = structuredClone(progress.rows)
  for (const { table, key, usd } of page.rows) {
    const before = rows[table][key]
    if (before !== undefined && before !== usd)
      throw new PricesRefused(`two prices for ${table} ${key}: ${before} and ${usd} USD`)
    rows[table][key] = usd
  }
  const { region, movedAt, query, nextToken } = progress
  if (page.nextToken === undefined) return { region, movedAt, query: query + 1, page: 0, rows }
  if (page.nextToken === nextToken || progress.page + 1 >= MOST_PAGES)
    throw new PricesRefused(`the answer of AWS has no end: ${progress.page + 1} pages`)
  return { region, movedAt, query, page: progress.page + 1, nextToken: page.nextToken, rows }
}

/** The first of many reasons, and how many more there are. */
export const listed = (reasons: readonly string[]): string => {
  const more = reasons.length - MOST_FAULTS_SHOWN
  const shown = reasons.slice(0, MOST_FAULTS_SHOWN).join('; ')
  return more > 0 ? `${shown}; and ${more} more` : shown
}
