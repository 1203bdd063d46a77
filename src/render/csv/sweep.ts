import type { Crossover, Sweep, SweepPoint } from '../../schema/sweep'
import type { Platform } from '../../schema/vocabulary'
import { platforms } from '../names'
import type { Cell } from './csv'
import type { Section } from './section'
import { fieldsOf, section } from './section'

const on = (point: SweepPoint, platform: Platform) =>
  point.platforms.find((choice) => choice.platform === platform)

/** The same columns of every platform, side by side. */
const ofEach = (
  name: 'monthlyUsd' | 'instanceType' | 'brokers',
): Record<string, (point: SweepPoint) => Cell> =>
  Object.fromEntries(
    platforms.map((platform) => [
      `${platform}.${name}`,
      (point: SweepPoint) => on(point, platform)?.[name],
    ]),
  )

/** The tables of a sweep over a field, by name; the field itself heads the first column. */
export const sweepSections = (field: string) => ({
  points: pointsOf(field),
  crossovers,
})

/** One row for each value: the cheapest platform, and what each costs; empty where it does not fit. */
const pointsOf = (field: string): Section<Sweep> =>
  section(({ points }: Sweep) => points, {
    [field]: ({ value }) => value,
    cheapest: ({ cheapest }) => cheapest,
    ...ofEach('monthlyUsd'),
    ...ofEach('instanceType'),
    ...ofEach('brokers'),
  })

const crossovers: Section<Sweep> = section(
  ({ crossovers }: Sweep) => crossovers,
  fieldsOf<Crossover>(
    'value',
    'below',
    'from',
    'to',
    'monthlyUsd',
    'belowMonthlyUsd',
    'fromMonthlyUsd',
  ),
)
