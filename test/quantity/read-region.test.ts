import { describe, expect, it } from 'vitest'
import data from '../../data/regions.json'
import { readRegion } from '../../src/quantity/read-region'

const names = new Map(Object.entries(data.regions).map(([code, { name }]) => [code, name]))

describe('a region', () => {
  it.each([
    ['us-east-1', 'us-east-1'],
    ['US-East-1', 'us-east-1'],
    [' useast1 ', 'us-east-1'],
    ['us_east_1', 'us-east-1'],
    ['Asia Pacific (Seoul)', 'ap-northeast-2'],
    ['asia pacific seoul', 'ap-northeast-2'],
    ['seoul', 'ap-northeast-2'],
    ['N. Virginia', 'us-east-1'],
    ['northern virginia', 'us-east-1'],
    ['virginia', 'us-east-1'],
    ['california', 'us-west-1'],
    ['frankfurt', 'eu-central-1'],
    ['Europe (Frankfurt)', 'eu-central-1'],
    ['Ireland', 'eu-west-1'],
    ['sao paulo', 'sa-east-1'],
    ['São Paulo', 'sa-east-1'],
    ['Canada West', 'ca-west-1'],
  ])('%s is %s', (written, region) => {
    expect(readRegion(written, names)).toEqual({ ok: true, region })
  })

  it.each([...names])('%s is also its name, %s', (code, name) => {
    expect(readRegion(name, names)).toEqual({ ok: true, region: code })
  })

  it.each([
    ['US East', '"US East" may be several: write us-east-1 (N. Virginia) or us-east-2 (Ohio)'],
    ['canada', '"canada" may be several: write ca-central-1 (Central) or ca-west-1 (Calgary)'],
    ['frankfort', '"frankfort" is no region known here: write eu-central-1 (Frankfurt)'],
    [
      'eu-west-9',
      '"eu-west-9" is no region known here: write eu-west-1 (Ireland), eu-west-2 (London) or eu-west-3 (Paris)',
    ],
    [
      'atlantis',
      '"atlantis" is no region known here: write af-south-1 (Cape Town) or ap-east-1 (Hong Kong)',
    ],
    ['xx', '"xx" is no region known here: write af-south-1 (Cape Town) or ap-east-1 (Hong Kong)'],
  ])('%s is refused with what is near', (written, why) => {
    expect(readRegion(written, names)).toEqual({ ok: false, why })
  })

  it('is not looked for in a long text, nor in no regions', () => {
    expect(readRegion('x'.repeat(201), names).ok).toBe(false)
    expect(readRegion('us-east-1', new Map())).toMatchObject({ ok: false })
  })
})
