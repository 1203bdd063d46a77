import { amount } from '../../core/words'
import type { LowerBound, TopicPartitions } from '../../schema/partitions'
import { counted } from '../answer/figures'
import { bindingBound } from '../answer/partitions'
import { plainName, platformName } from '../names'
import type { Table } from './table'

/** Up to so many topics have each of their bounds spelled out; of more there is an overview. */
export const MOST_SPELLED_OUT = 5

/**
 * Every lower bound of every topic with its reason, the topics with the most partitions first. Of one
 * topic alone the name is left out.
 */
export const lowerBoundsTable = (topics: readonly TopicPartitions[]): Table => {
  const isOne = topics.length === 1
  const own = isOne ? [] : [{ head: 'topic' }]
  return {
    columns: [
      ...own,
      { head: 'lower bound' },
      { head: 'partitions, at least', align: 'right' },
      { head: 'reason' },
    ],
    rows: largestFirst(topics).flatMap(({ name, lowerBounds }) =>
      lowerBounds.map((bound) => [
        ...(isOne ? [] : [name]),
        boundName(bound),
        amount(bound.partitions),
        bound.why,
      ]),
    ),
  }
}

/** Topics with the most partitions first. */
export const largestFirst = (topics: readonly TopicPartitions[]): TopicPartitions[] =>
  [...topics].sort((one, other) => other.recommended - one.recommended)

/**
 * The partitions of a topic and what asks for them, without a full stop.
 * @example howMany(topic) // '12 partitions for producer throughput'
 */
export const howMany = (topic: TopicPartitions): string => {
  const partitions = counted(topic.recommended, 'partition')
  if (topic.given) return `${partitions}, as given`
  return `${partitions} for ${decidedBy(topic)}${topic.rounding ? `; ${topic.rounding}` : ''}`
}

/** The lower bound that asks a topic for the most partitions, in words; `given` where none does. */
export const decidedBy = (topic: TopicPartitions): string => {
  if (topic.given) return 'given'
  const bound = bindingBound(topic)
  return bound ? boundName(bound) : plainName(topic.bindingBound)
}

/** A lower bound in words; a quota by the platform that has it. */
export const boundName = ({ bound, platform }: LowerBound): string =>
  platform ? `quota of ${platformName(platform)}` : plainName(bound)

/** What a quota of one platform does not do; undefined where none asks for more than is recommended. */
export const quotaNote = (topics: readonly TopicPartitions[]): string | undefined => {
  const exceeded = topics.some(
    ({ given, recommended, lowerBounds }) =>
      !given &&
      lowerBounds.some(({ platform, partitions }) => platform && partitions > recommended),
  )
  return exceeded
    ? 'A quota per partition raises the partitions on its own platform only.'
    : undefined
}
