import type { Warning } from '../schema/candidate'
import type { ReadGroup } from './group-lags'

/** What to know of the readings of groups. */
export const groupWarnings = (groups: readonly ReadGroup[]): Warning[] =>
  groups.flatMap(({ lag, readings: own, rates, hadWork }) => {
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
    if ((lag.consumedPerSecond ?? 0) > 0 && !hadWork)
      warnings.push({
        code: 'keeps-up',
        detail: `${name} was not behind at both times, so that what it read is what was written, not what it can do: c is not known from it`,
      })
    const partial = rates.filter(({ producedPerSecond }) => producedPerSecond === undefined).length
    if (rates.length > 0 && partial > 0)
      warnings.push({
        code: 'offsets-without-rate',
        detail: `${name}: ${partial} of ${rates.length} partitions have offsets that are missing or went back; they are left out of the rates`,
      })
    if (lag.partitionsWithoutLag > 0)
      warnings.push({
        code: 'lag-not-known',
        detail: `${name}: ${lag.partitionsWithoutLag} of ${lag.partitions} partitions have no lag in the listing, for nothing was committed there; they are not counted as zero`,
      })
    if (lag.consumers > lag.partitions || (lag.members ?? 0) > lag.partitions)
      warnings.push({
        code: 'idle-consumers',
        detail: `${name} has ${lag.members ?? lag.consumers} consumers for ${lag.partitions} partitions: those beyond the partitions idle`,
      })
    return warnings
  })
