import { expect, it } from 'vitest'
import { PartitionPlan, Plan } from '../../src/schema/plan'
import { answer, post, request } from './client'

const QUERY = 'region=us-east-1&averageIngressMiBps=50&consumerGroups=3'

it('the partitions alone are those of the plan', async () => {
  const alone = await answer(PartitionPlan, await request(`/v1/partitions?${QUERY}`))
  const plan = await answer(Plan, await request(`/v1/plan?${QUERY}`))
  expect(alone).toMatchObject({
    model: plan.model,
    workload: plan.workload,
    assumptions: plan.assumptions,
    partitions: plan.partitions,
  })
})

it('a window has the cluster of the plan and its tightest upper bound', async () => {
  const { clusters } = await answer(PartitionPlan, await request(`/v1/partitions?${QUERY}`))
  const plan = await answer(Plan, await request(`/v1/plan?${QUERY}`))
  const bests = plan.platforms.flatMap(({ best }) => best ?? [])
  expect(clusters.map(({ platform, instanceType }) => [platform, instanceType])).toEqual(
    bests.map(({ platform, instanceType }) => [platform, instanceType]),
  )
  for (const { partitionHealth, partitionsAtMost, bindingUpperBound } of clusters) {
    // Serverless has no brokers to bound, and a quota of 2,400 partitions.
    const limits = partitionHealth?.upperBounds.map((bound) => bound.partitionsAtMost) ?? [2400]
    expect(partitionsAtMost).toBe(Math.min(...limits))
    expect(bindingUpperBound === undefined).toBe(partitionHealth === undefined)
  }
})

it('GET and POST give the same bytes', async () => {
  const body = { region: 'us-east-1', averageIngressMiBps: 50, consumerGroups: 3 }
  const byPost = await post('/v1/partitions', body)
  expect(await byPost.text()).toBe(await (await request(`/v1/partitions?${QUERY}`)).text())
})

it('each topic has partitions of its own', async () => {
  const topics = [
    { name: 'orders', averageIngressMiBps: 30, partitionProduceMiBps: 5, partitionConsumeMiBps: 5 },
    { name: 'audit', averageIngressMiBps: 1, partitions: 3 },
  ]
  const response = await post('/v1/partitions', { region: 'us-east-1', topics })
  const { partitions } = await answer(PartitionPlan, response)
  expect(partitions.topics).toMatchObject([
    { name: 'orders', recommended: 12, given: false, measured: true },
    { name: 'audit', recommended: 3, given: true },
  ])
  expect(partitions.total).toBe(15)
})
