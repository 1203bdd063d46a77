import type { z } from '@hono/zod-openapi'
import { describe, expect, it } from 'vitest'
import {
  ExpressFile,
  InstancesFile,
  KafkaFile,
  OnDemandFile,
  ProductPricesFile,
  RegionsFile,
  ReservedFile,
  ServerlessFile,
  StandardFile,
  TransferFile,
  VolumesFile,
} from '../../src/schema/data-files'

const schemas = {
  'regions.json': RegionsFile,
  'instances.json': InstancesFile,
  'kafka.json': KafkaFile,
  'volumes.json': VolumesFile,
  'msk-standard.json': StandardFile,
  'msk-express.json': ExpressFile,
  'msk-serverless.json': ServerlessFile,
  'prices/msk.json': ProductPricesFile,
  'prices/ebs.json': ProductPricesFile,
  'prices/ec2-on-demand.json': OnDemandFile,
  'prices/ec2-reserved.json': ReservedFile,
  'prices/transfer.json': TransferFile,
} as const

const files = Object.fromEntries(
  Object.entries(
    import.meta.glob<unknown>('../../data/**/*.json', { import: 'default', eager: true }),
  ).map(([path, content]) => [path.replace('../../data/', ''), content]),
)

/** A file of data/, typed by its schema; the first tests hold it to that schema. */
const fileOf = <Name extends keyof typeof schemas>(name: Name) =>
  files[name] as z.infer<(typeof schemas)[Name]>

const { regions } = fileOf('regions.json')
const { instances } = fileOf('instances.json')
const standard = fileOf('msk-standard.json')
const express = fileOf('msk-express.json')
const msk = fileOf('prices/msk.json')
const ebs = fileOf('prices/ebs.json')
const onDemand = fileOf('prices/ec2-on-demand.json')
const reserved = fileOf('prices/ec2-reserved.json')
const transfer = fileOf('prices/transfer.json')

const size = (record: object | undefined): number => Object.keys(record ?? {}).length
const sum = (counts: readonly number[]): number => counts.reduce((total, next) => total + next, 0)

/** Regions that price each product, most first. */
const regionsPerProduct = (rows: Readonly<Record<string, object>>): Record<string, number> => {
  const counts: Record<string, number> = {}
  for (const row of Object.values(rows))
    for (const product of Object.keys(row)) counts[product] = (counts[product] ?? 0) + 1
  return counts
}

describe('the files of data/', () => {
  it('are those that have a schema, and no others', () => {
    expect(Object.keys(files).sort()).toEqual(Object.keys(schemas).sort())
  })

  it.each(Object.entries(schemas))('%s obeys its schema', (name, schema) => {
    expect(schema.safeParse(files[name]).error?.issues ?? []).toEqual([])
  })
})

describe('coverage', () => {
  /** Per region: MSK prices, on-demand types, reserved types, EBS prices, inter-zone price, regions that data can go to. */
  const pricesPerRegion = {
    'af-south-1': [16, 133, 106, 9, 1, 34],
    'ap-east-1': [32, 162, 124, 13, 1, 34],
    'ap-east-2': [15, 102, 0, 0, 0, 34],
    'ap-northeast-1': [40, 206, 178, 13, 1, 34],
    'ap-northeast-2': [40, 173, 144, 13, 1, 34],
    'ap-northeast-3': [32, 171, 124, 9, 1, 34],
    'ap-south-1': [40, 192, 166, 13, 1, 34],
    'ap-south-2': [32, 142, 132, 9, 1, 34],
    'ap-southeast-1': [40, 203, 172, 13, 1, 34],
    'ap-southeast-2': [40, 205, 178, 13, 1, 34],
    'ap-southeast-3': [32, 151, 121, 9, 1, 32],
    'ap-southeast-4': [32, 122, 94, 9, 1, 34],
    'ap-southeast-5': [24, 120, 110, 0, 0, 34],
    'ap-southeast-6': [0, 102, 0, 0, 0, 0],
    'ap-southeast-7': [24, 110, 110, 0, 0, 34],
    'ca-central-1': [40, 195, 166, 13, 1, 34],
    'ca-west-1': [16, 117, 108, 9, 0, 34],
    'eu-central-1': [40, 208, 190, 13, 1, 34],
    'eu-central-2': [32, 136, 127, 9, 1, 34],
    'eu-north-1': [40, 179, 168, 13, 1, 34],
    'eu-south-1': [16, 139, 124, 9, 1, 34],
    'eu-south-2': [32, 164, 143, 9, 1, 34],
    'eu-west-1': [40, 207, 196, 13, 1, 34],
    'eu-west-2': [40, 200, 172, 13, 1, 34],
    'eu-west-3': [40, 172, 151, 9, 1, 34],
    'il-central-1': [32, 134, 116, 9, 1, 34],
    'me-central-1': [32, 132, 114, 9, 1, 34],
    'me-south-1': [32, 143, 124, 13, 1, 34],
    'mx-central-1': [24, 110, 110, 0, 0, 34],
    'sa-east-1': [35, 170, 144, 9, 1, 34],
    'us-east-1': [40, 218, 196, 13, 1, 34],
    'us-east-2': [40, 208, 190, 13, 1, 34],
    'us-gov-east-1': [31, 144, 135, 9, 1, 34],
    'us-gov-west-1': [31, 160, 138, 9, 1, 34],
    'us-west-1': [26, 168, 156, 13, 1, 34],
    'us-west-2': [40, 215, 196, 13, 1, 34],
  }

  it('is 36 regions, each with as many prices of every kind as were found', () => {
    const found = Object.keys(regions).map((region) => [
      region,
      [
        size(msk.regions[region]),
        size(onDemand.regions[region]?.prices),
        size(reserved.regions[region]),
        size(ebs.regions[region]),
        transfer.regions[region]?.interZone === undefined ? 0 : 1,
        size(transfer.regions[region]?.interRegionOut),
      ],
    ])

    expect(Object.fromEntries(found)).toEqual(pricesPerRegion)
    expect(found).toHaveLength(36)
  })

  it.each([
    ['MSK', 35, 1138, msk.regions, size],
    ['EBS', 31, 343, ebs.regions, size],
    [
      'on demand',
      36,
      5813,
      onDemand.regions,
      (row: object) => size((row as { prices: object }).prices),
    ],
    ['reserved, types', 34, 4923, reserved.regions, size],
    [
      'reserved, types × columns',
      34,
      19_646,
      reserved.regions,
      (row: object) => sum(Object.values(row).map(size)),
    ],
  ])('of %s is %i regions and %i prices', (_, inRegions, prices, rows, pricesIn) => {
    expect(size(rows)).toBe(inRegions)
    expect(sum(Object.values(rows).map((row) => pricesIn(row)))).toBe(prices)
  })

  it('of transfer is 36 regions: 30 across zones, 35 to the internet, 1,188 pairs of regions', () => {
    const rows = Object.values(transfer.regions)

    expect(rows).toHaveLength(36)
    expect(rows.filter((row) => row.interZone !== undefined)).toHaveLength(30)
    expect(rows.filter((row) => row.internetOut !== undefined)).toHaveLength(35)
    expect(sum(rows.map((row) => size(row.interRegionOut)))).toBe(1188)
  })

  it('of MSK says in how many regions each of 40 products is sold', () => {
    const brokers = (family: string, sizes: readonly string[], count: number) =>
      Object.fromEntries(sizes.map((each) => [`${family}.${each}`, count]))
    const graviton = ['large', 'xlarge', '2xlarge', '4xlarge', '8xlarge', '12xlarge', '16xlarge']

    expect(regionsPerProduct(msk.regions)).toEqual({
      'Kafka.t3.small': 35,
      ...brokers('Kafka.m5', [...graviton, '24xlarge'], 31),
      ...brokers('Kafka.m7g', graviton, 32),
      ...brokers('Express.m7g', graviton, 30),
      'Express.Storage': 30,
      'Express.In-Bytes': 30,
      'Kafka.Storage.GP2': 35,
      'Kafka.Throughput': 35,
      'Kafka.Storage.Tiered': 35,
      'Kafka.DataRetrieval.Tiered': 35,
      'KafkaServerless-ClusterHours': 14,
      'KafkaServerless-PartitionHours': 14,
      'KafkaServerless-StorageHours': 14,
      'KafkaServerless-In-Bytes': 14,
      'KafkaServerless-Out-Bytes': 14,
      'Kafka.mcu.general': 33,
      'Kafka.PrivateConnectivityHours': 35,
      'Kafka.PrivateConnectivity.BytesProcessed': 35,
      'KafkaReplication-ReplicatorHours': 16,
      'KafkaReplication-Processed-Bytes/SameRegionSource': 16,
      'KafkaReplication-Processed-Bytes/CrossRegionSourceLocal': 16,
    })
    expect(size(msk.products)).toBe(40)
  })

  it('of EBS says in how many regions each of 13 products is sold', () => {
    const everywhere = ['gp3', 'gp3-iops', 'gp3-throughput', 'gp2', 'st1', 'sc1', 'standard']
    const some = ['io2', 'io2-iops-tier1', 'io2-iops-tier2', 'io2-iops-tier3']

    expect(regionsPerProduct(ebs.regions)).toEqual(
      Object.fromEntries([
        ...[...everywhere, 'io1', 'io1-iops'].map((product) => [product, 31]),
        ...some.map((product) => [product, 16]),
      ]),
    )
    expect(size(ebs.products)).toBe(13)
  })

  it('of on demand is 218 prices from the list of us-east-1 and 5,595 from the other', () => {
    const pricesFrom = (source: string) =>
      sum(
        Object.values(onDemand.regions)
          .filter((row) => row.source === source)
          .map((row) => size(row.prices)),
      )

    expect(size(onDemand.sources)).toBe(2)
    expect(pricesFrom('K')).toBe(218)
    expect(pricesFrom('L')).toBe(5595)
    expect(onDemand.regions['us-east-1']?.source).toBe('K')
  })

  it('of hardware is 217 EC2 types in 25 families, 74 of them with local disks', () => {
    const types = Object.keys(instances)
    const local = Object.values(instances).map(({ localDisk }) => localDisk?.type)

    expect(types).toHaveLength(217)
    expect(new Set(types.map((type) => type.split('.')[0])).size).toBe(25)
    expect(local.filter((type) => type === 'ssd')).toHaveLength(64)
    expect(local.filter((type) => type === 'hdd')).toHaveLength(10)
  })

  it('of MSK brokers is 16 Standard and 7 Express types', () => {
    expect(size(standard.brokers)).toBe(16)
    expect(size(express.brokers)).toBe(7)
  })
})

describe('the files agree', () => {
  /** What a broker type is called in the price list: kafka.m7g.large is Kafka.m7g.large. */
  const productOf = (brokerType: string) => brokerType.charAt(0).toUpperCase() + brokerType.slice(1)
  const brokers = { ...standard.brokers, ...express.brokers }
  const priceRows = [msk, ebs, onDemand, reserved, transfer].flatMap((file) =>
    Object.entries(file.regions),
  )

  it('on the types: all that have a price are in instances.json, except i3.metal', () => {
    const types = [
      ...Object.values(onDemand.regions).flatMap((row) => Object.keys(row.prices)),
      ...Object.values(reserved.regions).flatMap((row) => Object.keys(row)),
    ]

    expect([...new Set(types.filter((type) => !(type in instances)))]).toEqual(['i3.metal'])
  })

  it('on the types: all of instances.json are priced on demand somewhere', () => {
    const priced = new Set(
      Object.values(onDemand.regions).flatMap((row) => Object.keys(row.prices)),
    )

    expect(Object.keys(instances).filter((type) => !priced.has(type))).toEqual([])
  })

  it.each(Object.entries(brokers))(
    'on %s: its EC2 type has its vCPU and memory',
    (type, broker) => {
      const { vcpu, memoryGiB } = instances[type.slice(type.indexOf('.') + 1)] ?? {}

      expect({ vcpu, memoryGiB }).toEqual({ vcpu: broker.vcpu, memoryGiB: broker.memoryGiB })
    },
  )

  it('on the brokers: every one priced has its figures, and the reverse', () => {
    const priced = Object.entries(msk.products)
      .filter(([, product]) => product.operation === 'RunBroker')
      .map(([name]) => name)

    expect(priced.sort()).toEqual(Object.keys(brokers).map(productOf).sort())
  })

  it('on the products: every price is of a product that the file names', () => {
    const unnamed = [msk, ebs].flatMap(({ products, regions: rows }) =>
      Object.values(rows).flatMap((row) => Object.keys(row).filter((key) => !(key in products))),
    )

    expect(unnamed).toEqual([])
  })

  it('on the regions: every one with prices has a name', () => {
    expect(priceRows.map(([region]) => region).filter((region) => !(region in regions))).toEqual([])
  })

  it('on the regions: every one with MSK has a usagetype prefix; ap-southeast-6 alone has none', () => {
    const unprefixed = Object.keys(regions).filter(
      (region) => regions[region]?.usagetypePrefix === undefined,
    )

    expect(unprefixed).toEqual(['ap-southeast-6'])
    expect(Object.keys(msk.regions)).not.toContain('ap-southeast-6')
  })

  it('on the prefixes: no two regions share one', () => {
    const prefixes = Object.values(regions).map(({ usagetypePrefix }) => usagetypePrefix)

    expect(new Set(prefixes).size).toBe(prefixes.length)
  })

  it('on the sources: every on-demand row names one that the file explains', () => {
    const named = Object.values(onDemand.regions).map(({ source }) => source)

    expect(named.filter((source) => !(source in onDemand.sources))).toEqual([])
  })
})

describe('the prices', () => {
  const texts = (value: unknown): string[] =>
    typeof value === 'string'
      ? [value]
      : typeof value === 'object' && value !== null
        ? Object.values(value).flatMap(texts)
        : []
  const onDemandRows = Object.values(onDemand.regions).map(({ prices }) => prices)

  it('are never zero', () => {
    const prices = [msk, ebs, reserved, transfer].flatMap((file) => texts(file.regions))

    expect([...prices, ...texts(onDemandRows)].filter((price) => Number(price) <= 0)).toEqual([])
  })

  it('reserved are below on demand in all 4,923 rows, for every term', () => {
    const rows = Object.entries(reserved.regions).flatMap(([region, types]) =>
      Object.entries(types).map(([type, columns]) => ({
        row: `${region} ${type}`,
        columns: columns.map(Number),
        onDemand: Number(onDemand.regions[region]?.prices[type]),
      })),
    )
    const notCheaper = rows.filter(
      (row) => !row.columns.every((reservedUsd) => reservedUsd < row.onDemand),
    )

    expect(rows).toHaveLength(4923)
    expect(notCheaper).toEqual([])
  })

  it('reserved are lower for three years than for one, and for standard than for convertible', () => {
    const rows = Object.values(reserved.regions).flatMap((types) => Object.values(types))
    const wrong = rows.filter((row) => {
      const [standard1y = 0, standard3y = 0, convertible1y, convertible3y] = row.map(Number)
      return (
        standard3y >= standard1y ||
        (convertible1y !== undefined && convertible1y < standard1y) ||
        (convertible3y !== undefined && convertible3y < standard3y)
      )
    })

    expect(wrong).toEqual([])
    expect(reserved.columns).toEqual([
      'standard1yNoUpfront',
      'standard3yNoUpfront',
      'convertible1yNoUpfront',
      'convertible3yNoUpfront',
    ])
  })

  it('reserved lack the convertible columns in 23 rows, all of i3.metal', () => {
    const short = Object.values(reserved.regions).flatMap((types) =>
      Object.keys(types).filter((type) => types[type]?.length !== 4),
    )

    expect(short).toHaveLength(23)
    expect(new Set(short)).toEqual(new Set(['i3.metal']))
  })

  it('of MSK brokers grow with their vCPU, within 0.6 percent', () => {
    const largest = Object.values(msk.regions).flatMap((row) =>
      Object.entries({ ...standard.brokers, ...express.brokers }).flatMap(([type, { vcpu }]) => {
        const product = type.charAt(0).toUpperCase() + type.slice(1)
        const family = product.slice(0, product.lastIndexOf('.'))
        const large = row[`${family}.large`]
        const own = row[product]
        return large === undefined || own === undefined
          ? []
          : [Math.abs(Number(own) / (Number(large) * (vcpu / 2)) - 1)]
      }),
    )

    expect(Math.max(...largest)).toBeLessThan(0.006)
  })
})

describe('the broker tables', () => {
  const { perVcpu } = standard

  it.each(Object.entries(standard.brokers))(
    'give %s the guidance per vCPU times its vCPU, within the rounding of a printed figure',
    (_, broker) => {
      const vcpu = Math.min(broker.vcpu, perVcpu.mostVcpu)
      const figures = [
        'recommendedIngressMBps',
        'maxIngressMBps',
        'recommendedEgressMBps',
        'maxEgressMBps',
      ] as const
      for (const figure of figures) {
        const off = Math.abs(broker[figure] / (perVcpu[figure] * vcpu) - 1)
        // AWS rounds a large broker to one decimal and doubles that for the sizes up to 4xlarge.
        expect(off, figure).toBeLessThan(0.002)
      }
    },
  )

  it.each(Object.entries(standard.brokers))(
    'give %s at most 1.5 times the ingress and 1.875 times the egress it is recommended for',
    (_, broker) => {
      expect(broker.maxIngressMBps / broker.recommendedIngressMBps).toBeCloseTo(1.5, 2)
      expect(broker.maxEgressMBps / broker.recommendedEgressMBps).toBeCloseTo(1.875, 2)
    },
  )

  it('sell provisioned throughput from m5.4xlarge and from m7g.2xlarge on', () => {
    const without = Object.entries(standard.brokers)
      .filter(([, broker]) => broker.maxProvisionedMiBps === undefined)
      .map(([type]) => type)

    expect(without).toEqual([
      'kafka.t3.small',
      'kafka.m5.large',
      'kafka.m5.xlarge',
      'kafka.m5.2xlarge',
      'kafka.m7g.large',
      'kafka.m7g.xlarge',
    ])
  })
})
