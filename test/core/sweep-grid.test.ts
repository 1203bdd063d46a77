import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { SweepRange } from '../../src/core/sweep-grid'
import { gridValues, middle } from '../../src/core/sweep-grid'

const values = (from: number, to: number, points: number, rest: Partial<SweepRange> = {}) =>
  gridValues({ from, to, points, scale: 'log', whole: false, ...rest })

describe('the values of a sweep', () => {
  it('are apart by equal ratios on a log scale, rounded to what tells neighbours apart', () => {
    expect(values(1, 1000, 4)).toEqual([1, 10, 100, 1000])
    expect(values(1, 10, 5)).toEqual([1, 1.78, 3.16, 5.6, 10])
    expect(values(0.001, 100_000, 9)).toEqual([0.001, 0.01, 0.1, 1, 10, 100, 1000, 10_000, 100_000])
  })

  it('are apart by equal steps on a linear scale', () => {
    expect(values(0, 1, 5, { scale: 'linear' })).toEqual([0, 0.25, 0.5, 0.75, 1])
    expect(values(100, 200, 3, { scale: 'linear' })).toEqual([100, 150, 200])
  })

  it('of a whole-numbered field come once each', () => {
    expect(values(1, 4, 50, { whole: true, scale: 'linear' })).toEqual([1, 2, 3, 4])
    expect(values(1, 100, 5, { whole: true })).toEqual([1, 3, 10, 32, 100])
  })

  it('rise, stay in the range, and keep both ends as given', () => {
    const range = fc.record({
      from: fc.double({ min: 1e-6, max: 1e6, noNaN: true }),
      ratio: fc.double({ min: 1.000001, max: 1e15, noNaN: true }),
      points: fc.integer({ min: 2, max: 200 }),
      scale: fc.constantFrom('log' as const, 'linear' as const),
    })
    fc.assert(
      fc.property(range, ({ from, ratio, points, scale }) => {
        const to = from * ratio
        const grid = gridValues({ from, to, points, scale, whole: false })
        expect(grid).toHaveLength(points)
        expect(grid[0]).toBe(from)
        expect(grid.at(-1)).toBe(to)
        for (const [index, value] of grid.entries())
          if (index > 0) expect(value).toBeGreaterThan(grid[index - 1] ?? Number.NaN)
      }),
    )
  })
})

describe('the middle of two values', () => {
  const range: SweepRange = { from: 1, to: 1e6, points: 50, scale: 'log', whole: false }

  it.each([
    [1, 100, 10],
    [40, 42, 40.99],
    [1, 1.0000001, 1.00000005],
  ])('of %d and %d is about %d', (low, high, expected) => {
    expect(middle(low, high, range)).toBeCloseTo(expected, 7)
  })

  it('lies between the two', () => {
    const pair = fc.record({
      low: fc.double({ min: 1e-6, max: 1e9, noNaN: true }),
      factor: fc.double({ min: 1.000001, max: 1e6, noNaN: true }),
    })
    fc.assert(
      fc.property(pair, ({ low, factor }) => {
        const high = low * factor
        for (const scale of ['log', 'linear'] as const) {
          const value = middle(low, high, { ...range, scale }) ?? Number.NaN
          expect(value).toBeGreaterThan(low)
          expect(value).toBeLessThan(high)
        }
      }),
    )
  })

  it('is none where nothing lies between', () => {
    expect(middle(1, 1 + Number.EPSILON, range)).toBeUndefined()
    expect(middle(5e-324, 1e-323, range)).toBeUndefined()
  })

  it('of whole numbers is one', () => {
    expect(middle(1, 3, { ...range, whole: true })).toBe(2)
    expect(middle(0, 100, { ...range, whole: true, scale: 'linear' })).toBe(50)
  })
})
