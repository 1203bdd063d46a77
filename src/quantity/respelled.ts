import type { FieldKind } from './field-kind'

type Spelling = readonly [RegExp, string]

const EVERYWHERE: readonly Spelling[] = [
  [/^(?:twice|double)\b/i, '2×'],
  [/^(?:thrice|triple)\b/i, '3×'],
  [/^quadruple\b/i, '4×'],
  // A size in brackets after its messages.
  [/(?<=.)\(([^()]*)\)$/, '($1'],
]

/** Octets; To are terabytes only where a quantity ends, and Mio, which is a million too, are none. */
const OCTETS: readonly Spelling[] = [
  [/(?<=\d ?)([kKMGTPE]|[KGTPE]i)o(?=\s*(?:\/|×|per\b|$))/g, '$1B'],
  [/(?<=\p{L}|\d ?)octets?\b/giu, 'bytes'],
]

/** What is written in fields of one kind alone. */
const BY_KIND: Readonly<Partial<Record<FieldKind, readonly Spelling[]>>> = {
  rate: OCTETS,
  messageRate: OCTETS,
  size: OCTETS,
  duration: [[/^(second|minute|hour|day|week|fortnight|month|year)$/i, '1 $1']],
  percentage: [
    [/^(?:none|no growth)$/i, '0'],
    [/(?<=[\d%]\s*)MoM$/i, ' a month'],
    [/(?<=[\d%]\s*)YoY$/i, ' a year'],
  ],
  ratio: [
    [/^(?:none|no compression|uncompressed)$/i, '1'],
    [/(?<=\d) to (?:1|one)$/i, ':1'],
  ],
  count: [[/^(?:none|no|nil)(?![\p{L}\d])/iu, '0']],
}

const REPLICATION_FACTOR = /^(?:rf|replication factor) ?[=:]? ?(?=\d)/i

/**
 * A text with one way of writing for each that fields of a kind know several of.
 * @example respelled('retentionHours', 'duration', 'P1DT12H') // '1d 12h'
 */
export const respelled = (field: string, kind: FieldKind, text: string): string => {
  const spellings = [...EVERYWHERE, ...(BY_KIND[kind] ?? [])]
  const spelt = spellings.reduce((now, [written, instead]) => now.replace(written, instead), text)
  if (kind === 'duration') return spelledOut(spelt) ?? spelt
  return field === 'replicationFactor' ? spelt.replace(REPLICATION_FACTOR, '') : spelt
}

const NUMBER = String.raw`(\d+(?:\.\d+)?)`
const part = (letter: string): string => `(?:${NUMBER}${letter})?`
const ISO_DURATION = new RegExp(
  `^P${['Y', 'M', 'W', 'D'].map(part).join('')}(?:T${['H', 'M', 'S'].map(part).join('')})?$`,
  'i',
)
const ISO_UNITS = ['y', 'months', 'w', 'd', 'h', 'min', 's']

/** A duration of ISO 8601 in words; undefined where it is none. */
const spelledOut = (text: string): string | undefined => {
  const numbers = ISO_DURATION.exec(text)?.slice(1) ?? []
  const parts = numbers.flatMap((number, at) =>
    number === undefined ? [] : [`${number} ${ISO_UNITS[at] ?? ''}`],
  )
  return parts.length > 0 ? parts.join(' ') : undefined
}
