import type { Crossover, Sweep } from '../../schema/sweep'
import type { Platform } from '../../schema/vocabulary'

/** A cost that was calculated: US dollars a month at a value of the field. */
export interface Knot {
  readonly value: number
  readonly usd: number
}

/** Costs of one platform by rising value, without a value between them at which it does not fit. */
export type Run = readonly Knot[]

type Known = Pick<Sweep, 'points' | 'crossovers'>

/**
 * The costs of a platform in pieces: a new one begins after each value at which it does not fit. The
 * crossovers are in them, so that curves meet where they were found to. Empty where it fits nowhere.
 */
export const runsOf = ({ points, crossovers }: Known, platform: Platform): Run[] => {
  const atPoints = points.map(({ value, platforms }) => ({
    value,
    usd: platforms.find((choice) => choice.platform === platform)?.monthlyUsd,
  }))
  const taken = new Set(points.map(({ value }) => value))
  const between = crossovers
    .flatMap((crossover) => knownAt(crossover, platform))
    .filter(({ value }) => !taken.has(value))
  const runs: Knot[][] = [[]]
  for (const { value, usd } of [...atPoints, ...between].sort((a, b) => a.value - b.value))
    if (usd === undefined) runs.push([])
    else runs.at(-1)?.push({ value, usd })
  return runs.filter((run) => run.length > 0)
}

/** What a crossover says of a platform: its cost, how far it fits where it ends there, or nothing. */
const knownAt = (
  { value, below, from, to, monthlyUsd, fromMonthlyUsd, belowMonthlyUsd }: Crossover,
  platform: Platform,
): { readonly value: number; readonly usd: number | undefined }[] => {
  if (platform === to) return [{ value, usd: monthlyUsd }]
  if (platform !== from) return []
  const there = { value, usd: fromMonthlyUsd }
  return fromMonthlyUsd === undefined ? [{ value: below, usd: belowMonthlyUsd }, there] : [there]
}
