import ebsJson from '../../../data/prices/ebs.json'
import onDemandJson from '../../../data/prices/ec2-on-demand.json'
import reservedJson from '../../../data/prices/ec2-reserved.json'
import mskJson from '../../../data/prices/msk.json'
import transferJson from '../../../data/prices/transfer.json'

interface PriceFile<Price> {
  readonly sources: Readonly<Record<string, { readonly asOf: string }>>
  readonly regions: Readonly<
    Record<string, { readonly source: string; readonly prices: Readonly<Record<string, Price>> }>
  >
}

interface ProductFile extends PriceFile<string> {
  readonly products: Readonly<Record<string, PricedProduct>>
}

export interface PricedProduct {
  /** Without the prefix of a region. */
  readonly usagetype: string
  readonly operation?: string
  /** As data/ spells it: `broker-hour`, `GiB-month`. */
  readonly unit: string
}

export const msk: ProductFile = mskJson
export const ebs: ProductFile = ebsJson
export const transfer: ProductFile = transferJson
export const onDemand: PriceFile<string> = onDemandJson
export const reserved: PriceFile<readonly string[]> & { readonly columns: readonly string[] } =
  reservedJson

/** The prices of a region and the day they are of; undefined where the file has none. */
export function pricesIn<Price>(file: PriceFile<Price>, region: string) {
  const found = file.regions[region]
  if (!found) return undefined
  const asOf = file.sources[found.source]?.asOf
  if (asOf === undefined) throw new Error(`prices of ${region} name no known source`)
  return { asOf, prices: found.prices }
}

/** The products of a file that have a price in a region. */
export function pricedProducts(file: ProductFile, region: string) {
  const found = pricesIn(file, region)
  if (!found) return []
  return Object.entries(found.prices).map(([key, usd]) => {
    const product = file.products[key]
    if (!product) throw new Error(`no product ${key}`)
    return { ...product, key, usd, asOf: found.asOf }
  })
}
