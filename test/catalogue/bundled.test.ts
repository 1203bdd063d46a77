import { describe, expect, it } from 'vitest'
import ebs from '../../data/prices/ebs.json'
import onDemand from '../../data/prices/ec2-on-demand.json'
import reserved from '../../data/prices/ec2-reserved.json'
import msk from '../../data/prices/msk.json'
import transfer from '../../data/prices/transfer.json'
import { bundled } from '../../src/catalogue/bundled'
import type { RegionCatalogue } from '../../src/schema/catalogue'
import type { PriceTable } from '../../src/schema/price-rows'

const tables: readonly PriceTable[] = [
  'msk',
  'ebs',
  'transfer',
  'onDemand',
  'reserved1yNoUpfront',
  'reserved3yNoUpfront',
]

/** A region that is known to be in the catalogue. */
const regionOf = (code: string): RegionCatalogue => {
  const region = bundled.region(code)
  if (!region) throw new Error(`no region ${code}`)
  return region
}
const priceOf = (code: string, table: PriceTable, key: string) =>
  regionOf(code).prices[table].get(key)
const everyPrice = [...bundled.regionNames.keys()].flatMap((code) =>
  tables.flatMap((table) =>
    [...regionOf(code).prices[table]].map(([key, price]) => ({
      at: `${code} ${table} ${key}`,
      price,
    })),
  ),
)

describe('usagetypes read as on a bill', () => {
  it.each([
    ['us-east-1', 'msk', 'Kafka.m7g.large', 'USE1-Kafka.m7g.large'],
    ['us-east-1', 'msk', 'Express.m7g.large', 'USE1-Express.m7g.large'],
    ['us-east-1', 'msk', 'KafkaServerless-ClusterHours', 'USE1-KafkaServerless-ClusterHours'],
    ['us-east-1', 'onDemand', 'm7g.large', 'BoxUsage:m7g.large'],
    ['us-east-1', 'reserved1yNoUpfront', 'm7g.large', 'HeavyUsage:m7g.large'],
    ['us-east-1', 'ebs', 'gp3', 'EBS:VolumeUsage.gp3'],
    ['us-east-1', 'ebs', 'gp3-iops', 'EBS:VolumeP-IOPS.gp3'],
    ['us-east-1', 'transfer', 'interZone', 'DataTransfer-Regional-Bytes'],
    ['eu-west-1', 'msk', 'Kafka.m7g.large', 'EU-Kafka.m7g.large'],
    ['eu-west-1', 'onDemand', 'm7g.large', 'EU-BoxUsage:m7g.large'],
    ['eu-west-1', 'transfer', 'interZone', 'EU-DataTransfer-Regional-Bytes'],
    ['ap-northeast-2', 'msk', 'Kafka.Storage.GP2', 'APN2-Kafka.Storage.GP2'],
    ['ap-northeast-2', 'onDemand', 'm7g.large', 'APN2-BoxUsage:m7g.large'],
    ['ap-northeast-2', 'ebs', 'gp3-throughput', 'APN2-EBS:VolumeP-Throughput.gp3'],
    ['us-gov-west-1', 'msk', 'Kafka.m7g.large', 'UGW1-Kafka.m7g.large'],
    ['us-gov-west-1', 'onDemand', 'm7g.large', 'UGW1-BoxUsage:m7g.large'],
    ['us-gov-east-1', 'ebs', 'gp3', 'UGE1-EBS:VolumeUsage.gp3'],
  ] as const)('%s %s %s is %s', (region, table, key, usagetype) => {
    expect(priceOf(region, table, key)?.usagetype).toBe(usagetype)
  })
})

describe('prices', () => {
  it.each([
    [
      'us-east-1',
      'msk',
      'Kafka.m7g.large',
      0.204,
      msk.regions['us-east-1'].prices['Kafka.m7g.large'],
    ],
    [
      'us-west-2',
      'msk',
      'Express.m7g.large',
      0.476,
      msk.regions['us-west-2'].prices['Express.m7g.large'],
    ],
    ['eu-west-1', 'ebs', 'gp3', 0.088, ebs.regions['eu-west-1'].prices.gp3],
    [
      'us-east-1',
      'onDemand',
      'm7g.large',
      0.0816,
      onDemand.regions['us-east-1'].prices['m7g.large'],
    ],
    [
      'ap-northeast-2',
      'transfer',
      'interZone',
      0.01,
      transfer.regions['ap-northeast-2'].prices.interZone,
    ],
  ] as const)('%s %s %s is %d, the string in data/', (region, table, key, usd, text) => {
    expect(priceOf(region, table, key)?.usd).toBe(usd)
    expect(Number(text)).toBe(usd)
  })

  it('are all those of data/ but transfer to elsewhere and convertible reservations', () => {
    const countOf = (table: PriceTable) =>
      [...bundled.regionNames.keys()].reduce(
        (total, code) => total + regionOf(code).prices[table].size,
        0,
      )

    expect(tables.map((table) => [table, countOf(table)])).toEqual([
      ['msk', 1138],
      ['ebs', 343],
      ['transfer', 30],
      ['onDemand', 5813],
      ['reserved1yNoUpfront', 4923],
      ['reserved3yNoUpfront', 4923],
    ])
  })

  it('of gp3 throughput are per MiB/s: 40.96 USD per GiB/s is 0.04', () => {
    const price = priceOf('us-east-1', 'ebs', 'gp3-throughput')

    expect(ebs.regions['us-east-1'].prices['gp3-throughput']).toBe('40.96')
    expect(price?.usd).toBe(0.04)
    expect(price?.unit).toBe('MiB/s-month')
  })

  it('of reservations are the standard ones, not the convertible', () => {
    const [oneYear, threeYears] = reserved.regions['us-east-1'].prices['m7g.large']

    expect(priceOf('us-east-1', 'reserved1yNoUpfront', 'm7g.large')?.usd).toBe(Number(oneYear))
    expect(priceOf('us-east-1', 'reserved3yNoUpfront', 'm7g.large')?.usd).toBe(Number(threeYears))
  })

  it('each have a service, a unit, a date and a source, and are above zero', () => {
    const incomplete = everyPrice.filter(
      ({ price }) =>
        !price.service ||
        !price.unit ||
        !/^\d{4}-\d{2}-\d{2}$/.test(price.asOf) ||
        !price.source ||
        !(price.usd > 0),
    )

    expect(incomplete.map(({ at }) => at)).toEqual([])
    expect(everyPrice.length).toBeGreaterThan(17_000)
  })
})

describe('dates and sources', () => {
  it('of on-demand prices are those of the region: us-east-1 comes from a newer list', () => {
    const virginia = priceOf('us-east-1', 'onDemand', 'm7g.large')
    const ireland = priceOf('eu-west-1', 'onDemand', 'm7g.large')

    expect(virginia?.asOf).toBe('2026-07-20')
    expect(ireland?.asOf).toBe('2025-11-03')
    expect(virginia?.source).not.toBe(ireland?.source)
  })

  it.each([
    ['us-east-1', '2026-07-20'],
    ['eu-west-1', '2025-11-03'],
  ])('of %s name one on-demand list, of %s', (code, asOf) => {
    const lists = regionOf(code).services.filter(({ what }) => what === 'EC2 on demand')

    expect(lists.map((list) => list.asOf)).toEqual([asOf])
  })

  it('of the whole catalogue say for how many regions each list has prices', () => {
    expect(
      bundled.services.map(({ what, asOf, regions }) => [what, asOf, regions?.length]),
    ).toEqual([
      ['MSK brokers, storage, throughput, Serverless', '2025-10-09', 35],
      ['EC2 on demand', '2026-07-20', 1],
      ['EC2 on demand', '2025-11-03', 35],
      ['EC2 reserved, no upfront', '2025-04-05', 34],
      ['EBS volumes', '2024-07-18', 31],
      ['transfer across zones', '2024-08-09', 30],
    ])
  })
})

describe('what is not there', () => {
  it('is undefined for a region that AWS does not have', () => {
    expect(bundled.region('eu-north-9')).toBeUndefined()
    expect(bundled.region('')).toBeUndefined()
    expect(bundled.region('constructor')).toBeUndefined()
  })

  it.each([
    ['sa-east-1', 'msk', 'KafkaServerless-ClusterHours'],
    ['us-west-1', 'msk', 'Express.m7g.large'],
    ['af-south-1', 'msk', 'Kafka.m7g.large'],
    ['ap-east-2', 'msk', 'Kafka.m5.large'],
    ['us-east-1', 'msk', 'Kafka.m8g.large'],
    ['ap-east-2', 'ebs', 'gp3'],
    ['ca-west-1', 'transfer', 'interZone'],
    ['us-east-1', 'reserved1yNoUpfront', 'i8g.large'],
    ['ap-northeast-2', 'reserved3yNoUpfront', 'm8g.large'],
  ] as const)('has no price: %s %s %s', (region, table, key) => {
    expect(priceOf(region, table, key)).toBeUndefined()
  })

  it('leaves a region without MSK its name and its EC2 prices', () => {
    const region = regionOf('ap-southeast-6')

    expect(region.name).toBe('Asia Pacific (New Zealand)')
    expect(region.prices.msk.size).toBe(0)
    expect(region.prices.onDemand.size).toBe(102)
  })
})

describe('the catalogue', () => {
  it('reads a region once and keeps it', () => {
    expect(bundled.region('us-east-1')).toBe(bundled.region('us-east-1'))
  })

  it('knows 36 regions and says that it is bundled', () => {
    expect(bundled.regionNames.size).toBe(36)
    expect(bundled.source).toBe('bundled')
  })
})
