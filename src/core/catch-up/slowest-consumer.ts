import type { LaggingGroup } from '../../schema/catch-up'
import { countUp, HAIR } from '../units'

/** Lag and writes of the partitions that one consumer has. */
export interface Load {
  readonly partitions: number
  readonly lagMessages: number
  readonly producedPerSecond: number
}

export interface SlowestConsumer {
  readonly load: Load
  readonly seconds: number
  /** Whether the largest partition is among its own. */
  readonly hasLargest: boolean
}

/**
 * The consumer that is last to catch up, and the seconds it takes; Infinity where it never does. The
 * group has caught up when the last of its consumers has. Partitions are dealt out in turn, the largest
 * first, so that its consumer is one of those that have most. Without a consumer all of them wait.
 */
export const slowestConsumer = (group: LaggingGroup, consumers: number): SlowestConsumer => {
  const active = Math.min(consumers, group.partitions)
  if (active === 0) {
    const load = loadOf(group, { largest: 1, others: group.partitions - 1 })
    return { load, seconds: secondsToDrain(load, 0), hasLargest: true }
  }
  const ofLargest = timed(group, { largest: 1, others: countUp(group.partitions / active) - 1 })
  const ofOthers = timed(group, { largest: 0, others: countUp((group.partitions - 1) / active) })
  return ofOthers.seconds > ofLargest.seconds ? ofOthers : ofLargest
}

/** How many partitions a consumer has, of the largest and of the others. */
interface Dealt {
  readonly largest: 0 | 1
  readonly others: number
}

const timed = (group: LaggingGroup, dealt: Dealt): SlowestConsumer => {
  const load = loadOf(group, dealt)
  const seconds = secondsToDrain(load, group.consumedPerSecondPerConsumer)
  return { load, seconds, hasLargest: dealt.largest === 1 }
}

/** Partitions but the largest are alike: each has an even share of what the largest leaves. */
const loadOf = ({ partitions, ...group }: LaggingGroup, { largest, others }: Dealt): Load => {
  const share = partitions > 1 ? others / (partitions - 1) : 0
  const sum = (all: number, ofLargest: number) => largest * ofLargest + share * (all - ofLargest)
  return {
    partitions: largest + others,
    lagMessages: sum(group.lagMessages, group.largestPartitionLag),
    producedPerSecond: sum(group.producedPerSecond, group.largestPartitionProducedPerSecond),
  }
}

/**
 * Seconds until one consumer has no lag left in any of its partitions: lag / (speed − writes). It is busy
 * as long as any of them lags, so it does not matter in which order it reads them. Infinity where it never
 * gets there, or would not stay there.
 * @example secondsToDrain({ lagMessages: 6000, producedPerSecond: 40 }, 100) // 100
 */
export const secondsToDrain = (
  { lagMessages, producedPerSecond }: Omit<Load, 'partitions'>,
  consumedPerSecond: number,
): number => {
  if (lagMessages === 0 && producedPerSecond <= consumedPerSecond * HAIR) return 0
  const drain = consumedPerSecond - producedPerSecond
  return drain > consumedPerSecond * (HAIR - 1) ? lagMessages / drain : Infinity
}
