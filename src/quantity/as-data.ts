import { BITS_PER_BYTE, BYTES_PER_MIB } from '../core/units'
import { amount } from '../core/words'
import type { DataUnit } from './data-unit'
import { writtenUnit } from './data-unit'
import type { Decimal } from './decimal'
import { numberOf, scaled } from './decimal'
import type { Measure } from './measure'
import type { Outcome } from './outcome'
import { refused } from './outcome'
import type { Value } from './over-time'
import { eachSecond, writtenOver } from './over-time'
import { again } from './wrong-kind'

export type Size = Extract<Measure, { readonly kind: 'size' }>

const BINARY_STEP = 1024
const DECIMAL_STEP = 3

/** Bytes of a number of units, taken as bytes or as bits; only a unit of bits divides. */
export const bytesIn = (
  number: Decimal,
  { step, steps }: DataUnit,
  base: 'bytes' | 'bits',
): number => {
  const units =
    step === 'binary'
      ? numberOf(number) * BINARY_STEP ** steps
      : numberOf(scaled(number, DECIMAL_STEP * steps))
  return base === 'bits' ? units / BITS_PER_BYTE : units
}

/** MiB/s of an amount of data over a time. Refuses one without a time, and mb, with both its meanings. */
export const dataRate = (size: Size): Outcome<Value> => {
  const { data, number, over } = size
  if (!over) return timeless(size)
  if (data.base === 'either') return eitherRate(size, over)
  return eachSecond(bytesIn(number, data, data.base) / BYTES_PER_MIB, over)
}

const timeless = (size: Size): Outcome<never> => {
  const base = size.data.base === 'bits' ? 'bits' : 'bytes'
  const written = `${again(size)} ${writtenUnit(size.data, base).short}`
  return refused('says no time', `${written}/s, or ${written}/day`)
}

const eitherRate = (size: Size, over: NonNullable<Size['over']>): Outcome<never> => {
  const [bytes, bits] = (['bytes', 'bits'] as const).map((base) => {
    const rate = eachSecond(bytesIn(size.number, size.data, base) / BYTES_PER_MIB, over)
    const { short } = writtenUnit(size.data, base)
    const reckoned = rate.ok ? ` (${amount(rate.value.value, 'MiB/s')})` : ''
    return `${again(size)} ${short}/${writtenOver(over)}${reckoned}`
  })
  const letters = size.unit.join(' ').replace(/ps$/i, '')
  const { long: inBytes } = writtenUnit(size.data, 'bytes')
  const { long: inBits } = writtenUnit(size.data, 'bits')
  return refused(`is ambiguous: ${letters} may be ${inBytes} or ${inBits}`, `${bytes} or ${bits}`)
}
