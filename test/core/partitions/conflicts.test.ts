import { describe, expect, it } from 'vitest'
import { bundled } from '../../../src/catalogue/bundled'
import { partitionConflict } from '../../../src/core/partitions/conflicts'
import { prepare } from '../../../src/core/prepare'
import type { Rejection } from '../../../src/schema/candidate'
import type { Platform } from '../../../src/schema/vocabulary'
import type { WorkloadInput } from '../../../src/schema/workload'

const rejected = (more: Partial<Rejection>): Rejection => ({
  kind: 'rejected',
  platform: 'msk-standard',
  constraint: 'partitions',
  why: 'too many',
  source: 'a page',
  ...more,
})
/** A size above the brokers of a cluster, which so many partitions would not be. */
const tooLarge = (partitionsAtMost: number | undefined, why: string): Rejection =>
  rejected({
    constraint: 'brokers-per-cluster',
    needed: 63,
    limit: 60,
    unit: 'brokers',
    why,
    decidedBy: { constraint: 'partitions', demand: 1, unit: 'replicas', capacityPerBroker: 1 },
    partitionsAtMost,
  })
const noPrice = rejected({ constraint: 'price' })

const topics = [
  { name: 'small', averageIngressMiBps: 1, partitions: 100 },
  { name: 'large', averageIngressMiBps: 1, partitions: 500 },
  { name: 'kept', averageIngressMiBps: 1, partitions: 300, compacted: true },
  { name: 'kept-too', averageIngressMiBps: 1, partitions: 300, compacted: true },
]

/** A conflict of four topics with 1,200 partitions. */
const conflict = (
  reasons: readonly Rejection[],
  {
    ec2Fits = undefined,
    platform = 'msk-standard',
    ...more
  }: Partial<WorkloadInput> & { ec2Fits?: boolean | undefined; platform?: Platform } = {},
) => {
  const prepared = prepare({ region: 'us-east-1', topics, ...more }, bundled)
  return partitionConflict(platform, reasons, {
    context: prepared.contextFor(platform),
    recommendations: prepared.recommendations,
    ec2Fits,
  })
}

describe('a conflict', () => {
  it('is what the shape that allows most partitions has, the last of equals', () => {
    const found = conflict([
      tooLarge(800, 'one'),
      tooLarge(900, 'other'),
      tooLarge(900, 'last'),
      tooLarge(700, 'least'),
    ])
    expect(found).toMatchObject({
      platform: 'msk-standard',
      partitionsAtLeast: 1200,
      partitionsAtMost: 900,
      upperBound: 'last',
      lowerBound: 'partitions given of large: 500 of 1,200 partitions',
    })
    expect(found?.topics).toBeUndefined()
  })

  it('is one beside prices that are missing, and none beside another lack of size', () => {
    expect(conflict([noPrice, tooLarge(900, 'one')])?.partitionsAtMost).toBe(900)
    expect(
      conflict([rejected({ constraint: 'vcpu', needed: 4, limit: 2 }), tooLarge(900, 'one')]),
    ).toBe(undefined)
    expect(conflict([tooLarge(undefined, 'ingress'), tooLarge(900, 'one')])).toBeUndefined()
    expect(conflict([noPrice])).toBeUndefined()
    expect(conflict([])).toBeUndefined()
  })

  it('of replicas is in proportion, in whole partitions: 1,200 × 1,000 / 3,600', () => {
    const replicas = rejected({
      constraint: 'cluster-replicas',
      needed: 3600,
      limit: 1000,
      unit: 'replicas',
    })
    expect(conflict([replicas])).toMatchObject({ partitionsAtLeast: 1200, partitionsAtMost: 333 })
  })

  it('of a quota on compacted partitions counts those topics alone, the first of equals', () => {
    const compacted = rejected({
      constraint: 'compacted-partitions',
      needed: 600,
      limit: 120,
      unit: 'partitions',
    })
    expect(conflict([compacted])).toMatchObject({
      partitionsAtLeast: 600,
      partitionsAtMost: 120,
      topics: 'compacted',
      lowerBound: 'partitions given of kept: 300 of 600 compacted partitions',
      resolve: ['MSK Standard or Express, which have no such quota'],
    })
  })

  it('of a quota on the others counts those', () => {
    const others = rejected({ needed: 600, limit: 400, unit: 'partitions' })
    expect(conflict([others])).toMatchObject({
      partitionsAtLeast: 600,
      topics: 'uncompacted',
      lowerBound: 'partitions given of large: 500 of 600 uncompacted partitions',
    })
    const all = conflict([rejected({ needed: 1200, limit: 400, unit: 'partitions' })])
    expect(all?.topics).toBeUndefined()
    expect(all?.lowerBound).toContain('of 1,200 partitions')
  })

  it('names the bound that a topic has its partitions from: its own, or the quota of the platform', () => {
    const one = (more: Parameters<typeof conflict>[1]) =>
      conflict([rejected({ needed: 9, limit: 3, unit: 'partitions' })], {
        topics: [
          {
            name: 'fast',
            averageIngressMiBps: 50,
            partitionProduceMiBps: 100,
            partitionConsumeMiBps: 100,
          },
        ],
        platform: 'msk-serverless',
        ...more,
      })?.lowerBound
    // 100 at peak: one partition for clients, 3 in three zones; 20 for a quota of 5 MiB/s, so 21.
    expect(one({})).toBe('platform-quota of fast: 21 of 9 uncompacted partitions')
    expect(one({ platforms: ['msk-standard'], platform: 'msk-standard' })).toBe(
      'producer-throughput of fast: 3 of 9 partitions',
    )
  })
})

describe('the ways out', () => {
  const ways = (constraint: Rejection['constraint'], more: Parameters<typeof conflict>[1] = {}) =>
    conflict([rejected({ constraint, needed: 2400, limit: 1000, unit: 'replicas' })], more)?.resolve

  it('lead to EC2 unless it was asked for and does not fit', () => {
    const ec2 = 'self-managed Kafka on EC2, which takes more brokers'
    expect(ways('partitions')).toContain(ec2)
    expect(ways('partitions', { ec2Fits: true })).toContain(ec2)
    expect(ways('partitions', { ec2Fits: false })).toEqual([
      'splitting the topics over several clusters',
      'fewer partitions',
    ])
  })

  it('lead to KRaft where ZooKeeper is used', () => {
    expect(ways('cluster-replicas')).toEqual(['splitting the topics over several clusters'])
    expect(ways('cluster-replicas', { metadataMode: 'zookeeper' })).toEqual([
      'metadataMode kraft',
      'splitting the topics over several clusters',
    ])
    expect(ways('controller-failover', { metadataMode: 'zookeeper' })).toEqual([
      'metadataMode kraft: its controllers hold the metadata in memory',
      'a longer maxUnavailabilitySeconds',
      'splitting the topics over several clusters',
    ])
  })

  it('of a time limit lead to a longer one', () => {
    const decided = (constraint: 'unclean-failure' | 'replication-latency') =>
      conflict([
        {
          ...tooLarge(900, ''),
          decidedBy: { constraint, demand: 1, unit: 'leaders', capacityPerBroker: 1 },
        },
      ])?.resolve[0]
    expect(decided('unclean-failure')).toBe('a longer maxUnavailabilitySeconds')
    expect(decided('replication-latency')).toBe('a longer maxReplicationLatencyMs')
  })
})
