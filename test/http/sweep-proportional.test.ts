import { describe, expect, it } from 'vitest'
import { Sweep } from '../../src/schema/sweep'
import { getPlan } from '../support/plan'
import { answer, faultsOf, request } from './client'

const BASE = 'region=us-east-1&averageIngressMiBps=50&peakIngressMiBps=150&averageEgressMiBps=100'
const RANGE = 'field=averageIngressMiBps&from=5&to=500&points=5'

const getSweep = async (query: string): Promise<Sweep> =>
  answer(Sweep, await request(`/v1/sweep?${query}`))
const costs = ({ points }: Sweep) =>
  points.map(({ value, platforms }) => [value, ...platforms.map(({ monthlyUsd }) => monthlyUsd)])

describe('a proportional sweep', () => {
  it('gives at each value the plan with peak and egress at their ratio to the rate', async () => {
    const { points } = await getSweep(`${BASE}&${RANGE}&proportional=true`)
    expect(points).toHaveLength(5)
    for (const { value, platforms } of points) {
      const { comparison } = await getPlan({
        averageIngressMiBps: value,
        peakIngressMiBps: (150 * value) / 50,
        averageEgressMiBps: (100 * value) / 50,
      })
      expect(platforms.map(({ monthlyUsd }) => monthlyUsd)).toEqual(
        comparison.perPlatform.map(({ monthlyUsd }) => monthlyUsd),
      )
    }
  })

  it('of a peak at twice the average is the sweep without a peak', async () => {
    const rate = 'region=us-east-1&averageIngressMiBps=50'
    const given = await getSweep(`${rate}&peakIngressMiBps=100&${RANGE}&proportional=true`)
    expect(costs(given)).toEqual(costs(await getSweep(`${rate}&${RANGE}`)))
  })

  it('reaches beyond the peak that was given, where one that stays cannot', async () => {
    expect(await faultsOf(await request(`/v1/sweep?${BASE}&${RANGE}`))).toEqual({
      '/peakIngressMiBps': 'peakIngressMiBps must be at least the average of 500; got 150',
    })
  })

  it.each([
    [
      'another field than a rate',
      `${BASE}&field=retentionHours&from=1&to=10`,
      'proportional goes with a rate: field must be averageIngressMiBps or messagesPerSecond; got retentionHours',
    ],
    [
      'a workload without the rate',
      'region=us-east-1&field=averageIngressMiBps&from=1&to=10',
      'proportional needs averageIngressMiBps in the workload too: the rate that the others are in proportion to',
    ],
  ])('is refused for %s', async (_, query, detail) => {
    const response = await request(`/v1/sweep?${query}&proportional=true`)
    expect(response.status).toBe(400)
    expect(await faultsOf(response)).toEqual({ '/proportional': detail })
  })
})
