import type { PriceRows, PriceTable, RegionRows } from '../schema/price-rows'
import { PRICE_TABLES } from '../schema/price-rows'
import type { WantedPrices, WantedProduct } from '../schema/wanted-prices'

/** The prices of a region, made list by list. */
export const everyTable = (make: (table: PriceTable) => PriceRows): RegionRows =>
  Object.fromEntries(PRICE_TABLES.map((table) => [table, make(table)])) as Record<
    PriceTable,
    PriceRows
  >

/** The products of a list that AWS is asked for; undefined for a list of instance types. */
export const wantedProducts = (
  { products }: WantedPrices,
  table: PriceTable,
): readonly WantedProduct[] | undefined =>
  table === 'msk' || table === 'ebs' || table === 'transfer' ? products[table] : undefined

/** The keys of a list that AWS is asked for. */
export const wantedKeys = (wanted: WantedPrices, table: PriceTable): readonly string[] =>
  wantedProducts(wanted, table)?.map(({ key }) => key) ?? wanted.instanceTypes
