import type { Size } from './as-data'
import { bytesOfSize } from './as-size'
import { numberOf } from './decimal'
import type { Measure } from './measure'
import type { Outcome } from './outcome'
import { read, refused } from './outcome'
import type { Value } from './over-time'
import { eachSecond } from './over-time'
import type { Reading } from './reading'
import { again, wrongKind } from './wrong-kind'

/** Messages and their size. */
export interface Messages extends Value {
  readonly bytes: number
}

/** Messages a second. Refuses a number of messages without a time. */
export const asMessageRate = (_field: string, reading: Reading): Outcome<Value> => {
  if (reading.kind === 'product') return refused('gives a size too')
  if (reading.kind !== 'one') return wrongKind('messageRate', reading)
  const { measure } = reading
  if (measure.kind !== 'number' && measure.kind !== 'messages') {
    return wrongKind('messageRate', reading)
  }
  if (measure.per.length > 0) return wrongKind('messageRate', reading)
  if (measure.over) return eachSecond(numberOf(measure.number), measure.over)
  if (measure.kind === 'number') return read({ value: numberOf(measure.number) })
  return refused('says no time', `${again(measure)} msg/s, or ${again(measure)} msg/day`)
}

/** Messages a second and the bytes of each, from a message rate and a size in either order. */
export const asMessages = (measures: readonly Measure[]): Outcome<Messages> => {
  const size = measures.find(isMessageSize)
  const rate = measures.find(isFlow)
  if (!rate && size) return timeless(measures, size)
  const thousands = measures[0] === rate ? measures.find(isThousands) : undefined
  if (!rate || !(size || thousands)) return noProduct
  const bytes = size ? bytesOfSize(size) : read(numberOf((thousands ?? rate).number))
  if (!bytes.ok) return bytes
  const each = eachSecond(numberOf(rate.number), rate.over)
  return each.ok ? read({ ...each.value, bytes: bytes.value }) : each
}

const isMessageSize = (measure: Measure): measure is Size =>
  measure.kind === 'size' &&
  measure.over === undefined &&
  (measure.per.length === 0 || measure.per.join(' ') === 'message')

const isFlow = (measure: Measure): measure is Measure & { over: NonNullable<Measure['over']> } =>
  (measure.kind === 'messages' || measure.kind === 'number') &&
  measure.over !== undefined &&
  measure.per.length === 0

/** A bare k after a message rate is thousands of bytes, as in the field for the size. */
const isThousands = ({ kind, scale, over, per }: Measure): boolean =>
  kind === 'number' && /^k$/i.test(scale) && over === undefined && per.length === 0

const noProduct = { ok: false, reason: 'is no message rate × message size', vague: true } as const

const timeless = (measures: readonly Measure[], size: Size): Outcome<never> => {
  const other = measures.find((measure) => measure !== size)
  if ((other?.kind !== 'number' && other?.kind !== 'messages') || other.per.length > 0) {
    return noProduct
  }
  const [number, each] = [again(other), `${again(size)} ${size.unit[0] ?? ''}`]
  return refused('says no time', `${number} msg/s × ${each}, or ${number} msg/day × ${each}`)
}
