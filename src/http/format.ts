import { z } from '@hono/zod-openapi'
import type { Deps } from '../deps'
import type { Theme } from '../render/charts/theme'
import type { Links } from '../render/markdown/links'
import type { Fault } from '../schema/problem'
import type { Written } from './etag'
import type { Kind } from './kinds'

/** Fields of a request, not read by a schema yet. */
export type Raw = Readonly<Record<string, unknown>>

/** A way to write an answer for a planning document, at a path of its own. */
export interface Format<Answer> {
  readonly kind: Exclude<Kind, 'value'>
  readonly description: string
  /** Fields of the request that are the format's own. */
  readonly options: z.ZodRawShape
  /** Puts a query that can be written in two ways into one, before anything is read. */
  readonly adapt?: (query: Readonly<Record<string, string[]>>) => Record<string, string[]>
  /** What the schema of the options cannot know. */
  readonly faults?: (input: Raw) => readonly Fault[]
  /** Whether links stand under the answer. */
  readonly hasLinks?: boolean
  readonly write: (answer: Answer, options: Raw, links: Links) => Written | Promise<Written>
}

/** A Markdown section. */
export const markdownFormat = <Answer>(
  description: string,
  write: (answer: Answer, links: Links) => string,
): Format<Answer> => ({
  kind: 'md',
  description,
  options: {},
  hasLinks: true,
  write: (answer, _, links) => write(answer, links),
})

const theme = z
  .enum(['auto', 'light', 'dark'])
  .openapi('Theme', {
    description:
      "Colours: for a light or a dark page; auto follows the reader's setting, which a PNG cannot. Default auto, light for a PNG.",
  })
  .optional()

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
