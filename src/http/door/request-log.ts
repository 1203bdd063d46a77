import type { Context, MiddlewareHandler } from 'hono'
import { requestId } from 'hono/request-id'
import { matchedRoutes } from 'hono/route'
import type { Deps } from '../../deps'

/** Most characters of an id that a client gives its request. */
const MOST_ID_CHARACTERS = 64

/** Names a request: by the id that came with it, where it is a safe one, or by an id of its own. */
export const requestNamed: MiddlewareHandler = requestId({ limitLength: MOST_ID_CHARACTERS })

/** The id of a request. */
export const requestIdOf = (c: Context): string => c.get('requestId') ?? ''

/**
 * One line for each request: what was asked of which route, how it ended and how long it took. No address, no
 * query, no body, nobody's name; on Cloudflare the clock stands still while a Worker computes.
 */
export const requestLogged =
  ({ log, logsRequests }: Pick<Deps, 'log' | 'logsRequests'>): MiddlewareHandler =>
  async (c, next) => {
    const start = Date.now()
    await next()
    if (!log || logsRequests === false) return
    const ray = c.req.header('cf-ray')
    log({
      event: 'request',
      method: methodOf(c),
      route: routeOf(c),
      status: c.res.status,
      ms: Date.now() - start,
      requestId: requestIdOf(c),
      ...(ray && RAY.test(ray) ? { ray } : {}),
    })
  }

/** What Cloudflare calls a request, such as 8f1c2d3e4a5b6c7d-FRA. */
const RAY = /^[0-9a-f]{1,32}(?:-[A-Z]{1,5})?$/

const METHODS = ['GET', 'HEAD', 'POST', 'OPTIONS', 'PUT', 'PATCH', 'DELETE']

/** A method is text of the client. */
const methodOf = (c: Context): string => (METHODS.includes(c.req.method) ? c.req.method : 'other')

/** The pattern of the route that answered, such as /v1/prices/:region; none where there is no such path. */
export const routeOf = (c: Context): string =>
  matchedRoutes(c).find(({ method }) => method !== EVERY_METHOD)?.path ?? 'none'

/** The method of what runs before every route. */
const EVERY_METHOD = 'ALL'

/** An error as it is logged, with where it came from. */
export const logFailure = (c: Context, log: Deps['log'], error: unknown): void =>
  log?.({
    event: 'request-failed',
    route: routeOf(c),
    requestId: requestIdOf(c),
    error: String(error),
    ...(error instanceof Error ? { stack: error.stack } : {}),
  })
