import type { Context, MiddlewareHandler } from 'hono'
import type { Deps, RateLimiter } from '../../deps'
import { isAllowed } from '../../request/allowed'
import { problem } from '../../request/problem'
import { keyUsed } from './api-keys'
import { clientAddress } from './client-address'

/** What costs nothing to answer, and what counts by itself: Slack's users have Slack's addresses. */
const UNLIMITED = /^\/(?:healthz$|openapi[.-]|docs\b|slack\/)/
/** The longest period that Cloudflare's limiters have, in seconds. */
const LONGEST_SECONDS = 60

/** Refuses a client that asks too often. A client is an API key, or the address that Cloudflare saw. */
export const rateLimited =
  (deps: Pick<Deps, 'rateLimiter' | 'log'>): MiddlewareHandler =>
  async (c, next) => {
    const { rateLimiter } = deps
    const client = clientOf(c)
    if (!rateLimiter || client === undefined || UNLIMITED.test(c.req.path)) return next()
    if (!(await isAllowed(client, deps))) return tooMany(c, rateLimiter)
    await next()
    const { policy } = rateLimiter
    if (policy) c.res.headers.set('ratelimit-policy', written(policy))
  }

const clientOf = (c: Context): string | undefined => {
  const key = keyUsed(c)
  if (key) return `key:${key.name}`
  const address = clientAddress(c.req.header('cf-connecting-ip') ?? '')
  return address && `address:${address}`
}

const tooMany = (c: Context, { policy }: RateLimiter): Response => {
  const seconds = policy?.seconds ?? LONGEST_SECONDS
  const limit = policy ? `more than ${policy.requests} in ${policy.seconds} seconds` : 'too many'
  const response = problem(c, 'too-many-requests', {
    detail: `${limit} came from your ${keyUsed(c) ? 'API key' : 'address'}; ask again in ${seconds} seconds`,
  })
  response.headers.set('retry-after', String(seconds))
  if (policy) {
    response.headers.set('ratelimit-policy', written(policy))
    response.headers.set('ratelimit', `"${POLICY_NAME}";r=0`)
  }
  return response
}

const POLICY_NAME = 'requests'

/** Source: https://datatracker.ietf.org/doc/draft-ietf-httpapi-ratelimit-headers/10/ */
const written = ({ requests, seconds }: NonNullable<RateLimiter['policy']>): string =>
  `"${POLICY_NAME}";q=${requests};w=${seconds}`
