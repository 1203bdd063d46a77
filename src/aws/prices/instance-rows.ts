import type { PriceTable } from '../../schema/price-rows'
import type { WantedPrices } from '../../schema/wanted-prices'
import type { Offer, Product } from './element'
import { readOffers } from './element'
import type { ElementRows } from './offers'
import { NOTHING, priceOf } from './offers'
import { withoutPrefix } from './prefix'

/** The prices of an instance type, on demand and reserved; none for a row that only looks alike. */
export const instanceRows = (
  product: Product,
  wanted: WantedPrices,
  today: string,
): ElementRows => {
  const { instanceType: key = '', usagetype = '', ...attributes } = product.product.attributes
  if (!wanted.instanceTypes.includes(key) || !isPlainLinux(attributes)) return NOTHING
  if (withoutPrefix(usagetype, wanted.prefix) !== `BoxUsage:${key}`) return NOTHING
  const reserved = readOffers(product.terms?.Reserved)
  const price = (table: PriceTable, offers: readonly Offer[], named: string): ElementRows =>
    priceOf(offers, { table, key, unit: 'instance-hour', named, today })
  const found = [
    price('onDemand', readOffers(product.terms?.OnDemand), `AmazonEC2 ${usagetype}`),
    ...RESERVATIONS.map(({ table, years }) =>
      price(
        table,
        reserved.filter((offer) => isNoUpfront(offer, years)),
        `AmazonEC2 ${usagetype} reserved for ${years}`,
      ),
    ),
  ]
  return {
    rows: found.flatMap(({ rows }) => rows),
    faults: found.flatMap(({ faults }) => faults),
  }
}

const RESERVATIONS = [
  { table: 'reserved1yNoUpfront', years: '1yr' },
  { table: 'reserved3yNoUpfront', years: '3yr' },
] as const

/** Linux and nothing more, on shared hardware, in use: other systems have the same usagetype. */
const PLAIN_LINUX = {
  operatingSystem: 'Linux',
  tenancy: 'Shared',
  preInstalledSw: 'NA',
  capacitystatus: 'Used',
  operation: 'RunInstances',
}

const isPlainLinux = (attributes: Readonly<Record<string, string>>): boolean =>
  Object.entries(PLAIN_LINUX).every(([name, value]) => attributes[name] === value) &&
  (attributes.marketoption ?? 'OnDemand') === 'OnDemand'

const isNoUpfront = ({ termAttributes = {} }: Offer, years: string): boolean =>
  termAttributes.LeaseContractLength === years &&
  termAttributes.OfferingClass === 'standard' &&
  termAttributes.PurchaseOption === 'No Upfront'
