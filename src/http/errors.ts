import type { OpenAPIHono } from '@hono/zod-openapi'
import { problem } from './problem'

/** What happens outside every route: unknown paths, wrong methods, and what must never happen. */
export const errorRoutes = (app: OpenAPIHono): void => {
  app.notFound((c) => {
    const methods = allowedMethods(app, c.req.path)
    if (methods.length === 0)
      return problem(c, 'not-found', {
        detail: `no such path: ${c.req.path.slice(0, 80)}; /openapi.yaml lists all`,
      })
    const answer = problem(c, 'method-not-allowed', {
      detail: `${c.req.method} is not allowed here; use ${methods.join(' or ')}`,
    })
    answer.headers.set('allow', methods.join(', '))
    return answer
  })
  app.onError((_error, c) => {
    return problem(c, 'internal', {
      detail: 'the planner failed on this request; it is logged, and no fault of yours',
    })
  })
}

/** Methods of the routes that match a path, in the order they were registered. */
const allowedMethods = (app: OpenAPIHono, path: string): string[] => {
  const parts = path.split('/')
  const isMatch = (pattern: string) => {
    const wanted = pattern.split('/')
    return (
      wanted.length === parts.length &&
      wanted.every((part, index) => part.startsWith(':') || part === parts[index])
    )
  }
  const methods = app.routes
    .filter(({ path: pattern }) => isMatch(pattern))
    .map(({ method }) => method)
  return [...new Set(methods)]
}
