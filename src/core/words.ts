/**
 * A number in the words of an explanation: at most three decimals, thousands apart, no trailing zeros.
 * @example amount(1234.5) // '1,234.5'
 */
export const amount = (value: number, unit = ''): string => {
  const decimals = Math.abs(value) >= 1000 ? 1 : 3
  const [whole = '', fraction = ''] = Math.abs(value).toFixed(decimals).split('.')
  const digits = whole.replace(/\B(?=(\d{3})+$)/g, ',')
  const rest = fraction.replace(/0+$/, '')
  const sign = value < 0 ? '-' : ''
  return `${sign}${digits}${rest ? `.${rest}` : ''}${unit ? ` ${unit}` : ''}`
}
