import { describe, expect, it } from 'vitest'
import type { Fit } from '../../../src/core/fit'
import { mapAreas, openFiles, segmentsOf } from '../../../src/core/partitions/files'
import { partitionHealth } from '../../../src/core/partitions/health'
import {
  brokersForReplicationLatency,
  replicationLatencyMs,
} from '../../../src/core/partitions/latency'
import { electableLeaders, recounted, targetNeeds } from '../../../src/core/partitions/requirements'
import { spreadOver } from '../../../src/core/partitions/spread'
import { isDataAlone, tightest } from '../../../src/core/partitions/tightest'
import type { WorkloadInput } from '../../../src/schema/workload'
import { contextOf, virginia } from '../context'

const { kafka } = virginia().facts

/** A cluster of so many brokers, of 1,000 replicas each. */
const clusterOf = (brokers: number | undefined, storageType: Fit['storageType'] = 'gp3'): Fit => ({
  platform: 'ec2',
  ...(brokers === undefined ? {} : { brokers }),
  storageType,
  monthlyUsd: 1,
  details: () => ({
    purchase: 'onDemand',
    bindingConstraint: 'partitions',
    requirements: [
      {
        constraint: 'partitions',
        demand: 1,
        unit: 'replicas',
        capacityPerBroker: 1000,
        source: 'a page',
      },
    ],
    charges: [],
    freeItems: [],
    warnings: [],
  }),
})
const healthOf = (brokers: number, more: Partial<WorkloadInput>) =>
  partitionHealth(clusterOf(brokers), contextOf('ec2', { partitions: 600, ...more }))
const bound = (name: string, brokers: number, more: Partial<WorkloadInput> = {}) => {
  const found = healthOf(brokers, more)?.upperBounds.find((each) => each.bound === name)
  return found && [found.value, found.limit, found.partitionsAtMost, found.holds]
}

describe('what partitions do to a cluster', () => {
  it('600 in three replicas on 9 brokers: 200 replicas, 67 leaders, 0.335 s of elections', () => {
    const small = { averageIngressMiBps: 0.001, clientConnections: 90 }
    expect(healthOf(9, small)).toMatchObject({
      replicasPerBroker: 200,
      leadersPerBroker: 67,
      failureDetectionSeconds: 9,
      leaderElectionSeconds: 0.335,
      uncleanFailureSeconds: 9.335,
      // One segment of each: 200 × 3 files and 10 connections; 200 × 2 areas.
      fileHandlesPerBroker: 610,
      mapAreasPerBroker: 400,
    })
    // 600 / 9 leaders, followed by 8 brokers, 20 ms for each thousand.
    expect(healthOf(9, small)?.replicationLatencyMs).toBeCloseTo(1 / 6, 12)
  })

  it('files and areas that are not whole on average are counted up', () => {
    const small = { averageIngressMiBps: 0.001, clientConnections: 90 }
    // 1,800 / 7 segments: 771.4 files and 12.9 connections; 514.3 areas.
    expect(healthOf(7, small)).toMatchObject({ fileHandlesPerBroker: 785, mapAreasPerBroker: 515 })
  })

  it('single replicas add no latency, and KRaft has no failover of a controller', () => {
    expect(healthOf(9, { replicationFactor: 1 })?.replicationLatencyMs).toBe(0)
    expect(healthOf(9, {})?.controllerFailoverSeconds).toBeUndefined()
    // 600 × 2 ms.
    expect(healthOf(9, { metadataMode: 'zookeeper' })?.controllerFailoverSeconds).toBe(1.2)
  })

  it('files are not counted on storage that is managed, and nothing is without brokers', () => {
    const managed = partitionHealth(clusterOf(9, 'managed'), contextOf('ec2'))
    expect(managed?.fileHandlesPerBroker).toBeUndefined()
    expect(managed?.mapAreasPerBroker).toBeUndefined()
    expect(managed?.upperBounds.map((each) => each.bound)).not.toContain('file-handles')
    expect(partitionHealth(clusterOf(undefined), contextOf('ec2'))).toBeUndefined()
  })
})

describe('upper bounds of 600 partitions in three replicas', () => {
  it('replicas of a broker: 200 of 1,000 on 9, so 3,000 partitions', () => {
    expect(bound('broker-replicas', 9)).toEqual([200, 1000, 3000, true])
    expect(bound('broker-replicas', 9, { partitions: 3000 })).toEqual([1000, 1000, 3000, true])
    expect(bound('broker-replicas', 9, { partitions: 3003 })).toEqual([1001, 1000, 3000, false])
  })

  it('replicas of the cluster: 2,000,000 with KRaft, 200,000 with ZooKeeper', () => {
    expect(bound('cluster-replicas', 9)).toEqual([1800, 2_000_000, 666_666, true])
    expect(bound('cluster-replicas', 9, { metadataMode: 'zookeeper' })).toEqual([
      1800,
      200_000,
      66_666,
      true,
    ])
  })

  it('the latency rule: 100 × 9 brokers × 3 replicas', () => {
    expect(bound('latency-rule', 9)).toEqual([200, 2700, 8100, true])
  })

  it('time limits: two seconds of elections are 400 leaders on each of 9', () => {
    expect(bound('unclean-failure', 9, { maxUnavailabilitySeconds: 11 })).toEqual([
      9.335,
      11,
      3600,
      true,
    ])
    expect(bound('unclean-failure', 9)).toBeUndefined()
    const zookeeper = { metadataMode: 'zookeeper' as const, failureDetectionSeconds: 9 }
    expect(bound('controller-failover', 9, { ...zookeeper, maxUnavailabilitySeconds: 12 })).toEqual(
      [1.2, 12, 6000, true],
    )
  })

  it('replication latency: 5/3 ms of 2.5 on 3 brokers leave 900 partitions', () => {
    const [value, ...rest] =
      bound('replication-latency', 3, { maxReplicationLatencyMs: 2.5, partitions: 500 }) ?? []
    expect(value).toBeCloseTo(5 / 3, 12)
    expect(rest).toEqual([2.5, 750, true])
  })

  it('replication latency: 1/6 ms of 1 on 9 brokers leave six times as many', () => {
    expect(bound('replication-latency', 9, { maxReplicationLatencyMs: 1 })?.slice(1)).toEqual([
      1,
      3600,
      true,
    ])
  })

  it('replicas of a broker have the source of what one may hold', () => {
    const [first] = healthOf(9, {})?.upperBounds ?? []
    expect(first).toMatchObject({ bound: 'broker-replicas', source: 'a page' })
  })

  it('no latency at all bounds nothing: the largest whole number', () => {
    const single = { replicationFactor: 1, maxReplicationLatencyMs: 1 }
    expect(bound('replication-latency', 9, single)).toEqual([0, 1, Number.MAX_SAFE_INTEGER, true])
  })

  it('files: 100,000 less 10 connections on 9 brokers, three a segment', () => {
    const small = { averageIngressMiBps: 0.001, clientConnections: 90 }
    // (99,990 / 3) × 9 / 3 = 99,990 partitions of one segment; 65,530 / 2 × 9 / 3 = 98,295.
    expect(bound('file-handles', 9, small)).toEqual([610, 100_000, 99_990, true])
    expect(bound('map-areas', 9, small)).toEqual([400, 65_530, 98_295, true])
  })

  it('files of data that fills several segments leave what is not taken by it', () => {
    // 1 MiB/s × 1,024 h = 3,600 GiB in 600 partitions: 6 segments each, 3,600 in all.
    const data = { averageIngressMiBps: 1, retentionHours: 1024, openFiles: 10_000 }
    // 3,600 × 3 / 9 × 3 = 3,600 files; 10,000 / 3 × 9 / 3 = 10,000 segments, 6,400 more partitions.
    expect(bound('file-handles', 9, data)).toEqual([3600, 10_000, 7000, true])
    // Fewer files than the data has: 3,000 of 3,600 segments, so 600 − 600.
    expect(bound('file-handles', 9, { ...data, openFiles: 3000 })).toEqual([3600, 3000, 0, false])
  })
})

describe('files', () => {
  it('are three a segment and one a connection, and areas two a segment', () => {
    expect(openFiles(10, 7, kafka)).toBe(37)
    expect(mapAreas(10, kafka)).toBe(20)
  })

  it('have segments of 1 GiB, whole ones, one at least; 128 MiB where MSK tiers', () => {
    const segments = (platform: 'ec2' | 'msk-standard', more: Partial<WorkloadInput>) =>
      segmentsOf(contextOf(platform, { averageIngressMiBps: 1, partitions: 4, ...more }), platform)
    // 1 MiB/s × 64 h = 225 GiB: 56.25 a partition.
    expect(segments('ec2', { retentionHours: 64 })).toBe(4 * 57)
    expect(segments('ec2', { retentionHours: 64, segmentGiB: 2 })).toBe(4 * 29)
    expect(segments('ec2', { retentionHours: 64, averageIngressMiBps: 0.001 })).toBe(4)
    const tiered = { retentionHours: 128, localRetentionHours: 64 }
    expect(segments('msk-standard', tiered)).toBe(4 * 450)
    expect(segments('msk-standard', { ...tiered, segmentGiB: 0.0625 })).toBe(4 * 900)
    expect(segments('msk-standard', { retentionHours: 64 })).toBe(4 * 57)
  })
})

describe('the tightest bound', () => {
  const bounds = [
    { bound: 'file-handles', partitionsAtMost: 0 },
    { bound: 'map-areas', partitionsAtMost: 0 },
    { bound: 'latency-rule', partitionsAtMost: 9 },
    { bound: 'broker-replicas', partitionsAtMost: 5 },
    { bound: 'cluster-replicas', partitionsAtMost: 5 },
  ]

  it('is the first of those that allow fewest, but for files of the data alone', () => {
    expect(tightest(bounds)?.bound).toBe('broker-replicas')
    expect(bounds.map(isDataAlone)).toEqual([true, true, false, false, false])
    expect(tightest([{ bound: 'file-handles', partitionsAtMost: 1 }, ...bounds])?.bound).toBe(
      'file-handles',
    )
    expect(tightest([{ bound: 'map-areas', partitionsAtMost: 1 }])?.bound).toBe('map-areas')
    expect(isDataAlone({ bound: 'latency-rule', partitionsAtMost: 0 })).toBe(false)
    expect(tightest([])).toBeUndefined()
  })
})

describe('targets of the user', () => {
  const twenty = { replicationMsPerThousandPartitions: 20 }
  const needs = (more: Partial<WorkloadInput>) =>
    targetNeeds(contextOf('ec2', { partitions: 600, ...more }).load).map((need) => [
      need.constraint,
      need.demand,
      need.perBroker(undefined) * need.share,
    ])

  it('1,000 partitions followed by 4 brokers add 5 ms; 3,000 within 2 ms need 6 brokers', () => {
    expect(replicationLatencyMs(1000, 4, twenty)).toBe(5)
    // n(n − 1) = 60 / 2 = 30.
    expect(brokersForReplicationLatency(3000, 2, twenty)).toBeCloseTo(6, 12)
  })

  it('two seconds of 5 ms each elect 400 leaders, and a hair less does too', () => {
    const figures = { failureDetectionSeconds: 9, leaderElectionMs: 5 }
    expect(electableLeaders(11, figures)).toBe(400)
    expect(electableLeaders(10.999, figures)).toBe(399)
    // 0.7 − 0.6 is a hair below 0.1.
    expect(electableLeaders(0.7, { failureDetectionSeconds: 0.6, leaderElectionMs: 1 })).toBe(100)
  })

  it('are needs of leaders and of brokers, none where nothing was asked or nothing is waited for', () => {
    expect(needs({})).toEqual([])
    expect(needs({ maxUnavailabilitySeconds: 11 })).toEqual([['unclean-failure', 600, 400]])
    expect(needs({ maxUnavailabilitySeconds: 11, leaderElectionMs: 0 })).toEqual([])
    expect(needs({ maxUnavailabilitySeconds: 11, leaderElectionMs: 0.5 })).toEqual([
      ['unclean-failure', 600, 4000],
    ])
    // 12 ms / 2 = 6 pairs: 3 brokers.
    expect(needs({ maxReplicationLatencyMs: 2 })).toEqual([['replication-latency', 3, 1]])
    expect(needs({ maxReplicationLatencyMs: 2, replicationFactor: 2 })).toHaveLength(1)
    expect(needs({ maxReplicationLatencyMs: 2, replicationFactor: 1 })).toEqual([])
  })

  it('are counted anew with the partitions in the end', () => {
    const { load } = contextOf('ec2', { partitions: 600, maxReplicationLatencyMs: 2 })
    const again = (
      constraint: 'partitions' | 'unclean-failure' | 'replication-latency' | 'ingress',
    ) => recounted({ constraint, demand: 1, unit: 'u', capacityPerBroker: 7, source: 's' }, load)
    expect(again('partitions')).toMatchObject({ demand: 1800, capacityPerBroker: 7, unit: 'u' })
    expect(again('unclean-failure')).toMatchObject({ demand: 600, capacityPerBroker: 7 })
    expect(again('replication-latency')).toMatchObject({ demand: 3, capacityPerBroker: 7 })
    expect(again('ingress')).toMatchObject({ demand: 1 })
  })
})

describe('partitions spread over brokers', () => {
  const topics = [
    { name: 'hot', averageIngressMiBps: 9, partitionProduceMiBps: 100, partitionConsumeMiBps: 100 },
    {
      name: 'cold',
      averageIngressMiBps: 1,
      partitionProduceMiBps: 100,
      partitionConsumeMiBps: 100,
    },
  ]
  const spread = (brokers: number | undefined, more: Partial<WorkloadInput>) => {
    const given = { averageIngressMiBps: undefined, topics, ...more }
    const { context, warnings } = spreadOver(clusterOf(brokers), contextOf('ec2', given))
    return [context.topicPartitions, context.load.partitions, warnings.map(({ code }) => code)]
  }

  it('are raised for a topic that alone loads a broker above the mean, not for others', () => {
    // 9/10 of the load on 3 of 9 brokers is 2.7 times the mean; 1/10 is 0.3.
    expect(spread(9, {})).toEqual([[9, 3], 12, ['partitions-raised']])
    expect(spread(3, {})).toEqual([[3, 3], 6, []])
    expect(spread(undefined, {})).toEqual([[3, 3], 6, []])
  })

  it('go by writes alone where nobody reads', () => {
    const unread = topics.map((topic) => ({ ...topic, consumerGroups: 0 }))
    expect(spread(9, { topics: unread })).toEqual([[9, 3], 12, ['partitions-raised']])
  })

  it('go by reads where they load a broker more, of a trickle too', () => {
    const [hot, cold] = topics
    if (!hot || !cold) throw new Error('two topics')
    const read = [
      { ...hot, averageIngressMiBps: 0.09, consumerGroups: 0 },
      { ...cold, averageIngressMiBps: 0.01, consumerGroups: 10 },
    ]
    // The cold one has a tenth of the writes and all reads.
    expect(spread(9, { topics: read })).toEqual([[9, 9], 18, ['partitions-raised']])
  })

  it('stay as they were given, with a warning from 1.1 times the mean', () => {
    const given = topics.map((topic) => ({ ...topic, partitions: 3 }))
    expect(spread(9, { topics: given })).toEqual([[3, 3], 6, ['uneven-leaders']])
    // 0.9 × 11 leaders of 90 partitions on 9 brokers: 0.99; of 80: 9 × 9 × 0.9 / 80 = 0.91.
    expect(spread(9, { topics: given.map((topic) => ({ ...topic, partitions: 80 })) })[2]).toEqual(
      [],
    )
    // One topic: 2 leaders × 10 brokers / 11 = 1.82.
    const one = (partitions: number, brokers: number) =>
      spread(brokers, { topics: [{ name: 'hot', averageIngressMiBps: 9, partitions }] })[2]
    expect(one(11, 10)).toEqual(['uneven-leaders'])
    // 10 leaders × 10 brokers / 91 = 1.0989; 10 × 11 / 100 = 1.1.
    expect(one(91, 10)).toEqual([])
    expect(one(100, 11)).toEqual(['uneven-leaders'])
    expect(one(20, 11)).toEqual(['uneven-leaders'])
  })

  it('are raised up to a bound, and not where that breaks it', () => {
    // Nine brokers of 1,000 replicas hold 3,000 partitions in three replicas.
    const alone = (consumerInstances: number) =>
      spread(9, { topics: [{ name: 'alone', averageIngressMiBps: 1, consumerInstances }] })
    expect(alone(2994)).toEqual([[2997], 2997, ['partitions-raised']])
    expect(alone(3000)).toEqual([[3000], 3000, []])
  })
})
