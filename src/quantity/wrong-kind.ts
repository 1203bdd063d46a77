import { amount } from '../core/words'
import { numberOf, scaled } from './decimal'
import type { FieldKind } from './field-kind'
import type { Measure } from './measure'
import type { Outcome } from './outcome'
import { refused } from './outcome'
import type { Reading } from './reading'
import { scaleOf } from './vocabulary'

const NAMES: Readonly<Record<FieldKind, string>> = {
  rate: 'rate',
  messageRate: 'message rate',
  size: 'size',
  duration: 'duration',
  percentage: 'percentage',
  price: 'price',
  share: 'share',
  multiple: 'multiple',
  ratio: 'ratio',
  count: 'count',
}

/** Refuses what is of another kind than the field, and says of which. */
export const wrongKind = (kind: FieldKind, reading: Reading): Outcome<never> => {
  const is = nameOf(reading)
  const wanted = NAMES[kind]
  const named = is !== undefined && is !== `a ${wanted}`
  const per = perOf(reading)
  if (per !== undefined) return refused(`is per ${per}, which the field is not`)
  const reason = named ? `is ${is}, not a ${wanted}` : `is no ${wanted}`
  return { ok: false, reason, vague: true }
}

/** What else a quantity is per, where that is all that does not fit. */
const perOf = (reading: Reading): string | undefined => {
  if (reading.kind !== 'one' || reading.measure.per.length === 0) return undefined
  const { kind, per, over } = reading.measure
  const flows = kind === 'size' || kind === 'messages'
  if ((flows && !over) || kind === 'things' || per.includes('')) return undefined
  return per.join(' ')
}

const nameOf = (reading: Reading): string | undefined => {
  if (reading.kind === 'one') return nameOfMeasure(reading.measure)
  if (reading.kind === 'sum') {
    return reading.measures.every(({ kind }) => kind === 'duration') ? 'a duration' : 'a sum'
  }
  if (reading.kind === 'multiple' || reading.kind === 'ratio') return `a ${reading.kind}`
  return undefined
}

const nameOfMeasure = (measure: Measure): string | undefined => {
  switch (measure.kind) {
    case 'size':
      return measure.over ? 'a rate' : 'a size'
    case 'messages':
      return measure.over ? 'a message rate' : 'a number of messages'
    case 'number':
      return measure.over || measure.per.length > 0 ? undefined : 'a number'
    case 'things':
      return undefined
    case 'duration':
    case 'percentage':
    case 'price':
      return `a ${measure.kind}`
    default:
      return measure satisfies never
  }
}

/** A number in figures. */
export const figures = ({ number }: Pick<Measure, 'number'>): string => {
  const value = numberOf(number)
  return Number.isInteger(value) ? amount(value) : String(value)
}

/** A number without the k or million after it. */
export const unscaled = ({ number, scale }: Measure): string =>
  figures({ number: scaled(number, -(scaleOf(scale) ?? 0)) })

/** A number as it can be written again, with its k or million. */
export const again = (measure: Measure): string => {
  const { scale } = measure
  return `${unscaled(measure)}${scale.length > 2 ? ` ${scale}` : scale}`
}
