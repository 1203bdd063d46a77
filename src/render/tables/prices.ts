import type { Assumptions } from '../../schema/assumptions'
import type { Warning } from '../../schema/candidate'
import type { PriceBook } from '../../schema/price-book'
import { unitPrice } from '../answer/figures'
import type { Table } from './table'

/** Prices that a request may give. */
const GIVEN = ['interZoneUsdPerGiB', 's3UsdPerGiBMonth'] as const

/** What an answer says of the prices it was made with. */
export interface Priced {
  readonly priceBook: PriceBook
  readonly model: { readonly version: string }
  readonly warnings: readonly Warning[]
  readonly assumptions: Pick<Assumptions, (typeof GIVEN)[number]>
}

/** Which prices they are, the version of the formulas, and the currency, in sentences. */
export const pricesLead = ({ priceBook, model, warnings }: Omit<Priced, 'assumptions'>): string => {
  const fallback = warnings.some(({ code }) => code === 'live-prices-unread')
  const which = fallback
    ? 'Prices that come with the planner, as those from AWS could not be read.'
    : WHICH[priceBook.source]
  return `${which} Formulas ${model.version}. US dollars, before tax.`
}

const WHICH: Readonly<Record<PriceBook['source'], string>> = {
  bundled: 'Prices that come with the planner.',
  live: 'Prices that come with the planner, and those that AWS has changed since laid over them.',
}

/**
 * From when and from where the prices are, list by list; when AWS confirmed them only where it has
 * confirmed some. Undefined where there are no lists.
 */
export const pricesTable = ({ services }: PriceBook): Table | undefined => {
  if (services.length === 0) return undefined
  const isConfirmed = services.some(({ confirmed }) => confirmed !== undefined)
  return {
    columns: [
      { head: 'prices' },
      { head: 'as of' },
      ...(isConfirmed ? [{ head: 'confirmed by AWS' }] : []),
      { head: 'source' },
    ],
    rows: services.map(({ what, asOf, confirmed, source }) => [
      what,
      asOf,
      ...(isConfirmed ? [confirmed ?? ''] : []),
      source,
    ]),
  }
}

/** The prices that came with the request, as a sentence; undefined where none did. */
export const givenPrices = (assumptions: Priced['assumptions']): string | undefined => {
  const given = GIVEN.flatMap((name) => {
    const usd = assumptions[name]
    return usd === undefined ? [] : [`${name} ${unitPrice(usd)}`]
  })
  return given.length === 0
    ? undefined
    : `Given with the request, and used in place of any listed: ${given.join(', ')}.`
}
