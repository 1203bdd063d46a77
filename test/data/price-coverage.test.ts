import { describe, expect, it } from 'vitest'
import { ebs, msk, onDemand, regions, reserved, size, sum, transfer, transferOut } from './files'

interface Rows {
  readonly regions: Readonly<Record<string, { readonly prices: object }>>
}

/** Regions that price each product. */
const regionsPerProduct = (file: Rows): Record<string, number> => {
  const counts: Record<string, number> = {}
  for (const { prices } of Object.values(file.regions))
    for (const product of Object.keys(prices)) counts[product] = (counts[product] ?? 0) + 1
  return counts
}

describe('coverage', () => {
  /** Per region: MSK prices, on-demand types, reserved types, EBS prices, inter-zone price, regions that data can go to. */
  const pricesPerRegion = {
    'af-south-1': [16, 132, 105, 9, 1, 34],
    'ap-east-1': [32, 161, 123, 13, 1, 34],
    'ap-east-2': [15, 102, 0, 0, 0, 34],
    'ap-northeast-1': [40, 205, 177, 13, 1, 34],
    'ap-northeast-2': [40, 172, 143, 13, 1, 34],
    'ap-northeast-3': [32, 170, 123, 9, 1, 34],
    'ap-south-1': [40, 191, 165, 13, 1, 34],
    'ap-south-2': [32, 142, 132, 9, 1, 34],
    'ap-southeast-1': [40, 202, 171, 13, 1, 34],
    'ap-southeast-2': [40, 204, 177, 13, 1, 34],
    'ap-southeast-3': [32, 151, 121, 9, 1, 32],
    'ap-southeast-4': [32, 122, 94, 9, 1, 34],
    'ap-southeast-5': [24, 120, 110, 0, 0, 34],
    'ap-southeast-6': [0, 102, 0, 0, 0, 0],
    'ap-southeast-7': [24, 110, 110, 0, 0, 34],
    'ca-central-1': [40, 194, 165, 13, 1, 34],
    'ca-west-1': [16, 117, 108, 9, 0, 34],
    'eu-central-1': [40, 207, 189, 13, 1, 34],
    'eu-central-2': [32, 136, 127, 9, 1, 34],
    'eu-north-1': [40, 178, 167, 13, 1, 34],
    'eu-south-1': [16, 138, 123, 9, 1, 34],
    'eu-south-2': [32, 164, 143, 9, 1, 34],
    'eu-west-1': [40, 206, 195, 13, 1, 34],
    'eu-west-2': [40, 199, 171, 13, 1, 34],
    'eu-west-3': [40, 171, 150, 9, 1, 34],
    'il-central-1': [32, 134, 116, 9, 1, 34],
    'me-central-1': [32, 132, 114, 9, 1, 34],
    'me-south-1': [32, 142, 123, 13, 1, 34],
    'mx-central-1': [24, 110, 110, 0, 0, 34],
    'sa-east-1': [35, 169, 143, 9, 1, 34],
    'us-east-1': [40, 217, 195, 13, 1, 34],
    'us-east-2': [40, 207, 189, 13, 1, 34],
    'us-gov-east-1': [31, 143, 134, 9, 1, 34],
    'us-gov-west-1': [31, 159, 137, 9, 1, 34],
    'us-west-1': [26, 167, 155, 13, 1, 34],
    'us-west-2': [40, 214, 195, 13, 1, 34],
  }

  it('is 36 regions, each with as many prices of every kind as were found', () => {
    const found = Object.keys(regions).map((region) => [
      region,
      [
        ...[msk, onDemand, reserved, ebs, transfer].map((file: Rows) =>
          size(file.regions[region]?.prices),
        ),
        size(transferOut.regions[region]?.interRegionOut),
      ],
    ])

    expect(Object.fromEntries(found)).toEqual(pricesPerRegion)
    expect(found).toHaveLength(36)
  })

  it.each<[string, number, number, Rows]>([
    ['MSK', 35, 1138, msk],
    ['EBS', 31, 343, ebs],
    ['on demand', 36, 5790, onDemand],
    ['reserved, types', 34, 4900, reserved],
    ['transfer across zones', 30, 30, transfer],
  ])('of %s is %i regions and %i prices', (_, inRegions, prices, file) => {
    const rows = Object.values(file.regions)

    expect(rows).toHaveLength(inRegions)
    expect(sum(rows.map((row) => size(row.prices)))).toBe(prices)
  })

  it('of reserved is a price for each of the two columns, for every type', () => {
    const rows = Object.values(reserved.regions).flatMap(({ prices }) => Object.values(prices))

    expect(reserved.columns).toHaveLength(2)
    expect([...new Set(rows.map(size))]).toEqual([2])
  })

  it('of transfer out of a region is 35 regions: all to the internet, 1,188 pairs of regions', () => {
    const rows = Object.values(transferOut.regions)

    expect(rows).toHaveLength(35)
    expect(rows.filter((row) => row.internetOut !== undefined)).toHaveLength(35)
    expect(sum(rows.map((row) => size(row.interRegionOut)))).toBe(1188)
  })

  it('of MSK says in how many regions each of 40 products is sold', () => {
    const brokers = (family: string, sizes: readonly string[], count: number) =>
      Object.fromEntries(sizes.map((each) => [`${family}.${each}`, count]))
    const graviton = ['large', 'xlarge', '2xlarge', '4xlarge', '8xlarge', '12xlarge', '16xlarge']

    expect(regionsPerProduct(msk)).toEqual({
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

    expect(regionsPerProduct(ebs)).toEqual(
      Object.fromEntries([
        ...[...everywhere, 'io1', 'io1-iops'].map((product) => [product, 31]),
        ...some.map((product) => [product, 16]),
      ]),
    )
    expect(size(ebs.products)).toBe(13)
  })

  it('of transfer across zones is one product', () => {
    expect(regionsPerProduct(transfer)).toEqual({ interZone: 30 })
    expect(Object.keys(transfer.products)).toEqual(['interZone'])
  })

  it('of reserved lacks i7ie and i8g everywhere, and has m8g in eight regions', () => {
    const regionsWith = (family: string) =>
      Object.entries(reserved.regions)
        .filter(([, { prices }]) => Object.keys(prices).some((type) => type.startsWith(family)))
        .map(([region]) => region)

    expect([...regionsWith('i7ie.'), ...regionsWith('i8g.')]).toEqual([])
    expect(regionsWith('m8g.')).toEqual([
      'eu-central-1',
      'eu-north-1',
      'eu-south-2',
      'eu-west-1',
      'eu-west-2',
      'us-east-1',
      'us-east-2',
      'us-west-2',
    ])
  })
})
