import type { GroupLag, PartitionLag } from '../schema/group-lag'
import type { ConsumerRates } from './consumer-rates'
import { consumerRates } from './consumer-rates'
import { exact } from './exact'
import { groupCatchUp } from './group-catch-up'
import type { PartitionRate } from './group-rates'
import { partitionKey, ratesOf } from './group-rates'
import type { GroupMembers, GroupPartition, GroupReading } from './read/found'

/** Partitions of a group that are shown. */
const MOST_SHOWN = 5

/** A group with all its readings. */
export interface ReadGroup {
  readonly lag: GroupLag
  readonly readings: readonly GroupReading[]
  readonly rates: readonly PartitionRate[]
  /** What its consumers read that had work the whole time. */
  readonly byConsumer: ConsumerRates
  /** Partitions with a lag of which it is not known what is written or read. */
  readonly unrated: number
}

/** How far each group is behind, by its last reading, and its rates where it was read at two times. */
export const groupLags = (
  readings: readonly GroupReading[],
  around: { readonly members: readonly GroupMembers[]; readonly withinHours: number | undefined },
): ReadGroup[] => {
  const members = new Map(around.members.map((found) => [found.group, found.members]))
  const { withinHours } = around
  return [...Map.groupBy(readings, ({ group }) => group)]
    .map(([group, all]) => readGroup(all, { members: members.get(group), withinHours }))
    .sort((one, other) => other.lag.lagMessages - one.lag.lagMessages)
}

const readGroup = (
  readings: readonly GroupReading[],
  {
    members,
    withinHours,
  }: { readonly members: number | undefined; readonly withinHours: number | undefined },
): ReadGroup => {
  const last = lastOf(readings)
  const rates = ratesOf(readings)
  const { partitions } = last
  const withLag = partitions.filter(({ lag }) => lag !== undefined)
  const lagMessages = withLag.reduce((total, { lag = 0 }) => total + lag, 0)
  const largest = largestOf(withLag, { lagMessages, rates })
  const lag: GroupLag = {
    group: last.group,
    ...(last.atMs === undefined ? {} : { readAt: new Date(last.atMs).toISOString() }),
    readings: readings.length,
    lagMessages,
    partitions: partitions.length,
    partitionsWithoutLag: partitions.length - withLag.length,
    consumers: new Set(partitions.flatMap(({ consumer }) => consumer ?? [])).size,
    ...(members === undefined ? {} : { members }),
    ...(lagMessages > 0
      ? { skew: exact(((largest[0]?.lagMessages ?? 0) * withLag.length) / lagMessages) }
      : {}),
    largest: largest.slice(0, MOST_SHOWN),
    ...totals(rates),
  }
  const byConsumer = consumerRates(readings, { last, rates })
  const rated = rates.filter(
    ({ producedPerSecond, consumedPerSecond }) =>
      producedPerSecond !== undefined && consumedPerSecond !== undefined,
  )
  const known = new Set(rated.map(partitionKey))
  const unrated = withLag.filter((found) => !known.has(partitionKey(found))).length
  const { slowest, changed } = byConsumer
  const catchUp =
    slowest === undefined || changed || unrated > 0
      ? undefined
      : groupCatchUp(lag, {
          complete: last.complete,
          consumedPerSecondPerConsumer: slowest,
          largest: largest[0],
          withinHours,
        })
  return { lag: catchUp ? { ...lag, catchUp } : lag, readings, rates, byConsumer, unrated }
}

/** The reading to go by: the latest, or the last in the paste where no times are known. */
const lastOf = (readings: readonly GroupReading[]): GroupReading =>
  readings.reduce((latest, reading) =>
    (reading.atMs ?? Number.POSITIVE_INFINITY) >= (latest.atMs ?? Number.NEGATIVE_INFINITY)
      ? reading
      : latest,
  )

const largestOf = (
  partitions: readonly GroupPartition[],
  {
    lagMessages,
    rates,
  }: { readonly lagMessages: number; readonly rates: readonly PartitionRate[] },
): PartitionLag[] => {
  const byPartition = new Map(rates.map((rate) => [partitionKey(rate), rate]))
  return [...partitions]
    .sort((one, other) => (other.lag ?? 0) - (one.lag ?? 0))
    .slice(0, MOST_SHOWN)
    .map((found) => {
      const rate = byPartition.get(partitionKey(found))
      const { topic, partition, lag = 0 } = found
      return {
        topic,
        partition,
        lagMessages: lag,
        share: lagMessages === 0 ? 0 : exact(lag / lagMessages),
        ...perSecond('producedPerSecond', rate?.producedPerSecond),
        ...perSecond('consumedPerSecond', rate?.consumedPerSecond),
      }
    })
}

const perSecond = <Name extends string>(name: Name, value: number | undefined) =>
  (value === undefined ? {} : { [name]: exact(value) }) as { readonly [N in Name]?: number }

/** Rates of a whole group: those of all its partitions that have one. */
const totals = (rates: readonly PartitionRate[]) => {
  const sum = (name: 'producedPerSecond' | 'consumedPerSecond') => {
    const known = rates.flatMap((rate) => rate[name] ?? [])
    return known.length === 0 ? undefined : known.reduce((total, rate) => total + rate, 0)
  }
  const seconds =
    rates.length === 0 ? undefined : rates.reduce((most, rate) => Math.max(most, rate.seconds), 0)
  return {
    ...perSecond('producedPerSecond', sum('producedPerSecond')),
    ...perSecond('consumedPerSecond', sum('consumedPerSecond')),
    ...(seconds === undefined ? {} : { secondsBetween: seconds }),
  }
}
