import type { Measure } from '../../quantity/measure'
import { plainText } from '../../quantity/plain-text'
import { readField } from '../../quantity/read-field'
import type { Reading } from '../../quantity/reading'
import { readingOf } from '../../quantity/reading'
import { respelled } from '../../quantity/respelled'
import type { Attempt } from './attempt'
import { refuses } from './attempt'
import { doubtOf } from './doubt-of'
import { inField } from './in-field'
import { looksLikeQuantity } from './quantity-shape'

/** A quantity that says by its unit what it is: 50 MB/s, 7d, 3 groups. */
export const byUnit = (text: string): Attempt => {
  if (!looksLikeQuantity(text)) return undefined
  const plain = plainText(text)
  if (!plain.ok) return refuseAs(RATE, text)
  const reading = readingOf(respelled(RATE, 'rate', plain.value))
  if (!reading.ok) return refuseAs(RATE, text)
  if (reading.value.kind === 'unread') return undefined
  const doubt = doubtOf(text, reading.value)
  if (doubt !== undefined) return refuses(doubt)
  return inFirst(fieldsFor(reading.value, text), text)
}

const RATE = 'averageIngressMiBps'

/** Why a text is no quantity at all, whatever its field. */
const refuseAs = (field: string, text: string): Attempt => {
  const attempt = /\d|\p{No}/u.test(text) ? inField(field, text, text) : undefined
  return attempt?.ok ? undefined : attempt
}

const inFirst = (fields: readonly string[], text: string): Attempt => {
  let refused: Attempt
  for (const field of fields) {
    const attempt = inField(field, text, text)
    if (attempt?.ok)
      return isBare(field, text) ? { ...attempt, said: { ...attempt.said, bare: true } } : attempt
    refused ??= attempt
  }
  return refused
}

/** A time alone is how long data is kept, and a size is that of a message, unless something else says more. */
const isBare = (field: string, text: string): boolean =>
  field === 'retentionHours' ||
  (field === 'averageMessageBytes' && !/message|msg|event|record|each/i.test(text))

const COUNTS = [
  'consumerGroups',
  'partitions',
  'replicationFactor',
  'availabilityZones',
  'clientConnections',
  'consumerInstances',
]

/** The fields that a reading can be of, by its unit alone. */
const fieldsFor = (reading: Reading, text: string): readonly string[] => {
  if (reading.kind === 'sum' && reading.measures[0].kind === 'duration') return ['retentionHours']
  return reading.kind === 'one' ? fieldsOf(reading.measure, text) : [RATE]
}

const fieldsOf = ({ kind, over, per }: Measure, text: string): readonly string[] => {
  switch (kind) {
    case 'size':
      if (over) return [RATE, 'partitionProduceMiBps', 'partitionConsumeMiBps']
      return ['averageMessageBytes']
    case 'messages':
    case 'number':
      return [RATE]
    case 'duration':
      return per.includes('message') ? ['processingMsPerMessage'] : ['retentionHours']
    case 'percentage':
      return ['growthPercentPerMonth']
    case 'things':
      return COUNTS.filter((field) => readField(field, text).ok)
    case 'price':
      return ['engineerUsdPerHour']
    default:
      return kind satisfies never
  }
}
