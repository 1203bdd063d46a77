import { Hono } from 'hono'

/** What the routes need from outside: values and functions, read once in worker.ts. */
export type Deps = Readonly<Record<string, never>>

export function createApp(_deps: Deps) {
  const app = new Hono()
  app.get('/healthz', (c) => c.json({ status: 'ok' }))
  return app
}
