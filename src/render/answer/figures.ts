import { amount } from '../../core/words'
import type { PlatformChoice } from '../../schema/comparison'

/** Decimals of a unit price, at most; AWS has fewer. */
const MOST_DECIMALS = 12

/**
 * A unit price in US dollars, to its last decimal and without the unit: rounded to cents many would
 * be nothing.
 * @example unitPrice(0.0015) // '0.0015'
 */
export const unitPrice = (usd: number): string => usd.toFixed(MOST_DECIMALS).replace(/\.?0+$/, '')

/** A percentage below this is said to be so, for want of a second decimal. */
const LEAST_PERCENT = 0.1

/**
 * A percentage in words: whole from 10 % on, one decimal below. Never rounded to nothing, nor up to
 * 100 %, which one decimal keeps it below.
 * @example percent(29.01) // '29 %'
 */
export const percent = (value: number): string => {
  if (value >= 99.5 && value < 100) return amount(Math.floor(value * 10) / 10, '%')
  if (value >= 10) return amount(Math.round(value), '%')
  if (value > 0 && value < LEAST_PERCENT) return `less than ${amount(LEAST_PERCENT, '%')}`
  return amount(Math.round(value * 10) / 10, '%')
}

/** How much a platform is above the cheapest, in words: a difference in cents is one in percent too. */
export const percentAbove = ({ deltaUsd, deltaPercent }: PlatformChoice): string =>
  deltaUsd > 0 && deltaPercent === 0 ? 'less than 0.01 %' : percent(deltaPercent)

/**
 * A number of things, in the singular or the plural.
 * @example counted(1, 'partition') // '1 partition'
 */
export const counted = (count: number, thing: string): string => {
  const digits = amount(count)
  return `${digits} ${digits === '1' ? thing : `${thing}s`}`
}

/** A yes or a no in words. */
export const yesNo = (value: boolean): string => (value ? 'yes' : 'no')

/**
 * Names one after another.
 * @example listed(['a', 'b', 'c']) // 'a, b and c'
 */
export const listed = (names: readonly string[]): string =>
  names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} and ${names.at(-1) ?? ''}`
