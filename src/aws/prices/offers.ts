import type { PriceRow } from '../../schema/wanted-prices'
import type { Offer } from './element'
import { isUnit } from './units'

/** What an element of a price list gives: prices, or in words why it must not be trusted. */
export interface ElementRows {
  readonly rows: readonly PriceRow[]
  readonly faults: readonly string[]
}

export const NOTHING: ElementRows = { rows: [], faults: [] }

/** The offers in force on a day, those of the latest date: AWS may list a coming price beside today's. */
const inForce = (offers: readonly Offer[], today: string): Offer[] => {
  const begun = offers.filter(({ effectiveDate = '' }) => dayOf(effectiveDate) <= today)
  const [latest = ''] = begun
    .map(({ effectiveDate = '' }) => effectiveDate)
    .sort()
    .reverse()
  return begun.filter(({ effectiveDate = '' }) => effectiveDate === latest)
}

const dayOf = (date: string): string => date.slice(0, 'YYYY-MM-DD'.length)

/** What a price is for: where it goes, its unit, its name in a fault, and the day on which it holds. */
export interface WantedPrice extends Omit<PriceRow, 'usd'> {
  readonly unit: string
  readonly named: string
  readonly today: string
}

/**
 * The price that offers give: none where none is in force, and a fault where they are not one dollar price
 * above zero in the wanted unit.
 */
export const priceOf = (offers: readonly Offer[], wanted: WantedPrice): ElementRows => {
  const current = inForce(offers, wanted.today)
  if (current.length === 0) return NOTHING
  const fault = (what: string): ElementRows => ({ rows: [], faults: [`${wanted.named} ${what}`] })
  const prices = new Set<string>()
  for (const { unit, pricePerUnit } of current.flatMap(dimensionsOf)) {
    const { USD } = pricePerUnit
    if (USD === undefined)
      return fault(`is not priced in USD but in ${shown(Object.keys(pricePerUnit).join(', '))}`)
    if (!isUnit(unit, wanted.unit))
      return fault(`is priced by ${shown(unit)}, not by ${wanted.unit}`)
    const usd = decimal(USD)
    if (usd === undefined) return fault(`costs ${shown(USD)} USD, which is no price`)
    prices.add(usd)
  }
  const [usd, ...others] = prices
  if (usd === undefined) return fault('has an offer without a price')
  if (others.length > 0) return fault(`has several prices: ${[...prices].join(', ')} USD`)
  return { rows: [{ table: wanted.table, key: wanted.key, usd }], faults: [] }
}

const dimensionsOf = ({ priceDimensions }: Offer) => Object.values(priceDimensions)

/** A decimal above zero without the zeros at its end; undefined for anything else. */
const decimal = (written: string): string | undefined => {
  if (!/^\d{1,9}(\.\d{1,20})?$/.test(written) || Number(written) === 0) return undefined
  return written.includes('.') ? written.replace(/\.?0+$/, '') : written
}

const LONGEST_SHOWN = 20

/** What AWS wrote, only as far as it is a unit, a currency or a price; never what could be an account id. */
const shown = (written: string): string =>
  /^[\w.,/ +-]*$/.test(written) && !/\d{11}/.test(written)
    ? `"${written.slice(0, LONGEST_SHOWN)}"`
    : 'something unreadable'
