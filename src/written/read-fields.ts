import type { FieldContext } from '../quantity/as-ingress'
import { readField } from '../quantity/read-field'
import { readRegion } from '../quantity/read-region'
import { averageOf } from '../request/traffic-contradictions'
import { numericFields } from '../schema/sweep-query'
import type { Told } from './faults'
import { labelOf } from './labels'
import type { Written } from './written'

/** The fields of a page, read: what they ask the API, what was understood, and what cannot be read. */
export interface ReadFields extends Told {
  /** The fields as the query of an API request. */
  readonly query: ReadonlyMap<string, readonly string[]>
  /** What a quantity was understood as, by field. */
  readonly understood: ReadonlyMap<string, string>
}

/** Reads quantities as people write them; what is no quantity is left to the schema. */
export const readFields = (
  written: Written,
  regionNames: ReadonlyMap<string, string>,
): ReadFields => {
  const query = new Map<string, readonly string[]>()
  const understood = new Map<string, string>()
  const unreadable = new Map<string, string>()
  const origins = new Map<string, string>()
  for (const [name, values] of inReadingOrder(written)) {
    const reading = readValues(name, values, { query, regionNames })
    if (!reading.ok) {
      unreadable.set(name, reading.why)
      continue
    }
    if (reading.understood !== undefined) understood.set(name, reading.understood)
    for (const [field, texts] of Object.entries(reading.query)) {
      if (field === name || !query.has(field)) query.set(field, texts)
      else
        unreadable.set(
          name,
          `“${labelOf(field)}” stands in a field of its own too: keep one of the two`,
        )
      if (field !== name) origins.set(field, name)
    }
  }
  return { written, query, understood, unreadable, origins }
}

type Reading =
  | { readonly ok: true; readonly query: Query; readonly understood?: string }
  | { readonly ok: false; readonly why: string }
type Query = Readonly<Record<string, readonly string[]>>

const readValues = (
  name: string,
  values: readonly string[],
  known: {
    readonly query: ReadonlyMap<string, readonly string[]>
    readonly regionNames: ReadonlyMap<string, string>
  },
): Reading => {
  const [text, ...more] = values
  const isRegion = name === 'region'
  if (text === undefined || !(isRegion || numericFields.has(name)))
    return { ok: true, query: { [name]: values } }
  if (more.length > 0) return { ok: false, why: `It is given ${values.length} times: keep one` }
  if (isRegion) {
    const reading = readRegion(text, known.regionNames)
    return reading.ok ? { ok: true, query: { region: [reading.region] } } : reading
  }
  const reading = readField(name, text, contextIn(known.query))
  if (!reading.ok) return reading
  const numbers = Object.entries(reading.fields).map(([field, value]) => [field, [String(value)]])
  return { ok: true, query: Object.fromEntries(numbers), understood: reading.understood }
}

/** Fields that the meaning of others hangs on, in the order in which they are read. */
const READ_FIRST = [
  'compressionRatio',
  'averageMessageBytes',
  'messagesPerSecond',
  'averageIngressMiBps',
  'peakIngressMiBps',
]

const inReadingOrder = (written: Written): [string, readonly string[]][] => {
  const isFirst = (name: string) => READ_FIRST.includes(name)
  return [
    ...READ_FIRST.flatMap((name): [string, readonly string[]][] => {
      const values = written.get(name)
      return values ? [[name, values]] : []
    }),
    ...[...written].filter(([name]) => !isFirst(name)),
  ]
}

/** What multiples and rates in messages are reckoned with, as far as it is known. */
const contextIn = (query: ReadonlyMap<string, readonly string[]>): FieldContext => {
  const known = Object.fromEntries(
    READ_FIRST.flatMap((name) => {
      const [text] = query.get(name) ?? []
      return text === undefined ? [] : [[name, Number(text)] as const]
    }),
  )
  return {
    averageIngressMiBps: averageOf(known, undefined),
    peakIngressMiBps: known.peakIngressMiBps,
    compressionRatio: known.compressionRatio,
  }
}
