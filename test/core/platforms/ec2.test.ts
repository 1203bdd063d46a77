import { describe, expect, it } from 'vitest'
import { bundled } from '../../../src/catalogue/bundled'
import { plan } from '../../../src/core/plan'
import { gp3Charges } from '../../../src/core/platforms/ec2/bill'
import type { Ec2Cluster } from '../../../src/core/platforms/ec2/cluster'
import { cheapestAlike } from '../../../src/core/platforms/ec2/cluster'
import { controllerType } from '../../../src/core/platforms/ec2/controllers'
import type { Catalogue, Price } from '../../../src/schema/catalogue'
import type { WorkloadInput } from '../../../src/schema/workload'
import { lacking, virginia } from '../context'

const ec2 = (more: Partial<WorkloadInput>, catalogue: Catalogue = bundled) => {
  const given = { region: 'us-east-1', averageIngressMiBps: 10, platforms: ['ec2' as const] }
  const answer = plan({ ...given, detail: 'full', ...more }, catalogue)
  const [only] = answer.platforms
  if (!only) throw new Error('no platform')
  const fits = only.best ? [only.best, ...only.alternatives] : []
  return { ...answer, ...only, fits }
}
const lines = (fit: ReturnType<typeof ec2>['best']) =>
  fit?.lineItems.map(({ item, quantity }) => [item, quantity])

describe('the bill of a cluster', () => {
  it('has the size and the IOPS of every io2 volume, and a root volume of brokers and controllers', () => {
    const { best } = ec2({
      instanceTypes: ['m7g.4xlarge'],
      ec2Storage: ['io2'],
      averageIngressMiBps: 20,
      retentionHours: 128,
      diskFill: 0.5,
      consumerGroups: 0,
      replicationFactor: 1,
    })
    // Stored 20 × 128 × 3,600 / 1,024 = 9,000 GiB; / 0.5 / 3 brokers = 6,000 each.
    // Disk 40 × (1 + 0.5 + 3) = 180 MiB/s, 60 each: 240 IOPS. Controllers: 3, so 6 roots of 20 GiB.
    // In: 20 × 730 × 3,600 / 1,024 = 51,328.125 GiB, 2/3 of it across zones, billed twice.
    expect(best?.brokers).toBe(3)
    expect(lines(best)).toEqual([
      ['brokers', 2190],
      ['storage', 18_000],
      ['storage-iops', 720],
      ['root-volumes', 120],
      ['controllers', 2190],
      ['producers-across-zones', 68_437.5],
    ])
  })

  it('buys what gp3 needs above 125 MiB/s and 3,000 IOPS, and nothing below', () => {
    const bought = (averageIngressMiBps: number) =>
      lines(
        ec2({
          instanceTypes: ['m7g.16xlarge'],
          ec2Storage: ['gp3'],
          averageIngressMiBps,
          consumerGroups: 0,
          replicationFactor: 1,
          retentionHours: 1,
          rebalanceShare: 23,
          coverZoneLoss: false,
        }).best,
      )?.filter(([item]) => String(item).startsWith('storage-'))
    // Peak 2 × (1 + 0.5 + 23) = 49 for each MiB/s on average, over three brokers.
    // 7: 343 / 3 = 114.3. 9: 441 / 3 = 147. 48: 2,352 / 3 = 784 MiB/s, 3,136 IOPS.
    expect(bought(7)).toEqual([])
    expect(bought(9)).toEqual([['storage-throughput', 3 * (147 - 125)]])
    expect(bought(48)).toEqual([
      ['storage-iops', 3 * (3136 - 3000)],
      ['storage-throughput', 3 * (784 - 125)],
    ])
  })

  it('buys nothing for a gp3 volume of which only the size is said', () => {
    const { facts, prices } = virginia()
    const price = prices.ebs.get('gp3')
    if (!price) throw new Error('no price of gp3')
    const charges = gp3Charges({ gp3: price, gp3Iops: price, gp3Throughput: price }, 3, {
      volume: { gib: 10 },
      included: facts.volumes.gp3,
    })
    expect(charges.map(({ quantity }) => quantity)).toEqual([30, 0, 0])
  })

  it('has object storage only with a price of the user and something tiered', () => {
    const itemsOf = (more: Partial<WorkloadInput>) =>
      ec2({ instanceTypes: ['m7g.large'], ...more }).best?.lineItems.map(({ item }) => item)
    const tiered = { retentionHours: 720, localRetentionHours: 24 }
    expect(itemsOf({ ...tiered, s3UsdPerGiBMonth: 0.02 })).toContain('tiered-storage')
    expect(itemsOf(tiered)).not.toContain('tiered-storage')
    expect(itemsOf({ s3UsdPerGiBMonth: 0.02 })).not.toContain('tiered-storage')
  })
})

describe('a price that the region does not have', () => {
  const types = { instanceTypes: ['m7g.large'] }
  const whys = (answer: ReturnType<typeof ec2>) => answer.rejected.map(({ why }) => why)

  it.each([
    ['gp3', 'no price for gp3 volumes in us-east-1'],
    ['gp3-iops', 'no price for gp3 IOPS in us-east-1'],
    ['gp3-throughput', 'no price for gp3 throughput in us-east-1'],
  ])('of %s rules out every cluster: roots are gp3', (key, why) => {
    const answer = ec2(
      types,
      lacking('ebs', (each) => each === key),
    )
    expect(answer.best).toBeUndefined()
    expect(whys(answer)).toEqual([why])
  })

  it.each([
    ['st1', 'st1', 'no price for st1 volumes in us-east-1'],
    ['io2', 'io2', 'no price for io2 volumes in us-east-1'],
    ['io2-iops-tier1', 'io2', 'no price for io2 IOPS in us-east-1'],
  ])('of %s rules out clusters on %s alone', (key, storageType, why) => {
    const answer = ec2(
      types,
      lacking('ebs', (each) => each === key),
    )
    expect(answer.rejected).toMatchObject([
      { instanceType: 'm7g.large', storageType, why, constraint: 'price' },
    ])
    const left = ['gp3', 'io2', 'st1'].filter((each) => each !== storageType)
    expect(answer.fits.map((fit) => fit.storageType).sort()).toEqual(left)
  })

  it('of transfer across zones rules out every cluster, unless it is given', () => {
    const none = lacking('transfer', () => true)
    expect(whys(ec2(types, none))).toEqual([
      'no price for transfer across zones (give interZoneUsdPerGiB to plan all the same) in us-east-1',
    ])
    expect(ec2({ ...types, interZoneUsdPerGiB: 0.01 }, none).best).toBeDefined()
  })

  it('of the type of the controllers rules out every cluster', () => {
    const without = lacking('onDemand', (key) => key === 'c7g.xlarge')
    const given = ec2({ ...types, controllerInstanceType: 'c7g.xlarge' }, without)
    expect(whys(given)).toEqual(['no onDemand price for controllers (c7g.xlarge) in us-east-1'])
    const small = lacking('onDemand', (key) => key !== 'c7g.large')
    expect(whys(ec2({}, small))).toEqual([
      'no onDemand price for controllers (any type that fits) in us-east-1',
    ])
  })

  it('of a type rules out that type', () => {
    const answer = ec2(
      { instanceTypes: ['m7g.large', 'm7g.xlarge'] },
      lacking('onDemand', (key) => key === 'm7g.large'),
    )
    expect(whys(answer)).toEqual(['no onDemand price for m7g.large in us-east-1'])
    expect(answer.best?.instanceType).toBe('m7g.xlarge')
  })
})

describe('another way to buy', () => {
  it('is left out where the brokers, or the controllers, have no such price', () => {
    const given = { instanceTypes: ['m7g.large'], controllerInstanceType: 'c7g.xlarge' }
    const ways = (type: string) =>
      plan(
        {
          region: 'us-east-1',
          averageIngressMiBps: 10,
          ...given,
          platforms: ['msk-standard', 'ec2'],
          instanceTypes: ['m7g.large', 'kafka.m7g.large'],
        },
        lacking('reserved1yNoUpfront', (key) => key === type),
      ).comparison.mskVersusEc2?.ec2ByPurchase.map(({ purchase }) => purchase)
    expect(ways('none')).toEqual(['onDemand', 'reserved1yNoUpfront', 'reserved3yNoUpfront'])
    expect(ways('m7g.large')).toEqual(['onDemand', 'reserved3yNoUpfront'])
    expect(ways('c7g.xlarge')).toEqual(['onDemand', 'reserved3yNoUpfront'])
  })
})

describe('the controllers', () => {
  const prices = (usd: Readonly<Record<string, number>>) => {
    const region = virginia()
    const [any] = region.prices.onDemand.values()
    if (!any) throw new Error('no price')
    const onDemand = new Map<string, Price>(
      Object.entries(usd).map(([type, each]) => [type, { ...any, usd: each }]),
    )
    return { ...region, prices: { ...region.prices, onDemand } }
  }
  const two = { ec2LeastVcpu: 2 }

  it('are of the cheapest type that has memory and vCPU and no credits', () => {
    // c7g.large has 4 GiB of the 5 asked for, r6g.medium one vCPU, t3.large runs on credits.
    const region = prices({
      'c7g.large': 0.01,
      'r6g.medium': 0.02,
      't3.large': 0.03,
      'm7g.xlarge': 0.2,
      'm7g.large': 0.1,
      'not-a-type': 0.001,
    })
    expect(controllerType(region, two, 'onDemand')).toBe('m7g.large')
    expect(controllerType(region, { ec2LeastVcpu: 4 }, 'onDemand')).toBe('m7g.xlarge')
    expect(controllerType(region, { ec2LeastVcpu: 8 }, 'onDemand')).toBeUndefined()
    expect(controllerType(region, { ec2LeastVcpu: 1 }, 'onDemand')).toBe('r6g.medium')
  })

  it('may have exactly the memory that is asked for', () => {
    const region = prices({ 'm7g.large': 0.1, 'm7g.xlarge': 0.2 })
    const asking = (minMemoryGiB: number) => {
      const { kafka } = region.facts
      const controllers = { ...kafka.controllers, minMemoryGiB }
      return { ...region, facts: { ...region.facts, kafka: { ...kafka, controllers } } }
    }
    expect(controllerType(asking(8), two, 'onDemand')).toBe('m7g.large')
    expect(controllerType(asking(9), two, 'onDemand')).toBe('m7g.xlarge')
  })

  it('are of the type given, whatever it is', () => {
    const given = { ...two, controllerInstanceType: 't3.large' }
    expect(controllerType(prices({ 'm7g.large': 0.1 }), given, 'onDemand')).toBe('t3.large')
  })
})

describe('the shapes of a type', () => {
  it('on a stronger volume that saves no broker are shown once', () => {
    const { fits } = ec2({ instanceTypes: ['m7g.4xlarge'] })
    expect(fits.map(({ storageType }) => storageType).sort()).toEqual(['gp3', 'io2', 'st1'])
  })

  it('have up to as many brokers as a cluster may, and not one more', () => {
    // Three brokers, whatever the type.
    const small = { instanceTypes: ['m7g.large'], averageIngressMiBps: 1 }
    expect(ec2({ ...small, ec2BrokersPerCluster: 3 }).best?.brokers).toBe(3)
    const { best, rejected } = ec2({ ...small, ec2BrokersPerCluster: 2 })
    expect(best).toBeUndefined()
    expect(rejected[0]).toMatchObject({ needed: 3, limit: 2, constraint: 'brokers-per-cluster' })
  })

  it('are as many as kinds of disk, with replicas up to what a cluster is known to hold', () => {
    const many = { instanceTypes: ['m7g.large'], averageIngressMiBps: 1, replicationFactor: 1 }
    // 200,000 replicas with ZooKeeper: 50 brokers of 4,000, so 51.
    const zookeeper = { ...many, metadataMode: 'zookeeper' as const }
    expect(ec2({ ...zookeeper, partitions: 200_000 }).best?.brokers).toBe(51)
    expect(ec2({ ...zookeeper, partitions: 200_001 }).rejected).toMatchObject([
      { constraint: 'cluster-replicas', needed: 200_001, limit: 200_000 },
    ])
  })
})

describe('clusters that differ in the price of their hours alone', () => {
  const cluster = (cents: number, besides: Ec2Cluster['besides'], brokers: number): Ec2Cluster => {
    const [price] = virginia().prices.onDemand.values()
    const [type] = ec2({}).fits
    if (!price || !type) throw new Error('nothing to make a cluster of')
    // Only the cents and the other charges are looked at; brokers tell the clusters apart.
    return {
      brokers,
      besides,
      hours: { cents, charge: { item: 'brokers', price, quantity: 1 } },
    } as Ec2Cluster
  }
  const [one, other] = [
    { charges: [], cents: 5 },
    { charges: [], cents: 5 },
  ]

  it('are their cheapest, the first of equals, in the order in which they came', () => {
    const clusters = [
      cluster(30, one, 1),
      cluster(20, other, 2),
      cluster(10, one, 3),
      cluster(10, one, 4),
      cluster(25, other, 5),
    ]
    expect(cheapestAlike(clusters).map(({ brokers }) => brokers)).toEqual([2, 3])
  })
})
