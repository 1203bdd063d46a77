import { SECONDS_PER_HOUR } from '../units'
import { amount } from '../words'

/**
 * Seconds as hours in the words of an explanation.
 * @example hoursOf(5400) // '1.5 h'
 */
export const hoursOf = (seconds: number): string => amount(seconds / SECONDS_PER_HOUR, 'h')

/**
 * Whether and when something catches up, in the words of an explanation.
 * @example inHours(5400) // 'catches up in 1.5 h'
 * @example inHours(Infinity) // 'never catches up'
 */
export const inHours = (seconds: number): string =>
  seconds === Infinity ? 'never catches up' : `catches up in ${hoursOf(seconds)}`
