import { z } from '@hono/zod-openapi'
import { expect, it } from 'vitest'
import { MODEL_VERSION } from '../../src/core/model'
import { request } from './client'

const Health = z.strictObject({
  status: z.literal('ok'),
  model: z.strictObject({ version: z.literal(MODEL_VERSION) }),
})

it('says that the planner runs, with the version of its formulas, and is never kept', async () => {
  const response = await request('/healthz')
  expect(response.status).toBe(200)
  expect(response.headers.get('cache-control')).toBe('no-store')
  expect(Health.parse(await response.json())).toEqual({
    status: 'ok',
    model: { version: MODEL_VERSION },
  })
})
