import { MONTHS_PER_YEAR } from '../core/units'
import { amount } from '../core/words'
import type { Decimal } from './decimal'
import { numberOf, scaled } from './decimal'
import type { Outcome } from './outcome'
import { read, refused } from './outcome'
import type { Value } from './over-time'
import { perFits } from './per-fits'
import type { Reading } from './reading'
import { MULTIPLES, RATIOS, SHARES, signed } from './signed'
import { wrongKind } from './wrong-kind'

/** A percentage, as the number before its sign. */
export const asPercentage = (field: string, reading: Reading): Outcome<Value> => {
  if (reading.kind !== 'one' || reading.of) return wrongKind('percentage', reading)
  const { measure } = reading
  const fits = measure.kind === 'number' || measure.kind === 'percentage'
  if (!fits) return wrongKind('percentage', reading)
  if (measure.per.join() === 'year' && field.endsWith('PerMonth'))
    return yearly(numberOf(measure.number))
  if (measure.over || !perFits(field, measure)) return wrongKind('percentage', reading)
  return read({ value: numberOf(measure.number) })
}

/** Growth compounds. */
const yearly = (percent: number): Outcome<never> => {
  const month = 100 * ((1 + percent / 100) ** (1 / MONTHS_PER_YEAR) - 1)
  return Number.isFinite(month)
    ? refused('is a year', `${amount(month)} % a month, which is ${amount(percent)} % in twelve`)
    : refused('is a year')
}

/** A part of one: 0.7 or 70 %. */
export const asShare = (_field: string, reading: Reading): Outcome<Value> =>
  signed(reading, SHARES) ?? bareOr(reading, 'share', shareOf(reading))

/** A part or a multiple: 1.5, 150 % or 1.5x. */
export const asMultiple = (_field: string, reading: Reading): Outcome<Value> =>
  signed(reading, MULTIPLES) ?? bareOr(reading, 'multiple', factorOf(reading))

/** A ratio to one: 3, 3x or 3:1. Refuses a percentage: of what is left, or of what is saved? */
export const asRatio = (_field: string, reading: Reading): Outcome<Value> => {
  const share = shareOf(reading)
  if (share) return leftOrSaved(numberOf(share))
  if (reading.kind === 'ratio') {
    const [of, to] = [numberOf(reading.of), numberOf(reading.to)]
    return of < to
      ? refused('has the smaller side first', ratio(to / of))
      : read({ value: of / to })
  }
  return signed(reading, RATIOS) ?? bareOr(reading, 'ratio', factorOf(reading))
}

const leftOrSaved = (share: number): Outcome<never> => {
  const percent = `${amount(100 * share)} %`
  const meant =
    share > 0 && share < 1
      ? `${ratio(1 / share)} where ${percent} is left, ${amount(1 / (1 - share))} where it is saved`
      : '3 or 3:1'
  return refused('may be what is left or what is saved', meant)
}

const ratio = (value: number): string =>
  Number.isFinite(value) ? `${amount(value)} or ${amount(value)}:1` : '3 or 3:1'

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
  !reading.of
    ? scaled(reading.measure.number, -2)
    : undefined

/** What something is multiplied with: 3x or 300 %, of the average or not said of what. */
const factorOf = (reading: Reading): Decimal | undefined => {
  if (reading.kind === 'multiple') return reading.of ? undefined : reading.by
  return shareOf(reading)
}
