import { BYTES_PER_MIB } from '../core/units'
import { amount } from '../core/words'
import type { Messages } from './as-messages'
import { asMessages } from './as-messages'
import { averageFactorOf } from './as-proportion'
import { asRate } from './as-rate'
import { numberOf } from './decimal'
import type { Outcome } from './outcome'
import { read, refused } from './outcome'
import type { Value } from './over-time'
import { eachSecond } from './over-time'
import type { Reading } from './reading'
import type { Understood } from './understood'
import { understood, withNote } from './understood'

/** What other fields say, where the meaning of a text hangs on it. */
export interface FieldContext {
  readonly averageIngressMiBps?: number | undefined
  /** The size of a message is that before compression; rates are on the wire. */
  readonly compressionRatio?: number | undefined
}

/** The average rate: in MiB/s, or as messages a second with their size, or without where none is said. */
export const asIngress = (
  reading: Reading,
  { compressionRatio }: FieldContext,
): Outcome<Understood> => {
  if (reading.kind === 'product') {
    const messages = asMessages(reading.measures)
    return messages.ok ? read(ofMessages(messages.value, compressionRatio)) : messages
  }
  if (reading.kind === 'one' && reading.measure.kind === 'messages') {
    const { over, number, per } = reading.measure
    if (over && per.length === 0) {
      const each = eachSecond(numberOf(number), over)
      return each.ok ? read(understood('messagesPerSecond', each.value)) : each
    }
  }
  const rate = asRate('averageIngressMiBps', reading)
  return rate.ok ? read(understood('averageIngressMiBps', rate.value)) : rate
}

const ofMessages = (
  { value, bytes, note }: Messages,
  compressionRatio: number | undefined,
): Understood => {
  const mibps = (value * bytes) / BYTES_PER_MIB
  const rate =
    compressionRatio === undefined
      ? amount(mibps, 'MiB/s')
      : `${amount(mibps / compressionRatio, 'MiB/s')} compressed`
  const words = `${amount(value, 'messages/s')} × ${amount(bytes, 'bytes')} = ${rate}`
  return {
    fields: { messagesPerSecond: value, averageMessageBytes: bytes },
    understood: withNote(words, note),
  }
}

/** The peak rate in MiB/s; 3x and 300 % are of the average. */
export const asPeak = (
  reading: Reading,
  { averageIngressMiBps: average }: FieldContext,
): Outcome<Value> => {
  const factor = averageFactorOf(reading)
  if (factor === undefined) return asRate('peakIngressMiBps', reading)
  return average === undefined
    ? refused('needs an average first', 'the average, or here a rate such as 100 MB/s or 100 MiB/s')
    : read({ value: numberOf(factor) * average })
}
