import { describe, expect, it } from 'vitest'
import { tooManyBrokers, unreachableTarget } from '../../src/core/rejection'
import { fixedSpreadRejection } from '../../src/core/shapes'
import type { Constraint } from '../../src/schema/vocabulary'
import type { WorkloadInput } from '../../src/schema/workload'
import { contextOf } from './context'

const shape = { platform: 'ec2' as const }

describe('too many brokers', () => {
  /** 63 brokers of 60, with 600 partitions, for such demands on one broker of 10. */
  const rejected = (...demands: readonly [Constraint, number, string][]) =>
    tooManyBrokers(shape, 63, {
      brokers: 60,
      source: 'a page',
      partitions: 600,
      requirements: () =>
        demands.map(([constraint, demand, unit]) => ({
          constraint,
          demand,
          unit,
          capacityPerBroker: 10,
          source: '',
        })),
    })()

  it('are said with what decided, and what one broker has of it', () => {
    expect(rejected(['ingress', 625, 'MiB/s'])).toEqual({
      kind: 'rejected',
      platform: 'ec2',
      constraint: 'brokers-per-cluster',
      needed: 63,
      limit: 60,
      unit: 'brokers',
      why: 'ingress needs 63 brokers (625 MiB/s at 10 MiB/s each); a cluster has at most 60',
      source: 'a page',
      decidedBy: { constraint: 'ingress', demand: 625, unit: 'MiB/s', capacityPerBroker: 10 },
    })
  })

  it('for brokers as such are not counted twice', () => {
    expect(rejected(['minimum-brokers', 630, 'brokers']).why).toBe(
      'minimum-brokers needs 63 brokers; a cluster has at most 60',
    )
  })

  it('for partitions say how many would do: 600 × 60 / 62.5', () => {
    expect(rejected(['partitions', 625, 'replicas']).partitionsAtMost).toBe(576)
    expect(rejected(['unclean-failure', 625, 'leaders']).partitionsAtMost).toBe(576)
  })

  it('for latency go by pairs of brokers: 600 × 60 × 59 / (62.5 × 61.5)', () => {
    expect(rejected(['replication-latency', 625, 'brokers']).partitionsAtMost).toBe(552)
  })

  it('count the least of what grows with partitions, and nothing else', () => {
    const found = rejected(
      ['replication-latency', 625, 'brokers'],
      ['partitions', 400, 'replicas'],
      ['ingress', 10, 'MiB/s'],
    )
    expect(found.partitionsAtMost).toBe(552)
    const other = rejected(['partitions', 625, 'replicas'], ['replication-latency', 624, 'brokers'])
    // 600 × 3,540 / (62.4 × 61.4).
    expect(other.partitionsAtMost).toBe(554)
    expect(rejected(['ingress', 625, 'MiB/s'], ['partitions', 400, 'replicas'])).not.toHaveProperty(
      'partitionsAtMost',
      expect.any(Number),
    )
  })
})

describe('a time limit', () => {
  const broken = (more: Partial<WorkloadInput>) =>
    unreachableTarget(shape, contextOf('ec2', { partitions: 1000, ...more }).load)?.()

  it('that is the time to notice and elect one leader can be kept, one below cannot', () => {
    expect(broken({})).toBeUndefined()
    expect(broken({ maxUnavailabilitySeconds: 10, leaderElectionMs: 1000 })).toBeUndefined()
    expect(broken({ maxUnavailabilitySeconds: 9.5, leaderElectionMs: 1000 })).toMatchObject({
      constraint: 'unclean-failure',
      needed: 10,
      limit: 9.5,
      unit: 's',
    })
  })

  it('below the failover of a ZooKeeper controller cannot be kept: 1,000 × 20 ms', () => {
    const slow = { controllerInitMs: 20, failureDetectionSeconds: 1 }
    const zookeeper = { ...slow, metadataMode: 'zookeeper' as const }
    expect(broken({ ...slow, maxUnavailabilitySeconds: 10 })).toBeUndefined()
    expect(broken({ ...zookeeper, maxUnavailabilitySeconds: 20 })).toBeUndefined()
    expect(broken({ ...zookeeper, maxUnavailabilitySeconds: 19 })).toMatchObject({
      constraint: 'controller-failover',
      needed: 20,
      limit: 19,
    })
  })
})

describe('a platform of fixed zones and replicas', () => {
  const spread = (more: Partial<WorkloadInput>, replicationFactor?: number) =>
    fixedSpreadRejection(
      { platform: 'msk-express', storageType: 'managed' },
      {
        workload: contextOf('ec2', more).load.workload,
        zones: [2, 3],
        source: 'a page',
        ...(replicationFactor === undefined ? {} : { replicationFactor }),
      },
    )?.()

  it('takes no other zones, and names those it takes', () => {
    expect(spread({ availabilityZones: 2 })).toBeUndefined()
    expect(spread({ availabilityZones: 4 })).toMatchObject({
      constraint: 'zones',
      why: 'msk-express runs in 2 or 3 zones; the workload has 4',
    })
  })

  it('takes no other replicas where it fixes them; only more of them are above a limit', () => {
    expect(spread({ replicationFactor: 2 })).toBeUndefined()
    expect(spread({ replicationFactor: 3 }, 3)).toBeUndefined()
    expect(spread({ replicationFactor: 4 }, 3)).toMatchObject({
      constraint: 'replication-factor',
      needed: 4,
      limit: 3,
      unit: 'replicas',
    })
    const fewer = spread({ replicationFactor: 2 }, 3)
    expect(fewer?.constraint).toBe('replication-factor')
    expect(fewer).not.toHaveProperty('needed')
    expect(fewer).not.toHaveProperty('storageType')
  })
})
