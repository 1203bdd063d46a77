import { z } from '@hono/zod-openapi'
import type { Section } from '../render/csv/section'
import { nearest } from '../request/nearest'
import { cut, shown } from '../request/shown'
import type { Fault } from '../schema/problem'
import type { Format, Raw } from './format'

const MOST_FIELDS = 100
const fields = z
  .array(z.string().min(1).max(64))
  .min(1)
  .max(MOST_FIELDS)
  .optional()
  .describe('Columns to show, in this order. Default all.')

/** What decimals begin with, as a field of a request. */
export const decimal = z
  .enum(['point', 'comma'])
  .openapi('Decimal', {
    description:
      'What decimals begin with. comma is for spreadsheets of a locale that writes them so; a table then has semicolons between its cells. Default point.',
  })
  .optional()
const writing = z.object({ fields, decimal })

/**
 * CSV of one of several tables, whose schema is called after `name`. `sectionsOf` gives them by name, always of the same names, for a
 * request as it came; the first is the default.
 */
export const csvFormat = <Answer>(
  name: string,
  description: string,
  sectionsOf: (input: Raw) => Readonly<Record<string, Section<Answer>>>,
): Format<Answer> => {
  const names = Object.keys(sectionsOf({}))
  const [first] = names
  const section = z
    .enum(names)
    .openapi(`${name}Section`, { description: `Which table. Default ${first}.` })
    .optional()
  const chosen = (input: Raw): Section<Answer> | undefined => {
    const { section: name = first } = input
    return typeof name === 'string' && names.includes(name) ? sectionsOf(input)[name] : undefined
  }
  return {
    kind: 'csv',
    description,
    options: { ...(names.length > 1 ? { section } : {}), ...writing.shape },
    faults: (input) => columnFaults(input.fields, chosen(input)?.columns),
    write: (answer, input) => {
      const table = chosen(input)
      if (!table) throw new Error('the schema allows the names of sections only')
      return table.write(answer, writing.parse(input))
    },
  }
}

const MOST_SHOWN_CHARACTERS = 600

/** Columns that a table does not have, or that are asked for twice; none for an unknown table. */
const columnFaults = (wanted: unknown, columns: readonly string[] | undefined): Fault[] => {
  if (!columns || !Array.isArray(wanted) || wanted.length > MOST_FIELDS) return []
  return wanted.flatMap((field: unknown, index) => {
    if (typeof field !== 'string') return []
    const pointer = `/fields/${index}`
    if (wanted.indexOf(field) < index)
      return [{ pointer, detail: `${shown(field)} is asked for twice; a column may stand once` }]
    if (columns.includes(field)) return []
    const near = nearest(field, columns, 2)
    const hint = near.length > 0 ? `the nearest are ${near.join(', ')}; ` : ''
    const all = cut(columns.join(', '), MOST_SHOWN_CHARACTERS)
    return [{ pointer, detail: `no such column: ${shown(field)}; ${hint}there are ${all}` }]
  })
}
