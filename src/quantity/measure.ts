import type { DataUnit } from './data-unit'
import { dataUnitOf } from './data-unit'
import type { Decimal } from './decimal'
import { numberOf, ONE } from './decimal'
import type { Per, Term } from './terms'
import type { TimeUnit } from './time-unit'
import { timeUnitOf } from './time-unit'
import { isDollars, isMessage, isMessageRate } from './vocabulary'

/** The time something is counted over. */
export interface Over {
  readonly times: Decimal
  readonly unit: TimeUnit
}

interface Counted {
  readonly number: Decimal
  /** The k or million after the number, as written; already in it. */
  readonly scale: string
  /** Whether it was written with a plus or minus. */
  readonly signed: boolean
  readonly unit: readonly string[]
  /** What else it is counted over, in the words of field names: ['gib', 'month']. */
  readonly per: readonly string[]
  readonly over?: Over
}

/** A number and what it counts. */
export type Measure = Counted &
  (
    | { readonly kind: 'number' | 'percentage' | 'price' | 'messages' | 'things' }
    | { readonly kind: 'size'; readonly data: DataUnit }
    | { readonly kind: 'duration'; readonly time: TimeUnit }
  )

/** What a term counts. Only what flows keeps its time apart: a price an hour is a price. */
export const measureOf = ({ number, scale, signed, dollars, unit, per }: Term): Measure => {
  const [first = '', second = ''] = unit
  const plain = { number, scale, signed, unit, per: per.flatMap(subject) }
  const alone = unit.length === 1
  const data = dataUnitOf(first)
  const time = timeUnitOf(first)
  if (dollars && unit.length === 0) return { kind: 'price', ...plain }
  if (alone && isDollars(first)) return { kind: 'price', ...plain }
  if (alone && /^(?:%|percent|pct)$/i.test(first)) return { kind: 'percentage', ...plain }
  const over = overOf(per)
  const flowing = { ...plain, ...over, per: (over ? per.slice(1) : per).flatMap(subject) }
  if (dollars) return { kind: 'things', ...plain }
  if (unit.length === 0) return { kind: 'number', ...flowing }
  if (alone && data?.perSecond) return { kind: 'size', data, ...plain, over: SECOND }
  if (alone && data) return { kind: 'size', data, ...flowing }
  if (data && !data.perSecond && unit.length === 2 && isMessage(second)) {
    return { kind: 'size', data, ...flowing, per: ['message', ...flowing.per] }
  }
  if (alone && isMessage(first)) return { kind: 'messages', ...flowing }
  if (alone && isMessageRate(first)) return { kind: 'messages', ...plain, over: SECOND }
  if (alone && time) return { kind: 'duration', time, ...plain }
  return { kind: 'things', ...plain }
}

const SECOND: Over = { times: ONE, unit: 's' }

const overOf = ([first]: readonly Per[]): { readonly over: Over } | undefined => {
  const unit = first?.words.length === 1 ? timeUnitOf(first.words[0] ?? '') : undefined
  return first && unit && { over: { times: first.times, unit } }
}

/** What a quantity is per, in the words of field names; 1,000 is the only number there. */
const subject = ({ times, words }: Per): readonly string[] => {
  const number = numberOf(times)
  const prefix = number === 1 ? [] : [number === 1000 ? 'thousand' : String(number)]
  return words.length === 0 ? [''] : [...prefix, ...words.map(nameOf)]
}

const nameOf = (word: string): string => {
  if (isMessage(word)) return 'message'
  if (/^v?cpus?$|^cores?$/i.test(word)) return 'vcpu'
  return timeUnitOf(word) ?? word.toLowerCase().replace(/s$/, '')
}
