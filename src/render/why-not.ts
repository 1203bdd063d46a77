import { amount } from '../core/words'
import type { Rejection } from '../schema/candidate'
import type { PartitionConflict } from '../schema/partitions'
import type { Plan } from '../schema/plan'
import type { Constraint, Platform } from '../schema/vocabulary'

/**
 * Why nothing fits on a platform, in a sentence without a full stop: the conflict of its partitions,
 * else what rules out the shape that comes nearest to fitting. Undefined where something fits, and for
 * a platform that was not asked for.
 */
export const whyNot = (
  plan: Pick<Plan, 'platforms' | 'partitions'>,
  platform: Platform,
): string | undefined => {
  const entry = plan.platforms.find((each) => each.platform === platform)
  if (!entry || entry.best) return undefined
  const conflict = plan.partitions.conflicts.find((each) => each.platform === platform)
  return conflict ? conflictWords(conflict) : rejectionWords(entry.rejected)
}

/** Both numbers, unless the upper bound says them itself. */
const conflictWords = ({ partitionsAtLeast, partitionsAtMost, upperBound }: PartitionConflict) => {
  const [least, most] = [amount(partitionsAtLeast), amount(partitionsAtMost)]
  return upperBound.includes(least) && upperBound.includes(most)
    ? upperBound
    : `${least} partitions are needed and at most ${most} are possible: ${upperBound}`
}

/** What rules a shape out for any workload: telling only where nothing else was found. */
const OF_THE_SHAPE: ReadonlySet<Constraint> = new Set(['burstable', 'vcpu', 'memory'])

const rejectionWords = (rejected: readonly Rejection[]): string | undefined => {
  const telling = rejected.filter(({ constraint }) => !OF_THE_SHAPE.has(constraint))
  const considered = telling.length > 0 ? telling : rejected
  const [first, ...rest] = considered
  if (!first) return undefined
  const nearest = rest.reduce((least, next) => (excess(next) < excess(least) ? next : least), first)
  if (excess(nearest) === Number.POSITIVE_INFINITY) return commonest(considered)
  const { instanceType, why } = nearest
  const ofAll = considered.every((each) => each.why === why)
  return ofAll || !instanceType || why.includes(instanceType)
    ? why
    : `${instanceType} comes nearest: ${why}`
}

/** The first reason of the constraint that rules most shapes out, where none has numbers to compare. */
const commonest = (rejected: readonly Rejection[]): string | undefined => {
  const times = (of: Rejection) =>
    rejected.filter(({ constraint }) => constraint === of.constraint).length
  return [...rejected].sort((one, other) => times(other) - times(one))[0]?.why
}

/** By how much a shape misses, as a factor above one; without numbers it misses altogether. */
const excess = ({ needed, limit }: Rejection): number =>
  needed === undefined || limit === undefined || limit <= 0
    ? Number.POSITIVE_INFINITY
    : needed / limit
