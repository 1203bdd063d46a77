import type { Price, RegionCatalogue } from '../schema/catalogue'
import type { PriceTable } from '../schema/price-rows'
import { everyTable } from '../schema/price-rows'
import { bundledRows } from './bundled-rows'
import { priceOf } from './price'

/** The bundled prices of a region, by table; a table is empty where nothing is published. */
export const priceTables = (region: string): RegionCatalogue['prices'] =>
  everyTable((table) => bundledTable(region, table))

const bundledTable = (region: string, table: PriceTable): ReadonlyMap<string, Price> => {
  const list = bundledRows(table, region)
  if (!list) return new Map()
  return new Map(
    Object.entries(list.rows).map(([key, usd]) => [
      key,
      priceOf({ region, table, key }, usd, list),
    ]),
  )
}
