import type { FieldKind } from './field-kind'
import type { Measure } from './measure'
import type { Outcome } from './outcome'
import { refused } from './outcome'
import type { Reading } from './reading'
import { figures } from './wrong-kind'

/**
 * Refuses a small m, or a B, where a million or a billion may be meant; undefined where there is neither.
 */
export const doubtfulLetter = (kind: FieldKind, reading: Reading): Outcome<never> | undefined => {
  const counts = kind !== 'duration' && kind !== 'size'
  for (const measure of measuresOf(reading)) {
    const number = figures(measure)
    const bareM = counts && measure.kind === 'duration' && measure.time === 'm'
    if (measure.scale === 'm' || bareM) {
      return refused(
        'has m, which may be milli, minutes or million',
        `${number}M for a million each`,
      )
    }
    if (isBillion(kind, measure)) {
      return refused('has B, which is bytes', `${number}bn for a billion each`)
    }
  }
  return undefined
}

const measuresOf = (reading: Reading): readonly Measure[] => {
  if (reading.kind === 'one') return [reading.measure]
  return reading.kind === 'product' || reading.kind === 'sum' ? reading.measures : []
}

/** 1B in a count, or 1B messages a day. */
const isBillion = (kind: FieldKind, measure: Measure): boolean => {
  if (measure.kind !== 'size' || !/^b$/i.test(measure.unit[0] ?? '')) return false
  const counts = kind === 'count' || kind === 'messageRate' || kind === 'price'
  return counts || (measure.over !== undefined && measure.unit.length > 1)
}
