import { describe, expect, it } from 'vitest'
import { billedQuantity, lineCents, roundUsd } from '../../src/core/money'
import { rank } from '../../src/core/rank'
import {
  countUp,
  countUpTo,
  gibFromGB,
  gibIn,
  mibpsFromGbps,
  mibpsFromMBps,
} from '../../src/core/units'
import { amount, dollars } from '../../src/core/words'
import { followersInOtherZones } from '../../src/core/zone-traffic'

describe('units', () => {
  it('a gigabit is 10^9 bits, a MiB 2^20 bytes', () => {
    expect(mibpsFromGbps(1)).toBeCloseTo(119.2093, 4)
    expect(mibpsFromMBps(1048.576)).toBe(1000)
    expect(gibFromGB(1.073741824)).toBe(1)
  })

  it('1 MiB/s for 1,024 hours is 3,600 GiB', () => {
    expect(gibIn(1, 1024)).toBe(3600)
  })

  it.each([
    [3, 3],
    [3.0000000000000004, 3],
    [3.000001, 4],
    [0, 0],
    [1e9 + 0.5, 1e9 + 1],
    [1e9 + 0.0005, 1e9],
    [1e-13, 0],
  ])('%f counts up to %i', (value, count) => {
    expect(countUp(value)).toBe(count)
  })

  it.each([
    [3, 6.25, 9],
    [3, 9, 9],
    [2, 1, 2],
  ])('to a multiple of %i, %f is %i', (step, value, count) => {
    expect(countUpTo(step, value)).toBe(count)
  })
})

describe('money', () => {
  it.each([
    [730, 0.8625, 62_963],
    [1, 1.005, 101],
    [3 * 720, 0.0018, 389],
    [0.1, 0.1, 1],
    [0.049, 0.1, 0],
  ])('%f × %f are %i cents, half up', (quantity, price, cents) => {
    expect(lineCents(quantity, price)).toBe(cents)
  })

  it('quantities have six decimals, differences two', () => {
    expect(billedQuantity(1 / 3)).toBe(0.333333)
    expect(roundUsd(-4016.7199999)).toBe(-4016.72)
  })
})

describe('words', () => {
  it.each([
    [1234.56, 'GiB', '1,234.6 GiB'],
    [9.005, 's', '9.005 s'],
    [1_000_000, '', '1,000,000'],
    [-12.5, '', '-12.5'],
    [999.9999, '', '1,000'],
  ])('%f %s reads %s', (value, unit, text) => {
    expect(amount(value, unit)).toBe(text)
  })

  it('money has cents', () => {
    expect(dollars(1283.2)).toBe('1,283.20 USD')
  })
})

describe('followers in other zones', () => {
  it.each([
    [3, 3, 2],
    [2, 3, 1],
    [1, 3, 0],
    [2, 2, 1],
    [3, 2, 4 / 3],
    [4, 3, 2.5],
    // 7 − (3² + 2² + 2²) / 7.
    [7, 3, 32 / 7],
  ])('%i replicas in %i zones: %f', (replicas, zones, followers) => {
    expect(followersInOtherZones(replicas, zones)).toBeCloseTo(followers, 12)
  })
})

describe('ranking', () => {
  const fits = [
    { monthlyUsd: 100, brokers: 9 },
    { monthlyUsd: 104, brokers: 3 },
    { monthlyUsd: 106, brokers: 2 },
  ]

  it('puts fewer brokers first within 5 % of the cheapest', () => {
    expect(rank(fits, { fewerBrokersWithinPercent: 5 }).map(({ brokers }) => brokers)).toEqual([
      3, 9, 2,
    ])
  })

  it('goes by cost alone at 0 %', () => {
    expect(rank(fits, { fewerBrokersWithinPercent: 0 }).map(({ brokers }) => brokers)).toEqual([
      9, 3, 2,
    ])
  })
})
