import type { OpenAPIHono } from '@hono/zod-openapi'
import type { Deps } from '../deps'
import { problem } from '../request/problem'
import { shown } from '../request/shown'
import { logFailure, requestIdOf } from './door/request-log'

/** What happens outside every route: unknown paths, wrong methods, and what must never happen. */
export const errorRoutes = (app: OpenAPIHono, { log }: Pick<Deps, 'log'>): void => {
  app.notFound((c) => {
    const methods = allowedMethods(app, c.req.path)
    if (methods.length === 0)
      return problem(c, 'not-found', {
        detail: `no such path: ${shown(c.req.path)}; /openapi.yaml lists all`,
      })
    const answer = problem(c, 'method-not-allowed', {
      detail: `${c.req.method} is not allowed here; use ${methods.join(', ')}`,
    })
    answer.headers.set('allow', methods.join(', '))
    return answer
  })
  app.onError((error, c) => {
    logFailure(c, log, error)
    return problem(c, 'internal', {
      detail: `the planner failed on this request; it is logged as ${requestIdOf(c)}, and no fault of yours`,
    })
  })
}

/** The method of what runs before every route. */
const EVERY_METHOD = 'ALL'

/** Methods of the routes that match a path, in the order they were registered; every GET has its HEAD. */
const allowedMethods = (app: OpenAPIHono, path: string): string[] => {
  const parts = path.split('/')
  const isMatch = (pattern: string) => {
    const wanted = pattern.split('/')
    return (
      wanted.length === parts.length &&
      wanted.every((part, index) =>
        part.startsWith(':') ? parts[index] !== '' : part === parts[index],
      )
    )
  }
  const methods = app.routes
    .filter(({ path: pattern, method }) => isMatch(pattern) && method !== EVERY_METHOD)
    .map(({ method }) => method)
  return [...new Set(methods.flatMap((method) => (method === 'GET' ? ['GET', 'HEAD'] : [method])))]
}
