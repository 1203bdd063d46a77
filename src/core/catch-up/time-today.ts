import type { CatchUpBound, LaggingGroup } from '../../schema/catch-up'
import { HAIR } from '../units'
import { amount } from '../words'
import { hoursOf } from './in-hours'
import { secondsToDrain, slowestConsumer } from './slowest-consumer'

/** How long the group takes as it is, in seconds (Infinity for never), what decides that, and why. */
export const timeToday = (
  group: LaggingGroup,
): { readonly seconds: number; readonly decidedBy: CatchUpBound; readonly why: string } => {
  const decidedBy = boundOf(group)
  const seconds =
    decidedBy === 'group' ? evenSeconds(group) : slowestConsumer(group, group.consumers).seconds
  return { seconds, decidedBy, why: whyOf(group, decidedBy) }
}

/** Seconds that the consumers would take if each had the same share of everything. */
const evenSeconds = (group: LaggingGroup): number => {
  const active = Math.min(group.consumers, group.partitions)
  return secondsToDrain(group, active * group.consumedPerSecondPerConsumer)
}

const boundOf = (group: LaggingGroup): CatchUpBound => {
  const { partitions, lagMessages, producedPerSecond, consumers } = group
  const slowest = slowestConsumer(group, consumers)
  const even = evenSeconds(group)
  if (slowest.seconds <= even * HAIR) return 'group'
  const alike = slowestConsumer(
    {
      ...group,
      largestPartitionLag: lagMessages / partitions,
      largestPartitionProducedPerSecond: producedPerSecond / partitions,
    },
    consumers,
  ).seconds
  const byLargest = slowest.hasLargest && alike !== Infinity
  return byLargest && slowest.seconds - alike > alike - even
    ? 'largest-partition'
    : 'uneven-partitions'
}

const whyOf = (group: LaggingGroup, decidedBy: CatchUpBound): string => {
  const { consumers, partitions, lagMessages, producedPerSecond } = group
  const speed = group.consumedPerSecondPerConsumer
  const active = Math.min(consumers, partitions)
  const { load, seconds, hasLargest } = slowestConsumer(group, consumers)
  if (decidedBy === 'group')
    return drained(
      consumers === 0 ? 'no consumer runs' : `${countOf(active, 'consumer')}`,
      { lagMessages, producedPerSecond, consumedPerSecond: active * speed },
      seconds,
    )
  const even = evenSeconds(group)
  const better = even === Infinity ? '' : `; spread evenly it would take ${hoursOf(even)}`
  const slow = hasLargest ? 'the consumer of the largest partition' : 'the slowest consumer'
  const who = `${slow}, ${countOf(load.partitions, 'partition')} of ${amount(partitions)}`
  return `${drained(who, { ...load, consumedPerSecond: speed }, seconds)}${better}`
}

const countOf = (count: number, noun: string): string =>
  `${amount(count)} ${noun}${count === 1 ? '' : 's'}`

const drained = (
  who: string,
  of: {
    readonly lagMessages: number
    readonly producedPerSecond: number
    readonly consumedPerSecond: number
  },
  seconds: number,
): string => {
  const rates = `${who}: ${amount(of.consumedPerSecond, 'messages/s')} processed, ${amount(of.producedPerSecond, 'messages/s')} written`
  if (seconds === Infinity) {
    const growth = of.producedPerSecond - of.consumedPerSecond
    return `${rates}, so that the lag ${growth > 0 ? `grows by ${amount(growth, 'messages/s')}` : 'stays'}`
  }
  if (of.lagMessages === 0) return `${rates}, and there is no lag`
  return `${rates}, ${amount(of.lagMessages, 'messages')} of lag: ${hoursOf(seconds)}`
}
