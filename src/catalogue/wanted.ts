import instances from '../../data/instances.json'
import ebs from '../../data/prices/ebs.json'
import msk from '../../data/prices/msk.json'
import transfer from '../../data/prices/transfer.json'
import type { WantedPrices, WantedProduct } from '../schema/wanted-prices'
import { mskUsagetypePrefix, usagetypePrefix } from './price'

/** The prices of a region that plans can use: every product of data/, and every type with figures. */
export const wantedPrices = (region: string): WantedPrices => ({
  region,
  prefix: known(usagetypePrefix(region)),
  mskPrefix: known(mskUsagetypePrefix(region)),
  products: { msk: productsOf(msk), ebs: productsOf(ebs), transfer: productsOf(transfer) },
  instanceTypes: Object.keys(instances.instances),
})

const known = (prefix: string): string | undefined => (prefix === '?-' ? undefined : prefix)

const productsOf = ({
  products,
}: {
  readonly products: Readonly<Record<string, Omit<WantedProduct, 'key'>>>
}): WantedProduct[] =>
  Object.entries(products).map(([key, { usagetype, operation, unit }]) => ({
    key,
    usagetype,
    operation,
    unit,
  }))
