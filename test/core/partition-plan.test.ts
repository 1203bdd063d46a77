import { describe, expect, it } from 'vitest'
import { bundled } from '../../src/catalogue/bundled'
import { partitionPlan, partitionPlanOf } from '../../src/core/partition-plan'
import { plan } from '../../src/core/plan'
import type { WorkloadInput } from '../../src/schema/workload'

const given: WorkloadInput = { region: 'us-east-1', averageIngressMiBps: 1 }
const windowOf = (more: Partial<WorkloadInput>) =>
  partitionPlan({ ...given, ...more }, bundled).clusters[0]

describe('the partition window', () => {
  it('of Serverless ends at its quotas: 2,400 partitions, and 120 compacted ones where there are any', () => {
    const serverless = { platforms: ['msk-serverless' as const] }
    expect(windowOf(serverless)?.partitionsAtMost).toBe(2400)
    const topics = [
      { name: 'plain', averageIngressMiBps: 1 },
      { name: 'kept', averageIngressMiBps: 1, compacted: true },
    ]
    const both = windowOf({ ...serverless, averageIngressMiBps: undefined, topics })
    expect(both?.partitionsAtMost).toBe(2520)
    expect(both?.bindingUpperBound).toBeUndefined()
  })

  it('of brokers ends at the tightest bound: 100 × 3 brokers × 3 replicas are 900 of each', () => {
    expect(windowOf({ platforms: ['ec2'], instanceTypes: ['m7g.large'] })).toMatchObject({
      brokers: 3,
      partitionsAtMost: 900,
      bindingUpperBound: 'latency-rule',
    })
  })

  it('is the same from a plan that was made already, but for platforms on which nothing fits', () => {
    // One replica is no Express and no Serverless.
    const single = { ...given, replicationFactor: 1 }
    const made = partitionPlanOf(plan(single, bundled))
    expect(made.clusters.map(({ platform }) => platform)).toEqual(['msk-standard', 'ec2'])
    expect(made.clusters).toEqual(partitionPlan(single, bundled).clusters)
  })
})
