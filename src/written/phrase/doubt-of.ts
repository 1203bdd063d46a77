import { quoted } from '../../quantity/quoted'
import { readField } from '../../quantity/read-field'
import type { Reading } from '../../quantity/reading'
import { UNITLESS } from './in-field'

/** Why a quantity cannot be told from its unit alone; undefined where it can. */
export const doubtOf = (text: string, reading: Reading): string | undefined => {
  const plain = quoted(text)
  if (UNITLESS.test(text) || isPlain(reading))
    return `${plain} does not say what it counts: write ${text} MB/s, ${text} msg/s × 2 KB or ${text} groups`
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
  return THINGS.find(([pattern]) => pattern.test(text))?.[1](text)
}

const LEAST_HOURS = 0.01

const isTooShort = (text: string): boolean => {
  const reading = readField('retentionHours', text)
  return reading.ok && (reading.fields.retentionHours ?? LEAST_HOURS) < LEAST_HOURS
}

const numberIn = (text: string): string => text.replace(/ ?[a-z]+$/i, '')

/** What is counted, and may be several things. */
const THINGS: readonly (readonly [RegExp, (text: string) => string])[] = [
  [
    /^\S+ ?(?:consumers?|workers?)$/i,
    (text) =>
      `${quoted(text)} may be groups that each read everything, or instances that share the work: write ${numberIn(text)} groups, or ${numberIn(text)} consumers per group`,
  ],
  [
    /^\S+ ?(?:brokers?|nodes?|instances?|servers?|machines?|hosts?|vms?)$/i,
    (text) =>
      `${quoted(text)} is what the plan answers: leave it out, and it says how many brokers`,
  ],
  [
    /^\S+ ?topics?$/i,
    (text) =>
      `${quoted(text)}: topics one by one are planned by POST /v1/plan; here say what they write together`,
  ],
  [
    /^\S+ ?(?:producers?|writers?|clients?)$/i,
    (text) =>
      `${quoted(text)} does not say what they do: write what all write together, and ${numberIn(text)} connections for the connections of all`,
  ],
  [
    /^\S+ ?(?:regions?|clusters?|dcs?|data ?cent(?:er|re)s?|sites?)$/i,
    (text) => `${quoted(text)}: one cluster in one region is planned for at a time: write the region`,
  ],
]
