import type { Context } from 'hono'
import type { Deps } from '../deps'
import type { Link } from '../render/markdown/links'
import { asQuery } from '../request/as-query'
import { baseUrl } from '../request/base-url'
import type { Format } from './format'

const LABELS = {
  md: 'This section',
  csv: 'Table (CSV)',
  svg: 'Picture (SVG)',
  png: 'Picture (PNG)',
} as const

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
