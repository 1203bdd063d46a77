import type { SweepPoint } from '../schema/sweep'
import type { SweepRange } from './sweep-grid'
import { middle } from './sweep-grid'

interface Search {
  readonly range: SweepRange
  /** A plan at one value. */
  readonly pointAt: (value: number) => SweepPoint
  /** Plans that may be made, all crossovers together. */
  readonly mostSearches: number
}

/** The last point at which one platform is cheapest, and the first at which another one is. */
type Change = readonly [SweepPoint, SweepPoint]

interface Changes {
  readonly crossovers: readonly Change[]
  /** Whether every change between neighbouring points with different winners was found. */
  readonly isComplete: boolean
}

/**
 * Where the cheapest platform changes between neighbouring points, each change narrowed down by
 * bisection to 1 % of its value, or to neighbouring whole numbers. A platform that leads only between
 * two neighbouring points that have the same winner is not seen.
 */
export const crossoversBetween = (points: readonly SweepPoint[], search: Search): Changes => {
  const crossovers: Change[] = []
  let left = search.mostSearches
  const pointAt = (value: number): SweepPoint | undefined =>
    left-- > 0 ? search.pointAt(value) : undefined
  for (const [index, next] of points.entries()) {
    let low = points[index - 1]
    while (low && low.cheapest !== next.cheapest) {
      const change = firstChange([low, next], search.range, pointAt)
      if (!change) return { crossovers, isComplete: false }
      crossovers.push(change)
      low = change[1]
    }
  }
  return { crossovers, isComplete: true }
}

/** The first change from the winner of the lower of two points; undefined when no more plans may be made. */
const firstChange = (
  [low, high]: Change,
  range: SweepRange,
  pointAt: (value: number) => SweepPoint | undefined,
): Change | undefined => {
  let [below, above] = [low, high]
  while (!isNarrow(below.value, above.value, range)) {
    const value = middle(below.value, above.value, range)
    if (value === undefined) break
    const between = pointAt(value)
    if (!between) return undefined
    if (between.cheapest === low.cheapest) below = between
    else above = between
  }
  return [below, above]
}

const TOLERANCE = 0.01
/** A linear range may begin at zero, of which no share is small enough: then this share of the range. */
const SHARE_OF_RANGE = 1e-6

const isNarrow = (below: number, above: number, range: SweepRange): boolean => {
  const gap = above - below
  if (range.whole) return gap <= 1
  const least = range.scale === 'linear' ? (range.to - range.from) * SHARE_OF_RANGE : 0
  return gap <= Math.max(above * TOLERANCE, least)
}
