import type { OpenAPIHono } from '@hono/zod-openapi'
import { createRoute, z } from '@hono/zod-openapi'
import { MODEL_VERSION } from '../core/model'
import { Model } from '../schema/plan'
import { jsonContent } from './contract'
import { documented } from './documented'

const Health = z
  .object({ status: z.enum(['ok']).describe('Always ok, or there is no answer.'), model: Model })
  .openapi('Health', { description: 'That the planner runs.' })

const getHealth = createRoute({
  method: 'get',
  path: '/healthz',
  operationId: 'getHealth',
  tags: ['service'],
  summary: 'Whether the planner runs',
  description: 'Answers ok, with the version of the formulas.',
  responses: { 200: { description: 'It runs.', content: jsonContent(Health) } },
})

/** Whether the planner runs. */
export const healthRoutes = (app: OpenAPIHono): void => {
  documented(app, () => getHealth)
  app.get(getHealth.path, (c) =>
    c.json({ status: 'ok' as const, model: { version: MODEL_VERSION } }, 200, {
      'cache-control': 'no-store',
    }),
  )
}
