import { scaleLinear } from 'd3-scale'
import { amount } from '../../core/words'

const MILLION = 1e6
const BILLION = 1e9

/**
 * A number at an axis, short.
 * @example tickLabel(2_000_000) // '2 M'
 */
export const tickLabel = (value: number): string => {
  if (value >= BILLION) return amount(value / BILLION, 'G')
  return value >= MILLION ? amount(value / MILLION, 'M') : amount(value)
}

/** Round multiples of a power of ten, from many to few: the first that gives no more ticks than wanted is taken. */
const STEPS: readonly (readonly number[])[] = [[1, 2, 5], [1, 3], [1]]
const FEWEST = 2

/** Round values in a range, for a logarithmic axis; where the range has hardly any, those of a linear one. */
export const logTicks = (from: number, to: number, most: number): number[] => {
  const [low, high] = [Math.floor(Math.log10(from)), Math.ceil(Math.log10(to))]
  const powers = Array.from({ length: high - low + 1 }, (_, index) => low + index)
  const of = (steps: readonly number[], every: number): number[] =>
    powers
      .filter((power) => power % every === 0)
      .flatMap((power) => steps.map((step) => Number(`${step}e${power}`)))
      .filter((value) => value >= from && value <= to)
  const choices = [...STEPS.map((steps) => of(steps, 1)), of([1], 2), of([1], 3)]
  const chosen = choices.find((ticks) => ticks.length <= most) ?? of([1], 3)
  return chosen.length >= FEWEST ? chosen : linearTicks(from, to, most)
}

/** Round values in a range, equally far apart. */
export const linearTicks = (from: number, to: number, most: number): number[] =>
  scaleLinear([from, to], [0, 1]).ticks(most)
