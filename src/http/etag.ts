import type { Context } from 'hono'
import { digestOf } from '../catalogue/digest'
import { MODEL_VERSION } from '../core/model'
import type { Catalogue } from '../schema/catalogue'

/** How long an answer may be kept: bundled prices change with a deploy, live ones with a refresh. */
const FRESH_SECONDS = { bundled: 3600, live: 300, fault: 60 } as const

/** What an answer is made from, and how it is written. */
interface CachedAnswer {
  /** The request, as far as the path does not say it. */
  readonly key: unknown
  /** The region whose prices the answer rests on; all lists where it rests on none. */
  readonly region?: string
  readonly freshSeconds?: number
}

/**
 * Answers a GET as JSON with an ETag over model version, dates of prices and facts, path and request,
 * or 304 when the client has that answer already; `make` runs only when it has not.
 */
export const cachedJson = (
  c: Context,
  catalogue: Catalogue,
  { make, ...answer }: CachedAnswer & { readonly make: () => unknown },
): Promise<Response> =>
  cachedText(c, catalogue, {
    ...answer,
    type: 'application/json; charset=utf-8',
    write: () => JSON.stringify(make()),
  })

/** An answer as it is sent. */
export type Written = string | Uint8Array<ArrayBuffer>

/** The same for an answer of any type; a Response in its place is sent as it is, and not kept. */
export const cachedText = async (
  c: Context,
  catalogue: Catalogue,
  answer: CachedAnswer & {
    readonly type: string
    readonly write: () => Written | Response | Promise<Written | Response>
  },
): Promise<Response> => {
  const { key, region, type, write } = answer
  const freshSeconds = answer.freshSeconds ?? secondsFor(catalogue, region)
  const etag = await etagOf([
    MODEL_VERSION,
    catalogue.source,
    pricesOf(catalogue, region),
    Object.values(catalogue.facts).map((fact) => ('asOf' in fact ? fact.asOf : undefined)),
    c.req.path,
    key,
  ])
  const headers = { etag, 'cache-control': `public, max-age=${freshSeconds}` }
  if (matches(c.req.header('if-none-match'), etag)) return c.body(null, 304, headers)
  const written = await write()
  if (written instanceof Response) return written
  return c.body(written, 200, { ...headers, 'content-type': type })
}

const secondsFor = (catalogue: Catalogue, code: string | undefined): number => {
  const region = code === undefined ? undefined : catalogue.region(code)
  return FRESH_SECONDS[region?.liveFault === undefined ? catalogue.source : 'fault']
}

/** What the prices of an answer are told apart by: the lists of its region, and what is said of them. */
const pricesOf = (catalogue: Catalogue, code: string | undefined): unknown => {
  const region = code === undefined ? undefined : catalogue.region(code)
  if (!region) return catalogue.services
  const { services, version, old, liveFault } = region
  return [services, version, old, liveFault]
}

const etagOf = async (parts: readonly unknown[]): Promise<string> =>
  `"${await digestOf(JSON.stringify(parts, sortKeys))}"`

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
