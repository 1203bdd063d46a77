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
import { workedOut } from './worked-out'
import { again, unscaled, wrongKind } from './wrong-kind'

const EXAMPLE_SIZE = '2 KB'

/** A rate in MiB/s, of data or of messages of a size. */
export const asRate = (field: string, reading: Reading): Outcome<Value> => {
  const result = workedOut(reading)
  if (result) return result
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

/** 50 is MiB/s, but 50M may be megabytes or messages, and 50/s too. */
const bareNumber = (measure: Measure): Outcome<Value> => {
  if (!measure.over && measure.scale === '') return read({ value: numberOf(measure.number) })
  const time = timeOf(measure)
  const messages = `${again(measure)} msg/${time} × ${EXAMPLE_SIZE}`
  const data = `${unscaled(measure)} ${prefixOf(measure.scale)}B/${time}`
  const hint = measure.scale === 'M' ? `${data}, or ${messages}` : `${messages}, or ${data}`
  return refused('does not say what it counts', hint)
}

/** 50k is KB where it is data, 50 mio MiB; without a letter it would be megabytes. */
const prefixOf = (scale: string): string => {
  if (/^mio$/i.test(scale)) return 'Mi'
  return scale.length === 1 ? scale.toUpperCase() : 'M'
}

const timeOf = ({ over }: Measure): string => (over ? writtenOver(over) : 's')
