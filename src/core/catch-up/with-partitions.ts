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
  const { largestPartitionLag, lagMessages } = group
  const othersLag =
    group.partitions > 1 ? (lagMessages - largestPartitionLag) / (group.partitions - 1) : 0
  const writes = writesWith(group, partitions)
  return Math.max(
    ...[
      { lagMessages: largestPartitionLag, producedPerSecond: writes.largest },
      { lagMessages: othersLag, producedPerSecond: writes.others },
      { lagMessages: 0, producedPerSecond: writes.added },
    ].map((load) => secondsToDrain(load, group.consumedPerSecondPerConsumer)),
  )
}

/** Messages a second that are written to a partition: the largest, another one, an added one. */
const writesWith = (
  group: LaggingGroup,
  partitions: number,
): Record<'largest' | 'others' | 'added', number> => {
  const { producedPerSecond, largestPartitionProducedPerSecond: largest } = group
  const rest = producedPerSecond - largest
  if (isHotKey(group)) {
    const others = rest / (partitions - 1)
    return { largest, others, added: others }
  }
  const kept = group.partitions / partitions
  return {
    largest: largest * kept,
    others: group.partitions > 1 ? (rest / (group.partitions - 1)) * kept : 0,
    added: producedPerSecond / partitions,
  }
}
