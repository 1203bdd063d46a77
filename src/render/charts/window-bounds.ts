import { amount } from '../../core/words'
import type { PartitionWindow } from '../../schema/partitions'
import type { PartitionPlan } from '../../schema/plan'
import type { Platform } from '../../schema/vocabulary'
import { quotaShortage } from '../answer/misfits'
import { clusterName, upperBoundName } from '../names'
import { leastOn } from './window-lower'

/** A platform's window of partitions: from least to most, and what is planned there. */
export interface WindowRow {
  readonly platform: Platform
  /**
   * Whether there is a window; or what is planned is above the most; or what is asked for is, and
   * fewer are planned; or for want of partitions, or for other reasons, nothing fits.
   */
  readonly state: 'window' | 'above' | 'short' | 'conflict' | 'misfit'
  /** The best cluster, in words; empty where nothing fits. */
  readonly cluster: string
  readonly least: number
  /** Most partitions; absent where nothing is known to limit them. */
  readonly most: number | undefined
  /** What goes with the numbers, in a few words: what sets the most, or what it is set against. */
  readonly note: string
  /** Partitions planned on the platform; absent where nothing fits. */
  readonly planned: number | undefined
  /** What is in conflict, and the ways out, in sentences; empty where nothing is. */
  readonly conflict: string
}

/** The windows of all platforms, in the order of the request: of the best cluster, or of the conflict that rules a platform out. */
export const windowRows = (plan: PartitionPlan): WindowRow[] =>
  plan.workload.platforms.map((platform) => {
    const window = plan.clusters.find((each) => each.platform === platform)
    const least = leastOn(plan.partitions.topics, platform)
    return window ? clusterRow(window, least) : misfitRow(plan, platform, least)
  })

const clusterRow = (window: PartitionWindow, least: number): WindowRow => {
  const { platform, partitions: planned, partitionsAtMost: most } = window
  const row = { platform, cluster: clusterName(window), planned, most }
  if (most === undefined) return { ...row, state: 'window', least, note: '', conflict: '' }
  const bound = upperBoundName(window)
  const above = `above the upper bound of ${amount(most)} (${bound})`
  if (planned > most)
    return {
      ...row,
      state: 'above',
      least: planned,
      note: `${amount(planned)} planned`,
      conflict: `${amount(planned)} partitions are ${above}.`,
    }
  if (least > most)
    return {
      ...row,
      state: 'short',
      least,
      note: `${amount(least)} asked for`,
      conflict: `${amount(least)} asked for by the lower bounds are ${above}; the ${amount(planned)} planned are within it.`,
    }
  return { ...row, state: 'window', least, note: bound, conflict: '' }
}

const misfitRow = ({ partitions }: PartitionPlan, platform: Platform, least: number): WindowRow => {
  const row = { platform, cluster: '', planned: undefined }
  const conflict = partitions.conflicts.find((each) => each.platform === platform)
  if (!conflict) {
    const short = quotaShortage(partitions.topics, platform)
    const note = short
      ? `${amount(short.needed)} needed, ${amount(short.given)} given`
      : 'see the plan for why'
    return {
      ...row,
      state: 'misfit',
      least: short?.needed ?? least,
      most: undefined,
      note,
      conflict: '',
    }
  }
  const { partitionsAtLeast, partitionsAtMost, topics, upperBound, resolve } = conflict
  const waysOut = resolve.length > 0 ? ` Ways out: ${resolve.join('; ')}.` : ''
  return {
    ...row,
    state: 'conflict',
    least: partitionsAtLeast,
    most: partitionsAtMost,
    note: `${amount(partitionsAtLeast, topics)} needed`,
    conflict: `${upperBound}.${waysOut}`,
  }
}
