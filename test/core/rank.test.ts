import fc from 'fast-check'
import { expect, it } from 'vitest'
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
