import { unitOfField } from '../core/field-unit'
import { MONTHS_PER_YEAR } from '../core/units'
import { amount } from '../core/words'
import { numberOf } from './decimal'
import { mostOfField } from './field-kind'
import type { Measure } from './measure'
import type { Outcome } from './outcome'
import { read, refused } from './outcome'
import type { Value } from './over-time'
import { YEAR_NOTE } from './over-time'
import { perFits } from './per-fits'
import type { Reading } from './reading'
import type { FixedTime, TimeUnit } from './time-unit'
import { inUnit, isFixed, timeUnitOf } from './time-unit'
import { figures, wrongKind } from './wrong-kind'

type Duration = Extract<Measure, { readonly kind: 'duration' }>

const ENDLESS = /^(?:forever|infinite|infinity|unlimited|endless)$/i

/** A duration in the unit of its field; parts add up, as in 1d12h. */
export const asDuration = (field: string, reading: Reading, text: string): Outcome<Value> => {
  if (ENDLESS.test(text)) return endless(field)
  if (reading.kind === 'sum') return sumOf(field, reading.measures)
  if (reading.kind !== 'one' || !perFits(field, reading.measure)) {
    return wrongKind('duration', reading)
  }
  const { measure } = reading
  if (/^(?:[MGT]|MM)$/.test(measure.scale)) return refused(`has ${measure.scale}, which is no time`)
  if (measure.kind === 'number' && !measure.over) return read({ value: numberOf(measure.number) })
  return measure.kind === 'duration' ? inFieldUnit(field, measure) : wrongKind('duration', reading)
}

const endless = (field: string): Outcome<never> => {
  const most = mostOfField(field)
  const unit = unitOfField(field)
  const years = unit === 'hours' ? ` (${amount(inUnit(most, 'hour', 'year'), 'years')})` : ''
  return refused('has no end', `a duration; the most is ${amount(most, unit)}${years}`)
}

const sumOf = (field: string, measures: readonly Measure[]): Outcome<Value> => {
  const unit = timeOfField(field)
  const parts = durationsIn(measures, unit)
  if (!parts) return wrongKind('duration', { kind: 'unread' })
  const days = parts.map(daysOf).reduce((sum, each) => sum + each, 0)
  const hasMonths = parts.some(({ time }) => time === 'month')
  if (unit !== 'month' && hasMonths && !Number.isNaN(days)) return inMonthsOf(days)
  let sum: Value = { value: 0 }
  for (const duration of parts) {
    const part = inFieldUnit(field, duration)
    if (!part.ok) return part
    sum = { ...sum, ...part.value, value: sum.value + part.value.value }
  }
  return read(sum)
}

/** After hours, m can only be minutes; after years, only months. */
const AFTER: ReadonlyMap<TimeUnit | undefined, TimeUnit> = new Map([
  ['hour', 'min'],
  ['year', 'month'],
])

const durationsIn = (
  measures: readonly Measure[],
  unit: TimeUnit | undefined,
): readonly Duration[] | undefined => {
  const parts: Duration[] = []
  for (const measure of measures) {
    if (measure.kind !== 'duration' || measure.per.length > 0) return undefined
    const told = unit === 'month' ? undefined : AFTER.get(parts.at(-1)?.time)
    parts.push(measure.time === 'm' && told ? { ...measure, time: told } : measure)
  }
  return parts
}

const daysOf = ({ time, number }: Duration): number => {
  const value = numberOf(number)
  if (time === 'm') return Number.NaN
  return time === 'month' ? value * DAYS : inUnit(value, time, 'day')
}

const timeOfField = (field: string): TimeUnit | undefined =>
  timeUnitOf(unitOfField(field).split(' ')[0] ?? '')

const inFieldUnit = (field: string, duration: Duration): Outcome<Value> => {
  const unit = timeOfField(field)
  const value = numberOf(duration.number)
  if (unit === 'month') return inMonths(duration)
  // No month is written in seconds.
  const isMinute = duration.time === 'm' && (unit === 's' || unit === 'ms')
  const time = isMinute ? 'min' : duration.time
  if (time === 'm') {
    return refused(
      'has m, which may be minutes or months',
      `${figures(duration)} min, or ${amount(value * DAYS)}d`,
    )
  }
  if (time === 'month') return inMonthsOf(value * DAYS)
  return unit && isFixed(unit) ? read(fixed(value, time, unit)) : refused('is no duration')
}

const inMonthsOf = (days: number): Outcome<never> =>
  refused(
    'has months, which differ in length',
    `${amount(days)}d or ${amount(inUnit(days, 'day', 'hour'), 'hours')}`,
  )

/** Of the month that a hint writes out; no value is reckoned with it. */
const DAYS = 30

const fixed = (value: number, from: FixedTime, to: FixedTime): Value => {
  const converted = inUnit(value, from, to)
  return from === 'year' ? { value: converted, note: YEAR_NOTE } : { value: converted }
}

const inMonths = ({ time, number }: Duration): Outcome<Value> => {
  if (time === 'month' || time === 'm') return read({ value: numberOf(number) })
  if (time === 'year') return read({ value: numberOf(number) * MONTHS_PER_YEAR })
  return refused('is not in months, which differ in length', 'months or years: 24 months, 2 years')
}
