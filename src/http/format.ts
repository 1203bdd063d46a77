import { z } from '@hono/zod-openapi'
import type { Theme } from '../render/charts/theme'
import type { Section } from '../render/csv/section'
import type { Links } from '../render/markdown/links'
import type { Fault } from '../schema/problem'
import type { Deps } from './deps'
import type { Kind } from './kinds'
import { nearest } from './nearest'
import { cut, shown } from './shown'

type Raw = Readonly<Record<string, unknown>>

/** A way to write an answer for a planning document, at a path of its own. */
export interface Format<Answer> {
  readonly kind: Kind
  readonly description: string
  /** Fields of the request that are the format's own. */
  readonly options: z.ZodRawShape
  /** Puts what can be written in two ways into one, before anything is checked. */
  readonly adapt?: (input: Raw) => Record<string, unknown>
  /** What the schema of the options cannot know. */
  readonly faults?: (input: Raw) => readonly Fault[]
  readonly write: (
    answer: Answer,
    options: Raw,
    links: Links,
  ) => string | Promise<Uint8Array<ArrayBuffer>>
}

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
  .optional()
  .describe(
    'What decimals begin with. comma is for spreadsheets of a locale that writes them so; a table then has semicolons between its cells. Default point.',
  )

/**
 * CSV of one of several tables. `sectionsOf` gives them, by name, for a request as it came; the first
 * name is the default.
 */
export const csvFormat = <Answer>(
  description: string,
  names: readonly [string, ...string[]],
  sectionsOf: (input: Raw) => Readonly<Record<string, Section<Answer>>>,
): Format<Answer> => {
  const [first] = names
  const section = z.enum(names).optional().describe(`Which table. Default ${first}.`)
  const writing = z.object({ fields, decimal })
  const options = { ...(names.length > 1 ? { section } : {}), ...writing.shape }
  const chosen = (input: Raw): Section<Answer> | undefined =>
    sectionsOf(input)[names.find((name) => name === input.section) ?? first]
  return {
    kind: 'csv',
    description,
    options,
    faults: (input) => unknownColumns(input.fields, chosen(input)?.columns),
    write: (answer, input) => chosen(input)?.write(answer, writing.parse(input)) ?? '',
  }
}

const MOST_SHOWN = 40

const unknownColumns = (wanted: unknown, columns: readonly string[] | undefined): Fault[] => {
  if (!columns || !Array.isArray(wanted) || wanted.length > MOST_FIELDS) return []
  return wanted.flatMap((field: unknown, index) => {
    if (typeof field !== 'string' || columns.includes(field)) return []
    const near = nearest(field, columns, 2)
    const hint = near.length > 0 ? `the nearest are ${near.join(', ')}; ` : ''
    const all = cut(columns.slice(0, MOST_SHOWN).join(', '), 600)
    return [
      {
        pointer: `/fields/${index}`,
        detail: `no such column: ${shown(field)}; ${hint}there are ${all}`,
      },
    ]
  })
}

/** A Markdown section. */
export const markdownFormat = <Answer>(
  description: string,
  write: (answer: Answer, links: Links) => string,
): Format<Answer> => ({
  kind: 'md',
  description,
  options: {},
  write: (answer, _, links) => write(answer, links),
})

const theme = z
  .enum(['auto', 'light', 'dark'])
  .optional()
  .describe(
    "Colours: for a light or a dark page; auto follows the reader's setting, which a PNG cannot. Default auto, light for a PNG.",
  )

/** A picture as SVG. */
export const svgFormat = <Answer>(
  description: string,
  chart: (answer: Answer, theme: Theme) => string,
): Format<Answer> => {
  const options = z.object({ theme })
  return {
    kind: 'svg',
    description,
    options: options.shape,
    write: (answer, input) => chart(answer, options.parse(input).theme ?? 'auto'),
  }
}

const pixels = z
  .int()
  .min(1)
  .max(3)
  .optional()
  .describe('Pixels per unit: the picture is 600, 1200 or 1800 pixels wide. Default 1.')

/** The same picture as PNG; `drawn` says how, and what the field for its size is called. */
export const pngFormat = <Answer>(
  description: string,
  chart: (answer: Answer, theme: Theme) => string,
  drawn: Pick<Deps, 'drawPng'> & { readonly sizeField: 'scale' | 'pixelScale' },
): Format<Answer> => {
  const { drawPng, sizeField } = drawn
  const options = z.object({ theme })
  return {
    kind: 'png',
    description,
    options: { ...options.shape, [sizeField]: pixels },
    write: (answer, input) =>
      drawPng(
        chart(answer, options.parse(input).theme ?? 'light'),
        pixels.parse(input[sizeField]) ?? 1,
      ),
  }
}
