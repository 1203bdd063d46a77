import { bundled } from '../../src/catalogue/bundled'
import type { Charge } from '../../src/core/bill'
import type { PriceTable } from '../../src/schema/price-rows'

/** Charges at bundled prices: item, table, key, quantity. */
export const chargesOf = (
  region: string,
  rows: readonly (readonly [Charge['item'], PriceTable, string, number])[],
): Charge[] =>
  rows.map(([item, table, key, quantity]) => {
    const price = bundled.region(region)?.prices[table].get(key)
    if (!price) throw new Error(`no price ${key}`)
    return { item, price, quantity }
  })
