import type { Assumptions } from '../../schema/assumptions'
import type { Warning } from '../../schema/candidate'
import type { PriceBook } from '../../schema/price-book'
import { unitPrice } from '../answer/figures'
import { section } from './blocks'
import { text } from './escape'
import { table } from './table'

/** Prices that a request may give. */
const GIVEN = ['interZoneUsdPerGiB', 's3UsdPerGiBMonth'] as const

interface Priced {
  readonly priceBook: PriceBook
  readonly model: { readonly version: string }
  readonly warnings: readonly Warning[]
  readonly assumptions: Pick<Assumptions, (typeof GIVEN)[number]>
}

/**
 * From when and from where the prices are: list by list, and those given with the request; and the
 * version of the formulas.
 */
export const pricesSection = ({
  priceBook,
  model,
  warnings,
  assumptions,
}: Priced): string | undefined => {
  const { source, services } = priceBook
  const fallback = warnings.some(({ code }) => code === 'live-prices-unread')
  const which = fallback
    ? 'Prices that come with the planner, as those from AWS could not be read.'
    : WHICH[source]
  const rows = services.map(({ what, asOf, confirmed, source: from }) => [
    what,
    asOf,
    confirmed ?? '',
    from,
  ])
  const confirmed = services.some((service) => service.confirmed !== undefined)
  return section('Prices', [
    text(`${which} Formulas ${model.version}. US dollars, before tax.`),
    rows.length === 0
      ? undefined
      : table(columns(confirmed), confirmed ? rows : rows.map(unconfirmed)),
    givenWords(assumptions),
  ])
}

const givenWords = (assumptions: Priced['assumptions']): string | undefined => {
  const given = GIVEN.flatMap((name) => {
    const usd = assumptions[name]
    return usd === undefined ? [] : [`${name} ${unitPrice(usd)}`]
  })
  return given.length === 0
    ? undefined
    : text(`Given with the request, and used in place of any listed: ${given.join(', ')}.`)
}

const WHICH: Readonly<Record<PriceBook['source'], string>> = {
  bundled: 'Prices that come with the planner.',
  live: 'Prices that come with the planner, and those that AWS has changed since laid over them.',
}

const columns = (confirmed: boolean) => [
  { head: 'prices' },
  { head: 'as of' },
  ...(confirmed ? [{ head: 'confirmed by AWS' }] : []),
  { head: 'source' },
]

const unconfirmed = (row: readonly string[]): string[] => row.filter((_, index) => index !== 2)
