import type { Priced } from '../tables/prices'
import { givenPrices, pricesLead, pricesTable } from '../tables/prices'
import { section } from './blocks'
import { text } from './escape'
import { tableBlock } from './table'

/**
 * From when and from where the prices are: list by list, and those given with the request; and the
 * version of the formulas.
 */
export const pricesSection = (priced: Priced): string | undefined => {
  const lists = pricesTable(priced.priceBook)
  return section('Prices', [
    text(pricesLead(priced)),
    lists && tableBlock(lists),
    text(givenPrices(priced.assumptions) ?? ''),
  ])
}
