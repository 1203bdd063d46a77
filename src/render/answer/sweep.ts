import { amount } from '../../core/words'
import type { Crossover, Sweep, SweepPoint } from '../../schema/sweep'
import type { Platform } from '../../schema/vocabulary'
import { platformName } from '../names'
import { fieldWords } from './field-words'

/**
 * The answer of a sweep in sentences of plain text, one line: which platform is cheapest over which
 * part of the range, and at the value that was given.
 */
export const sweepAnswer = (sweep: Sweep): string =>
  [
    `${rangeWords(sweep)}, ${amount(sweep.points.length)} values planned: ${winners(sweep)}.`,
    ...atGiven(sweep),
    ...(isUnfinished(sweep) ? [UNFINISHED] : []),
  ].join(' ')

/**
 * What is swept, from where to where, in which region.
 * @example rangeWords(sweep) // 'Average ingress from 1 to 1,000 MiB/s in us-east-1'
 */
export const rangeWords = (sweep: Sweep): string => {
  const { field, unit, workload } = sweep
  const [first, last] = endsOf(sweep)
  const words = fieldWords(field)
  const name = `${words.charAt(0).toUpperCase()}${words.slice(1)}`
  return `${name} from ${amount(first.value)} to ${amount(last.value, unit)} in ${workload.region}`
}

/** The first and the last point of a sweep; one has two at least. */
export const endsOf = ({ points }: Pick<Sweep, 'points'>): readonly [SweepPoint, SweepPoint] => {
  const [first, last] = [points[0], points.at(-1)]
  if (!first || !last) throw new Error('a sweep has points')
  return [first, last]
}

/** Digits of a value that was found to 1 %. */
const DIGITS = 3
const WHOLE_FROM = 1000

/** The value of a crossover in words, to the digits that were found. */
export const foundValue = (value: number, unit: string): string =>
  amount(value >= WHOLE_FROM ? Math.round(value) : Number(value.toPrecision(DIGITS)), unit)

/** Whether the search for crossovers was ended before all were found. */
export const isUnfinished = ({ warnings }: Sweep): boolean =>
  warnings.some(({ code }) => code === 'crossovers-left-out')

/** What to say of a sweep whose crossovers were not all found. */
export const UNFINISHED = 'The cheapest platform changes more often than was searched.'

/**
 * Who is cheapest at every value planned; undefined where that changes. Nobody looked between the
 * values, so it is said of them alone.
 */
export const onlyWinner = ({
  points,
}: Sweep): { readonly platform: Platform | undefined } | undefined => {
  const winners = new Set(points.map(({ cheapest }) => cheapest))
  const [platform] = winners
  return winners.size === 1 ? { platform } : undefined
}

/** Changes that a sentence can name one by one. */
const MOST_CHANGES = 4

const winners = (sweep: Sweep): string => {
  const { crossovers, unit } = sweep
  const clause = clauseOf(sweep)
  const only = onlyWinner(sweep)
  if (only && crossovers.length === 0)
    return only.platform
      ? `${clause(only.platform)} at each of them`
      : 'nothing fits at any of them'
  const [first] = crossovers
  if (!first || isUnfinished(sweep)) return atEnds(sweep)
  const parts = crossovers.map((crossover, index) => {
    const name = crossover.to ? platformName(crossover.to) : 'nothing fits'
    return `${spanWords(crossover, crossovers[index + 1], unit)} ${name}`
  })
  const start = `${clause(first.from)} up to ${foundValue(first.below, unit)}`
  if (parts.length <= MOST_CHANGES) return [start, ...parts].join('; ')
  return `${start}; then it changes ${amount(parts.length)} times; ${parts.at(-1) ?? ''}`
}

/** From one change to the next, or on to the end of the range. */
const spanWords = ({ value }: Crossover, next: Crossover | undefined, unit: string): string => {
  const from = foundValue(value, unit)
  if (!next) return `from ${from} on`
  const until = foundValue(next.below, unit)
  return until === from ? `at ${from}` : `from ${from} up to ${until}`
}

/** What is known for certain where the search was ended: both ends. */
const atEnds = (sweep: Sweep): string =>
  endsOf(sweep)
    .map(({ value, cheapest }) => `at ${amount(value, sweep.unit)} ${clauseOf(sweep)(cheapest)}`)
    .join('; ')

/** One platform alone is not called the cheapest. */
const clauseOf =
  ({ workload }: Sweep) =>
  (platform: Platform | undefined): string => {
    if (!platform) return 'nothing fits'
    const name = platformName(platform)
    return workload.platforms.length === 1 ? `${name} fits` : `${name} is cheapest`
  }

/** The winner at the value that the request had, which is one of the points; silent where it is outside. */
const atGiven = (sweep: Sweep): string[] => {
  const { given, points, unit } = sweep
  const point = points.find(({ value }) => value === given)
  return point
    ? [`At the given ${amount(point.value, unit)} ${clauseOf(sweep)(point.cheapest)}.`]
    : []
}
