import { amount } from '../../core/words'
import type { Crossover, Sweep } from '../../schema/sweep'
import type { Platform } from '../../schema/vocabulary'
import { platformName } from '../names'
import { fieldWords } from './field-words'
import { figure } from './figures'

/**
 * The answer of a sweep in sentences of plain text, one line: which platform is cheapest over which
 * part of the range, and at the value that was given.
 */
export const sweepAnswer = (sweep: Sweep): string =>
  [`${rangeWords(sweep)}: ${winners(sweep)}.`, ...atGiven(sweep), ...unfinished(sweep)].join(' ')

/**
 * What is swept, from where to where, in which region.
 * @example rangeWords(sweep) // 'Average ingress from 1 to 1,000 MiB/s in us-east-1'
 */
export const rangeWords = ({ field, unit, points, workload }: Sweep): string => {
  const [from, to] = [points[0]?.value ?? 0, points.at(-1)?.value ?? 0]
  const words = fieldWords(field)
  const name = `${words.charAt(0).toUpperCase()}${words.slice(1)}`
  return `${name} from ${figure(from)} to ${figure(to, unit)} in ${workload.region}`
}

/** Changes that a sentence can name one by one. */
const MOST_CHANGES = 4

const winners = (sweep: Sweep): string => {
  const { crossovers, points, unit } = sweep
  const clause = clauseOf(sweep)
  const [first] = crossovers
  if (!first) return `${clause(points[0]?.cheapest)} over the whole range`
  const parts = crossovers.map((crossover, index) => {
    const name = crossover.to ? platformName(crossover.to) : 'nothing fits'
    return `${spanWords(crossover, crossovers[index + 1], unit)} ${name}`
  })
  const start = `${clause(first.from)} up to ${figure(first.below, unit)}`
  if (parts.length <= MOST_CHANGES) return [start, ...parts].join('; ')
  return `${start}; then it changes ${amount(parts.length)} times; ${parts.at(-1) ?? ''}`
}

/** From one change to the next, or on to the end of the range. */
const spanWords = ({ value }: Crossover, next: Crossover | undefined, unit: string): string => {
  const from = figure(value, unit)
  if (!next) return `from ${from} on`
  const until = figure(next.below, unit)
  return until === from ? `at ${from}` : `from ${from} up to ${until}`
}

/** One platform alone is not called the cheapest. */
const clauseOf =
  ({ workload }: Sweep) =>
  (platform: Platform | undefined): string => {
    if (!platform) return 'nothing fits'
    const name = platformName(platform)
    return workload.platforms.length === 1 ? `${name} fits` : `${name} is cheapest`
  }

/** The winner at the value that the request had; silent where it is outside, or just where it changes. */
const atGiven = (sweep: Sweep): string[] => {
  const { given, points, crossovers, unit } = sweep
  const [from, to] = [points[0], points.at(-1)]
  if (given === undefined || !from || !to || given < from.value || given > to.value) return []
  if (isUnfinished(sweep) || crossovers.some(({ below, value }) => below < given && given < value))
    return []
  const passed = crossovers.filter(({ value }) => value <= given).at(-1)
  const winner = passed ? passed.to : from.cheapest
  return [`At the ${figure(given, unit)} given, ${clauseOf(sweep)(winner)}.`]
}

const isUnfinished = ({ warnings }: Sweep): boolean =>
  warnings.some(({ code }) => code === 'crossovers-left-out')

const unfinished = (sweep: Sweep): string[] =>
  isUnfinished(sweep) ? ['Further on it changes more often than was searched.'] : []
