import { unitOfField } from '../core/field-unit'
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
import type { FixedTime } from './time-unit'
import { inUnit, isFixed, timeUnitOf } from './time-unit'
import { again, wrongKind } from './wrong-kind'

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
  if (/^[MGT]$/.test(measure.scale)) return refused(`has ${measure.scale}, which is no time`)
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
  let sum: Value = { value: 0 }
  let before: Duration | undefined
  for (const measure of measures) {
    if (measure.kind !== 'duration' || measure.per.length > 0) return refused('is no duration')
    const part = inFieldUnit(field, measure, before)
    if (!part.ok) return part
    sum = { ...sum, ...part.value, value: sum.value + part.value.value }
    before = measure
  }
  return read(sum)
}

const inFieldUnit = (field: string, duration: Duration, before?: Duration): Outcome<Value> => {
  const unit = timeUnitOf(unitOfField(field).split(' ')[0] ?? '')
  const value = numberOf(duration.number)
  if (unit === 'month') return inMonths(duration)
  // After hours, m can only be minutes.
  const time = duration.time === 'm' && before?.time === 'hour' ? 'min' : duration.time
  if (time === 'm') {
    const number = again(duration)
    return refused(
      'has m, which may be minutes or months',
      `${number} min, or ${amount(value * DAYS)}d`,
    )
  }
  if (time === 'month') {
    return refused(
      'has months, which differ in length',
      `${amount(value * DAYS)}d or ${amount(inUnit(value * DAYS, 'day', 'hour'), 'hours')}`,
    )
  }
  return unit && isFixed(unit) ? read(fixed(value, time, unit)) : refused('is no duration')
}

/** Of the month that a hint writes out; no value is reckoned with it. */
const DAYS = 30

const fixed = (value: number, from: FixedTime, to: FixedTime): Value => {
  const converted = inUnit(value, from, to)
  return from === 'year' ? { value: converted, note: YEAR_NOTE } : { value: converted }
}

const MONTHS_PER_YEAR = 12

const inMonths = ({ time, number }: Duration): Outcome<Value> => {
  if (time === 'month' || time === 'm') return read({ value: numberOf(number) })
  if (time === 'year') return read({ value: numberOf(number) * MONTHS_PER_YEAR })
  return refused('is not in months, which differ in length', 'months or years: 24 months, 2 years')
}
