import { amount } from '../../core/words'
import type { LowerBound, TopicPartitions } from '../../schema/partitions'
import type { LowerBoundName } from '../../schema/vocabulary'
import { counted } from '../answer/figures'
import { bindingBound } from '../answer/partitions'
import { plainName, platformName } from '../names'
import { bullets } from './blocks'
import { text } from './escape'
import { table } from './table'
import { MOST_TOPICS, moreTopics } from './topics'

/** Up to so many topics have each of their bounds spelled out. */
const MOST_SPELLED_OUT = 5

/**
 * The partitions of each topic with every lower bound: with the reason of each for a few topics; for
 * more, a row a topic, the largest first, and what each bound is.
 */
export const lowerBoundBlocks = (topics: readonly TopicPartitions[]): (string | undefined)[] => {
  const bySize = [...topics].sort((one, other) => other.recommended - one.recommended)
  return bySize.length > MOST_SPELLED_OUT ? overview(bySize) : spelledOut(bySize)
}

const spelledOut = (topics: readonly TopicPartitions[]): (string | undefined)[] => {
  const isOne = topics.length === 1
  const own = isOne ? [] : [{ head: 'topic' }]
  return [
    isOne
      ? topics.map((topic) => text(`${howMany(topic)}.`)).join('')
      : bullets(topics.map((topic) => `${topic.name}: ${howMany(topic)}`)),
    table(
      [
        ...own,
        { head: 'lower bound' },
        { head: 'partitions, at least', align: 'right' },
        { head: 'reason' },
      ],
      topics.flatMap(({ name, lowerBounds }) =>
        lowerBounds.map((bound) => [
          ...(isOne ? [] : [name]),
          boundName(bound),
          amount(bound.partitions),
          bound.why,
        ]),
      ),
    ),
    quotaNote(topics),
  ]
}

const howMany = (topic: TopicPartitions): string => {
  const partitions = counted(topic.recommended, 'partition')
  if (topic.given) return `${partitions}, as given`
  return `${partitions} for ${decidedBy(topic)}${topic.rounding ? `; ${topic.rounding}` : ''}`
}

const overview = (topics: readonly TopicPartitions[]): (string | undefined)[] => {
  const shown = topics.slice(0, MOST_TOPICS)
  const asked = shown.flatMap(({ lowerBounds }) => lowerBounds)
  const names = [...new Set(asked.map(boundName))]
  return [
    text(
      'Partitions of each topic, a multiple of the zones unless given; the lower bound that decides; and what each asks for:',
    ),
    table(
      [
        { head: 'topic' },
        { head: 'partitions', align: 'right' },
        { head: 'decided by' },
        ...names.map((head) => ({ head, align: 'right' as const })),
      ],
      shown.map((topic) => [
        topic.name,
        amount(topic.recommended),
        decidedBy(topic),
        ...names.map((name) => askedBy(topic, name)),
      ]),
    ),
    moreTopics(topics.length),
    bullets([...new Set(asked.map(({ bound }) => bound))].map((bound) => MEANINGS[bound])),
  ]
}

/** What each lower bound is, where the reasons are too many to be told. */
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

const askedBy = ({ lowerBounds }: TopicPartitions, name: string): string => {
  const bound = lowerBounds.find((each) => boundName(each) === name)
  return bound ? amount(bound.partitions) : ''
}

const decidedBy = (topic: TopicPartitions): string => {
  if (topic.given) return 'given'
  const bound = bindingBound(topic)
  return bound ? boundName(bound) : plainName(topic.bindingBound)
}

const boundName = ({ bound, platform }: LowerBound): string =>
  platform ? `quota of ${platformName(platform)}` : plainName(bound)

/** What a quota of one platform does not do. */
const quotaNote = (topics: readonly TopicPartitions[]): string | undefined => {
  const exceeded = topics.some(
    ({ given, recommended, lowerBounds }) =>
      !given &&
      lowerBounds.some(({ platform, partitions }) => platform && partitions > recommended),
  )
  return exceeded
    ? text('A quota per partition raises the partitions on its own platform only.')
    : undefined
}
