import { exports } from 'cloudflare:workers'
import { expect, it } from 'vitest'
import type { Plan } from '../../src/schema/plan'
import { summarise } from './summary'
import { scenarios } from './workloads'

it.each(Object.entries(scenarios))('%s keeps its answer', async (name, workload) => {
  const response = await exports.default.fetch('https://planner.example/v1/plan', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(workload),
  })
  expect(response.status).toBe(200)
  const file = name
    .normalize('NFD')
    .toLowerCase()
    .replaceAll(/[^a-z0-9 ]/g, '')
    .replaceAll(/ +/g, '-')
  // The answer has passed the schema of the route; here only its numbers are looked at.
  const plan = (await response.json()) as Plan
  await expect(summarise(plan)).toMatchFileSnapshot(`../golden/scenarios/${file}.txt`)
})
