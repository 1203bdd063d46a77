import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { dodged } from '../../../src/render/charts/dodge'
import { linearTicks, logTicks, tickLabel } from '../../../src/render/charts/ticks'

describe('ticks', () => {
  it.each([
    [0.05, '0.05'],
    [5000, '5,000'],
    [2_000_000, '2 M'],
    [3e9, '3 G'],
    [0, '0'],
  ])('%s is written %s', (value, label) => {
    expect(tickLabel(value)).toBe(label)
  })

  it.each([
    [1, 1000, [1, 10, 100, 1000]],
    [1, 10, [1, 2, 5, 10]],
    [41, 48, [41, 42, 43, 44, 45, 46, 47, 48]],
  ])('of a logarithmic axis from %s to %s are round', (from, to, ticks) => {
    expect(logTicks(from, to, 6)).toEqual(from === 41 ? linearTicks(41, 48, 6) : ticks)
  })
})

it('labels that dodge each other overlap nowhere and keep to their room', () => {
  const wanted = fc.array(
    fc.record({ at: fc.double({ min: 0, max: 100, noNaN: true }), size: fc.constantFrom(8, 12) }),
    { minLength: 1, maxLength: 8 },
  )
  fc.assert(
    fc.property(wanted, (labels) => {
      const middles = dodged(labels, 0, 100)
      const boxes = labels
        .map(({ size }, index) => ({ from: (middles[index] ?? 0) - size / 2, size }))
        .sort((one, other) => one.from - other.from)
      for (const [index, { from, size }] of boxes.entries()) {
        expect(from).toBeGreaterThan(-1e-9)
        expect(from + size).toBeLessThan((boxes[index + 1]?.from ?? 100) + 1e-9)
      }
    }),
  )
})
