import { describe, expect, it } from 'vitest'
import { bundled } from '../../../src/catalogue/bundled'
import { plan } from '../../../src/core/plan'
import type { Catalogue } from '../../../src/schema/catalogue'
import type { WorkloadInput } from '../../../src/schema/workload'
import { lacking } from '../context'

const serverless = (more: Partial<WorkloadInput>, catalogue: Catalogue = bundled) => {
  const given = { region: 'us-east-1', averageIngressMiBps: 1 }
  const asked: WorkloadInput = { ...given, platforms: ['msk-serverless'], ...more }
  const [only] = plan(asked, catalogue).platforms
  if (!only) throw new Error('no platform')
  return only
}
const quotas = (more: Partial<WorkloadInput>) =>
  serverless(more).best?.constraints.map(({ constraint, demand }) => [constraint, demand])

describe('a Serverless bill', () => {
  it('has the cluster, its partitions, what comes in and goes out, and one copy of the data', () => {
    const { best } = serverless({ consumerGroups: 2, partitions: 6, retentionHours: 128 })
    // 730 × 3,600 / 1,024 = 2,566.40625 GiB in, twice that out; 128 h are 450 GiB.
    expect(best?.lineItems.map(({ item, quantity }) => [item, quantity])).toEqual([
      ['cluster', 730],
      ['partitions', 4380],
      ['data-in', 2566.40625],
      ['data-out', 5132.8125],
      ['storage', 450],
    ])
  })

  it('comes with what is not known of Serverless', () => {
    const warning = serverless({}).best?.warnings.find(({ code }) => code === 'serverless-gaps')
    expect(warning?.detail).toContain('longest retention')
  })

  it('without one of its prices is none', () => {
    const { best, rejected } = serverless(
      {},
      lacking('msk', (key) => key === 'KafkaServerless-Out-Bytes'),
    )
    expect(best).toBeUndefined()
    expect(rejected).toMatchObject([
      { constraint: 'price', why: 'no price for Serverless data out in us-east-1' },
    ])
  })
})

describe('quotas of a Serverless cluster', () => {
  it('are shown where something is asked of them', () => {
    expect(quotas({ partitions: 6 })).toEqual([
      ['ingress', 2],
      ['egress', 2],
      ['partitions', 6],
      ['consumer-groups', 1],
    ])
    expect(quotas({ partitions: 6, consumerGroups: 0, clientConnections: 1 })).toEqual([
      ['ingress', 2],
      ['partitions', 6],
      ['connections', 1],
    ])
    expect(quotas({ partitions: 6, consumerGroups: 0, averageIngressMiBps: 0.25 })).toEqual([
      ['ingress', 0.5],
      ['partitions', 6],
    ])
  })

  it('count compacted topics apart, and the data of the largest of their partitions', () => {
    const topic = { averageIngressMiBps: 0.0625, retentionHours: 128, consumerGroups: 0 }
    const found = quotas({
      averageIngressMiBps: undefined,
      topics: [
        { ...topic, name: 'plain', partitions: 4 },
        // 0.0625 × 128 h are 28.125 GiB.
        { ...topic, name: 'few', compacted: true, partitions: 50 },
        { ...topic, name: 'many', compacted: true, partitions: 60 },
      ],
    })
    expect(found?.slice(1)).toEqual([
      ['partitions', 4],
      ['compacted-partitions', 110],
      ['compacted-partition-size', 0.5625],
    ])
  })

  it('count the groups of the topic that has most', () => {
    const topic = { averageIngressMiBps: 0.1, partitions: 3 }
    const found = quotas({
      averageIngressMiBps: undefined,
      topics: [
        { ...topic, name: 'one', consumerGroups: 2 },
        { ...topic, name: 'other', consumerGroups: 5 },
      ],
    })
    expect(found?.at(-1)).toEqual(['consumer-groups', 5])
  })

  it('may be used whole: a peak of 200 MiB/s fits, one of 202 does not', () => {
    expect(serverless({ averageIngressMiBps: 100 }).best?.bindingConstraint).toBe('ingress')
    expect(serverless({ averageIngressMiBps: 101 }).rejected).toMatchObject([
      {
        constraint: 'ingress',
        needed: 202,
        limit: 200,
        unit: 'MiB/s',
        why: 'ingress: 202 MiB/s against a quota of 200',
      },
    ])
  })

  it('of one partition binds a number that was given', () => {
    // Peak 20 on three partitions, of 5 MiB/s each.
    expect(serverless({ averageIngressMiBps: 10, partitions: 3 }).rejected).toMatchObject([
      { constraint: 'partition-ingress', limit: 5 },
    ])
  })

  it('come after what it never does: two zones, two replicas', () => {
    expect(serverless({ availabilityZones: 2 }).rejected[0]?.constraint).toBe('zones')
    expect(serverless({ replicationFactor: 2 }).rejected[0]?.constraint).toBe('replication-factor')
  })
})
