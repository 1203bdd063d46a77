import { amount } from '../../core/words'
import type { LowerBound, TopicPartitions } from '../../schema/partitions'
import type { LowerBoundName } from '../../schema/vocabulary'
import { boundName, decidedBy, largestFirst } from './lower-bounds'
import type { Table } from './table'
import { MOST_TOPICS } from './topics'

/** What the overview of lower bounds shows, in words that end in a colon. */
export const overviewLead =
  'Partitions of each topic, a multiple of the zones unless given; the lower bound that decides; and what each asks for:'

/** The largest topics, a row each: partitions, what decides them, and what each lower bound asks for. */
export const lowerBoundsOverview = (topics: readonly TopicPartitions[]): Table => {
  const names = [...new Set(boundsShown(topics).map(boundName))]
  return {
    columns: [
      { head: 'topic' },
      { head: 'partitions', align: 'right' },
      { head: 'decided by' },
      ...names.map((head) => ({ head, align: 'right' as const })),
    ],
    rows: shown(topics).map((topic) => [
      topic.name,
      amount(topic.recommended),
      decidedBy(topic),
      ...names.map((name) => askedBy(topic, name)),
    ]),
  }
}

const shown = (topics: readonly TopicPartitions[]): TopicPartitions[] =>
  largestFirst(topics).slice(0, MOST_TOPICS)

const boundsShown = (topics: readonly TopicPartitions[]): LowerBound[] =>
  shown(topics).flatMap(({ lowerBounds }) => lowerBounds)

const askedBy = ({ lowerBounds }: TopicPartitions, name: string): string => {
  const bound = lowerBounds.find((each) => boundName(each) === name)
  return bound ? amount(bound.partitions) : ''
}

/** What each lower bound in the overview is, as the reasons are too many to be told. */
export const boundMeanings = (topics: readonly TopicPartitions[]): string[] =>
  [...new Set(boundsShown(topics).map(({ bound }) => bound))].map((bound) => MEANINGS[bound])

const MEANINGS: Readonly<Record<LowerBoundName, string>> = {
  'producer-throughput':
    'producer throughput: what is written at peak over what one partition takes (p)',
  'consumer-throughput':
    'consumer throughput: what a group reads at peak over what one consumer processes (c)',
  'consumer-parallelism': 'consumer parallelism: the consumers wanted in the largest group',
  'keyed-growth':
    'keyed growth: the larger throughput bound at the horizon, as adding partitions later moves keys',
  'platform-quota':
    'quota: what the platform lets one partition take, give or hold; it counts on that platform only, unless all have one',
}
