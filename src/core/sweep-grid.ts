import type { SweepScale } from '../schema/sweep'

/** The values that a field is swept over. */
export interface SweepRange {
  readonly from: number
  readonly to: number
  readonly points: number
  readonly scale: SweepScale
  /** Whether the field takes whole numbers only. */
  readonly whole: boolean
}

/**
 * The values of a sweep, rising, both ends included. Those between are rounded to the decimals that
 * tell neighbours well apart; of a whole-numbered field each value comes once, so that there may be
 * fewer than asked for.
 */
export const gridValues = (range: SweepRange): number[] => {
  const { from, to, points } = range
  const values = Array.from({ length: points }, (_, index) => {
    if (index === 0) return from
    return index === points - 1 ? to : valueAt(range, index / (points - 1))
  })
  return [...new Set(values)]
}

const valueAt = (range: SweepRange, share: number): number => {
  const { from, to, points, scale } = range
  if (scale === 'linear')
    return rounded(from + (to - from) * share, (to - from) / (points - 1), range)
  const ratio = to / from
  const value = from * ratio ** share
  return rounded(value, value * (1 - ratio ** (-1 / (points - 1))), range)
}

/** The value in the middle of two, by the scale of the range; undefined where nothing lies between. */
export const middle = (low: number, high: number, range: SweepRange): number | undefined => {
  const value = range.scale === 'log' ? Math.sqrt(low * high) : (low + high) / 2
  const isBetween = (candidate: number) => candidate > low && candidate < high
  return [rounded(value, (high - low) / 2, range), value].find(isBetween)
}

/** Steps of rounding that fit into the gap between two values, at least. */
const STEPS_IN_GAP = 20
/** Decimals beyond which rounding says nothing: the value is kept as it is. */
const MOST_DECIMALS = 15

/** A value with no more decimals than it takes to tell it from its neighbours, so far away. */
const rounded = (value: number, gap: number, { whole }: SweepRange): number => {
  if (whole) return Math.round(value)
  const decimals = Math.ceil(Math.log10(STEPS_IN_GAP / gap))
  if (decimals <= 0) return Math.round(value / 10 ** -decimals) * 10 ** -decimals
  return decimals <= MOST_DECIMALS ? Number(value.toFixed(decimals)) : value
}
