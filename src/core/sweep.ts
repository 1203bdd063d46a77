import type { Warning } from '../schema/candidate'
import type { Catalogue } from '../schema/catalogue'
import type { Choice } from '../schema/comparison'
import type { Crossover, Sweep, SweepPoint } from '../schema/sweep'
import type { WorkloadInput } from '../schema/workload'
import { bestChoices } from './choices'
import { crossoversBetween } from './crossovers'
import { unitOfField } from './field-unit'
import { MODEL_VERSION } from './model'
import { prepare } from './prepare'
import type { SweepRange } from './sweep-grid'
import { gridValues } from './sweep-grid'
import { planWarnings } from './warnings'

/** A numeric field of the workload, and the values to put in its place. */
export interface SweepOf extends SweepRange {
  readonly field: keyof WorkloadInput
}

/** Plans that one sweep may make to find crossovers, on top of its points. */
const MOST_SEARCHES = 300

/**
 * Cost of the best cluster of each platform at every value of a field, and where the cheapest platform
 * changes. Both ends of the range have passed the checks of a workload.
 */
export const sweep = (given: WorkloadInput, range: SweepOf, catalogue: Catalogue): Sweep => {
  const at = (value: number): WorkloadInput => ({ ...given, [range.field]: value })
  const pointAt = (value: number): SweepPoint =>
    writePoint(value, bestChoices(at(value), catalogue))
  const values = gridValues(range)
  const points = values.map(pointAt)
  const found = crossoversBetween(points, { range, pointAt, mostSearches: MOST_SEARCHES })
  const prepared = prepare(at(range.from), catalogue)
  const own = given[range.field]
  return {
    model: { version: MODEL_VERSION },
    workload: prepared.workload,
    assumptions: prepared.assumptions,
    warnings: [...planWarnings(prepared), ...unfinished(found.isComplete)],
    priceBook: { source: catalogue.source, services: [...prepared.catalogue.services] },
    field: range.field,
    unit: unitOfField(range.field),
    scale: range.scale,
    given: typeof own === 'number' ? own : undefined,
    points,
    crossovers: found.crossovers.map(writeCrossover),
  }
}

const writePoint = (value: number, choices: readonly Choice[]): SweepPoint => {
  const cheapest = choices.reduce<Choice | undefined>(
    (least, next) => (least && least.monthlyUsd <= next.monthlyUsd ? least : next),
    undefined,
  )
  return { value, cheapest: cheapest?.platform, platforms: [...choices] }
}

const writeCrossover = ([below, above]: readonly [SweepPoint, SweepPoint]): Crossover => {
  const usdOf = (platform: SweepPoint['cheapest']) =>
    above.platforms.find((choice) => choice.platform === platform)?.monthlyUsd
  return {
    value: above.value,
    below: below.value,
    from: below.cheapest,
    to: above.cheapest,
    monthlyUsd: usdOf(above.cheapest),
    fromMonthlyUsd: usdOf(below.cheapest),
  }
}

const unfinished = (isComplete: boolean): Warning[] =>
  isComplete
    ? []
    : [
        {
          code: 'crossovers-left-out',
          detail: `the cheapest platform changes so often that the search was ended after ${MOST_SEARCHES} plans; a smaller range shows what is missing`,
        },
      ]
