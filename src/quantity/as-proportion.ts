import type { Decimal } from './decimal'
import { numberOf, scaled } from './decimal'
import type { Outcome } from './outcome'
import { read, refused } from './outcome'
import type { Value } from './over-time'
import { perFits } from './per-fits'
import type { Reading } from './reading'
import { wrongKind } from './wrong-kind'

/** A percentage, as the number before its sign. */
export const asPercentage = (field: string, reading: Reading): Outcome<Value> => {
  if (reading.kind !== 'one' || reading.ofAverage) return wrongKind('percentage', reading)
  const { measure } = reading
  const fits = measure.kind === 'number' || measure.kind === 'percentage'
  if (!fits) return wrongKind('percentage', reading)
  if (measure.over || !perFits(field, measure))
    return refused('is per something else than the field')
  return read({ value: numberOf(measure.number) })
}

/** A part of one: 0.7 or 70 %. */
export const asShare = (_field: string, reading: Reading): Outcome<Value> =>
  bareOr(reading, 'share', shareOf(reading))

/** A part or a multiple: 1.5, 150 % or 1.5x. */
export const asMultiple = (_field: string, reading: Reading): Outcome<Value> =>
  bareOr(reading, 'multiple', factorOf(reading))

/** A ratio to one: 3, 3x or 3:1. Refuses a percentage: of what is left, or of what is saved? */
export const asRatio = (_field: string, reading: Reading): Outcome<Value> => {
  if (shareOf(reading)) return refused('may be what is left or what is saved', '3 or 3:1')
  if (reading.kind === 'ratio') {
    const [of, to] = [numberOf(reading.of), numberOf(reading.to)]
    return of < to ? refused('has the smaller side first', '3:1') : read({ value: of / to })
  }
  return bareOr(reading, 'ratio', factorOf(reading))
}

const bareOr = (
  reading: Reading,
  kind: 'share' | 'multiple' | 'ratio',
  otherwise: Decimal | undefined,
): Outcome<Value> => {
  if (otherwise) return read({ value: numberOf(otherwise) })
  const bare =
    reading.kind === 'one' && reading.measure.kind === 'number' ? reading.measure : undefined
  if (!bare || bare.over || bare.per.length > 0) return wrongKind(kind, reading)
  return read({ value: numberOf(bare.number) })
}

/** What a percentage is of one. */
const shareOf = (reading: Reading): Decimal | undefined =>
  reading.kind === 'one' &&
  reading.measure.kind === 'percentage' &&
  reading.measure.per.length === 0 &&
  !reading.ofAverage
    ? scaled(reading.measure.number, -2)
    : undefined

/** What something is multiplied with: 3x or 300 %, of the average or not said of what. */
const factorOf = (reading: Reading): Decimal | undefined => {
  if (reading.kind === 'multiple') return reading.ofAverage ? undefined : reading.by
  return shareOf(reading)
}

/** The same, of the average. */
export const averageFactorOf = (reading: Reading): Decimal | undefined => {
  if (reading.kind === 'multiple') return reading.by
  if (reading.kind === 'one' && reading.ofAverage) return scaled(reading.measure.number, -2)
  return shareOf(reading)
}
