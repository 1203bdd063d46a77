/**
 * A number in the words of an explanation: at most three decimals (one from 1,000 on), or below 0.1
 * three significant digits, so that a small one does not become none; thousands apart, no trailing zeros.
 * @example amount(1234.5, 'GiB') // '1,234.5 GiB'
 * @example amount(0.00002, 'MiB/s') // '0.00002 MiB/s'
 */
export const amount = (value: number, unit = ''): string => {
  const [whole = '', fraction = ''] = Math.abs(value).toFixed(decimalsOf(value)).split('.')
  const digits = whole.replace(/\B(?=(\d{3})+$)/g, ',')
  const rest = fraction.replace(/0+$/, '')
  const sign = value < 0 ? '-' : ''
  return `${sign}${digits}${rest ? `.${rest}` : ''}${unit ? ` ${unit}` : ''}`
}

const SIGNIFICANT_DIGITS = 3
/** Most that a number can be written with. */
const MOST_DECIMALS = 100

const decimalsOf = (value: number): number => {
  const size = Math.abs(value)
  if (size >= 1000) return 1
  if (size >= 0.1 || size === 0) return 3
  return Math.min(MOST_DECIMALS, SIGNIFICANT_DIGITS - 1 - Math.floor(Math.log10(size)))
}

/**
 * Dollars in the words of an explanation.
 * @example dollars(1283.2) // '1,283.20 USD'
 */
export const dollars = (usd: number): string => {
  const [whole = '', cents = ''] = usd.toFixed(2).split('.')
  return `${whole.replace(/\B(?=(\d{3})+$)/g, ',')}.${cents} USD`
}

/** What stands for the date of a price that came with the request. */
export const GIVEN = 'given'

const MOST_NAMES = 5

/** The first names of a list, and how many more there are. */
export const namesOf = (named: readonly { readonly name: string }[]): string => {
  const shown = named.slice(0, MOST_NAMES).map(({ name }) => name)
  const more = named.length - shown.length
  return shown.join(', ') + (more > 0 ? ` and ${amount(more)} more` : '')
}
