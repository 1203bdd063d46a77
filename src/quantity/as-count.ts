import { numberOf } from './decimal'
import type { Outcome } from './outcome'
import { read, refused } from './outcome'
import type { Value } from './over-time'
import { perFits } from './per-fits'
import type { Reading } from './reading'
import { COPIES, signed } from './signed'
import { wrongKind } from './wrong-kind'

/** Other words for what the last word of a field's name counts. */
const ALSO: ReadonlyMap<string, readonly string[]> = new Map([
  ['group', ['cg', 'team', 'application', 'app', 'service', 'reader']],
  ['zone', ['az']],
  ['factor', ['copy', 'copie', 'replica']],
  ['connection', ['client']],
  ['instance', ['consumer', 'worker']],
  ['controller', ['node']],
  ['vcpu', ['cpu', 'core']],
])

/** A number of things, with the noun of the field or none. */
export const asCount = (field: string, reading: Reading): Outcome<Value> => {
  if (reading.kind === 'multiple' && !reading.of && field.endsWith('Factor')) {
    return signed(reading, COPIES) ?? read({ value: numberOf(reading.by) })
  }
  if (reading.kind !== 'one') return wrongKind('count', reading)
  const { measure } = reading
  if (measure.over || !perFits(field, measure)) return wrongKind('count', reading)
  if (measure.kind === 'number') return read({ value: numberOf(measure.number) })
  if (measure.kind !== 'things') return wrongKind('count', reading)
  return fitsNoun(field, measure.unit)
    ? read({ value: numberOf(measure.number) })
    : refused(`counts ${measure.unit.join(' ')}, which the field does not`)
}

/** The last word is what is counted; those before it, more of the name. */
const fitsNoun = (field: string, unit: readonly string[]): boolean => {
  const named = wordsOf(field)
  const noun = named.at(-1) ?? ''
  const written = unit.map((word) => singular(word.toLowerCase()))
  const last = written.at(-1) ?? ''
  return (
    (last === noun || (ALSO.get(noun) ?? []).includes(last)) &&
    written.slice(0, -1).every((word) => named.includes(word))
  )
}

/** consumerGroups is consumer, group; what comes after Per is not counted. */
const wordsOf = (field: string): readonly string[] =>
  field
    .replace(/Per[A-Z].*$/, '')
    .split(/(?=[A-Z])/)
    .map((word) => singular(word.toLowerCase()))

const singular = (word: string): string => word.replace(/s$/, '')
