import type { Reserved } from '../products/product'
import { dimension } from './dimension'
import { awsAmount, times } from './money'

/** Offer term codes of AWS, by payment: no upfront, partial upfront, all upfront. */
const contracts = [
  { offeringClass: 'standard', years: 1, terms: ['4NA7Y494T4', 'HU7G6KETJZ', '6QCMYABX3D'] },
  { offeringClass: 'standard', years: 3, terms: ['BPH4J8HBKS', '38NPMPTW36', 'NQ3QZPMQV9'] },
  { offeringClass: 'convertible', years: 1, terms: ['7NE97W5U4E', 'CUZHX8X6JH', 'VJWZNREJX2'] },
  { offeringClass: 'convertible', years: 3, terms: ['Z2E3P23VKM', 'R5XV2EPZQZ', 'MZU6U2429S'] },
] as const

/**
 * Parts of the price without upfront that are paid upfront and per hour; only the first is from
 * data/.
 */
const payments = [
  { purchaseOption: 'No Upfront', upfront: 0, hourly: 1 },
  { purchaseOption: 'Partial Upfront', upfront: 0.47, hourly: 0.48 },
  { purchaseOption: 'All Upfront', upfront: 0.93, hourly: 0 },
] as const

/** The `terms.Reserved` of a product: three payments for each contract that has a price. */
export function reservedTerms(
  sku: string,
  { asOf, noUpfront }: Reserved,
  currency: string,
  instanceType: string,
) {
  const offers = contracts.flatMap(({ offeringClass, years, terms }) => {
    const usd = noUpfront[`${offeringClass}${years}y`]
    if (usd === undefined) return []
    return payments.map(({ purchaseOption, upfront, hourly }, at) => {
      const offerTermCode = terms[at] ?? ''
      const id = `${sku}.${offerTermCode}`
      const fee = Math.round(Number(usd) * upfront * years * 365 * 24)
      const perHour = {
        unit: 'Hrs',
        price: { [currency]: awsAmount(times(usd, hourly)) },
        description: `Linux/UNIX (Amazon VPC), ${instanceType} reserved instance applied`,
      }
      const paidUpfront = {
        unit: 'Quantity',
        price: { [currency]: String(fee) },
        description: 'Upfront Fee',
      }
      const priceDimensions = {
        ...(upfront > 0 ? dimension(`${id}.2TG2D8R56U`, paidUpfront) : {}),
        ...dimension(`${id}.6YS6EN2CT7`, perHour),
      }
      const offer = {
        priceDimensions,
        sku,
        effectiveDate: `${asOf}T00:00:00Z`,
        offerTermCode,
        termAttributes: {
          LeaseContractLength: `${years}yr`,
          OfferingClass: offeringClass,
          PurchaseOption: purchaseOption,
        },
      }
      return [id, offer] as const
    })
  })
  return Object.fromEntries(offers)
}
