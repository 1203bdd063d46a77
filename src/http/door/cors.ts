import type { MiddlewareHandler } from 'hono'

/** What pages of any origin may read: answers to a GET that hold nobody's secret. */
const OPEN = [
  /^\/v1\/(?:plan|partitions|sweep)(?:\.(?:csv|md|svg|png))?$/,
  /^\/v1\/(?:value|catch-up|price-book)$/,
  /^\/v1\/prices\/[^/]+$/,
  /^\/openapi(?:-3\.0)?\.(?:json|yaml)$/,
]
const METHODS = ['GET', 'HEAD']
/** Seconds that a browser may remember what is open; browsers keep it for less. */
const REMEMBERED_SECONDS = 86_400

/**
 * Lets scripts of any page read what a GET answers, problems too. Closed elsewhere: no cookie is known here, so
 * that nothing could be taken in a visitor's name; but a page could have its visitors send the planner bodies
 * of megabytes, each from an address of its own.
 */
export const openToPages: MiddlewareHandler = async (c, next) => {
  const { method, path } = c.req
  if (!OPEN.some((pattern) => pattern.test(path))) return next()
  const asked = c.req.header('access-control-request-method')
  if (method === 'OPTIONS' && asked !== undefined)
    return c.body(null, 204, METHODS.includes(asked) ? PREFLIGHT : { vary: PREFLIGHT.vary })
  await next()
  if (!METHODS.includes(method)) return
  c.res.headers.set('access-control-allow-origin', '*')
  c.res.headers.set(
    'access-control-expose-headers',
    'ETag, X-Request-Id, Retry-After, RateLimit-Policy, RateLimit',
  )
}

const PREFLIGHT = {
  'access-control-allow-origin': '*',
  'access-control-allow-methods': METHODS.join(', '),
  'access-control-allow-headers': 'Authorization, If-None-Match, X-API-Key, X-Request-Id',
  'access-control-max-age': String(REMEMBERED_SECONDS),
  vary: 'Access-Control-Request-Method, Access-Control-Request-Headers',
}
