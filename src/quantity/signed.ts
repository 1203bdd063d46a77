import { amount } from '../core/words'
import { numberOf } from './decimal'
import type { Outcome } from './outcome'
import { refused } from './outcome'
import type { Reading } from './reading'

/** Between which a factor of a field lies, and how it is written there. */
export interface Factors {
  readonly least: number
  readonly most: number
  readonly written: (factor: number) => string
}

const percentOf = (factor: number): string => `${amount(100 * factor)} %`

export const SHARES: Factors = {
  least: 0,
  most: 1,
  written: (factor) => `${percentOf(factor)} or ${amount(factor)}`,
}
export const MULTIPLES: Factors = {
  least: 0,
  most: Number.POSITIVE_INFINITY,
  written: (factor) => `${percentOf(factor)} or ${amount(factor)}x`,
}
/** A peak is no less than what it is a peak of. */
export const PEAKS: Factors = { ...MULTIPLES, least: 1 }
export const RATIOS: Factors = { ...PEAKS, written: (factor) => `${amount(factor)}:1` }
export const COPIES: Factors = { ...PEAKS, written: amount }

/**
 * Refuses +50 % and +3x, which may be added or be all of it, with those of both that fit; undefined
 * where there is no sign.
 * @example signed(reading, PEAKS) // +50 %: write 150 % or 1.5x
 */
export const signed = (reading: Reading, factors: Factors): Outcome<never> | undefined => {
  const factor = signedFactorOf(reading)
  if (factor === undefined) return undefined
  const meant = [1 + factor, Math.abs(factor)].filter(
    (value) => value >= factors.least && value <= factors.most,
  )
  const written = meant.map((value) => factors.written(value))
  const reason = 'does not say whether it is added or is all of it'
  return refused(reason, written.length > 0 ? written.join(', or ') : undefined)
}

const signedFactorOf = (reading: Reading): number | undefined => {
  if (reading.kind === 'multiple') return reading.signed ? numberOf(reading.by) : undefined
  if (reading.kind !== 'one' || reading.measure.kind !== 'percentage') return undefined
  const { measure } = reading
  return measure.signed && measure.per.length === 0 ? numberOf(measure.number) / 100 : undefined
}
