import { expect, it, vi } from 'vitest'
import { createApp } from '../../src/app'
import { bundled } from '../../src/catalogue/bundled'
import { withoutRefresh } from '../../src/deps'
import { problemOf } from './client'

it('a failure of the planner is logged with where it was, and the answer says under which id alone', async () => {
  const log = vi.fn()
  const failure = new Error('secret')
  const catalogue = {
    ...bundled,
    region: () => {
      throw failure
    },
  }
  const app = createApp({ ...withoutRefresh(catalogue), log })
  const response = await app.request('/v1/prices/us-east-1')
  const requestId = response.headers.get('x-request-id') ?? ''
  const problem = await problemOf(response, 500)
  expect(JSON.stringify(problem)).not.toContain('secret')
  expect(requestId).toMatch(/^[\da-f-]{36}$/)
  expect(problem.detail).toContain(requestId)
  const route = '/v1/prices/:region'
  expect(log.mock.calls).toEqual([
    [{ event: 'request-failed', route, requestId, error: 'Error: secret', stack: failure.stack }],
    [expect.objectContaining({ event: 'request', route, requestId, status: 500 })],
  ])
})
