import type { PriceTable } from '../schema/price-rows'
import type { WantedPrices, WantedProduct } from '../schema/wanted-prices'

/** The products of a list that AWS is asked for; undefined for a list of instance types. */
export const wantedProducts = (
  { products }: WantedPrices,
  table: PriceTable,
): readonly WantedProduct[] | undefined =>
  table === 'msk' || table === 'ebs' || table === 'transfer' ? products[table] : undefined

/** The keys of a list that AWS is asked for. */
export const wantedKeys = (wanted: WantedPrices, table: PriceTable): readonly string[] =>
  wantedProducts(wanted, table)?.map(({ key }) => key) ?? wanted.instanceTypes
