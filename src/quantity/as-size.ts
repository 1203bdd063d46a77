import { unitOfField } from '../core/field-unit'
import { amount } from '../core/words'
import type { Size } from './as-data'
import { bytesIn } from './as-data'
import { writtenUnit } from './data-unit'
import { numberOf } from './decimal'
import type { Measure } from './measure'
import type { Outcome } from './outcome'
import { read, refused } from './outcome'
import type { Value } from './over-time'
import { perFits } from './per-fits'
import type { Reading } from './reading'
import { figures, unscaled, wrongKind } from './wrong-kind'

const BYTES: readonly (readonly [RegExp, number])[] = [
  [/^KiB/, 2 ** 10],
  [/^MiB/, 2 ** 20],
  [/^GiB/, 2 ** 30],
  [/^TiB/, 2 ** 40],
]

/** A size in the unit of its field. A bare k, M, G or T is refused but where the unit is bytes. */
export const asSize = (field: string, reading: Reading): Outcome<Value> => {
  if (reading.kind !== 'one' || !perFits(field, reading.measure)) return wrongKind('size', reading)
  const { measure } = reading
  const each = BYTES.find(([unit]) => unit.test(unitOfField(field)))?.[1] ?? 1
  if (/^mio$/i.test(measure.scale)) return millionOrMebi(measure)
  if (measure.kind === 'number' && !measure.over) {
    return each > 1 && measure.scale.length === 1
      ? scaleOnly(field, measure)
      : read({ value: numberOf(measure.number) })
  }
  if (measure.kind !== 'size' || measure.over) return wrongKind('size', reading)
  const bytes = bytesOfSize(measure)
  return bytes.ok ? read({ value: bytes.value / each }) : bytes
}

/** 6G of memory may be GB or GiB, 20k may be thousands of the field's own unit. */
const scaleOnly = (field: string, measure: Measure): Outcome<never> => {
  const { number, scale } = measure
  const letter = scale.toUpperCase()
  const before = unscaled(measure)
  const bare = amount(numberOf(number), unitOfField(field))
  return refused(
    `has ${scale} without bytes`,
    `${before} ${letter}B, ${before} ${letter}iB or ${bare}`,
  )
}

/** Octets, or German millions. */
const millionOrMebi = (measure: Measure): Outcome<never> =>
  refused(
    `has ${measure.scale}, which may be millions or mebibytes`,
    `${unscaled(measure)} MiB, or ${figures(measure)}`,
  )

/** Bytes of a size: kb are bytes here, as no size is in bits; Kb and kilobits are refused. */
export const bytesOfSize = (size: Size): Outcome<number> => {
  if (size.data.base !== 'bits') return read(bytesIn(size.number, size.data, 'bytes'))
  const bytes = bytesIn(size.number, size.data, 'bits')
  const meant = `${figures(size)} ${writtenUnit(size.data, 'bytes').short}`
  return refused('is in bits', `${meant}, or if bits are meant ${amount(bytes, 'bytes')}`)
}
