import type { TopicPartitions } from '../../schema/partitions'
import {
  howMany,
  largestFirst,
  lowerBoundsTable,
  MOST_SPELLED_OUT,
  quotaNote,
} from '../tables/lower-bounds'
import { boundMeanings, lowerBoundsOverview, overviewLead } from '../tables/lower-bounds-overview'
import { moreTopics } from '../tables/topics'
import { bullets } from './blocks'
import { text } from './escape'
import { tableBlock } from './table'

/**
 * The partitions of each topic with every lower bound: with the reason of each for a few topics; for
 * more, a row a topic, the largest first, and what each bound is.
 */
export const lowerBoundBlocks = (topics: readonly TopicPartitions[]): (string | undefined)[] =>
  topics.length > MOST_SPELLED_OUT ? overview(topics) : spelledOut(topics)

const spelledOut = (topics: readonly TopicPartitions[]): (string | undefined)[] => [
  topics.length === 1
    ? topics.map((topic) => text(`${howMany(topic)}.`)).join('')
    : bullets(largestFirst(topics).map((topic) => `${topic.name}: ${howMany(topic)}`)),
  tableBlock(lowerBoundsTable(topics)),
  text(quotaNote(topics) ?? ''),
]

const overview = (topics: readonly TopicPartitions[]): (string | undefined)[] => [
  text(overviewLead),
  tableBlock(lowerBoundsOverview(topics)),
  text(moreTopics(topics.length) ?? ''),
  bullets(boundMeanings(topics)),
]
