import { amount } from '../../core/words'

const SMALL = 0.1
const MOST_DECIMALS = 12

/** All decimals of a number, without an exponent and without trailing zeros. */
const plain = (value: number): string => value.toFixed(MOST_DECIMALS).replace(/\.?0+$/, '')

/**
 * A number in words, as `amount` writes it; below 0.1 with three significant digits, so that a small
 * rate does not become none.
 * @example figure(0.0004, 'MiB/s') // '0.0004 MiB/s'
 */
export const figure = (value: number, unit = ''): string =>
  value !== 0 && Math.abs(value) < SMALL
    ? `${plain(Number(value.toPrecision(3)))}${unit ? ` ${unit}` : ''}`
    : amount(value, unit)

/**
 * A unit price in US dollars, to its last decimal and without the unit: rounded to cents many would
 * be nothing.
 * @example unitPrice(0.0015) // '0.0015'
 */
export const unitPrice = (usd: number): string => plain(usd)

/**
 * A difference in percent, in words: whole from 10 % on, one decimal below.
 * @example percent(29.01) // '29 %'
 */
export const percent = (value: number): string => {
  if (value >= 10) return amount(Math.round(value), '%')
  const tenths = Math.round(value * 10) / 10
  return tenths > 0 || value === 0 ? amount(tenths, '%') : 'less than 0.1 %'
}

/**
 * A number of things, in the singular or the plural.
 * @example counted(1, 'partition') // '1 partition'
 */
export const counted = (count: number, thing: string): string =>
  amount(count, count === 1 ? thing : `${thing}s`)

/**
 * Names one after another.
 * @example listed(['a', 'b', 'c']) // 'a, b and c'
 */
export const listed = (names: readonly string[]): string =>
  names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} and ${names.at(-1) ?? ''}`
