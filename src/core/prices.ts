import type { Price, RegionCatalogue } from '../schema/catalogue'
import type { PriceTable } from '../schema/price-rows'
import type { RuledOut, ShapeName } from './rejection'
import { reject } from './rejection'

/** Where a price is, and what to call it when it is not there. */
interface WantedPrice {
  readonly table: PriceTable
  readonly key: string
  readonly what: string
}

/** A price that the region does not have. Never zero, never a guess: it rules out what needs it. */
export interface MissingPrice {
  readonly missing: string
}

/** Prices of the region by name, or the first one missing. */
export const pricesOf = <Name extends string>(
  { prices }: RegionCatalogue,
  wanted: Readonly<Record<Name, WantedPrice>>,
): Record<Name, Price> | MissingPrice => {
  const found: Partial<Record<Name, Price>> = {}
  for (const name in wanted) {
    const { table, key, what } = wanted[name]
    const price = prices[table].get(key)
    if (!price) return { missing: what }
    found[name] = price
  }
  // Every wanted name was found, or the loop has returned.
  return found as Record<Name, Price>
}

/** Whether a lookup found that a price is missing. */
export const isMissing = (found: object): found is MissingPrice => 'missing' in found

/** Rejects a shape for want of a price. */
export const noPrice =
  (shape: ShapeName, { missing }: MissingPrice, { region }: RegionCatalogue): RuledOut =>
  () =>
    reject(shape, {
      constraint: 'price',
      why: `no price for ${missing} in ${region}`,
      source: 'price book',
    })
