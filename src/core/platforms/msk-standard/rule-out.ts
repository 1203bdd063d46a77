import type { Topic } from '../../../schema/topic'
import { isTiered } from '../../demand'
import type { PlatformContext } from '../../fit'
import type { RuledOut, ShapeName } from '../../rejection'
import { reject, unreachableTarget } from '../../rejection'
import { burstableRejection, fixedSpreadRejection } from '../../shapes'
import type { StandardType } from './shape'

/** Rejects the types of a plan that are no brokers for it: by zones, by kind, by what a tier needs. */
export const ruleOutTypes = ({ load, facts, topics }: PlatformContext) => {
  const { workload, demand } = load
  const { tiered, zones, source } = facts.standard
  const shortest = shortestTieredHours(topics)
  return (name: ShapeName, { instanceType, burstable }: StandardType): RuledOut | undefined => {
    const spread = fixedSpreadRejection(name, { workload, zones, source })
    if (spread) return spread
    if (burstable && !workload.allowBurstable) return burstableRejection(name)
    if (demand.tieredGiB === undefined) return unreachableTarget(name, load)
    const why = tiered.notOn.includes(instanceType)
      ? `${instanceType} has no tiered storage`
      : shortest < tiered.minRetentionHours
        ? `tiered storage keeps at least ${tiered.minRetentionHours} h; the shortest of a tiered topic is ${shortest} h`
        : undefined
    if (why) return () => reject(name, { constraint: 'tiered-storage', why, source })
    return unreachableTarget(name, load)
  }
}

/** The shortest retention of a tiered topic; Infinity when none is tiered. */
const shortestTieredHours = (topics: readonly Topic[]): number =>
  topics
    .filter(isTiered)
    .reduce((least, topic) => Math.min(least, topic.retentionHours), Number.POSITIVE_INFINITY)
