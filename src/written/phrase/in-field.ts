import { examplesFor } from '../../quantity/example-for'
import { kindOfField } from '../../quantity/field-kind'
import { quoted } from '../../quantity/quoted'
import { readField } from '../../quantity/read-field'
import { readingOf } from '../../quantity/reading'
import type { TimeUnit } from '../../quantity/time-unit'
import type { Attempt } from './attempt'
import { refuses, says } from './attempt'

/** Stand for the rates that a multiple is of, which another part of the phrase says. */
const SOME_RATES = { averageIngressMiBps: 1, peakIngressMiBps: 2 }

/**
 * Reads a part of a phrase as a field. Other than in a form, where the unit stands beside the field, a
 * number must say its unit; and what stands apart might be two values.
 */
export const inField = (field: string, value: string, text: string): Attempt => {
  const kind = kindOfField(field)
  if (UNIT_NEEDED.has(kind) && UNITLESS.test(value))
    return refuses(`${quoted(text)} says no unit: write ${oneOf(field)}`)
  if (text !== value && APART.test(value)) return undefined
  const reading = readField(field, value, SOME_RATES)
  if (!reading.ok) return reading.vague ? undefined : refuses(reading.why)
  if (EACH.test(value) && field !== 'averageMessageBytes' && !isProduct(value))
    return refuses(`${quoted(text)} does not say of what each: write what all have together`)
  return kind === 'duration' && areTwoTimes(value) ? undefined : says(field, value, text)
}

const UNIT_NEEDED: ReadonlySet<string> = new Set([
  'rate',
  'messageRate',
  'size',
  'duration',
  'percentage',
  'price',
])

/** A number, with its thousands or millions at most. */
export const UNITLESS = /^[-+~≈]?\s*[\d.,_'’\s]*\d[\d.,_'’\s]*(?:e[-+]?\d+)?\s*[kMGT]?$/i

const APART = /^\d{1,3} \d{3}(?!\d)/
const EACH = / each$/i

const oneOf = (field: string): string => {
  const examples = examplesFor(field)
  return `${examples.slice(0, -1).join(', ')} or ${examples.at(-1) ?? ''}`
}

const isProduct = (value: string): boolean => {
  const reading = readingOf(value)
  return reading.ok && reading.value.kind === 'product'
}

const FROM_LONG: readonly TimeUnit[] = [
  'year',
  'month',
  'fortnight',
  'week',
  'day',
  'hour',
  'min',
  'm',
  's',
  'ms',
  'us',
]

/** 1d 12h is one time; 7d 30d, 12h 1d, and 7d, 12h are two. */
const areTwoTimes = (value: string): boolean => {
  const reading = readingOf(value)
  if (!reading.ok || reading.value.kind !== 'sum') return false
  if (value.includes(',')) return true
  const places = reading.value.measures.map((measure) =>
    measure.kind === 'duration' ? FROM_LONG.indexOf(measure.time) : -1,
  )
  return places.some((place, index) => index > 0 && place <= (places[index - 1] ?? -1))
}
