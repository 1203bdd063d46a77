import type { Warning } from '../schema/candidate'
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
 * reading, those of the window that the tool itself keeps. An offset that went back at any of them has no rate.
 */
export const ratesOf = (readings: readonly GroupReading[]): PartitionRate[] => {
  const timed = readings
    .filter(({ atMs }) => atMs !== undefined)
    .sort((one, other) => (one.atMs ?? 0) - (other.atMs ?? 0))
  const [first] = timed
  const last = timed.at(-1)
  if (!first || !last) return []
  if (first === last || first.atMs === last.atMs) return windowRates(last)
  const seconds = ((last.atMs ?? 0) - (first.atMs ?? 0)) / MS
  const histories = new Map(first.partitions.map((found) => [partitionKey(found), [found]]))
  for (const found of timed.slice(1).flatMap(({ partitions }) => partitions))
    histories.get(partitionKey(found))?.push(found)
  return last.partitions.flatMap((now) => {
    const all = histories.get(partitionKey(now))
    return all ? [rateOf(now, { seconds, all })] : []
  })
}

const windowRates = ({ partitions }: GroupReading): PartitionRate[] =>
  partitions.flatMap(({ topic, partition, window }) => {
    if (!window) return []
    const { from, to } = window
    const seconds = (to.atMs - from.atMs) / MS
    return [rateOf({ topic, partition }, { seconds, all: [withEnd(from), withEnd(to)] })]
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
  { seconds, all }: { readonly seconds: number; readonly all: readonly Offsets[] },
): PartitionRate => {
  const offsetsOf = (name: keyof Offsets) => all.map((offsets) => offsets[name])
  const produced = perSecond(offsetsOf('endOffset'), seconds)
  const consumed = perSecond(offsetsOf('committedOffset'), seconds)
  return {
    topic,
    partition,
    seconds,
    ...(produced === undefined ? {} : { producedPerSecond: produced }),
    ...(consumed === undefined ? {} : { consumedPerSecond: consumed }),
  }
}

/** From the first offset to the last; undefined where one of the two is missing, or any went back. */
const perSecond = (
  offsets: readonly (number | undefined)[],
  seconds: number,
): number | undefined => {
  const [past, now] = [offsets[0], offsets.at(-1)]
  const known = offsets.filter((offset) => offset !== undefined)
  const goesBack = known.some((offset, at) => offset < (known[at - 1] ?? 0))
  return past === undefined || now === undefined || goesBack ? undefined : (now - past) / seconds
}

/**
 * Messages a second written to each topic, from two readings of its end offsets; a topic with an offset that
 * went back, or with more partitions than before, has none.
 */
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
    const grows = last.endOffsets.every(
      (offset, at) => offset >= (first.endOffsets[at] ?? Infinity),
    )
    if (grows && first.endOffsets.length === last.endOffsets.length)
      rates.set(topic, (sum(last.endOffsets) - sum(first.endOffsets)) / seconds)
  }
  return rates
}

/** Topics that were read at two times, and have no rate for all that. */
export const offsetWarnings = (readings: readonly TopicOffsets[]): Warning[] => {
  const rates = topicRates(readings)
  const times = Map.groupBy(readings, ({ topic }) => topic)
  return [...times]
    .filter(([topic, all]) => all.length > 1 && !rates.has(topic))
    .map(([topic]) => ({
      code: 'offsets-without-rate',
      detail: `topic ${topic} was read more than once, but not at two known times, or offsets went back, or partitions were added: what is written to it is not known`,
    }))
}

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0)
