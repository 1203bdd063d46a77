import { amount, dollars } from '../../core/words'
import type { Sweep } from '../../schema/sweep'
import { figure, listed } from '../answer/figures'
import { platformName } from '../names'
import type { PlatformRuns } from './curve-lines'

/** Digits of a value that was found to 1 %. */
const DIGITS = 3
const WHOLE_FROM = 1000

/** The value of a crossover in words, to the digits that were found. */
export const foundValue = (value: number, unit: string): string =>
  figure(value >= WHOLE_FROM ? Math.round(value) : Number(value.toPrecision(DIGITS)), unit)

/** What a sweep shows, in a headline. */
export const curveClaim = (sweep: Sweep, curves: readonly PlatformRuns[]): string => {
  const { crossovers, points, unit, workload } = sweep
  const [curve] = curves
  const [crossover, ...further] = crossovers
  if (!curve) return 'Nothing fits over the whole range'
  if (workload.platforms.length === 1) return `What ${platformName(curve.platform)} costs a month`
  if (!crossover) {
    const cheapest = points[0]?.cheapest ?? curve.platform
    return `${platformName(cheapest)} is cheapest over the whole range`
  }
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
    return `${dollars(first.usd)} a month at ${figure(first.value, unit)} to ${dollars(last.usd)} at ${figure(last.value, unit)}`
  })
  return `${platformName(platform)}: ${pieces.join('; then ')}.`
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
    ...(sweep.warnings.some(({ code }) => code === 'crossovers-left-out')
      ? ['Further on the cheapest platform changes more often than was searched.']
      : []),
  ]
}
