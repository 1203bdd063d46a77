import type { Platform } from '../../schema/vocabulary'
import type { Axis } from './frame'
import { curveClasses, markerPhase, markers } from './platform-look'
import type { Knot, Run } from './runs'
import { element, rounded } from './svg'

/** Where values and costs are. */
export interface Axes {
  readonly x: Axis
  readonly y: Axis
}

/** A platform and its costs, in pieces where it fits in between. */
export interface PlatformRuns {
  readonly platform: Platform
  readonly runs: readonly Run[]
}

/** Units between two markers of a curve. */
const MARKER_DISTANCE = 64

/**
 * The curve of a platform: each cost holds until the next that was calculated, as a cluster does until
 * it needs another broker; no slope is drawn that nobody calculated. Nothing where it does not fit.
 */
export const curveOf = ({ platform, runs }: PlatformRuns, axes: Axes): string[] => {
  const { x, y } = axes
  const points = runs
    .flatMap((run) => marked(run, axes, markerPhase(platform)))
    .map(({ value, usd }) => ({ x: x.at(value), y: y.at(usd) }))
  const paths = runs
    .filter((run) => run.length > 1)
    .map((run) => element('path', { class: curveClasses(platform), d: steps(corners(run), axes) }))
  return [...paths, markers(platform, points)]
}

const steps = (knots: Run, { x, y }: Axes): string =>
  knots
    .map(({ value, usd }, index) => {
      const [across, down] = [rounded(x.at(value)), rounded(y.at(usd))]
      return index === 0 ? `M${across} ${down}` : `H${across}V${down}`
    })
    .join('')

/** The knots at which the cost changes, and both ends. */
const corners = (run: Run): Knot[] =>
  run.filter(
    ({ usd }, index) => index === 0 || index === run.length - 1 || usd !== run[index - 1]?.usd,
  )

/** The knots that get a marker: both ends, and between them some, not too near each other. */
const marked = (run: Run, { x }: Axes, phase: number): Knot[] => {
  const [first, last] = [run[0], run.at(-1)]
  if (!first || !last || run.length === 1) return run.slice(0, 1)
  const until = x.at(last.value) - MARKER_DISTANCE / 2
  const between: Knot[] = []
  let next = x.at(first.value) + MARKER_DISTANCE * phase
  for (const knot of run.slice(1, -1)) {
    const at = x.at(knot.value)
    if (at < next || at > until) continue
    between.push(knot)
    next = at + MARKER_DISTANCE
  }
  return [first, ...between, last]
}
