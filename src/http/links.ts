import type { Context } from 'hono'
import type { Link } from '../render/markdown/links'
import type { Deps } from './deps'
import type { Format } from './format'

const LABELS = {
  md: 'This section',
  csv: 'Table (CSV)',
  svg: 'Picture (SVG)',
  png: 'Picture (PNG)',
  value: 'Value',
} as const

/** Links to an answer and to its other formats; none where the request came in a body, which no link holds. */
export const linksTo = (
  c: Context,
  resource: { readonly path: string; readonly formats: readonly Pick<Format<never>, 'kind'>[] },
  { publicBaseUrl }: Pick<Deps, 'publicBaseUrl'>,
): Link[] => {
  if (c.req.method === 'POST') return []
  const { origin, searchParams } = new URL(c.req.url)
  const base = `${publicBaseUrl ?? origin}${resource.path}`
  return [
    { label: 'All numbers (JSON)', url: `${base}?${searchParams}` },
    ...resource.formats.map(({ kind }) => ({
      label: LABELS[kind],
      url: `${base}.${kind}?${searchParams}`,
    })),
  ]
}
