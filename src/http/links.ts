import type { Context } from 'hono'
import type { Link } from '../render/markdown/links'
import { asQuery } from '../request/as-query'
import type { Deps } from './deps'
import type { Format } from './format'

const LABELS = {
  md: 'This section',
  csv: 'Table (CSV)',
  svg: 'Picture (SVG)',
  png: 'Picture (PNG)',
} as const

/** Where the planner is, without a slash at the end: as set, else as it was asked. */
export const baseUrl = (c: Context, { publicBaseUrl }: Pick<Deps, 'publicBaseUrl'>): string =>
  publicBaseUrl ?? new URL(c.req.url).origin

/**
 * Links to an answer and to its other formats, alike for all ways to write one request; none where the
 * request came in a body, which no link holds.
 */
export const linksTo = (
  c: Context,
  asked: {
    readonly resource: {
      readonly path: string
      readonly formats: readonly Pick<Format<never>, 'kind'>[]
    }
    readonly input: object
  },
  deps: Pick<Deps, 'publicBaseUrl'>,
): Link[] => {
  if (c.req.method === 'POST') return []
  const { path, formats } = asked.resource
  const url = `${baseUrl(c, deps)}${path}`
  const query = asQuery(asked.input)
  return [
    { label: 'All numbers (JSON)', url: `${url}?${query}` },
    ...formats.map(({ kind }) => ({ label: LABELS[kind], url: `${url}.${kind}?${query}` })),
  ]
}
