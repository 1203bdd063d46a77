import { describe, expect, it } from 'vitest'
import { bundled } from '../../../src/catalogue/bundled'
import { plan } from '../../../src/core/plan'
import type { WorkloadInput } from '../../../src/schema/workload'

/** m7g.large: 2 vCPU and 8 GiB. */
const onLarge = (more: Partial<WorkloadInput>) => {
  const [only] = plan(
    {
      region: 'us-east-1',
      averageIngressMiBps: 10,
      platforms: ['ec2'],
      ec2Storage: ['gp3'],
      instanceTypes: ['m7g.large'],
      ...more,
    },
    bundled,
  ).platforms
  if (!only) throw new Error('no platform')
  return only
}

describe('page cache', () => {
  it('holds 45 s of peak writes in each of two replicas: 20 × 2 × 45 / 1,024 GiB', () => {
    const { best } = onLarge({ pageCacheSeconds: 45, replicationFactor: 2 })
    const cache = best?.constraints.find(({ constraint }) => constraint === 'page-cache')
    // 8 GiB less a heap of a quarter, less 1 for the system, are 5.
    expect(cache).toMatchObject({ demand: 1.7578125, capacityPerBroker: 5, unit: 'GiB' })
  })

  it('is what heap and system leave: 8 − 4 − 3 is 1', () => {
    const { best } = onLarge({ heapShare: 1, heapGiB: 4, systemMemoryGiB: 3 })
    const cache = best?.constraints.find(({ constraint }) => constraint === 'page-cache')
    expect(cache?.capacityPerBroker).toBe(1)
  })
})

describe('memory', () => {
  it('that heap and system take whole leaves no page cache: no number is missing', () => {
    const { best, rejected } = onLarge({ heapShare: 1, heapGiB: 6, systemMemoryGiB: 2 })
    expect(best).toBeUndefined()
    expect(rejected).toMatchObject([{ constraint: 'memory', instanceType: 'm7g.large' }])
    expect(rejected[0]).not.toHaveProperty('needed')
    expect(rejected[0]).not.toHaveProperty('limit')
  })

  it.each([
    [3.5, 9.5],
    [2.25, 8.25],
  ])('that is less than heap and %f GiB of system is too little: %f', (systemMemoryGiB, needed) => {
    const { rejected } = onLarge({ heapShare: 1, heapGiB: 6, systemMemoryGiB })
    expect(rejected).toMatchObject([{ constraint: 'memory', needed, limit: 8, unit: 'GiB' }])
  })

  it('with a sixteenth of a GiB left is enough', () => {
    expect(onLarge({ heapShare: 1, heapGiB: 6, systemMemoryGiB: 1.9375 }).rejected).toEqual([])
  })
})

describe('vCPU', () => {
  it('as many as are asked for are enough, one fewer is not', () => {
    expect(onLarge({ ec2LeastVcpu: 2 }).rejected).toEqual([])
    expect(onLarge({ ec2LeastVcpu: 3 }).rejected).toMatchObject([
      { constraint: 'vcpu', needed: 3, limit: 2, unit: 'vCPU' },
    ])
  })
})

describe('tiered storage on EC2', () => {
  const warned = (more: Partial<WorkloadInput>) =>
    onLarge({
      averageIngressMiBps: undefined,
      localRetentionHours: 24,
      ...more,
    }).best?.warnings.map(({ code }) => code)
  const topics = [
    { name: 'kept', averageIngressMiBps: 1, retentionHours: 72 },
    { name: 'short', averageIngressMiBps: 1, retentionHours: 24 },
  ]

  it('of one topic of two leaves requests off the bill, and says so', () => {
    expect(warned({ topics, s3UsdPerGiBMonth: 0.02 })).toEqual(['ec2-tier-requests'])
  })

  it('without a price is said to be on disks, and without need is not mentioned', () => {
    expect(warned({ topics })).toEqual(['ec2-not-tiered'])
    expect(warned({ topics: topics.slice(1) })).toEqual([])
  })
})
