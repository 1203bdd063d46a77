import { amount } from '../../core/words'
import type { Sweep, SweepPoint } from '../../schema/sweep'
import { platformName } from '../names'
import { usd } from '../tables/usd'
import { section } from './blocks'
import { fieldHead } from './crossovers'
import { text } from './escape'
import { table } from './table'

const MOST_POINTS = 15

/** What the best cluster of each platform costs, point by point; evenly chosen where there are many. */
export const pointsSection = (sweep: Sweep): string | undefined => {
  const { points, workload } = sweep
  const shown = evenly(points)
  const platforms = workload.platforms
  const rows = shown.map(({ value, cheapest, platforms: choices }) => [
    amount(value),
    ...platforms.map((platform) => {
      const choice = choices.find((each) => each.platform === platform)
      return choice ? usd(choice.monthlyUsd) : NOT_THERE
    }),
    cheapest ? platformName(cheapest) : 'nothing fits',
  ])
  const left = shown.length < points.length
  return section('Cost at each point', [
    left
      ? text(`${amount(shown.length)} of ${amount(points.length)} points, evenly chosen:`)
      : undefined,
    table(
      [
        { head: fieldHead(sweep), align: 'right' },
        ...platforms.map((platform) => ({
          head: `${platformName(platform)}, USD a month`,
          align: 'right' as const,
        })),
        { head: 'cheapest' },
      ],
      rows,
    ),
    rows.some((row) => row.includes(NOT_THERE)) ? text(`${NOT_THERE}: does not fit`) : undefined,
  ])
}

const NOT_THERE = '–'

/** At most so many points, the first and the last among them, at equal steps as near as may be. */
const evenly = (points: readonly SweepPoint[]): SweepPoint[] => {
  if (points.length <= MOST_POINTS) return [...points]
  const last = points.length - 1
  const chosen = new Set(
    Array.from({ length: MOST_POINTS }, (_, index) =>
      Math.round((index * last) / (MOST_POINTS - 1)),
    ),
  )
  return points.filter((_, index) => chosen.has(index))
}
