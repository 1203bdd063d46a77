import type { LaggingGroup } from '../../schema/catch-up'
import { HAIR } from '../units'
import { secondsToDrain } from './slowest-consumer'

/** Most partitions that are looked at: far beyond what any cluster holds. */
export const MOST_PARTITIONS = 10_000_000

/**
 * Writes to the largest partition, over those to the mean one, from which on they are taken for one key.
 * A judgement: many keys spread more evenly than that.
 */
const HOT_KEY_SKEW = 1.5

/** Whether the largest partition is taken for one key, which more partitions do not split. */
export const isHotKey = (group: LaggingGroup): boolean => {
  const { keyed, partitions, producedPerSecond, largestPartitionProducedPerSecond } = group
  const mean = producedPerSecond / partitions
  return (
    keyed &&
    partitions > 1 &&
    mean > 0 &&
    largestPartitionProducedPerSecond * HAIR >= HOT_KEY_SKEW * mean
  )
}

/**
 * Seconds to catch up with so many partitions, not fewer than there are, and a consumer for each; Infinity
 * where that never happens. The lag stays in the partitions that have it: new ones take only new messages
 * away from them, an even share of all that is not one key. `partitions` may be Infinity: what no number
 * betters.
 */
export const secondsWithPartitions = (group: LaggingGroup, partitions: number): number => {
  const { largestPartitionLag: lagMessages, consumedPerSecondPerConsumer: speed } = group
  const producedPerSecond = group.largestPartitionProducedPerSecond
  // What has most lag and is written to most is last, whatever the others do.
  if (isHotKey(group)) return secondsToDrain({ lagMessages, producedPerSecond }, speed)
  const kept = group.partitions / partitions
  const largest = secondsToDrain(
    { lagMessages, producedPerSecond: producedPerSecond * kept },
    speed,
  )
  if (group.partitions === 1) return largest
  // An added one has no lag, and is written to as the mean of the old ones.
  const others = {
    lagMessages: (group.lagMessages - lagMessages) / (group.partitions - 1),
    producedPerSecond:
      ((group.producedPerSecond - producedPerSecond) / (group.partitions - 1)) * kept,
  }
  return Math.max(largest, secondsToDrain(others, speed))
}
