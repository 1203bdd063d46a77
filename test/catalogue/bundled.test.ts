import { describe, expect, it } from 'vitest'
import { bundled } from '../../src/catalogue/bundled'
import type { RegionCatalogue } from '../../src/schema/catalogue'
import type { PriceTable } from '../../src/schema/price-rows'
import { ebs, msk, onDemand, reserved, size, transfer } from '../data/files'

/** The file of each table, and the string that a row of it has for the table. */
const published: Readonly<
  Record<PriceTable, [File, (row: string | readonly string[]) => unknown]>
> = {
  msk: [msk, (usd) => usd],
  ebs: [ebs, (usd) => usd],
  transfer: [transfer, (usd) => usd],
  onDemand: [onDemand, (usd) => usd],
  reserved1yNoUpfront: [reserved, ([oneYear]) => oneYear],
  reserved3yNoUpfront: [reserved, ([, threeYears]) => threeYears],
}
const tables = Object.keys(published) as PriceTable[]

/** What the price book calls each file, in its order. */
const lists: readonly (readonly [string, File])[] = [
  ['MSK brokers, storage, throughput, Serverless', msk],
  ['EC2 on demand', onDemand],
  ['EC2 reserved, no upfront', reserved],
  ['EBS volumes', ebs],
  ['transfer across zones', transfer],
]

interface Source {
  readonly asOf: string
  readonly source: string
  readonly copy?: string | undefined
}
interface File {
  readonly service: string
  readonly sources: Readonly<Record<string, Source>>
  readonly regions: Readonly<
    Record<
      string,
      {
        readonly source: string
        readonly prices: Readonly<Record<string, string | readonly string[]>>
      }
    >
  >
}

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
  it.each(tables)('%s are those of data/ with their dates and sources, and no others', (table) => {
    const [file, textIn] = published[table]
    const perGiB = (key: string) => (table === 'ebs' && key === 'gp3-throughput' ? 1024 : 1)
    const inData = Object.entries(file.regions).map(([code, { source: from, prices }]) => {
      const { asOf, source } = file.sources[from] ?? {}
      const rows = Object.entries(prices).map(([key, row]) => {
        return [key, { usd: Number(textIn(row)) / perGiB(key), asOf, source }]
      })
      return [code, Object.fromEntries(rows)]
    })
    const found = [...bundled.regionNames.keys()].flatMap((code) => {
      const rows = [...regionOf(code).prices[table]].map(([key, { usd, asOf, source }]) => {
        return [key, { usd, asOf, source }]
      })
      return rows.length > 0 ? [[code, Object.fromEntries(rows)]] : []
    })

    expect(found.length).toBeGreaterThan(0)
    expect(Object.fromEntries(found)).toEqual(Object.fromEntries(inData))
  })

  it('of gp3 throughput are per MiB/s, a 1,024th of the published price per GiB/s', () => {
    const price = priceOf('us-east-1', 'ebs', 'gp3-throughput')
    const perGiBps = Number(ebs.regions['us-east-1']?.prices['gp3-throughput'])

    expect(ebs.products['gp3-throughput']?.unit).toBe('GiB/s-month')
    expect(price?.usd).toBe(perGiBps / 1024)
    expect(price?.unit).toBe('MiB/s-month')
  })

  it('of reservations are the standard ones, not the convertible', () => {
    expect(reserved.columns).toEqual(['standard1yNoUpfront', 'standard3yNoUpfront'])

    const [oneYear, threeYears] = reserved.regions['us-east-1']?.prices['m7g.large'] ?? []

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
    expect(everyPrice.length).toBeGreaterThan(10_000)
  })
})

describe('lists', () => {
  it.each([...bundled.regionNames.keys()])('of %s are those that have prices for it', (code) => {
    const inData = lists.flatMap(([what, { service, sources, regions }]) => {
      const { asOf, source } = sources[regions[code]?.source ?? ''] ?? {}
      return code in regions ? [{ service, what, asOf, source }] : []
    })

    expect(regionOf(code).services).toEqual(inData)
  })

  it('of the whole catalogue are one for each source, with the regions that it has prices of', () => {
    const inData = lists.flatMap(([what, { service, sources, regions }]) =>
      Object.entries(sources).map(([key, from]) => {
        const codes = Object.keys(regions).filter((code) => regions[code]?.source === key)
        const { asOf, source, copy } = from
        return { service, what, asOf, source, copy, regions: codes }
      }),
    )

    expect(bundled.services).toEqual(inData)
    expect(new Set(bundled.services.map(({ what }) => what)).size).toBe(5)
  })
})

describe('what is not there', () => {
  it('is undefined for a region that AWS does not have', () => {
    expect(bundled.region('eu-north-9')).toBeUndefined()
    expect(bundled.region('')).toBeUndefined()
    expect(bundled.region('constructor')).toBeUndefined()
  })

  it.each(['Kafka.m8g.large', 'm7g.large', 'constructor', ''])('has no price of MSK: %j', (key) => {
    expect(priceOf('us-east-1', 'msk', key)).toBeUndefined()
  })

  it('leaves a region without MSK its name and its EC2 prices', () => {
    const region = regionOf('ap-southeast-6')

    expect(region.name).toBe('Asia Pacific (New Zealand)')
    expect(region.prices.msk.size).toBe(0)
    expect(region.prices.onDemand.size).toBeGreaterThan(0)
    expect(region.prices.onDemand.size).toBe(size(onDemand.regions['ap-southeast-6']?.prices))
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
