import type { WantedPrices, WantedProduct } from '../../schema/wanted-prices'
import type { Product } from './element'
import { readOffers, readProduct, UnreadableElement } from './element'
import { instanceRows } from './instance-rows'
import type { ElementRows } from './offers'
import { NOTHING, priceOf } from './offers'
import { withoutPrefix } from './prefix'

/** The wanted prices of one element; none for a product that is not wanted or only looks alike. */
export const rowsOf = (element: string, wanted: WantedPrices, today: string): ElementRows => {
  try {
    const product = readProduct(element)
    const { attributes } = product.product
    if (!isOfRegion(attributes, wanted.region)) return NOTHING
    return attributes.instanceType === undefined
      ? productRows(product, wanted, today)
      : instanceRows(product, wanted, today)
  } catch (error) {
    if (error instanceof UnreadableElement) return { rows: [], faults: [error.message] }
    throw error
  }
}

/** Whether a product belongs to the region itself, not to a Local Zone, a Wavelength Zone or an Outpost. */
const isOfRegion = (attributes: Readonly<Record<string, string>>, region: string): boolean =>
  ['locationType', 'fromLocationType'].every((name) => (attributes[name] ?? REGION) === REGION) &&
  ['regionCode', 'fromRegionCode'].every((name) => (attributes[name] ?? region) === region)

const REGION = 'AWS Region'

const TABLES = { AmazonMSK: 'msk', AmazonEC2: 'ebs', AWSDataTransfer: 'transfer' } as const
type Service = keyof typeof TABLES

/** MSK, EBS and transfer: known by the exact usagetype, and by the operation where data/ has one. */
const productRows = (product: Product, wanted: WantedPrices, today: string): ElementRows => {
  const { attributes } = product.product
  const { usagetype = '' } = attributes
  const service = attributes.servicecode ?? product.serviceCode ?? ''
  if (!isService(service)) return NOTHING
  const table = TABLES[service]
  const prefix = table === 'msk' ? wanted.mskPrefix : wanted.prefix
  const bare = withoutPrefix(usagetype, prefix)
  const found = wanted.products[table].find((each) => isProduct(each, bare, attributes.operation))
  if (!found) return NOTHING
  return priceOf(readOffers(product.terms?.OnDemand), {
    table,
    key: found.key,
    unit: found.unit,
    named: `${service} ${usagetype}`,
    today,
  })
}

const isService = (service: string): service is Service => Object.hasOwn(TABLES, service)

const isProduct = (
  { usagetype, operation }: WantedProduct,
  bare: string | undefined,
  given: string | undefined,
): boolean => usagetype === bare && (operation === undefined || operation === given)
