import { quoted } from '../../quantity/quoted'
import { readField } from '../../quantity/read-field'
import type { Reading } from '../../quantity/reading'
import { UNITLESS } from './in-field'

/** Why a quantity cannot be told from its unit alone; undefined where it can. */
export const doubtOf = (text: string, reading: Reading): string | undefined => {
  const plain = quoted(text)
  if (UNITLESS.test(text) || isPlain(reading))
    return `${plain} does not say what it counts: write ${uncounted(text)}`
  switch (reading.kind) {
    case 'multiple':
      return `${plain} does not say of what: write peak ${text}, or the number of groups or replicas`
    case 'ratio':
      return `${plain} does not say of what: write compression ${text}`
    case 'one':
      return ofMeasure(text, reading)
    default:
      return undefined
  }
}

/** With a k or M after it a number may be bytes or messages, but no groups; with m it may be minutes. */
const uncounted = (text: string): string => {
  const [, number = text, scale = ''] = /^(.*\d) ?([kmgt])$/i.exec(text) ?? []
  if (scale === '') return `${text} MB/s, ${text} msg/s × 2 KB or ${text} groups`
  if (scale === 'm') return `${number} min, or ${number}M msg/s × 2 KB`
  return `${number} ${scale.toUpperCase()}B/s, or ${text} msg/s × 2 KB`
}

/** A number in words without anything that it counts. */
const isPlain = (reading: Reading): boolean =>
  reading.kind === 'one' && reading.measure.kind === 'number' && !reading.measure.over

const ofMeasure = (
  text: string,
  { measure }: Extract<Reading, { readonly kind: 'one' }>,
): string | undefined => {
  const plain = quoted(text)
  if (measure.kind === 'percentage' && measure.per.length === 0)
    return `${plain} does not say of what: write ${text} growth a month`
  if (measure.kind === 'price')
    return `${plain} does not say of what: write engineer ${text}; what a cluster costs is what the plan answers`
  if (measure.kind === 'duration' && measure.per.length === 0 && isTooShort(text))
    return `${plain} is too short to keep data, and does not say of what: write processing ${text}, replication latency ${text} or downtime ${text}`
  if (measure.kind === 'duration' && measure.time === 'year')
    return `${plain} may be how long data is kept, or for how long machines are reserved: write keep ${text}, reserved ${text}, or horizon ${text}`
  return THINGS.find(([pattern]) => pattern.test(text))?.[1](text)
}

const LEAST_HOURS = 0.01

const isTooShort = (text: string): boolean => {
  const reading = readField('retentionHours', text)
  return reading.ok && (reading.fields.retentionHours ?? LEAST_HOURS) < LEAST_HOURS
}

const numberIn = (text: string): string => text.replace(/ ?[a-z]+$/i, '')

const counting = (things: string): RegExp =>
  new RegExp(String.raw`^(?:[\d.,]+[kM]?|[a-z]+(?:-[a-z]+)?) ?(?:${things})$`, 'i')

/** What is counted, and may be several things. */
const THINGS: readonly (readonly [RegExp, (text: string) => string])[] = [
  [
    counting('consumers?|workers?'),
    (text) =>
      `${quoted(text)} may be groups that each read everything, or instances that share the work: write ${numberIn(text)} groups, or ${numberIn(text)} consumers per group`,
  ],
  [
    counting('brokers?|nodes?|instances?|servers?|machines?|hosts?|vms?'),
    (text) =>
      `${quoted(text)} is what the plan answers: leave it out, and it says how many brokers`,
  ],
  [
    counting('topics?'),
    (text) =>
      `${quoted(text)}: topics one by one are planned by POST /v1/plan; here say what they write together`,
  ],
  [
    counting('producers?|writers?|clients?'),
    (text) =>
      `${quoted(text)} does not say what they do: write what all write together, and ${numberIn(text)} connections for the connections of all`,
  ],
  [
    counting('regions?|clusters?|dcs?|data ?cent(?:er|re)s?|sites?'),
    (text) =>
      `${quoted(text)}: one cluster in one region is planned for at a time: write the region`,
  ],
]
