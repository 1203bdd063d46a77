import { BYTES_PER_MIB } from '../core/units'
import { dataRate } from './as-data'
import { asMessages } from './as-messages'
import { numberOf } from './decimal'
import type { Measure } from './measure'
import type { Outcome } from './outcome'
import { read, refused } from './outcome'
import type { Value } from './over-time'
import { writtenOver } from './over-time'
import { perFits } from './per-fits'
import type { Reading } from './reading'
import { again, wrongKind } from './wrong-kind'

const EXAMPLE_SIZE = '1.2 KB'

/** A rate in MiB/s, of data or of messages of a size. */
export const asRate = (field: string, reading: Reading): Outcome<Value> => {
  if (reading.kind === 'product') {
    const messages = asMessages(reading.measures)
    if (!messages.ok) return messages
    const { bytes, value, ...rest } = messages.value
    return read({ ...rest, value: (value * bytes) / BYTES_PER_MIB })
  }
  if (reading.kind !== 'one' || !perFits(field, reading.measure)) return wrongKind('rate', reading)
  const { measure } = reading
  if (measure.kind === 'size') return dataRate(measure)
  if (measure.kind === 'messages') return sizeless(measure)
  if (measure.kind === 'number') return bareNumber(measure)
  return wrongKind('rate', reading)
}

const sizeless = (messages: Measure): Outcome<never> =>
  refused(
    messages.over ? 'says no message size' : 'says no time and no message size',
    `it as ${again(messages)} msg/${timeOf(messages)} × ${EXAMPLE_SIZE}`,
  )

/** 50 is MiB/s, but 30k would rather be messages, and 30k/s may be messages or bytes. */
const bareNumber = (measure: Measure): Outcome<Value> => {
  if (!measure.over && measure.scale === '') return read({ value: numberOf(measure.number) })
  const number = again(measure)
  const bytes = measure.over ? `B/${timeOf(measure)}` : 'MiB/s'
  return refused(
    'does not say what it counts',
    `${number} msg/${timeOf(measure)} × ${EXAMPLE_SIZE}, or ${number} ${bytes}`,
  )
}

const timeOf = ({ over }: Measure): string => (over ? writtenOver(over) : 's')
