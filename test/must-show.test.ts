import { describe, expect, it } from 'vitest'
import { bundled } from '../src/catalogue/bundled'
import { totalUsd } from '../src/core/bill'
import { mapAreas } from '../src/core/partitions/files'
import { latencyRule, replicationLatencyMs } from '../src/core/partitions/latency'
import { gp3Charges } from '../src/core/platforms/ec2/bill'
import { chargesOf } from './support/charges'
import { bestOf, candidatesOf, getPartitions, getPlan, lineUsd, rejectionsOf } from './support/plan'

describe('partitions', () => {
  it('t = 250, p = 50, c = 25 needs 5 partitions for producers and 10 for consumers', async () => {
    const { partitions } = await getPartitions({
      averageIngressMiBps: 125,
      peakIngressMiBps: 250,
      partitionProduceMiBps: 50,
      partitionConsumeMiBps: 25,
    })
    const [topic] = partitions.topics
    expect(topic?.lowerBounds.slice(0, 2)).toMatchObject([
      { bound: 'producer-throughput', partitions: 5 },
      { bound: 'consumer-throughput', partitions: 10 },
    ])
    expect(topic).toMatchObject({ recommended: 12, bindingBound: 'consumer-throughput' })
  })

  it('t = 20, p = 5, c = 3 needs 7, which three zones make 9', async () => {
    const { partitions } = await getPartitions({
      averageIngressMiBps: 10,
      partitionProduceMiBps: 5,
      partitionConsumeMiBps: 3,
    })
    expect(partitions.topics[0]?.lowerBounds[1]).toMatchObject({ partitions: 7 })
    expect(partitions.total).toBe(9)
    expect(partitions.topics[0]?.rounding).toContain('7 rounded up to 9')
  })

  it('2,000 replicas on a broker at r = 2 are 1,000 leaders: 5 s of elections after detection', async () => {
    const plan = await getPlan({
      platforms: 'ec2',
      replicationFactor: 2,
      partitions: 3000,
      instanceTypes: 'm7g.2xlarge',
    })
    const { partitionHealth, brokers } = bestOf(plan, 'ec2')
    expect(brokers).toBe(3)
    expect(partitionHealth).toMatchObject({
      replicasPerBroker: 2000,
      leadersPerBroker: 1000,
      leaderElectionSeconds: 5,
      failureDetectionSeconds: 9,
      uncleanFailureSeconds: 14,
    })
  })

  it('10,000 partitions take a ZooKeeper controller 20 s to fail over; KRaft has no such term', async () => {
    const query = { platforms: 'ec2', partitions: 10_000 }
    const zookeeper = bestOf(await getPlan({ ...query, metadataMode: 'zookeeper' }), 'ec2')
    const kraft = bestOf(await getPlan(query), 'ec2')
    expect(zookeeper.partitionHealth?.controllerFailoverSeconds).toBe(20)
    expect(kraft.partitionHealth).not.toHaveProperty('controllerFailoverSeconds')
  })

  it.each([
    [1, 20],
    [10, 2],
  ])('1,000 leaders followed by %i brokers add %i ms', (followers, ms) => {
    const replicationMsPerThousandPartitions = 20
    expect(replicationLatencyMs(1000, followers, { replicationMsPerThousandPartitions })).toBe(ms)
  })

  it('5 brokers at r = 3 keep latency low up to 1,500 partitions per broker', () => {
    expect(latencyRule(5, 3, { latencyRulePartitions: 100 })).toBe(1500)
  })

  it('50,000 one-segment partitions map 100,000 areas, more than Linux allows by default', async () => {
    expect(mapAreas(50_000, bundled.facts.kafka)).toBe(100_000)
    const { clusters } = await getPartitions({
      averageIngressMiBps: 0.001,
      partitions: 150_000,
      replicationFactor: 1,
      platforms: 'ec2',
      ec2ReplicasPerBroker: 50_000,
      ec2LeastVcpu: 2,
    })
    const bound = clusters[0]?.partitionHealth?.upperBounds.find(
      (each) => each.bound === 'map-areas',
    )
    expect(bound).toMatchObject({ value: 100_000, limit: 65_530, holds: false })
  })
})

describe('traffic across zones', () => {
  const rate = { averageIngressMiBps: 30, consumerGroups: 3 }
  const crossingMiBps = async (query: Record<string, boolean>, platform: 'ec2' | 'msk-standard') =>
    bestOf(await getPlan({ ...rate, ...query }), platform)
      .lineItems.filter(({ item }) => item.endsWith('across-zones'))
      .map(({ quantity }) => (quantity * 1024) / (730 * 3600) / 2)

  it('30 MiB/s, 3 groups, r = 3: 60 + 20 + 60 = 140 MiB/s cross on EC2, 20 + 60 are billed on MSK', async () => {
    expect(await crossingMiBps({}, 'ec2')).toEqual([60, 20, 60])
    expect(await crossingMiBps({}, 'msk-standard')).toEqual([20, 60])
  })

  it('with rack-aware consumers 80 cross on EC2 and 20 are billed on MSK', async () => {
    expect(await crossingMiBps({ rackAwareConsumers: true }, 'ec2')).toEqual([60, 20])
    expect(await crossingMiBps({ rackAwareConsumers: true }, 'msk-standard')).toEqual([20])
  })
})

describe('MSK Express', () => {
  it('peak 100 in and 5 groups need 6 express.m7g.2xlarge, decided by egress', async () => {
    const plan = await getPlan({
      averageIngressMiBps: 50,
      peakIngressMiBps: 100,
      consumerGroups: 5,
      instanceTypes: 'express.m7g.2xlarge',
    })
    expect(bestOf(plan, 'msk-express')).toMatchObject({ brokers: 6, bindingConstraint: 'egress' })
  })

  it('peak 45 in and 90 out need 3 express.m7g.large', async () => {
    const plan = await getPlan({
      averageIngressMiBps: 22.5,
      consumerGroups: 2,
      instanceTypes: 'express.m7g.large',
    })
    expect(bestOf(plan, 'msk-express')).toMatchObject({ brokers: 3 })
  })
})

describe('bills', () => {
  it('4 × kafka.m5.24xlarge with 1,000 GiB each cost 29,433.60 + 400.00', () => {
    const charges = chargesOf('us-east-1', [
      ['brokers', 'msk', 'Kafka.m5.24xlarge', 4 * 730],
      ['storage', 'msk', 'Kafka.Storage.GP2', 4 * 1000],
    ])
    expect(charges.map((charge) => totalUsd([charge]))).toEqual([29_433.6, 400])
  })

  it('gp3 of 40 GiB, 4,000 IOPS and 130 MiB/s costs 3.20 + 5.00 + 0.20', () => {
    const prices = bundled.region('us-east-1')?.prices.ebs
    const price = (key: string) => {
      const found = prices?.get(key)
      if (!found) throw new Error(key)
      return found
    }
    const charges = gp3Charges(
      {
        gp3: price('gp3'),
        gp3Iops: price('gp3-iops'),
        gp3Throughput: price('gp3-throughput'),
      },
      1,
      { volume: { gib: 40, iops: 4000, mibps: 130 }, included: bundled.facts.volumes.gp3 },
    )
    expect(charges.map((charge) => totalUsd([charge]))).toEqual([3.2, 5, 0.2])
  })

  it('Serverless in eu-central-1: 648.00 + 3.89 + 5.04 + 5.04 + 0.17 = 662.14', async () => {
    const plan = await getPlan({
      region: 'eu-central-1',
      platforms: 'msk-serverless',
      hoursPerMonth: 720,
      partitions: 3,
      averageIngressMiBps: (42 * 1024) / (720 * 3600),
      consumerGroups: 2,
      retentionHours: 24,
    })
    const best = bestOf(plan, 'msk-serverless')
    expect(
      best.lineItems.map(({ item, quantity, monthlyUsd }) => [item, quantity, monthlyUsd]),
    ).toEqual([
      ['cluster', 720, 648],
      ['partitions', 2160, 3.89],
      ['data-in', 42, 5.04],
      ['data-out', 84, 5.04],
      ['storage', 1.4, 0.17],
    ])
    expect(best.monthlyUsd).toBe(662.14)
  })
})

describe("AWS's sizing workbook", () => {
  it('100 average and 500 peak in, tiered: m5.large needs 108, m5.xlarge 66, m7g.xlarge 54', async () => {
    const plan = await getPlan({
      preset: 'aws-workbook',
      averageIngressMiBps: 100,
      peakIngressMiBps: 500,
      averageEgressMiBps: 200,
      peakEgressMiBps: 1000,
      retentionHours: 720,
      localRetentionHours: 24,
      partitions: 333,
      platforms: 'msk-standard',
      detail: 'full',
    })
    const rejected = (type: string) =>
      rejectionsOf(plan, 'msk-standard').find(({ instanceType }) => instanceType === type)
    expect(rejected('kafka.m5.large')).toMatchObject({
      constraint: 'brokers-per-cluster',
      needed: 108,
      limit: 60,
      decidedBy: { constraint: 'network' },
    })
    expect(rejected('kafka.m5.xlarge')).toMatchObject({ needed: 66, limit: 60 })
    const fits = candidatesOf(plan, 'msk-standard').find(
      ({ instanceType }) => instanceType === 'kafka.m7g.xlarge',
    )
    expect(fits).toMatchObject({ brokers: 54 })
  })

  const big = {
    averageIngressMiBps: 250,
    peakIngressMiBps: 500,
    consumerGroups: 2,
    retentionHours: 24,
    instanceTypes: 'kafka.m7g.8xlarge',
    preset: 'aws-workbook',
    detail: 'full',
  }

  it('peak 500 on kafka.m7g.8xlarge needs 27 brokers at the documented volume cap, 9 as the workbook has it', async () => {
    const bought = (flag: boolean, candidates: ReturnType<typeof candidatesOf>) =>
      candidates.find(({ provisionedThroughput }) => provisionedThroughput === flag)
    const workbook = candidatesOf(await getPlan(big), 'msk-standard')
    const documented = candidatesOf(
      await getPlan({ ...big, unprovisionedVolumeCap: 'documented' }),
      'msk-standard',
    )
    expect(bought(false, workbook)).toMatchObject({ brokers: 9 })
    expect(bought(false, workbook)?.warnings.map(({ code }) => code)).toContain(
      'throughput-not-bought',
    )
    expect(bought(false, documented)).toMatchObject({
      brokers: 27,
      bindingConstraint: 'disk-throughput',
    })
    const withThroughput = bought(true, documented)
    expect(withThroughput).toMatchObject({ brokers: 9 })
    // 3,250 MiB/s ÷ 0.5 ÷ 9 brokers = 722.2, bought whole at 0.08 USD.
    expect(withThroughput && lineUsd(withThroughput, 'storage-throughput')).toBe(520.56)
  })
})

describe('MSK Serverless', () => {
  it('is rejected at 250 MiB/s of peak ingress: needed 250, limit 200', async () => {
    const plan = await getPlan({ averageIngressMiBps: 125, peakIngressMiBps: 250 })
    expect(rejectionsOf(plan, 'msk-serverless')).toMatchObject([
      { constraint: 'ingress', needed: 250, limit: 200, unit: 'MiB/s' },
    ])
  })

  it('is rejected in sa-east-1: no price in this region', async () => {
    const plan = await getPlan({ region: 'sa-east-1' })
    expect(rejectionsOf(plan, 'msk-serverless')).toMatchObject([
      { constraint: 'price', why: 'no price for MSK Serverless in sa-east-1' },
    ])
  })
})
