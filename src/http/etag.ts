import type { Context } from 'hono'
import { MODEL_VERSION } from '../core/model'
import type { Catalogue } from '../schema/catalogue'

/** An answer depends on nothing but the formulas, the prices and the request: an hour is safe to keep. */
const FRESH_SECONDS = 3600

/**
 * Answers a GET as JSON with an ETag over model version, dates of prices and facts, path and request,
 * or 304 when the client has that answer already; `make` runs only when it has not.
 */
export const cachedJson = async (
  c: Context,
  catalogue: Catalogue,
  request: { readonly key: unknown; readonly make: () => unknown },
): Promise<Response> => {
  const etag = await etagOf([
    MODEL_VERSION,
    catalogue.source,
    catalogue.services,
    Object.values(catalogue.facts).map((fact) => ('asOf' in fact ? fact.asOf : undefined)),
    c.req.path,
    request.key,
  ])
  const headers = { etag, 'cache-control': `public, max-age=${FRESH_SECONDS}` }
  if (matches(c.req.header('if-none-match'), etag)) return c.body(null, 304, headers)
  return c.body(JSON.stringify(request.make()), 200, {
    ...headers,
    'content-type': 'application/json; charset=utf-8',
  })
}

const ETAG_BYTES = 16

const etagOf = async (parts: readonly unknown[]): Promise<string> => {
  const bytes = new TextEncoder().encode(JSON.stringify(parts, sortKeys))
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes)).slice(0, ETAG_BYTES)
  return `"${[...digest].map((byte) => byte.toString(16).padStart(2, '0')).join('')}"`
}

/** The same fields in another order are the same request. */
const sortKeys = (_key: string, value: unknown): unknown =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
    ? Object.fromEntries(Object.entries(value).sort(([one], [other]) => (one < other ? -1 : 1)))
    : value

const matches = (header: string | undefined, etag: string): boolean =>
  (header ?? '').split(',').some((entry) => {
    const tag = entry.trim().replace(/^W\//, '')
    return tag === '*' || tag === etag
  })
