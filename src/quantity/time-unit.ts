/** A unit of time; `m` is minutes or months. */
export type TimeUnit =
  | 'us'
  | 'ms'
  | 's'
  | 'min'
  | 'hour'
  | 'day'
  | 'week'
  | 'fortnight'
  | 'year'
  | 'month'
  | 'm'

/** A unit that is as long every time: a year is 365 days. */
export type FixedTime = Exclude<TimeUnit, 'month' | 'm'>

/** Microseconds, so that all of them are whole. */
const MICROSECONDS: Readonly<Record<FixedTime, number>> = {
  us: 1,
  ms: 1e3,
  s: 1e6,
  min: 60e6,
  hour: 3600e6,
  day: 24 * 3600e6,
  week: 7 * 24 * 3600e6,
  fortnight: 14 * 24 * 3600e6,
  year: 365 * 24 * 3600e6,
}

const WORDS: readonly (readonly [RegExp, TimeUnit])[] = [
  [/^(?:us|μs|usecs?|microseconds?)$/i, 'us'],
  [/^(?:ms|msecs?|millis|milliseconds?)$/i, 'ms'],
  [/^(?:s|secs?|seconds?)$/i, 's'],
  [/^(?:mins?|minutes?)$/i, 'min'],
  [/^(?:h|hrs?|hours?)$/i, 'hour'],
  [/^(?:d|days?)$/i, 'day'],
  [/^(?:w|wks?|weeks?)$/i, 'week'],
  [/^fortnights?$/i, 'fortnight'],
  [/^(?:mos?|mths?|months?)$/i, 'month'],
  [/^(?:y|yrs?|years?|annum)$/i, 'year'],
  [/^m$/, 'm'],
]

/**
 * The unit of time that a word stands for; undefined where it is none.
 * @example timeUnitOf('hrs') // 'hour'
 */
export const timeUnitOf = (word: string): TimeUnit | undefined =>
  WORDS.find(([words]) => words.test(word))?.[1]

/** Whether a unit is as long every time. */
export const isFixed = (unit: TimeUnit): unit is FixedTime => unit !== 'month' && unit !== 'm'

/**
 * A time in another unit, exact where it is whole in it.
 * @example inUnit(7, 'day', 'hour') // 168
 */
export const inUnit = (value: number, from: FixedTime, to: FixedTime): number =>
  MICROSECONDS[from] >= MICROSECONDS[to]
    ? value * (MICROSECONDS[from] / MICROSECONDS[to])
    : value / (MICROSECONDS[to] / MICROSECONDS[from])

/**
 * How much there is a second of what there is over a time.
 * @example perSecond(86_400, 1, 'day') // 1
 */
export const perSecond = (value: number, times: number, unit: FixedTime): number => {
  const each = times === 1 ? value : value / times
  return MICROSECONDS[unit] >= MICROSECONDS.s
    ? each / (MICROSECONDS[unit] / MICROSECONDS.s)
    : each * (MICROSECONDS.s / MICROSECONDS[unit])
}
