import { amount } from '../core/words'
import { dataRate } from './as-data'
import { writtenUnit } from './data-unit'
import { numberOf, ONE } from './decimal'
import type { Measure } from './measure'
import type { Outcome } from './outcome'
import { refused } from './outcome'
import { writtenOver } from './over-time'
import type { Reading } from './reading'

/**
 * Refuses rates that are still to be multiplied or added up, with the result in the unit of the first;
 * undefined where there is nothing to work out.
 * @example workedOut(reading) // 10 MB/s × 3: write 30 MB/s
 */
export const workedOut = (reading: Reading): Outcome<never> | undefined => {
  if (reading.kind !== 'product' && reading.kind !== 'sum') return undefined
  const isSum = reading.kind === 'sum'
  const rates = reading.measures.filter((measure) => measure.kind === 'size')
  const [first] = rates
  if (!first?.over || first.data.base === 'either' || !(isSum || rates.length === 1))
    return undefined
  const unit = dataRate({ ...first, number: ONE })
  const values = reading.measures.map(isSum ? rateOf : factorOf)
  const result = values.reduce((one, other) => (isSum ? one + other : one * other))
  if (!unit.ok || !Number.isFinite(result)) return undefined
  const { short } = writtenUnit(first.data, first.data.base)
  const worked = amount(result / unit.value.value, `${short}/${writtenOver(first.over)}`)
  return refused('is still to be worked out', worked)
}

const rateOf = (measure: Measure): number => {
  if (measure.kind !== 'size' || !measure.over || measure.per.length > 0) return Number.NaN
  const rate = dataRate(measure)
  return rate.ok ? rate.value.value : Number.NaN
}

/** A number, or the one rate. */
const factorOf = (measure: Measure): number => {
  if (measure.kind !== 'number') return rateOf(measure)
  return measure.over || measure.per.length > 0 ? Number.NaN : numberOf(measure.number)
}
