import { amount, namesOf } from '../core/words'
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

/** Why partitions are in conflict: both numbers, unless the upper bound says them itself. */
export const conflictWords = ({
  partitionsAtLeast,
  partitionsAtMost,
  upperBound,
}: PartitionConflict): string => {
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
  if (excess(nearest) === Number.POSITIVE_INFINITY)
    return unpriced(considered) ?? named(commonest(considered) ?? first, rejected)
  const { instanceType, why } = nearest
  const ofAll = considered.every((each) => each.why === why)
  if (ofAll) return named(nearest, rejected)
  return !instanceType || why.includes(instanceType) ? why : `${instanceType} comes nearest: ${why}`
}

/** That no type has a price, where that is all there is to say. */
const unpriced = (rejected: readonly Rejection[]): string | undefined => {
  const types = new Set(rejected.map(({ instanceType }) => instanceType))
  const any = `any of the ${types.size} types considered`
  const reasons = rejected.map(({ constraint, instanceType, why }) =>
    constraint === 'price' && instanceType && why.includes(instanceType)
      ? why.replace(instanceType, any)
      : undefined,
  )
  return types.size > 1 && reasons.every((reason) => reason === reasons[0]) ? reasons[0] : undefined
}

/** A reason, after the types it is of where it is one of the type and does not name it. */
const named = ({ constraint, instanceType, why }: Rejection, rejected: readonly Rejection[]) => {
  if (!instanceType || !OF_THE_SHAPE.has(constraint) || why.includes(instanceType)) return why
  const types = rejected.flatMap((each) => (each.why === why ? (each.instanceType ?? []) : []))
  return `${namesOf([...new Set(types)].map((name) => ({ name })))}: ${why}`
}

/** The first reason of the constraint that rules most shapes out, where none has numbers to compare. */
const commonest = (rejected: readonly Rejection[]): Rejection | undefined => {
  const times = (of: Rejection) =>
    rejected.filter(({ constraint }) => constraint === of.constraint).length
  return [...rejected].sort((one, other) => times(other) - times(one))[0]
}

/** By how much a shape misses, as a factor above one; without numbers it misses altogether. */
const excess = ({ needed, limit }: Rejection): number =>
  needed === undefined || limit === undefined || limit <= 0
    ? Number.POSITIVE_INFINITY
    : needed / limit
