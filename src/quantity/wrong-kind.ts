import { amount } from '../core/words'
import { numberOf } from './decimal'
import type { FieldKind } from './field-kind'
import type { Measure } from './measure'
import type { Outcome } from './outcome'
import { refused } from './outcome'
import type { Reading } from './reading'

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
  return refused(
    is === undefined || is === `a ${wanted}` ? `is no ${wanted}` : `is ${is}, not a ${wanted}`,
  )
}

const nameOf = (reading: Reading): string | undefined => {
  if (reading.kind === 'one') return nameOfMeasure(reading.measure)
  if (reading.kind === 'sum') return 'a duration'
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

/** A number as it can be written again. */
export const again = (measure: Measure): string => {
  const value = numberOf(measure.number)
  return Number.isInteger(value) ? amount(value) : String(value)
}
