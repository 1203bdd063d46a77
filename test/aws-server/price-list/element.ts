import type { Product } from '../products/product'
import { code } from './code'
import { dimension } from './dimension'
import { awsAmount } from './money'
import { reservedTerms } from './offers'

const onDemandTerm = 'JRTCKXETXF'
/** Of the price of any quantity and of the first tier, then of the next tiers. */
const rateCodes = ['6YS6EN2CT7', 'PGHJ3S3EYE', 'D42MF2PVJS', 'TMS2EVHBCV']

const skus = new WeakMap<Product, string>()

/** The SKU of a product: the same for the same attributes, whatever the price. */
export function skuOf(product: Product): string {
  const known = skus.get(product)
  if (known) return known
  const { service, family, attributes, again = false } = product
  const sku = code([service, family, attributes, again])
  skus.set(product, sku)
  return sku
}

/** A product as AWS writes it in a PriceList: an object, not yet its text. */
export function element(product: Product) {
  const sku = skuOf(product)
  const { family, attributes, service, asOf, reserved } = product
  const publicationDate = `${asOf}T00:00:00Z`
  const instanceType = attributes.instanceType ?? ''
  return {
    product: { productFamily: family, attributes, sku },
    serviceCode: service,
    terms: {
      OnDemand: onDemandTerms(product, sku),
      ...(reserved
        ? { Reserved: reservedTerms(sku, reserved, product.currency, instanceType) }
        : {}),
    },
    version: publicationDate.replace(/\D/g, ''),
    publicationDate,
  }
}

function onDemandTerms({ asOf, tiers, unit, currency, what }: Product, sku: string) {
  const id = `${sku}.${onDemandTerm}`
  const priceDimensions = tiers.map(({ from, to, usd }, at) =>
    dimension(`${id}.${rateCodes[at]}`, {
      unit,
      price: { [currency]: awsAmount(usd) },
      description: `$${usd} per ${what}`,
      from,
      to,
    }),
  )
  return {
    [id]: {
      priceDimensions: Object.assign({}, ...priceDimensions),
      sku,
      effectiveDate: `${asOf}T00:00:00Z`,
      offerTermCode: onDemandTerm,
      termAttributes: {},
    },
  }
}
