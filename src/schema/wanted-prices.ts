import type { PriceTable } from './price-rows'

/** A product whose price is wanted: its usagetype as on the bill but for the region's prefix. */
export interface WantedProduct {
  readonly key: string
  readonly usagetype: string
  /** Told apart by it where two products share a usagetype; any operation will do where it is absent. */
  readonly operation?: string | undefined
  /** What the price must be for, such as broker-hour or GiB-month. */
  readonly unit: string
}

/** What to ask AWS for in one region. */
export interface WantedPrices {
  readonly region: string
  /** What usagetypes of EC2, EBS and transfer start with, such as EU- or nothing; undefined if unknown. */
  readonly prefix: string | undefined
  /** What usagetypes of MSK start with; undefined if unknown. */
  readonly mskPrefix: string | undefined
  readonly products: Readonly<Record<'msk' | 'ebs' | 'transfer', readonly WantedProduct[]>>
  readonly instanceTypes: readonly string[]
}

/** One price that AWS gave: dollars as a decimal string, in the unit that was wanted. */
export interface PriceRow {
  readonly table: PriceTable
  readonly key: string
  readonly usd: string
}

/** One page of AWS's answer, read: prices, and in words what must not be trusted. */
export interface PricePage {
  readonly rows: readonly PriceRow[]
  readonly faults: readonly string[]
  /** Asks for the page after this one; undefined on the last. */
  readonly nextToken: string | undefined
}

/** Where prices come from, question by question and page by page. */
export interface PriceSource {
  /** What is asked for a region, in words, in order. */
  queries(wanted: WantedPrices): readonly string[]
  /** One page of the answer to the query of that number. Throws PriceSourceError. */
  page(
    wanted: WantedPrices,
    at: { readonly query: number; readonly nextToken: string | undefined; readonly today: string },
  ): Promise<PricePage>
}

/** Why prices could not be fetched, in words that carry no secret. */
export class PriceSourceError extends Error {}
