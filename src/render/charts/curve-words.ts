import { amount, dollars } from '../../core/words'
import type { Sweep } from '../../schema/sweep'
import { listed } from '../answer/figures'
import { endsOf, foundValue, isUnfinished, onlyWinner, UNFINISHED } from '../answer/sweep'
import { platformName } from '../names'
import type { PlatformRuns } from './curve-lines'

/** What a sweep shows, in a headline. */
export const curveClaim = (sweep: Sweep, curves: readonly PlatformRuns[]): string => {
  const { crossovers, points, unit, workload } = sweep
  const [curve] = curves
  const [crossover, ...further] = crossovers
  const values = `${points.length === 2 ? 'both' : `all ${amount(points.length)}`} values`
  if (!curve) return 'Nothing fits at any of the values'
  if (workload.platforms.length === 1) return `What ${platformName(curve.platform)} costs a month`
  const only = onlyWinner(sweep)?.platform
  if (only && !crossover) return `${platformName(only)} is cheapest at ${values}`
  if (!crossover || isUnfinished(sweep)) return 'The cheapest platform changes often'
  const { from, to, value } = crossover
  if (further.length > 0) return `The cheapest platform changes ${times(crossovers.length)}`
  const at = foundValue(value, unit)
  if (!to) return `From ${at} on, nothing fits`
  return from
    ? `From ${at} on, ${platformName(to)} is cheapest`
    : `Nothing fits below ${at}; ${platformName(to)} is cheapest from there`
}

const times = (count: number): string => (count === 2 ? 'twice' : `${amount(count)} times`)

/** The ends of a platform's curve in a sentence, for those who cannot see it. */
export const curveInWords = ({ platform, runs }: PlatformRuns, unit: string): string => {
  const pieces = runs.map((run) => {
    const [first, last] = [run[0], run.at(-1)]
    if (!first || !last) return ''
    return `${dollars(first.usd)} a month at ${amount(first.value, unit)} to ${dollars(last.usd)} at ${amount(last.value, unit)}`
  })
  return `${platformName(platform)}: ${pieces.join('; then ')}.`
}

/** Which of the values a platform fits at, where it is not all of them; of the others nothing is known. */
export const reachWords = ({ runs }: PlatformRuns, sweep: Sweep): string => {
  const [first, last] = [runs[0]?.[0], runs.at(-1)?.at(-1)]
  if (!first || !last) return ''
  const [start, end] = endsOf(sweep)
  const isLate = first.value !== start.value
  const isEarly = last.value !== end.value
  const { unit } = sweep
  if (isLate && isEarly)
    return `at ${foundValue(first.value, '')} to ${foundValue(last.value, unit)}`
  if (isEarly) return `last at ${foundValue(last.value, unit)}`
  if (isLate) return `first at ${foundValue(first.value, unit)}`
  return runs.length > 1 ? 'with gaps' : ''
}

/** What the picture cannot show: platforms that fit nowhere, and crossovers that were not searched. */
export const curveNotes = (sweep: Sweep, curves: readonly PlatformRuns[]): string[] => {
  const drawn = new Set(curves.map(({ platform }) => platform))
  const missing = sweep.workload.platforms.filter((platform) => !drawn.has(platform))
  const names = listed(missing.map(platformName))
  return [
    ...(missing.length > 0
      ? [`${names} ${missing.length === 1 ? 'fits' : 'fit'} at none of the values.`]
      : []),
    ...(isUnfinished(sweep) ? [UNFINISHED] : []),
  ]
}
