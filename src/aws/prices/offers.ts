import type { PriceRow } from '../../schema/wanted-prices'
import type { Offer } from './element'
import { isUnit } from './units'

/** What an element of a price list gives: prices, or in words why it must not be trusted. */
export interface ElementRows {
  readonly rows: readonly PriceRow[]
  readonly faults: readonly string[]
}

export const NOTHING: ElementRows = { rows: [], faults: [] }

/** The offer in force on a day, the latest of them: AWS may list a coming price beside today's. */
export const offerInForce = (offers: readonly Offer[], today: string): Offer | undefined =>
  offers
    .filter(({ effectiveDate = '' }) => effectiveDate.slice(0, today.length) <= today)
    .reduce<Offer | undefined>(
      (latest, offer) =>
        latest && (latest.effectiveDate ?? '') > (offer.effectiveDate ?? '') ? latest : offer,
      undefined,
    )

/** What a price is for: where it goes, its unit, and its name in a fault. */
export interface WantedPrice extends Omit<PriceRow, 'usd'> {
  readonly unit: string
  readonly named: string
}

/** The price of an offer; a fault when it is not one dollar price above zero in the wanted unit. */
export const priceOf = (offer: Offer | undefined, wanted: WantedPrice): ElementRows => {
  if (!offer) return NOTHING
  const fault = (what: string): ElementRows => ({ rows: [], faults: [`${wanted.named} ${what}`] })
  const dimensions = Object.values(offer.priceDimensions)
  const [dimension] = dimensions
  if (!dimension) return fault('has an offer without a price')
  const { unit, pricePerUnit } = dimension
  if (dimensions.some((each) => each.pricePerUnit.USD !== pricePerUnit.USD))
    return fault('has several prices, by amount used')
  if (pricePerUnit.USD === undefined)
    return fault(`is not priced in USD but in ${shown(Object.keys(pricePerUnit).join(', '))}`)
  if (!isUnit(unit, wanted.unit)) return fault(`is priced by ${shown(unit)}, not by ${wanted.unit}`)
  const usd = decimal(pricePerUnit.USD)
  if (usd === undefined) return fault(`costs ${shown(pricePerUnit.USD)} USD, which is no price`)
  return { rows: [{ table: wanted.table, key: wanted.key, usd }], faults: [] }
}

/** A decimal above zero without the zeros at its end; undefined for anything else. */
const decimal = (written: string): string | undefined => {
  if (!/^\d{1,9}(\.\d{1,20})?$/.test(written) || Number(written) === 0) return undefined
  return written.includes('.') ? written.replace(/\.?0+$/, '') : written
}

const LONGEST_SHOWN = 20

/** What AWS wrote, only as far as it is a unit, a currency or a number. */
const shown = (written: string): string =>
  /^[\w.,/ +-]*$/.test(written) ? `"${written.slice(0, LONGEST_SHOWN)}"` : 'something unreadable'
