import type { CatchUp, CatchUpInput } from '../../schema/catch-up'
import { SECONDS_PER_HOUR } from '../units'
import { laggingGroup } from './lagging-group'
import { morePartitions } from './more-partitions'
import { timeToday } from './time-today'
import { wantedCatchUp } from './wanted'
import { isHotKey } from './with-partitions'

/**
 * How long a consumer group takes to catch up as it is, what it takes to do so in the time wanted, and
 * whether more partitions would help. Messages, messages a second, hours. The input must not contradict
 * itself. What never happens has no hours. Source: docs/method.md, Catching up with lag.
 * @example catchUp({ lagMessages: 7_200_000, producedPerSecond: 3000, consumedPerSecondPerConsumer: 1000, partitions: 12, consumers: 4 }).hoursToCatchUp // 2
 */
export const catchUp = (input: CatchUpInput): CatchUp => {
  const { group, assumed } = laggingGroup(input)
  const { lagMessages, partitions, consumers, largestPartitionLag, withinHours } = group
  const activeConsumers = Math.min(consumers, partitions)
  const { seconds, decidedBy, why } = timeToday(group)
  const catchesUp = seconds !== Infinity
  return {
    group,
    assumed,
    activeConsumers,
    idleConsumers: consumers - activeConsumers,
    drainPerSecond: activeConsumers * group.consumedPerSecondPerConsumer - group.producedPerSecond,
    ...(lagMessages > 0 && {
      skew: (largestPartitionLag / lagMessages) * partitions,
      largestPartitionShare: largestPartitionLag / lagMessages,
    }),
    hotKey: isHotKey(group),
    catchesUp,
    ...(catchesUp && { hoursToCatchUp: seconds / SECONDS_PER_HOUR }),
    decidedBy,
    why,
    ...(withinHours === undefined ? {} : { wanted: wantedCatchUp(group, withinHours) }),
    morePartitions: morePartitions(group, seconds),
  }
}
