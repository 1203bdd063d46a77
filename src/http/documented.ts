import type { createRoute, OpenAPIHono } from '@hono/zod-openapi'

type Route = ReturnType<typeof createRoute>

/** Routes that are not written into the document of an application yet. */
const waiting = new WeakMap<OpenAPIHono, (() => Route)[]>()

/**
 * Has a route in the OpenAPI document of an application. It is made when the document is first asked
 * for: making them all takes longer than the first answer.
 */
export const documented = (app: OpenAPIHono, route: () => Route): void => {
  waiting.set(app, [...(waiting.get(app) ?? []), route])
}

/** Writes the routes that wait into the document, in the order they came. */
export const writeDocumented = (app: OpenAPIHono): void => {
  for (const route of waiting.get(app) ?? []) app.openAPIRegistry.registerPath(route())
  waiting.delete(app)
}
