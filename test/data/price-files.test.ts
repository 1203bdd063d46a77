import { describe, expect, it } from 'vitest'
import { formatPriceFile } from '../../src/cli/format'
import {
  brokers,
  ebs,
  instances,
  msk,
  onDemand,
  planned,
  productOf,
  regions,
  reserved,
  texts,
  transfer,
  transferOut,
} from './files'

const pricesOf = <Prices>(file: {
  readonly regions: Readonly<Record<string, { readonly prices: Prices }>>
}): Prices[] => Object.values(file.regions).map(({ prices }) => prices)

describe('the price files', () => {
  it.each(Object.entries(texts).filter(([name]) => name.startsWith('prices/')))(
    '%s is written as a refresh would write it',
    (_, text) => {
      expect(formatPriceFile(JSON.parse(text))).toBe(text)
    },
  )

  it.each(Object.entries(planned))(
    '%s: every source that a region names is there, and each one is named',
    (_, { sources, regions: rows }) => {
      const named = new Set(Object.values(rows).map(({ source }) => source))

      expect([...named].sort()).toEqual(Object.keys(sources).sort())
    },
  )
})

describe('the files agree', () => {
  const onDemandTypes = new Set(pricesOf(onDemand).flatMap(Object.keys))
  const reservedTypes = new Set(pricesOf(reserved).flatMap(Object.keys))

  it('on the types: all that have a price are in instances.json', () => {
    const types = new Set([...onDemandTypes, ...reservedTypes])

    expect([...types].filter((type) => !(type in instances))).toEqual([])
  })

  it('on the types: all of instances.json are priced on demand somewhere', () => {
    expect(Object.keys(instances).filter((type) => !onDemandTypes.has(type))).toEqual([])
  })

  it('on the brokers: every one priced has its figures, and the reverse', () => {
    const priced = Object.entries(msk.products)
      .filter(([, product]) => product.operation === 'RunBroker')
      .map(([name]) => name)

    expect(priced.sort()).toEqual(Object.keys(brokers).map(productOf).sort())
  })

  it('on the products: every price is of a product that the file names', () => {
    const unnamed = [msk, ebs, transfer].flatMap((file) =>
      pricesOf(file).flatMap((prices) =>
        Object.keys(prices).filter((key) => !(key in file.products)),
      ),
    )

    expect(unnamed).toEqual([])
  })

  it('on the regions: every one with prices has a name', () => {
    const priced = [...Object.values(planned), transferOut].flatMap((file) =>
      Object.keys(file.regions),
    )

    expect(priced.filter((region) => !(region in regions))).toEqual([])
  })

  it('on the regions: every one with MSK has a usagetype prefix; ap-southeast-6 alone has none', () => {
    const unprefixed = Object.keys(regions).filter(
      (region) => regions[region]?.usagetypePrefix === undefined,
    )

    expect(unprefixed).toEqual(['ap-southeast-6'])
    expect(Object.keys(msk.regions)).not.toContain('ap-southeast-6')
  })
})

describe('the prices', () => {
  const stringsIn = (value: unknown): string[] =>
    typeof value === 'string'
      ? [value]
      : typeof value === 'object' && value !== null
        ? Object.values(value).flatMap(stringsIn)
        : []

  it('are never zero', () => {
    const prices = [
      ...Object.values(planned).flatMap((file) => stringsIn(pricesOf<object>(file))),
      ...stringsIn(transferOut.regions),
    ]

    expect(prices.length).toBeGreaterThan(0)
    expect(prices.filter((price) => !(Number(price) > 0))).toEqual([])
  })

  it('reserved are below on demand in every row, for every term', () => {
    const rows = Object.entries(reserved.regions).flatMap(([region, { prices }]) =>
      Object.entries(prices).map(([type, columns]) => ({
        row: `${region} ${type}`,
        columns: columns.map(Number),
        onDemand: Number(onDemand.regions[region]?.prices[type]),
      })),
    )
    const notCheaper = rows.filter(
      (row) => !row.columns.every((reservedUsd) => reservedUsd < row.onDemand),
    )

    expect(rows.length).toBeGreaterThan(0)
    expect(notCheaper).toEqual([])
  })

  it('reserved are lower for three years than for one', () => {
    const wrong = pricesOf(reserved)
      .flatMap((types) => Object.entries(types))
      .filter(([, [oneYear, threeYears]]) => !(Number(threeYears) < Number(oneYear)))

    expect(wrong).toEqual([])
    expect(reserved.columns).toEqual(['standard1yNoUpfront', 'standard3yNoUpfront'])
  })

  // AWS may move one size alone by some percent. A slipped point, or the figure of another size, is
  // a quarter off at least.
  it('of MSK brokers grow with their vCPU, within 10 percent', () => {
    const off = Object.entries(msk.regions).flatMap(([region, { prices }]) =>
      Object.entries(brokers).flatMap(([type, { vcpu }]) => {
        const product = productOf(type)
        const large = prices[`${product.slice(0, product.lastIndexOf('.'))}.large`]
        const own = prices[product]
        return large === undefined || own === undefined
          ? []
          : [{ at: `${region} ${product}`, by: Number(own) / (Number(large) * (vcpu / 2)) - 1 }]
      }),
    )

    expect(off.length).toBeGreaterThan(0)
    expect(off.filter(({ by }) => !(Math.abs(by) < 0.1))).toEqual([])
  })
})
