/**
 * A number in the words of an explanation: at most three decimals (one from 1,000 on), or below 0.1
 * three significant digits, so that a small one does not become none; thousands apart, no trailing zeros.
 * @example amount(1234.5, 'GiB') // '1,234.5 GiB'
 * @example amount(0.00002, 'MiB/s') // '0.00002 MiB/s'
 */
export const amount = (value: number, unit = ''): string => {
  if (value !== 0 && Math.abs(value) < SMALL)
    return `${SIGNIFICANT.format(value)}${unit ? ` ${unit}` : ''}`
  const decimals = Math.abs(value) < 1000 ? 3 : 1
  const [whole = '', fraction = ''] = Math.abs(value).toFixed(decimals).split('.')
  const digits = whole.replace(/\B(?=(\d{3})+$)/g, ',')
  const rest = fraction.replace(/0+$/, '')
  const sign = value < 0 ? '-' : ''
  return `${sign}${digits}${rest ? `.${rest}` : ''}${unit ? ` ${unit}` : ''}`
}

const SMALL = 0.1
const SIGNIFICANT = new Intl.NumberFormat('en-US', { maximumSignificantDigits: 3 })

/**
 * Dollars in the words of an explanation.
 * @example dollars(1283.2) // '1,283.20 USD'
 */
export const dollars = (usd: number): string => {
  const [whole = '', cents = ''] = usd.toFixed(2).split('.')
  return `${whole.replace(/\B(?=(\d{3})+$)/g, ',')}.${cents} USD`
}

const MOST_NAMES = 5

/** The first names of a list, and how many more there are. */
export const namesOf = (named: readonly { readonly name: string }[]): string => {
  const shown = named.slice(0, MOST_NAMES).map(({ name }) => name)
  const more = named.length - shown.length
  return shown.join(', ') + (more > 0 ? ` and ${amount(more)} more` : '')
}
