import { describe, expect, it } from 'vitest'
import { changesBetween, doubtsAbout, percentOf } from '../../src/refresh/changes'
import type { PriceRows, RegionRows } from '../../src/schema/price-rows'

const rows = (msk: PriceRows, onDemand: PriceRows = {}): RegionRows => ({
  msk,
  onDemand,
  ebs: {},
  transfer: {},
  reserved1yNoUpfront: {},
  reserved3yNoUpfront: {},
})
const LARGE = 'Kafka.m7g.large'

describe('doubts', () => {
  it.each([
    ['0.15', []],
    ['0.05', []],
    ['0.1501', ['msk Kafka.m7g.large moved from 0.1 to 0.1501 USD, by more than half']],
    ['0.0499', ['msk Kafka.m7g.large moved from 0.1 to 0.0499 USD, by more than half']],
  ])('about 0.1 becoming %s are %j', (usd, doubts) => {
    expect(doubtsAbout(rows({ [LARGE]: '0.1' }), rows({ [LARGE]: usd }))).toEqual(doubts)
  })

  it('are of families, not of single types', () => {
    const before = rows(
      { [LARGE]: '1', 'Kafka.m7g.xlarge': '2', 'Express.m7g.large': '3', 'Kafka.t3.small': '1' },
      { 'm7g.large': '1', 'm7g.xlarge': '2', 'i3en.large': '1' },
    )
    const after = rows({ [LARGE]: '1' }, { 'm7g.xlarge': '2' })

    expect(doubtsAbout(before, after)).toEqual([
      'msk Express.m7g is gone',
      'msk Kafka.t3 is gone',
      'onDemand i3en is gone',
    ])
  })

  it.each(['Kafka.Storage.GP2', 'Kafka.Throughput', 'KafkaServerless-In-Bytes', 'gp3-iops'])(
    'are of %s alone',
    (key) => {
      expect(doubtsAbout(rows({ [key]: '1', [LARGE]: '1' }), rows({ [LARGE]: '1' }))).toEqual([
        `msk ${key} is gone`,
      ])
    },
  )
})

describe('changes', () => {
  it('are what came, went and moved; the same number written otherwise is none', () => {
    const before = rows({ a: '0.10', b: '1', c: '2' })
    const after = rows({ a: '0.1', b: '1.07', d: '3' })

    expect(changesBetween(before, after)).toEqual([
      { table: 'msk', key: 'b', before: '1', after: '1.07' },
      { table: 'msk', key: 'c', before: '2' },
      { table: 'msk', key: 'd', after: '3' },
    ])
  })

  it('are in percent of the price before, where there is one', () => {
    expect(percentOf({ table: 'msk', key: 'b', before: '2', after: '3' })).toBe(50)
    expect(percentOf({ table: 'msk', key: 'b', after: '3' })).toBeUndefined()
    expect(percentOf({ table: 'msk', key: 'b', before: '2' })).toBeUndefined()
  })
})
