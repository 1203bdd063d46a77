import { amount } from '../core/words'
import { numberOf } from './decimal'
import type { Over } from './measure'
import type { Outcome } from './outcome'
import { read, refused } from './outcome'
import { isFixed, perSecond } from './time-unit'

/** What was made of a text: its value, and what was taken for granted. */
export interface Value {
  readonly value: number
  readonly note?: string
}

export const YEAR_NOTE = 'a year of 365 days'

/** How much a second there is of what there is over a time. Refuses months, which differ in length. */
export const eachSecond = (value: number, { times, unit }: Over): Outcome<Value> => {
  if (unit === 'm') {
    return refused('has m, which may be minutes or months', 'it per min, or per day')
  }
  if (!isFixed(unit)) return refused('is over months, which differ in length', 'it per day')
  const each = perSecond(value, numberOf(times), unit)
  return read(unit === 'year' ? { value: each, note: YEAR_NOTE } : { value: each })
}

/**
 * A time as it is written after a slash.
 * @example writtenOver({ times: { digits: '5', power: 0 }, unit: 'min' }) // '5 min'
 */
export const writtenOver = ({ times, unit }: Over): string => {
  const value = numberOf(times)
  return value === 1 ? unit : `${amount(value)} ${unit}`
}
