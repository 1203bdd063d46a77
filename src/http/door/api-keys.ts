import type { Context, MiddlewareHandler } from 'hono'
import type { ApiKey, Deps } from '../../deps'
import { problem } from '../../request/problem'

/** What has a proof of its own: a signature of Slack, the token for running clusters. */
const OWN_PROOF = /^\/(?:slack|v1\/clusters)(?:\/|$)/

/** Lets in who sends an API key, where keys are needed; knows who did for what follows. */
export const keysChecked = ({ apiKeys }: Pick<Deps, 'apiKeys'>): MiddlewareHandler => {
  if (!apiKeys) return (_, next) => next()
  return async (c, next) => {
    const { path } = c.req
    if (OWN_PROOF.test(path)) return next()
    const isNeeded = apiKeys.prefixes.some((prefix) => path.startsWith(prefix))
    if (!apiKeys.isSetUp) {
      if (!isNeeded) return next()
      return problem(c, 'not-set-up', { detail: NOT_SET_UP })
    }
    c.set(KEY, await keyOf(c, apiKeys.keys))
    await next()
    if (isNeeded) keepPrivate(c.res.headers)
  }
}

/** Refuses who needs a key and sent none that is known; after requests were counted, so that guesses are too. */
export const keysRequired =
  ({ apiKeys }: Pick<Deps, 'apiKeys'>): MiddlewareHandler =>
  async (c, next) => {
    const { path } = c.req
    const isNeeded =
      apiKeys?.isSetUp === true &&
      !OWN_PROOF.test(path) &&
      apiKeys.prefixes.some((prefix) => path.startsWith(prefix))
    if (!isNeeded || keyUsed(c)) return next()
    const response = problem(c, 'unauthorized', { detail: UNAUTHORIZED })
    response.headers.set('www-authenticate', 'Bearer realm="Kafka capacity planner"')
    return response
  }

const KEY = 'apiKey'
const NOT_SET_UP =
  'API keys are not set up rightly here, so nobody is let in; whoever runs this planner finds in its log what is wrong'
const UNAUTHORIZED =
  'send an API key of this planner: X-API-Key: <key>, or authorization: Bearer <key>'

/** The API key that came with a request and is a known one. */
export const keyUsed = (c: Context): ApiKey | undefined => c.get(KEY)

const keyOf = async (c: Context, keys: readonly ApiKey[]): Promise<ApiKey | undefined> => {
  const given = c.req.header('x-api-key') ?? bearerOf(c.req.header('authorization') ?? '')
  if (given === '') return undefined
  const hash = new Uint8Array(
    await crypto.subtle.digest('SHA-256', new TextEncoder().encode(given)),
  )
  let found: ApiKey | undefined
  // All of them, each to its end: the time taken tells neither which is like it nor how far.
  for (const key of keys) if (isSame(hash, key.hash)) found = key
  return found
}

const bearerOf = (header: string): string => /^bearer +(\S+) *$/i.exec(header)?.[1] ?? ''

const isSame = (one: Uint8Array, other: Uint8Array): boolean =>
  one.reduce((differs, byte, index) => differs | (byte ^ (other[index] ?? 0)), 0) === 0

/** What needs a key is not kept for others by what stands between. */
const keepPrivate = (headers: Headers): void => {
  const kept = headers.get('cache-control')
  if (kept) headers.set('cache-control', kept.replace(/\bpublic\b/, 'private'))
  headers.append('vary', 'Authorization, X-API-Key')
}
