import type { LaggingGroup, WantedCatchUp } from '../../schema/catch-up'
import { HAIR, SECONDS_PER_HOUR } from '../units'
import { amount } from '../words'
import { fewest } from './fewest'
import { hoursOf, inHours } from './in-hours'
import { secondsToDrain, slowestConsumer } from './slowest-consumer'
import { isHotKey, MOST_PARTITIONS, secondsWithPartitions } from './with-partitions'

/**
 * What it takes to catch up within so many hours: first consumers for the partitions there are, then more
 * partitions with a consumer for each; else the speed of a consumer that would do.
 */
export const wantedCatchUp = (group: LaggingGroup, withinHours: number): WantedCatchUp => {
  const inTime = (seconds: number) => seconds <= withinHours * SECONDS_PER_HOUR * HAIR
  const consumers = fewest({ least: 0, most: group.partitions }, (count) =>
    inTime(slowestConsumer(group, count).seconds),
  )
  if (consumers !== undefined) return withConsumers(group, withinHours, consumers)
  const consumedPerSecondPerConsumerNeeded = speedNeeded(group, withinHours)
  const partitions = fewest({ least: group.partitions, most: MOST_PARTITIONS }, (count) =>
    inTime(secondsWithPartitions(group, count)),
  )
  if (partitions === undefined)
    return {
      withinHours,
      possible: false,
      consumedPerSecondPerConsumerNeeded,
      why: `${obstacle(group, withinHours)}; with the partitions there are, consumers that process ${amount(consumedPerSecondPerConsumerNeeded, 'messages/s')} each would do it`,
    }
  const seconds = secondsWithPartitions(group, partitions)
  return {
    withinHours,
    possible: true,
    consumersNeeded: partitions,
    partitionsNeeded: partitions,
    hours: seconds / SECONDS_PER_HOUR,
    consumedPerSecondPerConsumerNeeded,
    why: `a consumer for each of the ${amount(group.partitions)} partitions ${inHours(secondsWithPartitions(group, group.partitions))}; ${amount(partitions)} partitions with a consumer for each take new messages away from those that lag, and the group ${inHours(seconds)}`,
  }
}

const withConsumers = (group: LaggingGroup, withinHours: number, needed: number): WantedCatchUp => {
  const { consumers, partitions } = group
  const { seconds } = slowestConsumer(group, needed)
  const now = slowestConsumer(group, consumers).seconds
  const asItIs = `as it is, the group ${inHours(now)}`
  const more = `${amount(needed)} consumers on the ${amount(partitions)} partitions there are: ${inHours(seconds)}`
  return {
    withinHours,
    possible: true,
    consumersNeeded: needed,
    partitionsNeeded: partitions,
    hours: seconds / SECONDS_PER_HOUR,
    why: needed <= consumers ? asItIs : more,
  }
}

/** Speed of a consumer with which every partition there is catches up in time: writes + lag / time, of the worst. */
const speedNeeded = (group: LaggingGroup, withinHours: number): number => {
  const { partitions, lagMessages, producedPerSecond } = group
  const { largestPartitionLag, largestPartitionProducedPerSecond } = group
  const seconds = withinHours * SECONDS_PER_HOUR
  const others = partitions > 1 ? 1 / (partitions - 1) : 0
  return Math.max(
    largestPartitionProducedPerSecond + largestPartitionLag / seconds,
    others *
      (producedPerSecond -
        largestPartitionProducedPerSecond +
        (lagMessages - largestPartitionLag) / seconds),
  )
}

/** Why no number of partitions catches up in time. */
const obstacle = (group: LaggingGroup, withinHours: number): string => {
  const { consumedPerSecondPerConsumer: speed, largestPartitionLag: lagMessages } = group
  const lag = `the ${amount(lagMessages, 'messages')} of lag in the largest partition stay there`
  const alone = lagMessages / speed
  if (alone > withinHours * SECONDS_PER_HOUR * HAIR)
    return `${lag}, and one consumer at ${amount(speed, 'messages/s')} takes ${hoursOf(alone)} for them, whatever the number of partitions`
  const writes = { lagMessages, producedPerSecond: group.largestPartitionProducedPerSecond }
  const withKey = secondsToDrain(writes, speed)
  if (isHotKey(group) && withKey > withinHours * SECONDS_PER_HOUR * HAIR)
    return `${amount(writes.producedPerSecond, 'messages/s')} go to the largest partition whatever the number of partitions, if they are one key; its consumer processes ${amount(speed, 'messages/s')} and ${inHours(withKey)}, unless the key is split`
  return `even ${amount(MOST_PARTITIONS)} partitions do not take enough away from those that lag`
}
