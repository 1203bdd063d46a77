import { BYTES_PER_MIB } from '../core/units'
import { amount } from '../core/words'
import type { Warning } from '../schema/candidate'
import type { Measured, MeasuredTopic } from '../schema/measurements'
import { isInternal } from './agreed-settings'
import { exact } from './exact'
import type { ReadGroup } from './group-lags'

/** What groups say of a workload: c of the slowest that had work, and what is written to their topics. */
export const groupFields = (
  groups: readonly ReadGroup[],
  seen: { readonly topics: readonly MeasuredTopic[]; readonly bytes: number | undefined },
): { readonly measured: readonly Measured[]; readonly warnings: readonly Warning[] } => {
  const rated = seen.topics.filter(
    ({ name, producedPerSecond = 0 }) => producedPerSecond > 0 && !isInternal(name),
  )
  const busy = groups.filter(
    ({ byConsumer }) => byConsumer.slowest !== undefined && !byConsumer.changed,
  )
  const { bytes } = seen
  if (bytes === undefined)
    return {
      measured: [],
      warnings:
        rated.length + busy.length === 0
          ? []
          : [
              {
                code: 'message-size-not-known',
                detail:
                  'the listings count messages: give averageMessageBytes, so that they become MiB/s',
              },
            ],
    }
  return {
    measured: [...ingressOf(rated, bytes), ...slowestOf(busy, bytes)],
    warnings: [],
  }
}

const ingressOf = (topics: readonly MeasuredTopic[], bytes: number): Measured[] => {
  if (topics.length === 0) return []
  const rate = topics.reduce((total, { producedPerSecond = 0 }) => total + producedPerSecond, 0)
  const of = topics.length === 1 ? topics[0]?.name : `${amount(topics.length)} topics`
  return [
    {
      field: 'averageIngressMiBps',
      value: exact((rate * bytes) / BYTES_PER_MIB),
      unit: 'MiB/s',
      how: `offsets of ${of} at two times: ${amount(rate)} messages a second of ${amount(bytes)} bytes on the wire`,
    },
  ]
}

const slowestOf = (groups: readonly ReadGroup[], bytes: number): Measured[] => {
  const [least] = groups.toSorted((one, other) => rateOf(one) - rateOf(other))
  if (!least) return []
  const { lag, byConsumer } = least
  const rate = rateOf(least)
  const { behind, fastest = rate } = byConsumer
  const all = behind === Math.min(lag.consumers, lag.partitions)
  const whose =
    all && exact(fastest) === exact(rate)
      ? `for each of ${amount(behind)} consumers`
      : `for the slowest consumer that was (${amount(behind)} of ${amount(lag.consumers)} were)`
  return [
    {
      field: 'partitionConsumeMiBps',
      value: exact((rate * bytes) / BYTES_PER_MIB),
      unit: 'MiB/s',
      how: `group ${lag.group} while it was behind: ${amount(rate)} messages a second ${whose}, of ${amount(bytes)} bytes on the wire`,
    },
  ]
}

const rateOf = ({ byConsumer }: ReadGroup): number => byConsumer.slowest ?? Infinity
