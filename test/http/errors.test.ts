import { expect, it, vi } from 'vitest'
import { createApp } from '../../src/app'
import { bundled } from '../../src/catalogue/bundled'
import { withoutRefresh } from '../../src/deps'
import { problemOf } from './client'

it('a failure of the planner is logged, and says nothing of its inside', async () => {
  const log = vi.spyOn(console, 'error').mockImplementation(() => {})
  const failure = new Error('secret')
  const catalogue = {
    ...bundled,
    region: () => {
      throw failure
    },
  }
  const response = await createApp(withoutRefresh(catalogue)).request('/v1/prices/us-east-1')
  const problem = await problemOf(response, 500)
  expect(JSON.stringify(problem)).not.toContain('secret')
  expect(log).toHaveBeenCalledWith(failure)
})
