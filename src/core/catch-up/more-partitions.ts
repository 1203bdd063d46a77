import type { LaggingGroup, MorePartitions } from '../../schema/catch-up'
import { SECONDS_PER_HOUR } from '../units'
import { amount } from '../words'
import { hoursOf, inHours } from './in-hours'
import { isHotKey, secondsWithPartitions } from './with-partitions'

/** More partitions help when they can save this share of the time. A judgement. */
const LEAST_GAIN = 0.1

/**
 * Whether more partitions than there are can catch up sooner, each with a consumer: at best in the time
 * that the largest partition takes when nothing new is written to it, or nothing but its own key.
 */
export const morePartitions = (group: LaggingGroup, secondsNow: number): MorePartitions => {
  const each = secondsWithPartitions(group, group.partitions)
  const best = secondsWithPartitions(group, Infinity)
  const help = best < each * (1 - LEAST_GAIN)
  return {
    help,
    ...(each === Infinity ? {} : { hoursWithConsumerEach: each / SECONDS_PER_HOUR }),
    ...(best === Infinity ? {} : { fewestHours: best / SECONDS_PER_HOUR }),
    why: `${consumersFirst(group, secondsNow, each)}${help ? whyHelp(group, each, best) : whyNot(group, best)}`,
  }
}

/** Partitions that exist come before new ones. */
const consumersFirst = (group: LaggingGroup, now: number, each: number): string => {
  const { partitions, consumers } = group
  const more = partitions - consumers
  if (more <= 0 || now <= each) return ''
  return `${amount(more)} more ${more === 1 ? 'consumer comes' : 'consumers come'} first: with one for each of the ${amount(partitions)} partitions the group ${inHours(each)}; `
}

const whyHelp = (group: LaggingGroup, each: number, best: number): string => {
  const order = group.keyed
    ? '; keys move to other partitions, where they may be read before their older messages'
    : ''
  return `more partitions, each with a consumer, take new messages away from those that lag: ${hoursOf(best)} at best${each === Infinity ? ', where those there are never catch up' : `, rather than ${hoursOf(each)}`}${order}`
}

const whyNot = (group: LaggingGroup, best: number): string => {
  const { largestPartitionLag: lag, consumedPerSecondPerConsumer: speed } = group
  if (best === 0) return 'there is no lag that they could shorten'
  const writes = amount(group.largestPartitionProducedPerSecond, 'messages/s')
  if (isHotKey(group))
    return `the ${writes} of the largest partition, if they are one key, stay there whatever the number of partitions: it ${inHours(best)}${best === Infinity ? ` while its consumer processes ${amount(speed, 'messages/s')}` : ''}; splitting the key or a faster consumer helps`
  return `lag stays in the partition that has it; more partitions only take new messages away, ${writes} from the largest at most, whose ${amount(lag, 'messages')} at ${amount(speed, 'messages/s')} take ${hoursOf(best)} anyway`
}
