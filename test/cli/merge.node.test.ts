import { expect, it } from 'vitest'
import { REGIONS } from '../../src/cli/args'
import { readPriceFiles } from '../../src/cli/files'
import { merged, rowsIn } from '../../src/cli/merge'
import type { RegionRows } from '../../src/schema/price-rows'
import { everyTable } from '../../src/schema/price-rows'

const files = readPriceFiles('data/prices')
const today = '2031-02-03'
const options = { today, regionOrder: REGIONS, typeOrder: ['new.large', 'm5.large', 'new.xlarge'] }
const source = `aws-${today}`

const merge = (region: string, rows: Partial<RegionRows>) =>
  merged(files, new Map([[region, { ...rowsIn(files, region), ...rows }]]), options)

it('the same prices again give the same files but for the source', () => {
  const { msk, reserved } = merge('eu-west-1', {})

  expect(msk.regions['eu-west-1']?.source).toBe(source)
  expect(JSON.stringify(msk.regions)).toBe(
    JSON.stringify({
      ...files.msk.regions,
      'eu-west-1': { ...files.msk.regions['eu-west-1'], source },
    }),
  )
  expect(JSON.stringify(reserved.regions['eu-west-1']?.prices)).toBe(
    JSON.stringify(files.reserved.regions['eu-west-1']?.prices),
  )
})

it('a source that regions still name stays, one that none names goes', () => {
  const old = { asOf: '2020-01-01', source: 'A list' }
  const prices = { 'm5.large': '0.1' }
  const onDemand = {
    ...files.onDemand,
    sources: { one: old, two: old },
    regions: {
      'eu-west-1': { source: 'one', prices },
      'eu-west-2': { source: 'one', prices },
      'us-east-1': { source: 'two', prices },
    },
  }
  const sourcesAfter = (region: string) => {
    const refreshed = new Map([[region, rowsIn(files, region)]])
    return Object.keys(merged({ ...files, onDemand }, refreshed, options).onDemand.sources)
  }

  expect(sourcesAfter('eu-west-1')).toEqual(['one', 'two', source])
  expect(sourcesAfter('us-east-1')).toEqual(['one', source])
})

it('the source says where prices are from', () => {
  expect(merge('eu-west-1', {}).msk.sources[source]).toEqual({
    asOf: today,
    source: 'AWS Price List',
    copy: 'GetProducts of the AWS Price List API',
  })
})

it('products come in the order of the file, whatever order AWS has', () => {
  const known = rowsIn(files, 'eu-west-1').msk
  const msk = Object.fromEntries(Object.entries(known).reverse())

  expect(Object.keys(merge('eu-west-1', { msk }).msk.regions['eu-west-1']?.prices ?? {})).toEqual(
    Object.keys(known),
  )
})

it('new types come after the known ones, in their own order', () => {
  const known = rowsIn(files, 'eu-west-1').onDemand
  const onDemand = { 'new.xlarge': '2', ...known, 'new.large': '1' }
  const { prices = {} } = merge('eu-west-1', { onDemand }).onDemand.regions['eu-west-1'] ?? {}

  expect(Object.keys(prices)).toEqual([...Object.keys(known), 'new.large', 'new.xlarge'])
})

it('a region that is new to a list comes in its place', () => {
  const regions = Object.keys(merge('ap-southeast-6', { msk: { a: '1' } }).msk.regions)

  expect(regions).toEqual(REGIONS)
})

it('a region without prices in a list is not in the file', () => {
  const none = everyTable(() => ({}))
  const { msk, reserved } = merge('eu-west-1', none)

  expect(msk.regions).not.toHaveProperty('eu-west-1')
  expect(reserved.regions).not.toHaveProperty('eu-west-1')
  expect(msk.sources).not.toHaveProperty(source)
})
