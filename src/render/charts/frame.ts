import { scaleLinear, scaleLog } from 'd3-scale'
import type { SweepScale } from '../../schema/sweep'
import type { Run } from './runs'
import { linearTicks, logTicks } from './ticks'

/** The edges of the area that curves are drawn in. */
export interface Box {
  readonly left: number
  readonly right: number
  readonly top: number
  readonly bottom: number
}

/** An axis: where a value is, and the round values to name. */
export interface Axis {
  readonly at: (value: number) => number
  readonly ticks: readonly number[]
}

const X_TICKS = 9
const Y_TICKS = 7
/** Costs that are further apart than this are on a logarithmic axis. */
const LINEAR_UP_TO = 10
/** Room above and below the curves on a logarithmic axis, as a factor. */
const LOG_ROOM = 1.12
/** A range of one value is drawn as if it were so much wider, as a factor. */
const POINT_ROOM = 1.5

/** The axis of the swept field: as the points are spaced, but linear where there is a zero. */
export const fieldAxis = (values: readonly number[], scale: SweepScale, box: Box): Axis => {
  const [least, most] = [Math.min(...values), Math.max(...values)]
  const [from, to] = least < most ? [least, most] : [least / POINT_ROOM, most * POINT_ROOM || 1]
  const range = [box.left, box.right]
  return scale === 'log' && from > 0
    ? { at: scaleLog([from, to], range), ticks: logTicks(from, to, X_TICKS) }
    : { at: scaleLinear([from, to], range), ticks: linearTicks(from, to, X_TICKS) }
}

/** The axis of costs: logarithmic where they span more than a decade, else linear from zero. */
export const costAxis = (runs: readonly Run[], box: Box): Axis => {
  const costs = runs.flatMap((run) => run.map(({ usd }) => usd))
  const [least, most] = [Math.min(...costs), Math.max(...costs)]
  const range = [box.bottom, box.top]
  if (least > 0 && most / least > LINEAR_UP_TO) {
    const [from, to] = [least / LOG_ROOM, most * LOG_ROOM]
    return { at: scaleLog([from, to], range), ticks: logTicks(from, to, Y_TICKS) }
  }
  const linear = scaleLinear([0, most || 1], range).nice(Y_TICKS)
  return { at: linear, ticks: linear.ticks(Y_TICKS - 2) }
}
