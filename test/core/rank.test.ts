import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { bestOf, rank, rankFirsts } from '../../src/core/rank'

/** Few costs and sizes, so that many are equal. */
const fits = fc.array(
  fc.record({
    monthlyUsd: fc.integer({ min: 95, max: 106 }),
    brokers: fc.integer({ min: 3, max: 5 }),
    type: fc.constantFrom('a', 'b', 'c'),
  }),
)
const RUNS = { numRuns: 300, seed: 20261120 }
const rule = { fewerBrokersWithinPercent: 5 }

it('the best is the first of the ranking', () => {
  fc.assert(
    fc.property(fits, (all) => {
      expect(bestOf(all, rule)).toBe(rank(all, rule)[0])
    }),
    RUNS,
  )
})

it('the firsts of groups are the ranking less what follows the first of each group', () => {
  // As of a plan, where the shapes of a type follow each other.
  const byType = fits.map((all) =>
    [...all].sort((one, other) => one.type.localeCompare(other.type)),
  )
  fc.assert(
    fc.property(byType, (all) => {
      const seen = new Set<string>()
      const firsts = rank(all, rule).filter(({ type }) => !seen.has(type) && seen.add(type))
      expect(rankFirsts(all, rule, ({ type }) => type)).toEqual(firsts)
    }),
    RUNS,
  )
})

describe('a ranking', () => {
  const named = (monthlyUsd: number, brokers: number | undefined, name: string) => ({
    monthlyUsd,
    ...(brokers === undefined ? {} : { brokers }),
    name,
  })
  const names = (all: readonly ReturnType<typeof named>[], percent: number) =>
    rank(all, { fewerBrokersWithinPercent: percent })
      .map(({ name }) => name)
      .join('')

  it('counts what costs exactly 25 % more as near: 125 with 3 brokers goes before 100 with 6', () => {
    expect(names([named(100, 6, 'a'), named(125, 3, 'b')], 25)).toBe('ba')
    expect(names([named(125, 3, 'b'), named(100, 6, 'a')], 25)).toBe('ba')
    expect(names([named(100, 6, 'a'), named(125.01, 3, 'b')], 25)).toBe('ab')
  })

  it('compares brokers only where both are near', () => {
    expect(names([named(140, 3, 'c'), named(130, 9, 'b'), named(100, 6, 'a')], 25)).toBe('abc')
  })

  it('goes by cost among as many brokers, and keeps the order of equals', () => {
    expect(names([named(105, 6, 'b'), named(100, 6, 'a')], 25)).toBe('ab')
    expect(names([named(100, 6, 'a'), named(100, 6, 'b')], 25)).toBe('ab')
    expect(names([named(100, 6, 'b'), named(100, 6, 'a')], 25)).toBe('ba')
  })

  it('takes a cluster without brokers for the smallest', () => {
    expect(names([named(100, 1, 'a'), named(110, undefined, 'b')], 25)).toBe('ba')
    expect(names([named(110, undefined, 'b'), named(100, 1, 'a')], 25)).toBe('ba')
  })

  it('leaves what it was given as it was', () => {
    const all = [named(110, 6, 'b'), named(100, 6, 'a')]
    rank(all, rule)
    expect(all.map(({ name }) => name)).toEqual(['b', 'a'])
  })

  it('has a first of each group, the first of equals, and a best of all', () => {
    const all = [named(110, 6, 'b'), named(100, 6, 'a'), named(100, 6, 'c'), named(90, 6, 'd')]
    const byPlace = rankFirsts(all, rule, ({ monthlyUsd }) => monthlyUsd === 90)
    expect(byPlace.map(({ name }) => name)).toEqual(['d', 'a'])
    expect(bestOf(all.slice(0, 3), rule)?.name).toBe('a')
    expect(bestOf([], rule)).toBeUndefined()
  })
})
