import { BYTES_PER_MIB } from '../core/units'
import type { MeasuredTopic } from '../schema/measurements'
import { exact } from './exact'
import type { PartitionRate } from './group-rates'
import { topicRates } from './group-rates'
import type { TopicDescribed, TopicOffsets } from './read/found'

const MS_PER_HOUR = 3_600_000
const BYTES_PER_GIB = 2 ** 30
/** Most topics in an answer. */
const MOST_TOPICS = 1000

/** Every topic in a paste: as described, with its rate where two readings of offsets give one. */
export const topicsSeen = (
  described: readonly TopicDescribed[],
  read: {
    readonly offsets: readonly TopicOffsets[]
    readonly rates: readonly PartitionRate[]
    /** Bytes of a message on the wire, where they are known. */
    readonly bytes: number | undefined
  },
): MeasuredTopic[] => {
  const rates = new Map([...topicRates(read.offsets), ...ofGroups(read.rates)])
  const known = new Map(described.map((topic) => [topic.topic, asDescribed(topic)]))
  for (const { topic, endOffsets } of read.offsets)
    if (!known.has(topic)) known.set(topic, { name: topic, partitions: endOffsets.length })
  for (const [topic, seen] of Map.groupBy(read.rates, (rate) => rate.topic))
    if (!known.has(topic))
      known.set(topic, {
        name: topic,
        partitions: new Set(seen.map(({ partition }) => partition)).size,
      })
  return [...known.values()].slice(0, MOST_TOPICS).map((topic) => {
    const rate = rates.get(topic.name)
    if (rate === undefined) return topic
    return {
      ...topic,
      producedPerSecond: exact(rate),
      ...(read.bytes === undefined
        ? {}
        : { averageIngressMiBps: exact((rate * read.bytes) / BYTES_PER_MIB) }),
    }
  })
}

/** Messages a second by topic; of groups that read the same partition, one counts. */
const ofGroups = (rates: readonly PartitionRate[]): ReadonlyMap<string, number> => {
  const byTopic = new Map<string, Map<number, number>>()
  for (const { topic, partition, producedPerSecond } of rates) {
    if (producedPerSecond === undefined) continue
    const partitions = byTopic.get(topic) ?? new Map<number, number>()
    partitions.set(partition, Math.max(producedPerSecond, partitions.get(partition) ?? 0))
    byTopic.set(topic, partitions)
  }
  return new Map(
    [...byTopic].map(([topic, partitions]) => [
      topic,
      [...partitions.values()].reduce((total, rate) => total + rate, 0),
    ]),
  )
}

const asDescribed = ({
  topic,
  partitions,
  replicationFactor,
  configs,
}: TopicDescribed): MeasuredTopic => {
  const retentionMs = whole(configs['retention.ms'])
  const segmentBytes = whole(configs['segment.bytes'])
  const policy = configs['cleanup.policy']
  return {
    name: topic,
    partitions,
    replicationFactor,
    ...(retentionMs === undefined ? {} : { retentionHours: exact(retentionMs / MS_PER_HOUR) }),
    ...(policy === undefined ? {} : { compacted: policy.split(',').includes('compact') }),
    ...(segmentBytes === undefined ? {} : { segmentGiB: exact(segmentBytes / BYTES_PER_GIB) }),
  }
}

/** A whole number above zero; -1, which stands for no limit, is none. */
const whole = (text: string | undefined): number | undefined =>
  text !== undefined && /^[1-9]\d{0,15}$/.test(text) ? Number(text) : undefined
