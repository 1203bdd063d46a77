import { describe, expect, it } from 'vitest'
import { rowsOf } from '../../../src/aws/prices/rows'
import { wantedPrices } from '../../../src/catalogue/wanted'

const TODAY = '2026-11-20'
const wanted = wantedPrices('eu-west-1')

interface Dimension {
  readonly unit?: string
  readonly price?: Readonly<Record<string, string>>
}

const offer = (dimensions: readonly Dimension[], more: object = {}) => ({
  priceDimensions: Object.fromEntries(
    dimensions.map(({ unit = 'hours', price = { USD: '0.2000000000' } }, index) => [
      `SKU.${index}`,
      { unit, pricePerUnit: price },
    ]),
  ),
  ...more,
})

const broker = (OnDemand: unknown, attributes: Readonly<Record<string, string>> = {}): string =>
  JSON.stringify({
    product: {
      productFamily: 'Managed Streaming for Apache Kafka (MSK)',
      attributes: {
        servicecode: 'AmazonMSK',
        locationType: 'AWS Region',
        regionCode: 'eu-west-1',
        usagetype: 'EU-Kafka.m7g.large',
        operation: 'RunBroker',
        ...attributes,
      },
    },
    serviceCode: 'AmazonMSK',
    terms: { OnDemand },
  })

const read = (element: string) => rowsOf(element, wanted, TODAY)
const usdOf = (element: string) => read(element).rows.map(({ usd }) => usd)

describe('the offers of a product', () => {
  it.each([
    ['one', { a: offer([{}]) }, '0.2'],
    ['one without a date', { a: offer([{}], {}) }, '0.2'],
    [
      'an earlier and a later one: the later',
      {
        a: offer([{ price: { USD: '0.1' } }], { effectiveDate: '2026-10-01T00:00:00Z' }),
        b: offer([{ price: { USD: '0.3' } }], { effectiveDate: '2026-11-01T00:00:00Z' }),
        c: offer([{ price: { USD: '0.2' } }], { effectiveDate: '2026-09-01T00:00:00Z' }),
      },
      '0.3',
    ],
    [
      "today's and a coming one: today's",
      {
        a: offer([{}], { effectiveDate: '2026-11-20T00:00:00Z' }),
        b: offer([{ price: { USD: '0.3' } }], { effectiveDate: '2026-12-01T00:00:00Z' }),
      },
      '0.2',
    ],
    ['two parts of one price', { a: offer([{}, { price: { USD: '0.20' } }]) }, '0.2'],
  ])('%s', (_what, offers, usd) => {
    expect(read(broker(offers))).toEqual({
      rows: [{ table: 'msk', key: 'Kafka.m7g.large', usd }],
      faults: [],
    })
  })

  it.each([
    ['none', {}],
    ['a coming one alone', { a: offer([{}], { effectiveDate: '2026-12-01T00:00:00Z' }) }],
    ['no terms', undefined],
  ])('%s: no price, and no fault', (_what, offers) => {
    expect(read(broker(offers))).toEqual({ rows: [], faults: [] })
  })

  const dated = { effectiveDate: '2026-11-01T00:00:00Z' }
  it.each([
    [
      'two of one day that differ',
      { a: offer([{}], dated), b: offer([{ price: { USD: '0.3' } }], dated) },
      'has several prices: 0.2, 0.3 USD',
    ],
    ['tiers', { a: offer([{}, { price: { USD: '0.1' } }]) }, 'has several prices: 0.2, 0.1 USD'],
    [
      'a part in another unit',
      { a: offer([{}, { unit: 'Quantity' }]) },
      'is priced by "Quantity", not by broker-hour',
    ],
    ['no dimension', { a: offer([]) }, 'has an offer without a price'],
    ['only yuan', { a: offer([{ price: { CNY: '1' } }]) }, 'is not priced in USD but in "CNY"'],
    ['no currency', { a: offer([{ price: {} }]) }, 'is not priced in USD but in ""'],
    [
      'a unit that could be an account',
      { a: offer([{ unit: '123456789012' }]) },
      'is priced by something unreadable, not by broker-hour',
    ],
    ...['0', '0.000', '-0.2', '1e-5', 'NaN', 'Infinity', '', '0.2.1', '٠.٢', '1'.repeat(10)].map(
      (USD) =>
        [
          `the price ${USD}`,
          { a: offer([{ price: { USD } }]) },
          /costs .* USD, which is no price$/,
        ] as const,
    ),
  ] as const)('%s: a fault', (_what, offers, why) => {
    const { rows, faults } = read(broker(offers))

    expect(rows).toEqual([])
    expect(faults).toHaveLength(1)
    expect(faults[0]).toMatch(/^AmazonMSK EU-Kafka\.m7g\.large /)
    expect(faults[0]).toMatch(why)
    expect(faults[0]).not.toMatch(/\d{12}/)
  })

  it.each([
    ['a date that is none', { a: offer([{}], { effectiveDate: 'soon' }) }],
    ['an offer that is a list', { a: [] }],
    [
      'a price that is a number',
      { a: { priceDimensions: { x: { unit: 'hours', pricePerUnit: { USD: 0.2 } } } } },
    ],
  ])('%s: a fault', (_what, offers) => {
    expect(read(broker(offers)).faults).toEqual([
      expect.stringContaining('an offer is not written as expected'),
    ])
  })
})

describe('a product', () => {
  const good = { a: offer([{}]) }

  it.each([
    { regionCode: 'eu-west-2' },
    { locationType: 'AWS Local Zone' },
    { usagetype: 'EUW2-Kafka.m7g.large' },
    { usagetype: 'Kafka.m7g.large' },
    { usagetype: 'EU-DUB1-Kafka.m7g.large' },
    { operation: 'DedicatedPool' },
    { servicecode: 'AmazonEC2' },
    { servicecode: '__proto__' },
    { instanceType: 'kafka.m7g.large' },
  ])('with %j is not taken', (attributes) => {
    expect(read(broker(good, attributes))).toEqual({ rows: [], faults: [] })
  })

  it('is taken where AWS leaves the place out', () => {
    const element = JSON.parse(broker(good))
    delete element.product.attributes.regionCode
    delete element.product.attributes.locationType
    expect(usdOf(JSON.stringify(element))).toEqual(['0.2'])
  })
})

describe('an instance type', () => {
  const instance = (attributes: Readonly<Record<string, string>>): string =>
    broker(
      { a: offer([{ unit: 'Hrs' }]) },
      {
        servicecode: 'AmazonEC2',
        usagetype: 'EU-BoxUsage:m7g.large',
        operation: 'RunInstances',
        instanceType: 'm7g.large',
        operatingSystem: 'Linux',
        tenancy: 'Shared',
        preInstalledSw: 'NA',
        capacitystatus: 'Used',
        marketoption: 'OnDemand',
        ...attributes,
      },
    )

  it('is taken as Linux on shared hardware, in use', () => {
    expect(usdOf(instance({}))).toEqual(['0.2'])
  })

  it.each([
    { operatingSystem: 'Windows' },
    { tenancy: 'Dedicated' },
    { preInstalledSw: 'SQL Std' },
    { capacitystatus: 'UnusedCapacityReservation' },
    { marketoption: 'CapacityBlock' },
    { operation: 'RunInstances:0002' },
    { usagetype: 'EU-UnusedBox:m7g.large' },
    { usagetype: 'EU-BoxUsage:m7g.xlarge' },
    { instanceType: 'm9x.large', usagetype: 'EU-BoxUsage:m9x.large' },
  ])('with %j is not', (attributes) => {
    expect(read(instance(attributes))).toEqual({ rows: [], faults: [] })
  })
})
