import { amount } from '../../core/words'
import type { PartitionWindow } from '../../schema/partitions'
import type { PartitionPlan } from '../../schema/plan'
import type { Platform } from '../../schema/vocabulary'
import { clusterName, upperBoundName } from '../names'
import { leastOn } from './window-lower'

/** A platform's window of partitions: from least to most, and what is planned there. */
export interface WindowRow {
  readonly platform: Platform
  /** Whether there is a window, or least and most are in conflict, or nothing fits for other reasons. */
  readonly state: 'window' | 'conflict' | 'misfit'
  /** The best cluster, in words; empty where nothing fits. */
  readonly cluster: string
  readonly least: number
  /** Most partitions; absent where nothing is known to limit them. */
  readonly most: number | undefined
  /** What sets the most, in words; empty where nothing does. */
  readonly bound: string
  /** Partitions planned on the platform; absent where nothing fits. */
  readonly planned: number | undefined
  /** What is in conflict, and the ways out, in sentences; empty where nothing is. */
  readonly conflict: string
}

/** From so many on, a bound is as good as none. */
const WITHOUT_LIMIT = 1e12

/** The windows of all platforms, in the order of the request: of the best cluster, or of the conflict that rules a platform out. */
export const windowRows = (plan: PartitionPlan): WindowRow[] =>
  plan.workload.platforms.map((platform) => {
    const window = plan.clusters.find((each) => each.platform === platform)
    const least = leastOn(plan.partitions.topics, platform)
    return window ? clusterRow(window, least) : conflictRow(plan, platform, least)
  })

const clusterRow = (window: PartitionWindow, least: number): WindowRow => {
  const { platform, partitions, partitionsAtMost = WITHOUT_LIMIT } = window
  const most = partitionsAtMost < WITHOUT_LIMIT ? partitionsAtMost : undefined
  const bound = most === undefined ? '' : upperBoundName(window)
  const isOver = most !== undefined && most < Math.max(least, partitions)
  return {
    platform,
    state: isOver ? 'conflict' : 'window',
    cluster: clusterName(window),
    least: isOver ? Math.max(least, partitions) : least,
    most,
    bound,
    planned: partitions,
    conflict: isOver
      ? `${amount(partitions)} partitions are above the upper bound of ${amount(most)} (${bound}).`
      : '',
  }
}

const conflictRow = (
  { partitions }: PartitionPlan,
  platform: Platform,
  least: number,
): WindowRow => {
  const row = { platform, cluster: '', bound: '', planned: undefined }
  const conflict = partitions.conflicts.find((each) => each.platform === platform)
  if (!conflict) return { ...row, state: 'misfit', least, most: undefined, conflict: '' }
  const { partitionsAtLeast, partitionsAtMost, upperBound, resolve } = conflict
  const waysOut = resolve.length > 0 ? ` Ways out: ${resolve.join('; ')}.` : ''
  return {
    ...row,
    state: 'conflict',
    least: partitionsAtLeast,
    most: partitionsAtMost,
    conflict: `${upperBound}.${waysOut}`,
  }
}
