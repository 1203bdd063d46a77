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
  const busy = groups.filter(({ hadWork, lag }) => hadWork && lag.consumers > 0)
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
  const each = groups.map(({ lag }) => {
    const active = Math.min(lag.consumers, lag.partitions)
    return { group: lag.group, active, rate: (lag.consumedPerSecond ?? 0) / active }
  })
  const [slowest] = each.sort((one, other) => one.rate - other.rate)
  if (!slowest) return []
  const { group, active, rate } = slowest
  return [
    {
      field: 'partitionConsumeMiBps',
      value: exact((rate * bytes) / BYTES_PER_MIB),
      unit: 'MiB/s',
      how: `group ${group} while it was behind: ${amount(rate)} messages a second for each of ${amount(active)} consumers, of ${amount(bytes)} bytes on the wire`,
    },
  ]
}
