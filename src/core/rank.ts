import type { Assumptions } from '../schema/assumptions'

interface Ranked {
  readonly monthlyUsd: number
  readonly brokers?: number
}

type RankRule = Pick<Assumptions, 'fewerBrokersWithinPercent'>

/**
 * Cheapest first; those within `fewerBrokersWithinPercent` of the cheapest come with fewer brokers
 * first. Equal costs keep the order of the shapes, so that the same request gives the same answer.
 */
export const rank = <T extends Ranked>(fits: readonly T[], rule: RankRule): T[] =>
  [...fits].sort(order(fits, rule))

/** The first of each group of fits, ranked: a ranking less all but the first of a group. */
export const rankFirsts = <T extends Ranked>(
  fits: readonly T[],
  rule: RankRule,
  groupOf: (fit: T) => unknown,
): T[] => {
  const compare = order(fits, rule)
  const firsts = new Map<unknown, T>()
  for (const fit of fits) {
    const group = groupOf(fit)
    const first = firsts.get(group)
    if (!first || compare(fit, first) < 0) firsts.set(group, fit)
  }
  return [...firsts.values()].sort(compare)
}

/** The first of a ranking, found without ranking the others. */
export const bestOf = <T extends Ranked>(fits: readonly T[], rule: RankRule): T | undefined => {
  const compare = order(fits, rule)
  return fits.reduce<T | undefined>(
    (best, fit) => (best && compare(best, fit) <= 0 ? best : fit),
    undefined,
  )
}

const order = (fits: readonly Ranked[], { fewerBrokersWithinPercent }: RankRule) => {
  let cheapest = Number.POSITIVE_INFINITY
  for (const { monthlyUsd } of fits) cheapest = Math.min(cheapest, monthlyUsd)
  const near = cheapest * (1 + fewerBrokersWithinPercent / 100)
  return (one: Ranked, other: Ranked): number => {
    const areNear = one.monthlyUsd <= near && other.monthlyUsd <= near
    const fewer = areNear ? (one.brokers ?? 0) - (other.brokers ?? 0) : 0
    return fewer || one.monthlyUsd - other.monthlyUsd
  }
}
