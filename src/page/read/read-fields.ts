import type { FieldContext } from '../../quantity/as-ingress'
import { readField } from '../../quantity/read-field'
import { readRegion } from '../../quantity/read-region'
import { averageOf } from '../../request/traffic-contradictions'
import { numericFields } from '../../schema/sweep-query'
import type { Written } from './query'

/** The fields of a page, read: what they ask the API, what was understood, and what cannot be read. */
export interface ReadFields {
  /** The fields as the query of an API request. */
  readonly query: Readonly<Record<string, string[]>>
  /** What a quantity was understood as, by field. */
  readonly understood: ReadonlyMap<string, string>
  /** Why a field cannot be read, by field. */
  readonly unreadable: ReadonlyMap<string, string>
}

/** Reads quantities as people write them; what is no quantity is left to the schema. */
export const readFields = (
  written: Written,
  regionNames: ReadonlyMap<string, string>,
): ReadFields => {
  const query = new Map<string, string[]>()
  const understood = new Map<string, string>()
  const unreadable = new Map<string, string>()
  const add = (name: string, value: string) => {
    const known = query.get(name) ?? []
    if (!known.includes(value)) query.set(name, [...known, value])
  }
  for (const [name, values] of byReadingOrder(written))
    for (const text of values) {
      if (name === 'region') {
        const reading = readRegion(text, regionNames)
        if (reading.ok) add(name, reading.region)
        else unreadable.set(name, reading.why)
      } else if (numericFields.has(name)) {
        const reading = readField(name, text, contextIn(query))
        if (reading.ok) {
          understood.set(name, reading.understood)
          for (const [field, value] of Object.entries(reading.fields)) add(field, String(value))
        } else unreadable.set(name, reading.why)
      } else add(name, text)
    }
  return { query: Object.fromEntries(query), understood, unreadable }
}

/** Fields that the meaning of others hangs on; the last is read first. */
const RATE_FIELDS = [
  'averageIngressMiBps',
  'messagesPerSecond',
  'averageMessageBytes',
  'compressionRatio',
]

const byReadingOrder = (written: Written): [string, readonly string[]][] =>
  [...written].sort(([one], [other]) => RATE_FIELDS.indexOf(other) - RATE_FIELDS.indexOf(one))

/** What a multiple of the average, or a rate in messages, is reckoned with, as far as it is known. */
const contextIn = (query: ReadonlyMap<string, readonly string[]>): FieldContext => {
  const known = Object.fromEntries(
    RATE_FIELDS.flatMap((name) => {
      const [text] = query.get(name) ?? []
      return text === undefined ? [] : [[name, Number(text)] as const]
    }),
  )
  return {
    averageIngressMiBps: averageOf(known, undefined),
    compressionRatio: known.compressionRatio,
  }
}
