import type { FieldContext } from './as-ingress'
import { numberOf, scaled } from './decimal'
import type { Outcome } from './outcome'
import { read, refused } from './outcome'
import type { Value } from './over-time'
import type { Base, Reading } from './reading'
import { MULTIPLES, PEAKS, signed } from './signed'

/** What a multiple in a field is of, unless it says so itself. */
interface Multiplied {
  readonly base: 'averageIngressMiBps' | 'peakIngressMiBps'
  readonly said: readonly Base[]
  readonly needs: string
  readonly first: string
}

const MULTIPLIED: ReadonlyMap<string, Multiplied> = new Map([
  ['peakIngressMiBps', ofBase('averageIngressMiBps', ['average'], 'an average')],
  [
    'averageEgressMiBps',
    ofBase('averageIngressMiBps', ['average', 'ingress'], 'an average of ingress'),
  ],
  ['peakEgressMiBps', ofBase('peakIngressMiBps', ['peak', 'ingress'], 'a peak of ingress')],
])

function ofBase(base: Multiplied['base'], said: readonly Base[], needs: string): Multiplied {
  return { base, said, needs, first: needs.replace(/^an?/, 'the') }
}

/**
 * MiB/s of a multiple of another rate: 3x and 300 % of the average for the peak, of ingress for egress.
 * Undefined where the field has none, or the text gives none; refused where the other is not known.
 */
export const asTimes = (
  field: string,
  reading: Reading,
  context: FieldContext,
): Outcome<Value> | undefined => {
  const multiplied = MULTIPLIED.get(field)
  const factor = factorIn(reading)
  if (!multiplied || !factor) return undefined
  const { base, said, needs, first } = multiplied
  if (factor.of && !said.includes(factor.of)) {
    return refused(`is of the ${factor.of}, where the field is of ${first}`, `it of ${first}`)
  }
  const doubt = signed(reading, field === 'peakIngressMiBps' ? PEAKS : MULTIPLES)
  if (doubt) return doubt
  const rate = context[base]
  return rate === undefined
    ? refused(`needs ${needs} first`, `${first}, or here a rate such as 100 MB/s or 100 MiB/s`)
    : read({ value: factor.by * rate })
}

const factorIn = (reading: Reading): { readonly by: number; readonly of?: Base } | undefined => {
  if (reading.kind === 'multiple') return { ...reading, by: numberOf(reading.by) }
  if (reading.kind !== 'one' || reading.measure.kind !== 'percentage') return undefined
  return reading.measure.per.length === 0
    ? { ...reading, by: numberOf(scaled(reading.measure.number, -2)) }
    : undefined
}
