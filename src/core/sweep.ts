import type { Warning } from '../schema/candidate'
import type { Catalogue } from '../schema/catalogue'
import type { Choice } from '../schema/comparison'
import type { Crossover, Sweep, SweepPoint } from '../schema/sweep'
import type { WorkloadInput } from '../schema/workload'
import { bestChoices } from './choices'
import { cheapestOf } from './compare'
import { crossoversBetween } from './crossovers'
import { unitOfField } from './field-unit'
import { MODEL_VERSION } from './model'
import { planHead } from './plan'
import { followersAt } from './proportional'
import type { SweepRange } from './sweep-grid'
import { gridValues } from './sweep-grid'
import { amount } from './words'

/** A numeric field of the workload, and the values to put in its place. */
export interface SweepOf extends SweepRange {
  readonly field: keyof WorkloadInput
  /** Whether peak ingress and egress that were given keep their ratio to the swept rate. */
  readonly proportional?: boolean
}

/** Plans that one sweep may make to find crossovers, on top of its points. */
const MOST_SEARCHES = 300
/** With many topics a plan takes longer: then fewer, but enough for one crossover at least. */
const LEAST_SEARCHES = 24
const MOST_TOPICS_SEARCHED = 10_000

/**
 * Cost of the best cluster of each platform at every value of a field, and where the cheapest platform
 * changes. Both ends of the range have passed the checks of a workload.
 */
export const sweep = (given: WorkloadInput, range: SweepOf, catalogue: Catalogue): Sweep => {
  const at = (value: number): WorkloadInput => ({
    ...given,
    [range.field]: value,
    ...(range.proportional ? followersAt(given, range.field, value) : {}),
  })
  const pointAt = (value: number): SweepPoint =>
    writePoint(value, bestChoices(at(value), catalogue))
  const own = given[range.field]
  const points = withValue(gridValues(range), own).map(pointAt)
  const mostSearches = searchesFor(given)
  const found = crossoversBetween(points, { range, pointAt, mostSearches })
  const [first, last] = [planHead(at(range.from), catalogue), planHead(at(range.to), catalogue)]
  return {
    model: { version: MODEL_VERSION },
    workload: first.workload,
    assumptions: first.assumptions,
    warnings: [
      ...warningsOfEnds(range, [first.warnings, last.warnings]),
      ...(found.isComplete ? [] : [unfinished(mostSearches)]),
    ],
    priceBook: first.priceBook,
    field: range.field,
    unit: unitOfField(range.field),
    scale: range.scale,
    given: typeof own === 'number' ? own : undefined,
    points,
    crossovers: found.crossovers.map(writeCrossover),
  }
}

/** The value that the request has is planned too, where it lies within the range. */
const withValue = (values: readonly number[], own: unknown): readonly number[] => {
  const [first, last] = [values[0], values.at(-1)]
  if (typeof own !== 'number' || first === undefined || last === undefined) return values
  if (own <= first || own >= last || values.includes(own)) return values
  return [...values, own].sort((one, other) => one - other)
}

const searchesFor = ({ topics = [] }: WorkloadInput): number =>
  Math.max(
    LEAST_SEARCHES,
    Math.min(MOST_SEARCHES, Math.floor(MOST_TOPICS_SEARCHED / Math.max(1, topics.length))),
  )

/** What holds at both ends is said once; what holds at one end, with the value there. */
const warningsOfEnds = (
  { field, from, to }: SweepOf,
  [first, last]: readonly [readonly Warning[], readonly Warning[]],
): Warning[] => {
  const isIn = (warnings: readonly Warning[]) => (warning: Warning) =>
    warnings.some(({ code, detail }) => code === warning.code && detail === warning.detail)
  const only = (warnings: readonly Warning[], others: readonly Warning[], value: number) =>
    warnings
      .filter((warning) => !isIn(others)(warning))
      .map(({ code, detail }) => ({
        code,
        detail: `at ${amount(value, unitOfField(field))}: ${detail}`,
      }))
  return [...first.filter(isIn(last)), ...only(first, last, from), ...only(last, first, to)]
}

const writePoint = (value: number, choices: readonly Choice[]): SweepPoint => ({
  value,
  cheapest: cheapestOf(choices)?.platform,
  platforms: [...choices],
})

const writeCrossover = ([below, above]: readonly [SweepPoint, SweepPoint]): Crossover => {
  const usdOf = (platform: SweepPoint['cheapest'], { platforms } = above) =>
    platforms.find((choice) => choice.platform === platform)?.monthlyUsd
  return {
    value: above.value,
    below: below.value,
    from: below.cheapest,
    to: above.cheapest,
    monthlyUsd: usdOf(above.cheapest),
    belowMonthlyUsd: usdOf(below.cheapest, below),
    fromMonthlyUsd: usdOf(below.cheapest),
  }
}

const unfinished = (searches: number): Warning => ({
  code: 'crossovers-left-out',
  detail: `the search for crossovers was ended after ${searches} plans; a smaller range, or fewer topics, shows what is missing`,
})
