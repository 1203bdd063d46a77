import { asCount } from './as-count'
import { asDuration } from './as-duration'
import type { FieldContext } from './as-ingress'
import { asIngress } from './as-ingress'
import { asMessageRate } from './as-messages'
import { asPrice } from './as-price'
import { asMultiple, asPercentage, asRatio, asShare } from './as-proportion'
import { asRate } from './as-rate'
import { asSize } from './as-size'
import { asTimes } from './as-times'
import { examplesFor } from './example-for'
import type { FieldKind } from './field-kind'
import { kindOfField } from './field-kind'
import { inMoment } from './in-moment'
import { doubtfulLetter } from './letters'
import type { Outcome } from './outcome'
import { read, refused } from './outcome'
import type { Value } from './over-time'
import { plainText } from './plain-text'
import { quoted } from './quoted'
import type { Reading } from './reading'
import { respelled } from './respelled'
import type { Understood } from './understood'
import { understood } from './understood'
import { unknownWord } from './unknown-word'

/** What a text in a field means: fields of the API with their values; or why it cannot be read. */
export type FieldReading =
  | {
      readonly ok: true
      readonly fields: Readonly<Record<string, number>>
      /** The value in the unit of the field, in words. */
      readonly understood: string
    }
  | {
      readonly ok: false
      readonly why: string
      /** Whether the text is not even of the kind of the field: another field may know more of it. */
      readonly vague?: true
    }

/**
 * Reads a quantity as engineers write it into the number of a field, in the field's unit. Ranges are
 * left to the schema. What is ambiguous is refused, with the nearest right ways to write it.
 * @example readField('retentionHours', '7d') // { ok: true, fields: { retentionHours: 168 }, understood: '168 hours' }
 */
export const readField = (
  field: string,
  written: string,
  context: FieldContext = {},
): FieldReading => {
  const outcome = outcomeOf(field, written.trim(), context)
  if (outcome.ok) return { ok: true, ...outcome.value }
  const hint = outcome.hint ?? `one such as ${oneOf(examplesFor(field))}`
  const why = `${quoted(written)} ${outcome.reason}: write ${hint}`
  return outcome.vague ? { ok: false, why, vague: true } : { ok: false, why }
}

const oneOf = (examples: readonly string[]): string =>
  `${examples.slice(0, -1).join(', ')} or ${examples.at(-1) ?? ''}`

const outcomeOf = (field: string, written: string, context: FieldContext): Outcome<Understood> => {
  const plain = plainText(written)
  if (!plain.ok) return plain
  const kind = kindOfField(field)
  const said = inMoment(field, respelled(field, kind, plain.value))
  if (!said.ok) return said
  const { text, reading } = said.value
  const outcome =
    doubtfulLetter(kind, reading) ?? outcomeIn(field, { kind, text, reading }, context)
  return outcome.ok || !outcome.vague ? finite(outcome) : withUnknownWord(outcome, text)
}

const withUnknownWord = (outcome: Outcome<never>, text: string): Outcome<never> => {
  const word = unknownWord(text)
  return word === undefined
    ? outcome
    : { ok: false, reason: `has "${word}", which is not known here`, vague: true }
}

interface Said {
  readonly kind: FieldKind
  readonly text: string
  readonly reading: Reading
}

const outcomeIn = (
  field: string,
  { kind, text, reading }: Said,
  context: FieldContext,
): Outcome<Understood> => {
  if (field === 'averageIngressMiBps') return asIngress(reading, context)
  const value = asTimes(field, reading, context) ?? READERS[kind](field, reading, text)
  if (!value.ok) return value
  const onWire = kind === 'rate' ? compressed(value.value, reading, context) : value.value
  return read(understood(field, onWire))
}

/** Rates are on the wire; one that was given by the message is so after compression. */
const compressed = (
  value: Value,
  reading: Reading,
  { compressionRatio = 1 }: FieldContext,
): Value =>
  reading.kind === 'product' ? { ...value, value: value.value / compressionRatio } : value

type Reader = (field: string, reading: Reading, text: string) => Outcome<Value>

const READERS: Readonly<Record<FieldKind, Reader>> = {
  rate: asRate,
  messageRate: asMessageRate,
  size: asSize,
  duration: asDuration,
  percentage: asPercentage,
  price: asPrice,
  share: asShare,
  multiple: asMultiple,
  ratio: asRatio,
  count: asCount,
}

const finite = (outcome: Outcome<Understood>): Outcome<Understood> =>
  outcome.ok && !Object.values(outcome.value.fields).every(Number.isFinite)
    ? refused('is beyond any number here')
    : outcome
