import type { Assumptions } from '../schema/assumptions'

interface Ranked {
  readonly monthlyUsd: number
  readonly brokers?: number
}

/**
 * Cheapest first; those within `fewerBrokersWithinPercent` of the cheapest come with fewer brokers
 * first. Equal costs keep the order of the shapes, so that the same request gives the same answer.
 */
export const rank = <T extends Ranked>(
  fits: readonly T[],
  { fewerBrokersWithinPercent }: Pick<Assumptions, 'fewerBrokersWithinPercent'>,
): T[] => {
  const byCost = [...fits].sort((one, other) => one.monthlyUsd - other.monthlyUsd)
  const cheapest = byCost[0]
  if (!cheapest) return []
  const near = cheapest.monthlyUsd * (1 + fewerBrokersWithinPercent / 100)
  const isNear = (fit: T) => fit.monthlyUsd <= near
  const close = byCost.filter(isNear)
  const rest = byCost.filter((fit) => !isNear(fit))
  return [...close.sort((one, other) => (one.brokers ?? 0) - (other.brokers ?? 0)), ...rest]
}
