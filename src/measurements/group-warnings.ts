import { amount } from '../core/words'
import type { Warning } from '../schema/candidate'
import type { ReadGroup } from './group-lags'

/** What to know of the readings of groups. */
export const groupWarnings = (groups: readonly ReadGroup[]): Warning[] =>
  groups.flatMap(({ lag, readings: own, rates, byConsumer, unrated }) => {
    const name = lag.group === '' ? 'the group without a name' : `group ${lag.group}`
    const warnings: Warning[] = []
    if (own.length > 1 && rates.length === 0)
      warnings.push({
        code: 'no-times',
        detail: `${name} was read ${own.length} times, but not at two known times: run date -u before each listing, or give readings with at, so that rates can be worked out`,
      })
    if (own.some(({ complete }) => !complete))
      warnings.push({
        code: 'not-all-partitions',
        detail: `${name}: this lists only the partitions in trouble; its lag may be more`,
      })
    if (rates.length > 0) warnings.push(...ratesWarnings(name, { lag, byConsumer, unrated }))
    if (rates.length > 0 && unrated > 0)
      warnings.push({
        code: 'offsets-without-rate',
        detail: `${name}: ${unrated} of ${lag.partitions} partitions have offsets that are missing at a reading or went back; they are left out of the rates, which are too low, and how it catches up is not known`,
      })
    if (lag.partitionsWithoutLag > 0)
      warnings.push({
        code: 'lag-not-known',
        detail: `${name}: ${lag.partitionsWithoutLag} of ${lag.partitions} partitions have no lag in the listing, as where nothing was committed; they are not counted as zero`,
      })
    if (lag.consumers > lag.partitions || (lag.members ?? 0) > lag.partitions)
      warnings.push({
        code: 'idle-consumers',
        detail: `${name} has ${lag.members ?? lag.consumers} consumers for ${lag.partitions} partitions: those beyond the partitions idle`,
      })
    return warnings
  })

/** From this many times another's rate on, a consumer is told to be slow. A judgement. */
const MUCH_FASTER = 1.5

/** Whether what was read says what consumers can do. */
const ratesWarnings = (
  name: string,
  { lag, byConsumer, unrated }: Pick<ReadGroup, 'lag' | 'byConsumer' | 'unrated'>,
): Warning[] => {
  const { slowest, fastest = 0, changed } = byConsumer
  if ((lag.consumedPerSecond ?? 0) === 0) return []
  if (lag.consumers === 0)
    return [
      {
        code: 'consumers-not-known',
        detail: `${name} reads, but the listing names no consumer: what one of them reads is not known, nor how it catches up`,
      },
    ]
  if (slowest === undefined)
    return unrated > 0
      ? []
      : [
          {
            code: 'keeps-up',
            detail: `${name} was not behind at both times, so that what it read is what was written, not what it can do: c is not known from it`,
          },
        ]
  if (changed)
    return [
      {
        code: 'consumers-changed',
        detail: `${name}: partitions went to other consumers between the readings, so that c and how it catches up are not known: read it twice while its consumers stay`,
      },
    ]
  return fastest < slowest * MUCH_FASTER
    ? []
    : [
        {
          code: 'slow-consumer',
          detail: `${name}: a consumer that was behind reads ${amount(slowest)} messages a second, another ${amount(fastest)}: catching up is reckoned as if all read ${amount(slowest)}. Look at that one first: its host, what it waits for, its keys`,
        },
      ]
}
