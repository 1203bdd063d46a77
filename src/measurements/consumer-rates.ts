import type { PartitionRate } from './group-rates'
import { partitionKey } from './group-rates'
import type { GroupPartition, GroupReading } from './read/found'

/** What the consumers of a group read that had work the whole time, so that it is what they can do. */
export interface ConsumerRates {
  /** Messages a second of the slowest that was behind at every reading; absent where none was. */
  readonly slowest?: number
  /** Messages a second of the fastest of all, behind or not; a consumer with a partition without rate has none. */
  readonly fastest?: number
  /** How many were behind at every reading. */
  readonly behind: number
  /** Whether a partition was read by another consumer, or by none, at another reading. */
  readonly changed: boolean
}

/** Rates by consumer: one has work as long as its partitions lag by what it reads in a second at least. */
export const consumerRates = (
  readings: readonly GroupReading[],
  { last, rates }: { readonly last: GroupReading; readonly rates: readonly PartitionRate[] },
): ConsumerRates => {
  const rateOf = new Map(rates.map((rate) => [partitionKey(rate), rate.consumedPerSecond]))
  const lagsOf = lagsByPartition(readings)
  const each = [...Map.groupBy(last.partitions, ({ consumer }) => consumer)].flatMap(
    ([consumer, all]) => {
      const own = all.filter(({ lag }) => lag !== undefined)
      const rate = sum(own.map((found) => rateOf.get(partitionKey(found)) ?? Number.NaN))
      if (consumer === undefined || !(rate > 0)) return []
      const behind = leastLag(own.map((found) => lagsOf.get(partitionKey(found)) ?? [])) >= rate
      return [{ rate, behind }]
    },
  )
  const busy = each.filter(({ behind }) => behind).map(({ rate }) => rate)
  return {
    behind: busy.length,
    changed: haveChanged(readings),
    ...(busy.length > 0 && {
      slowest: busy.reduce((least, rate) => Math.min(least, rate)),
      fastest: each.reduce((most, { rate }) => Math.max(most, rate), 0),
    }),
  }
}

/** Lag of each partition at every reading, and at the beginning of a window that the tool keeps. */
const lagsByPartition = (readings: readonly GroupReading[]): ReadonlyMap<string, number[]> => {
  const lags = new Map<string, number[]>()
  for (const found of readings.flatMap(({ partitions }) => partitions)) {
    const own = lags.get(partitionKey(found)) ?? []
    own.push(...[found.lag, found.window?.from.lag].flatMap((lag) => lag ?? []))
    lags.set(partitionKey(found), own)
  }
  return lags
}

/** The least that partitions lagged together; of a time at which one of them has no lag, the others count. */
const leastLag = (lags: readonly (readonly number[])[]): number => {
  const totals: number[] = []
  for (const own of lags)
    for (const [at, lag] of own.entries()) totals[at] = (totals[at] ?? 0) + lag
  return totals.reduce((least, total) => Math.min(least, total), Infinity)
}

const haveChanged = (readings: readonly GroupReading[]): boolean => {
  const consumers = new Map<string, GroupPartition['consumer']>()
  return readings
    .filter(({ atMs }) => atMs !== undefined)
    .some(({ partitions }) =>
      partitions.some((found) => {
        const key = partitionKey(found)
        const other = consumers.has(key) && consumers.get(key) !== found.consumer
        consumers.set(key, found.consumer)
        return other
      }),
    )
}

const sum = (values: readonly number[]): number => values.reduce((all, value) => all + value, 0)
