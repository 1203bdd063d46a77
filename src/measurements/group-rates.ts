import type { Commit, GroupPartition, GroupReading, TopicOffsets } from './read/found'

/** Messages a second of one partition between two readings. */
export interface PartitionRate {
  readonly topic: string
  readonly partition: number
  readonly seconds: number
  readonly producedPerSecond?: number
  readonly consumedPerSecond?: number
}

const MS = 1000

/** A topic and a partition as one text. */
export const partitionKey = ({
  topic,
  partition,
}: Pick<GroupPartition, 'topic' | 'partition'>): string => `${partition} ${topic}`

/**
 * Rates between the first and the last of several readings of a group, by partition; where there is one
 * reading, those of the window that the tool itself keeps. An offset that went back has no rate.
 */
export const ratesOf = (readings: readonly GroupReading[]): PartitionRate[] => {
  const timed = readings
    .filter(({ atMs }) => atMs !== undefined)
    .sort((one, other) => (one.atMs ?? 0) - (other.atMs ?? 0))
  const [first] = timed
  const last = timed.at(-1)
  if (!first || !last) return []
  if (first === last || first.atMs === last.atMs) return windowRates(last)
  const before = new Map(first.partitions.map((found) => [partitionKey(found), found]))
  const seconds = ((last.atMs ?? 0) - (first.atMs ?? 0)) / MS
  return last.partitions.flatMap((now) => {
    const past = before.get(partitionKey(now))
    return past ? [rateOf(now, { seconds, past, now })] : []
  })
}

const windowRates = ({ partitions }: GroupReading): PartitionRate[] =>
  partitions.flatMap(({ topic, partition, window }) => {
    if (!window) return []
    const { from, to } = window
    const seconds = (to.atMs - from.atMs) / MS
    return [rateOf({ topic, partition }, { seconds, past: withEnd(from), now: withEnd(to) })]
  })

/** A commit with the end of the partition at its time. */
const withEnd = ({ committedOffset, lag }: Commit): Offsets => ({
  committedOffset,
  endOffset: lag === undefined ? undefined : committedOffset + lag,
})

/** Offsets of a partition at one moment. */
interface Offsets {
  readonly committedOffset?: number | undefined
  readonly endOffset?: number | undefined
}

const rateOf = (
  { topic, partition }: Pick<GroupPartition, 'topic' | 'partition'>,
  {
    seconds,
    past,
    now,
  }: { readonly seconds: number; readonly past: Offsets; readonly now: Offsets },
): PartitionRate => {
  const produced = perSecond(past.endOffset, now.endOffset, seconds)
  const consumed = perSecond(past.committedOffset, now.committedOffset, seconds)
  return {
    topic,
    partition,
    seconds,
    ...(produced === undefined ? {} : { producedPerSecond: produced }),
    ...(consumed === undefined ? {} : { consumedPerSecond: consumed }),
  }
}

const perSecond = (
  past: number | undefined,
  now: number | undefined,
  seconds: number,
): number | undefined =>
  past === undefined || now === undefined || now < past ? undefined : (now - past) / seconds

/** Messages a second written to each topic, from two readings of its end offsets. */
export const topicRates = (readings: readonly TopicOffsets[]): ReadonlyMap<string, number> => {
  const rates = new Map<string, number>()
  for (const [topic, all] of Map.groupBy(readings, (reading) => reading.topic)) {
    const timed = all
      .filter(({ atMs }) => atMs !== undefined)
      .sort((one, other) => (one.atMs ?? 0) - (other.atMs ?? 0))
    const [first] = timed
    const last = timed.at(-1)
    const seconds = ((last?.atMs ?? 0) - (first?.atMs ?? 0)) / MS
    if (!first || !last || !(seconds > 0)) continue
    const grown = sum(last.endOffsets) - sum(first.endOffsets)
    if (grown >= 0 && first.endOffsets.length === last.endOffsets.length)
      rates.set(topic, grown / seconds)
  }
  return rates
}

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0)
