import { BYTES_PER_MIB } from '../core/units'
import { amount } from '../core/words'
import type { Messages } from './as-messages'
import { asMessages } from './as-messages'
import { asRate } from './as-rate'
import { numberOf } from './decimal'
import type { Outcome } from './outcome'
import { read } from './outcome'
import { eachSecond } from './over-time'
import type { Reading } from './reading'
import type { Understood } from './understood'
import { understood, withNote } from './understood'
import { workedOut } from './worked-out'

/** What other fields say, where the meaning of a text hangs on it. */
export interface FieldContext {
  readonly averageIngressMiBps?: number | undefined
  /** What a multiple in peakEgressMiBps is of. */
  readonly peakIngressMiBps?: number | undefined
  /** The size of a message is that before compression; rates are on the wire. */
  readonly compressionRatio?: number | undefined
}

/** The average rate: in MiB/s, or as messages a second with their size, or without where none is said. */
export const asIngress = (
  reading: Reading,
  { compressionRatio }: FieldContext,
): Outcome<Understood> => {
  const result = workedOut(reading)
  if (result) return result
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
