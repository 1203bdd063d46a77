import { describe, expect, it } from 'vitest'
import { crossoversBetween } from '../../src/core/crossovers'
import type { SweepRange } from '../../src/core/sweep-grid'
import { gridValues } from '../../src/core/sweep-grid'
import type { SweepPoint } from '../../src/schema/sweep'
import type { Platform } from '../../src/schema/vocabulary'

const LOG: SweepRange = { from: 1, to: 1000, points: 4, scale: 'log', whole: false }

/** Finds the changes of a made-up winner, and counts what it takes. */
const find = (
  winnerAt: (value: number) => Platform | undefined,
  range: SweepRange = LOG,
  mostSearches = 1000,
) => {
  let searches = 0
  const pointAt = (value: number): SweepPoint => {
    searches++
    return { value, cheapest: winnerAt(value), platforms: [] }
  }
  const points = gridValues(range).map(pointAt)
  searches = 0
  const { crossovers, isComplete } = crossoversBetween(points, { range, pointAt, mostSearches })
  return {
    changes: crossovers.map(([below, above]) => ({ below, above })),
    isComplete,
    searches,
  }
}

describe('a change of the cheapest platform', () => {
  it('is found to one percent between the points', () => {
    const { changes, searches } = find((value) => (value < 41.2 ? 'msk-standard' : 'ec2'))
    const [{ below, above } = { below: undefined, above: undefined }] = changes
    expect(changes).toHaveLength(1)
    expect([below?.cheapest, above?.cheapest]).toEqual(['msk-standard', 'ec2'])
    expect(below?.value).toBeLessThan(41.2)
    expect(above?.value).toBeGreaterThanOrEqual(41.2)
    expect((above?.value ?? 0) - (below?.value ?? 0)).toBeLessThanOrEqual(0.01 * 41.7)
    expect(searches).toBeLessThanOrEqual(9)
  })

  it('is looked for nowhere else', () => {
    expect(find(() => 'ec2')).toEqual({ changes: [], isComplete: true, searches: 0 })
  })

  it('to nothing at all, and from nothing, is one too', () => {
    const { changes } = find((value) => (value < 3 || value > 300 ? undefined : 'ec2'))
    expect(changes.map(({ below, above }) => [below.cheapest, above.cheapest])).toEqual([
      [undefined, 'ec2'],
      ['ec2', undefined],
    ])
  })

  it('over a third platform between two points is found twice', () => {
    const winner = (value: number): Platform =>
      value < 20 ? 'msk-serverless' : value < 50 ? 'msk-express' : 'ec2'
    const { changes } = find(winner)
    expect(changes.map(({ above }) => above.cheapest)).toEqual(['msk-express', 'ec2'])
    expect(changes[0]?.above.value).toBeCloseTo(20, 0)
    expect(changes[1]?.above.value).toBeCloseTo(50, 0)
  })

  it('of whole numbers lies between two neighbours', () => {
    const range: SweepRange = { from: 0, to: 100, points: 3, scale: 'linear', whole: true }
    const { changes } = find((value) => (value < 38 ? 'msk-express' : 'ec2'), range)
    expect(changes.map(({ below, above }) => [below.value, above.value])).toEqual([[37, 38]])
  })

  it('next to zero ends the search all the same', () => {
    const range: SweepRange = { from: 0, to: 10, points: 3, scale: 'linear', whole: false }
    const { changes, searches } = find((value) => (value === 0 ? 'ec2' : 'msk-express'), range)
    expect(changes).toHaveLength(1)
    expect(changes[0]?.above.value).toBeLessThan(1e-4)
    expect(searches).toBeLessThan(30)
  })

  it.each([
    [1, 1 + Number.EPSILON],
    [5e-324, 1e-322],
    [1e-320, 1e300],
    [1e15, 1e15 + 0.25],
  ])('between %d and %d ends, however little lies between', (from, to) => {
    for (const scale of ['log', 'linear'] as const) {
      const { searches } = find((value) => (value > from ? 'ec2' : 'msk-express'), {
        ...LOG,
        ...{ from, to, scale, points: 2 },
      })
      expect(searches).toBeLessThan(1100)
    }
  })

  it('beyond the budget is left out, and that is said', () => {
    const winner = (value: number): Platform =>
      Math.floor(value * 7) % 2 === 0 ? 'ec2' : 'msk-express'
    const { isComplete, searches } = find(winner, { ...LOG, points: 200 }, 50)
    expect(isComplete).toBe(false)
    expect(searches).toBe(50)
  })
})
