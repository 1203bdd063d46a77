import { describe, expect, it } from 'vitest'
import { bundled } from '../../src/catalogue/bundled'
import { partitionPlan } from '../../src/core/partition-plan'
import { plan } from '../../src/core/plan'
import type { Candidate } from '../../src/schema/candidate'
import type { Plan } from '../../src/schema/plan'
import type { Platform } from '../../src/schema/vocabulary'
import type { WorkloadInput } from '../../src/schema/workload'

const small: WorkloadInput = { region: 'us-east-1', averageIngressMiBps: 1 }
const planFor = (more: Partial<WorkloadInput>): Plan => plan({ ...small, ...more }, bundled)
const onPlatform = (answer: Plan, platform: Platform) => {
  const found = answer.platforms.find((entry) => entry.platform === platform)
  if (!found) throw new Error(`${platform} was not asked for`)
  return found
}
const best = (answer: Plan, platform: Platform): Candidate => {
  const fit = onPlatform(answer, platform).best
  if (!fit) throw new Error(`nothing fits on ${platform}`)
  return fit
}
const line = (fit: Candidate, item: string) => fit.lineItems.find((each) => each.item === item)
const codes = (fit: Candidate) => fit.warnings.map(({ code }) => code)

describe('partitions of a platform', () => {
  it("count a platform's own quota for all when every platform asked for has one", () => {
    const alone = planFor({ averageIngressMiBps: 20, platforms: ['msk-serverless'] })
    const among = planFor({ averageIngressMiBps: 20 })
    expect(alone.partitions.total).toBe(9)
    expect(alone.partitions.topics[0]?.bindingBound).toBe('platform-quota')
    expect(among.partitions.total).toBe(6)
    expect(best(among, 'msk-serverless').partitions).toBe(9)
    expect(best(among, 'msk-express').partitions).toBe(6)
  })

  it('are raised to a multiple of the brokers, so that each leads as many', () => {
    const fit = best(
      planFor({ averageIngressMiBps: 20, instanceTypes: ['kafka.m7g.large'] }),
      'msk-standard',
    )
    expect(fit).toMatchObject({ brokers: 9, partitions: 9 })
    expect(codes(fit)).toContain('partitions-raised')
    expect(fit.constraints.find((each) => each.constraint === 'partitions')?.demand).toBe(27)
  })

  it('that 15 brokers share unevenly become 30, which each leads two of', () => {
    const fit = best(
      planFor({
        averageIngressMiBps: 76.14,
        consumerGroups: 3,
        retentionHours: 24,
        instanceTypes: ['express.m7g.large'],
      }),
      'msk-express',
    )
    expect(fit).toMatchObject({ brokers: 15, partitions: 30 })
    expect(fit.partitionHealth?.leadersPerBroker).toBe(2)
  })

  it('are not raised where that breaks a limit; the unevenness is said instead', () => {
    const fit = best(
      planFor({
        averageIngressMiBps: 13,
        maxReplicationLatencyMs: 0.001,
        instanceTypes: ['kafka.m7g.large'],
      }),
      'msk-standard',
    )
    expect(fit).toMatchObject({ brokers: 9, partitions: 3 })
    expect(codes(fit)).toEqual(['uneven-leaders'])
    for (const { holds } of fit.partitionHealth?.upperBounds ?? []) expect(holds).toBe(true)
  })

  it('stay as given, with a warning where brokers are left without a leader', () => {
    const fit = best(
      planFor({ averageIngressMiBps: 20, partitions: 4, instanceTypes: ['kafka.m7g.large'] }),
      'msk-standard',
    )
    expect(fit.partitions).toBe(4)
    expect(codes(fit)).toContain('uneven-leaders')
  })

  it('that are given and break a quota per partition rule the platform out', () => {
    const answer = planFor({ averageIngressMiBps: 20, partitions: 4 })
    expect(onPlatform(answer, 'msk-serverless').rejected).toMatchObject([
      { constraint: 'partition-ingress', needed: 10, limit: 5 },
    ])
    expect(best(answer, 'msk-express').partitions).toBe(4)
  })

  it('for keyed topics look ahead, for others do not', () => {
    const growing = { averageIngressMiBps: 30, growthPercentPerMonth: 5, horizonMonths: 24 }
    expect(planFor({ ...growing, keyed: true }).partitions.total).toBe(21)
    expect(planFor({ ...growing, keyed: false }).partitions.total).toBe(6)
    expect(planFor({ ...growing, keyed: false, sizeForHorizon: true }).partitions.total).toBe(21)
  })

  it('that no cluster holds are a conflict: both sides named, and the ways out', () => {
    const answer = planFor({ partitions: 100_000, platforms: ['msk-standard'] })
    // 60 brokers × 4,000 replicas ÷ 3 replicas.
    expect(answer.partitions.conflicts).toMatchObject([
      { platform: 'msk-standard', partitionsAtLeast: 100_000, partitionsAtMost: 80_000 },
    ])
    expect(answer.partitions.conflicts[0]?.resolve.join()).toContain('EC2')
    expect(
      planFor({ partitions: 80_000, platforms: ['msk-standard'] }).partitions.conflicts,
    ).toEqual([])
  })

  it('conflict with a time limit: the one that holds is found', () => {
    const target = { maxReplicationLatencyMs: 0.1, platforms: ['msk-standard'] as Platform[] }
    const [conflict] = planFor({ ...target, partitions: 50_000 }).partitions.conflicts
    // n(n − 1) = 60 · 59 pairs at 20 ms per 1,000 partitions.
    expect(conflict?.partitionsAtMost).toBe(17_700)
    expect(conflict?.upperBound).toContain('replication-latency')
  })

  it('that conflict are not sent where they would not fit either', () => {
    const answer = planFor({ partitions: 3_000_000, platforms: ['msk-standard', 'ec2'] })
    const ways = answer.partitions.conflicts.flatMap(({ resolve }) => resolve)
    expect(ways.join()).not.toMatch(/EC2|kraft/)
    expect(ways.length).toBeGreaterThan(0)
    const zookeeper = planFor({
      partitions: 100_000,
      metadataMode: 'zookeeper',
      platforms: ['ec2'],
    })
    expect(zookeeper.partitions.conflicts[0]?.resolve).toContain('metadataMode kraft')
  })
})

describe('several topics', () => {
  it('raise the topic that alone would load a broker above the mean, not the small ones', () => {
    const answer = planFor({
      averageIngressMiBps: undefined,
      instanceTypes: ['kafka.m7g.large'],
      topics: [
        {
          name: 'big',
          averageIngressMiBps: 40,
          partitionProduceMiBps: 60,
          partitionConsumeMiBps: 60,
        },
        { name: 'small', averageIngressMiBps: 0.1 },
      ],
    })
    const fit = best(answer, 'msk-standard')
    expect(fit).toMatchObject({ brokers: 18, partitions: 18 + 3 })
    expect(fit.warnings.find(({ code }) => code === 'partitions-raised')?.detail).toContain(
      'for big',
    )
  })

  it('count a topic as hot by its reads too', () => {
    const topics = (groups: number) => ({
      averageIngressMiBps: undefined,
      instanceTypes: ['kafka.m7g.large'],
      topics: [
        { name: 'read', averageIngressMiBps: 1, consumerGroups: groups, partitions: 3 },
        { name: 'written', averageIngressMiBps: 20, consumerGroups: 0 },
      ],
    })
    const warned = (groups: number) =>
      best(planFor(topics(groups)), 'msk-standard').warnings.find(
        ({ code }) => code === 'uneven-leaders',
      )?.detail
    // Every read is of the topic with three partitions: three of nine brokers serve them all.
    expect(warned(10)).toContain('of read load the busiest broker with 3 times the mean')
    expect(warned(0)).toBeUndefined()
  })

  it('with a hot one whose partitions were given say which, and how much above the mean', () => {
    const answer = planFor({
      averageIngressMiBps: undefined,
      instanceTypes: ['kafka.m7g.large'],
      topics: [
        { name: 'big', averageIngressMiBps: 100, partitions: 7 },
        { name: 'small', averageIngressMiBps: 0.1, partitions: 14 },
      ],
    })
    const uneven = best(answer, 'msk-standard').warnings.find(
      ({ code }) => code === 'uneven-leaders',
    )
    // 100 of 100.1 MiB/s over 7 of 42 brokers.
    expect(uneven?.detail).toContain('big load the busiest broker with 5.994 times the mean')
  })

  it.each([
    [12, true],
    [10, false],
    [17, false],
  ])('of %i given partitions on 9 brokers warn of the busiest: %s', (partitions, warned) => {
    const answer = planFor({
      averageIngressMiBps: 20,
      instanceTypes: ['kafka.m7g.large'],
      partitions: partitions === 10 ? 90 : partitions,
    })
    expect(codes(best(answer, 'msk-standard')).includes('uneven-leaders')).toBe(warned)
  })
})

describe('upper bounds', () => {
  it('count the partitions that can be elected in time: (limit − detection) ÷ 5 ms on each broker', () => {
    const fit = best(
      planFor({ partitions: 300, maxUnavailabilitySeconds: 10, instanceTypes: ['m7g.2xlarge'] }),
      'ec2',
    )
    const bound = fit.partitionHealth?.upperBounds.find((each) => each.bound === 'unclean-failure')
    expect(bound).toMatchObject({ value: 9.5, limit: 10, partitionsAtMost: 600, holds: true })
  })

  it('that the data alone breaks are said with what mends them, and do not close the window', () => {
    const window = partitionPlan(
      { ...small, averageIngressMiBps: 100, consumerGroups: 3, instanceTypes: ['d3en.12xlarge'] },
      bundled,
    ).clusters[0]
    const files = window?.partitionHealth?.upperBounds.find(({ bound }) => bound === 'file-handles')
    expect(files).toMatchObject({ holds: false, partitionsAtMost: 0 })
    expect(window?.partitionsAtMost).toBeGreaterThan(window?.partitions ?? 0)
    expect(window?.warnings.find(({ code }) => code === 'above-file-handles')?.detail).toContain(
      'raise nofile to',
    )
  })
})

describe('the search', () => {
  it('says which disks a type has, where others were asked for', () => {
    const { rejected } = onPlatform(
      planFor({ instanceTypes: ['m5.large'], ec2Storage: ['local-ssd'] }),
      'ec2',
    )
    expect(rejected.map(({ why }) => why)).toEqual([
      'm5.large keeps its data on gp3, st1, io2; ec2Storage asks for other disks',
    ])
  })

  it('rules a type out once for each reason', () => {
    const { rejected } = onPlatform(
      planFor({ averageIngressMiBps: 5000, instanceTypes: ['m5.large'] }),
      'ec2',
    )
    expect(rejected.map(({ storageType }) => storageType)).toEqual(['gp3', 'st1', 'io2'])
  })

  it('leaves out platforms that have none of the types asked for', () => {
    const { workload, platforms } = planFor({
      platforms: ['msk-express', 'ec2', 'ec2'],
      instanceTypes: ['m7g.large'],
    })
    expect(workload.platforms).toEqual(['ec2'])
    expect(platforms.map(({ platform }) => platform)).toEqual(['ec2'])
  })
})

describe('targets of the user', () => {
  it('make brokers: 3,000 leaders in a second of elections need 15', () => {
    const answer = planFor({ partitions: 3000, maxUnavailabilitySeconds: 10, platforms: ['ec2'] })
    expect(best(answer, 'ec2')).toMatchObject({ brokers: 15, bindingConstraint: 'unclean-failure' })
  })

  it('that detection alone breaks rule every broker out', () => {
    const answer = planFor({ maxUnavailabilitySeconds: 9 })
    for (const platform of ['msk-standard', 'msk-express', 'ec2'] as const)
      expect(onPlatform(answer, platform).best).toBeUndefined()
    expect(onPlatform(answer, 'ec2').rejected).toMatchObject([
      { constraint: 'unclean-failure', needed: 9.005, limit: 9 },
    ])
    expect(answer.partitions.conflicts).toEqual([])
  })

  it('may be set to nothing at all without a number that JSON cannot hold', () => {
    const answer = planFor({
      maxUnavailabilitySeconds: 9,
      leaderElectionMs: 0,
      maxReplicationLatencyMs: 1,
      replicationMsPerThousandPartitions: 0,
    })
    expect(JSON.stringify(answer)).not.toContain('null')
  })
})

describe('reads given apart from groups', () => {
  it('have the ratio of peak to average that writes have, whichever of the two was given', () => {
    const rates = { averageIngressMiBps: 10, peakIngressMiBps: 40 }
    expect(planFor({ ...rates, averageEgressMiBps: 5 }).demand.peakEgressMiBps).toBe(20)
    expect(planFor({ ...rates, peakEgressMiBps: 20 }).demand.averageEgressMiBps).toBe(5)
  })
})

describe('tiered storage', () => {
  const tiered = { retentionHours: 720, localRetentionHours: 24 }

  it('keeps the local hours on disk in all replicas, and one copy of everything in the tier', () => {
    const { demand } = planFor({ ...tiered, averageIngressMiBps: 1024 })
    expect(demand).toMatchObject({
      storedGiB: 259_200,
      retainedGiB: 2_592_000,
      tieredGiB: 2_592_000,
    })
  })

  it('counts only the topics that are tiered', () => {
    const answer = plan(
      {
        region: 'us-east-1',
        ...tiered,
        topics: [
          { name: 'tiered', averageIngressMiBps: 1 },
          { name: 'compacted', averageIngressMiBps: 20, compacted: true },
          { name: 'short', averageIngressMiBps: 1, retentionHours: 24 },
        ],
      },
      bundled,
    )
    const fit = best(answer, 'msk-standard')
    // Half of 1 MiB/s for 730 hours is read back.
    expect(line(fit, 'tiered-retrieval')?.quantity).toBe((0.5 * 730 * 3600) / 1024)
    expect(line(fit, 'tiered-storage')?.quantity).toBe((720 * 3600) / 1024)
    const disk = fit.constraints.find(({ constraint }) => constraint === 'disk-throughput')
    expect(disk?.demand).toBe(44 * 6.5 + 2 * 1.5)
  })

  it('rejects a tiered topic kept for less than MSK allows, and t3', () => {
    const answer = planFor({ retentionHours: 48, localRetentionHours: 12, allowBurstable: true })
    expect(onPlatform(answer, 'msk-standard').rejected[0]).toMatchObject({
      constraint: 'tiered-storage',
      instanceType: 'kafka.t3.small',
    })
    expect(onPlatform(answer, 'msk-standard').rejected[1]?.why).toContain('at least 72 h')
  })

  it('counts the files of the whole retention where EC2 keeps it on disk', () => {
    const filesOf = (more: Partial<WorkloadInput>) =>
      best(
        planFor({
          averageIngressMiBps: 50,
          retentionHours: 2160,
          instanceTypes: ['d3en.2xlarge'],
          ...more,
        }),
        'ec2',
      ).partitionHealth?.fileHandlesPerBroker
    expect(filesOf({ localRetentionHours: 24 })).toBe(filesOf({}))
  })

  it('has the 128 MiB segments of MSK there, and the segments of Kafka on EC2', () => {
    const handles = (platform: Platform, type: string) =>
      best(
        planFor({ ...tiered, partitions: 9, s3UsdPerGiBMonth: 0.02, instanceTypes: [type] }),
        platform,
      ).partitionHealth?.fileHandlesPerBroker
    // 84.375 GiB in nine partitions: 75 segments of 128 MiB each, or 10 of 1 GiB; three files a segment.
    expect(handles('msk-standard', 'kafka.m7g.large')).toBe(75 * 9 * 3)
    expect(handles('ec2', 'm7g.large')).toBe(10 * 9 * 3)
  })

  it('is planned on EC2 only with a price of object storage', () => {
    const without = best(planFor(tiered), 'ec2')
    const given = best(planFor({ ...tiered, s3UsdPerGiBMonth: 0.023 }), 'ec2')
    expect(codes(without)).toContain('ec2-not-tiered')
    expect(line(without, 'tiered-storage')).toBeUndefined()
    expect(line(given, 'tiered-storage')).toMatchObject({ service: 'AmazonS3', monthlyUsd: 58.22 })
    expect(given.monthlyUsd).toBeLessThan(without.monthlyUsd)
  })
})

describe('MSK Express', () => {
  it('is sized by what AWS calls sustained: 187.5 MiB/s are three express.m7g.2xlarge', () => {
    const fit = best(
      planFor({ averageIngressMiBps: 93.75, instanceTypes: ['express.m7g.2xlarge'] }),
      'msk-express',
    )
    expect(fit.brokers).toBe(3)
  })
})

describe('MSK Serverless', () => {
  it('knows the groups of topics, and reads that are given apart from groups', () => {
    const topics = planFor({
      averageIngressMiBps: undefined,
      topics: [{ name: 'a', averageIngressMiBps: 0.1, consumerGroups: 600 }],
    })
    expect(onPlatform(topics, 'msk-serverless').rejected).toMatchObject([
      { constraint: 'consumer-groups', needed: 600, limit: 500 },
    ])
    const reads = planFor({
      averageIngressMiBps: 5,
      averageEgressMiBps: 100,
      peakEgressMiBps: 300,
      platforms: ['msk-serverless'],
    })
    expect(best(reads, 'msk-serverless').partitions).toBe(30)
  })

  it('holds 2,400 partitions and 120 compacted ones beside them, of 250 GB at most', () => {
    const withTopics = (compacted: number, averageIngressMiBps = 0.1) =>
      planFor({
        averageIngressMiBps: undefined,
        topics: [
          { name: 'plain', averageIngressMiBps: 1, partitions: 2350 },
          { name: 'compacted', averageIngressMiBps, partitions: compacted, compacted: true },
        ],
      })
    expect(best(withTopics(100), 'msk-serverless').partitions).toBe(2450)
    expect(onPlatform(withTopics(121), 'msk-serverless').rejected).toMatchObject([
      { constraint: 'compacted-partitions', needed: 121, limit: 120 },
    ])
    const recommended = planFor({
      averageIngressMiBps: undefined,
      topics: [{ name: 'table', averageIngressMiBps: 0.5, compacted: true, retentionHours: 720 }],
    })
    expect(best(recommended, 'msk-serverless').partitions).toBe(6)
    expect(onPlatform(withTopics(1, 2), 'msk-serverless').rejected).toMatchObject([
      { constraint: 'compacted-partition-size', needed: 1181.25 },
    ])
  })

  it('counts the partitions of compacted topics alone against their quota', () => {
    const answer = plan(
      {
        region: 'us-east-1',
        topics: [
          { name: 'big', averageIngressMiBps: 1, partitions: 300 },
          { name: 'table', averageIngressMiBps: 1, compacted: true },
        ],
      },
      bundled,
    )
    const quota = best(answer, 'msk-serverless').constraints.find(
      ({ constraint }) => constraint === 'compacted-partitions',
    )
    expect(quota).toMatchObject({ demand: 3, capacityPerCluster: 120 })
  })
})

describe('file handles', () => {
  it('leave room for further partitions of one segment each, whatever the data takes', () => {
    const atMost = (partitions: number) => {
      const fit = best(
        planFor({ averageIngressMiBps: 5, partitions, instanceTypes: ['m7g.4xlarge'] }),
        'ec2',
      )
      return fit.partitionHealth?.upperBounds.find(({ bound }) => bound === 'map-areas')
        ?.partitionsAtMost
    }
    // 65,530 areas ÷ 2 on 3 brokers, 3 replicas; 2,953 GiB of data are 2,953 segments or a few more.
    const few = atMost(30) ?? 0
    const many = atMost(3000) ?? 0
    expect(few).toBeGreaterThan(29_000)
    expect(many).toBeGreaterThan(few)
    expect(many).toBeLessThanOrEqual(32_765)
  })
})

describe('assumptions', () => {
  it("aws-workbook leaves AWS's guidance per vCPU out, as the workbook does", () => {
    const workbook = planFor({ averageIngressMiBps: 50, preset: 'aws-workbook', detail: 'full' })
    const constraints = best(workbook, 'msk-standard').constraints.map((each) => each.constraint)
    expect(workbook.assumptions.throughputGuidance).toBe(false)
    expect(constraints).not.toContain('ingress')
  })

  it('are echoed as given, over the preset', () => {
    const { assumptions } = planFor({ preset: 'lean', diskFill: 0.6, heapGiB: 8 })
    expect(assumptions).toMatchObject({ diskFill: 0.6, heapGiB: 8, rebalanceShare: 0 })
  })

  it('read a quota in MB/s where that is asked for', () => {
    const fit = best(
      planFor({ quotaUnit: 'MB/s', instanceTypes: ['express.m7g.large'] }),
      'msk-express',
    )
    expect(fit.constraints[0]?.capacityPerBroker).toBeCloseTo((15.6 * 1e6) / 2 ** 20, 9)
  })

  it('let a user give the price that a region lacks, and say so on the line', () => {
    const answer = planFor({ region: 'mx-central-1', interZoneUsdPerGiB: 0.01 })
    expect(line(best(answer, 'msk-express'), 'producers-across-zones')).toMatchObject({
      usagetype: 'MXC1-DataTransfer-Regional-Bytes',
      asOf: 'given',
      source: 'assumption interZoneUsdPerGiB',
    })
  })
})

describe('EC2', () => {
  it('leaves hard disks out where that is asked for, and says what they save where it is not', () => {
    const rate = { averageIngressMiBps: 50, consumerGroups: 3 }
    const all = planFor(rate)
    const ssd = planFor({
      ...rate,
      ec2Storage: ['gp3', 'io2', 'local-ssd'],
      fewerBrokersWithinPercent: 0,
    })
    expect(best(all, 'ec2').storageType).toMatch(/st1|local-hdd/)
    expect(all.warnings.map(({ code }) => code)).toContain('ec2-hard-disks')
    expect(ssd.warnings.map(({ code }) => code)).not.toContain('ec2-hard-disks')
    expect(all.comparison.mskVersusEc2?.ec2OnSsd?.monthlyUsd).toBe(best(ssd, 'ec2').monthlyUsd)
  })

  it('takes no more brokers than one cluster is planned with', () => {
    const { rejected, best: none } = onPlatform(
      planFor({ averageIngressMiBps: 1_000_000, platforms: ['ec2'] }),
      'ec2',
    )
    expect(none).toBeUndefined()
    expect(rejected.find(({ instanceType }) => instanceType === 'm7g.16xlarge')).toMatchObject({
      constraint: 'brokers-per-cluster',
      limit: 1000,
    })
  })

  it('shows a cluster once, whichever strength of gp3 it was sized with', () => {
    const { best: first, alternatives } = onPlatform(planFor({ detail: 'full' }), 'ec2')
    const keys = [first, ...alternatives].map((fit) => JSON.stringify(fit))
    expect(new Set(keys).size).toBe(keys.length)
  })

  it('gives an io2 volume the throughput of its IOPS', () => {
    const fits = onPlatform(planFor({ detail: 'full', ec2Storage: ['io2'] }), 'ec2').alternatives
    expect(fits.length).toBeGreaterThan(100)
    for (const { volumeMiBps, volumeIops = 0 } of fits) expect(volumeMiBps).toBe(volumeIops * 0.25)
  })

  it('uses no more of a volume than the instance can move', () => {
    for (const fit of onPlatform(planFor({ detail: 'full' }), 'ec2').alternatives)
      if (fit.volumeMiBps !== undefined)
        expect(fit.diskMiBpsPerBroker).toBeLessThanOrEqual(fit.volumeMiBps)
  })
})

it.each([
  [1, 'in 1 month;'],
  [12, 'in 12 months;'],
])('growth over %i months that is not sized for is said', (horizonMonths, words) => {
  const { warnings } = planFor({ growthPercentPerMonth: 5, horizonMonths })
  expect(warnings.find(({ code }) => code === 'growth-not-sized')?.detail).toContain(words)
})

describe('the comparison', () => {
  it('says when the rule of fewer brokers decides which platform wins', () => {
    const rate = {
      region: 'ap-northeast-2',
      averageIngressMiBps: 66.212,
      consumerGroups: 6,
      retentionHours: 24,
    }
    const { comparison, warnings } = planFor(rate)
    const byCost = planFor({ ...rate, fewerBrokersWithinPercent: 0 }).comparison
    expect(comparison.cheapest?.platform).not.toBe(byCost.cheapest?.platform)
    expect(warnings.map(({ code }) => code)).toContain('close-call')
    expect(comparison.perPlatform.map(({ leastUsd }) => leastUsd)).toEqual(
      byCost.perPlatform.map(({ monthlyUsd }) => monthlyUsd),
    )
  })

  it('tunes both sides alike, and leaves it out where there is nothing to tune', () => {
    const rate = { averageIngressMiBps: 25, consumerGroups: 20 }
    const { tuned, msk, ec2, deltaUsd } = planFor(rate).comparison.mskVersusEc2 ?? {}
    const reads = line(best(planFor(rate), 'ec2'), 'consumers-across-zones')?.monthlyUsd ?? 0
    expect(tuned?.ec2Usd).toBeCloseTo((ec2?.monthlyUsd ?? 0) - reads, 2)
    expect(tuned?.mskUsd).toBeCloseTo((msk?.monthlyUsd ?? 0) - reads, 2)
    expect(tuned?.deltaUsd).toBe(deltaUsd)
    const serverless = planFor({ platforms: ['msk-serverless', 'ec2'] }).comparison.mskVersusEc2
    expect(serverless?.tuned?.mskUsd).toBe(serverless?.msk.monthlyUsd)
    expect(serverless?.tuned?.how).toContain('a meter of its own')
    const aware = planFor({ ...rate, rackAwareConsumers: true }).comparison.mskVersusEc2
    expect(aware?.tuned).toBeUndefined()
  })

  it('names the break-even: the difference over the price of an hour', () => {
    const { comparison } = planFor({
      averageIngressMiBps: 25,
      consumerGroups: 20,
      engineerUsdPerHour: 50,
    })
    const { deltaUsd = 0, breakEvenEngineerHours } = comparison.mskVersusEc2 ?? {}
    expect(deltaUsd).toBeGreaterThan(0)
    expect(breakEvenEngineerHours).toBeCloseTo(deltaUsd / 50, 2)
  })

  it('says a break-even above 0 wherever EC2 is cheaper, however dear an hour is', () => {
    const { deltaUsd = 0, breakEvenEngineerHours } =
      planFor({ averageIngressMiBps: 0.01, engineerUsdPerHour: 100_000 }).comparison.mskVersusEc2 ??
      {}
    expect(deltaUsd).toBeGreaterThan(0)
    expect(breakEvenEngineerHours).toBeCloseTo(deltaUsd / 100_000, 9)
    expect(breakEvenEngineerHours).toBeGreaterThan(0)
  })

  it('says 0 hours where EC2 is not cheaper to begin with', () => {
    const { mskVersusEc2 } = planFor({ averageIngressMiBps: 50 }).comparison
    expect(mskVersusEc2?.deltaUsd).toBeLessThan(0)
    expect(mskVersusEc2?.breakEvenEngineerHours).toBe(0)
  })

  it('prices EC2 tuned, and under each purchase option as a plan with that option does', () => {
    const ec2ByPurchase = planFor({ averageIngressMiBps: 50 }).comparison.mskVersusEc2
      ?.ec2ByPurchase
    expect(ec2ByPurchase?.map(({ purchase }) => purchase)).toEqual([
      'onDemand',
      'reserved1yNoUpfront',
      'reserved3yNoUpfront',
    ])
    const type = best(planFor({ averageIngressMiBps: 50 }), 'ec2').instanceType ?? ''
    const reserved = planFor({
      averageIngressMiBps: 50,
      ec2Purchase: 'reserved3yNoUpfront',
      instanceTypes: [type],
    })
    expect(best(reserved, 'ec2').monthlyUsd).toBe(ec2ByPurchase?.[2]?.monthlyUsd)
  })

  it('says what is free: replication across zones on MSK', () => {
    const answer = planFor({ averageIngressMiBps: 30 })
    const free = best(answer, 'msk-express').freeItems
    expect(free).toMatchObject([{ item: 'replication-across-zones' }])
    expect(line(best(answer, 'ec2'), 'replication-across-zones')?.quantity).toBe(free[0]?.quantity)
    expect(best(answer, 'ec2').freeItems).toEqual([])
  })
})
