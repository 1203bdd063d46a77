import type { Warning } from '../../schema/candidate'
import type { UpperBoundName } from '../../schema/vocabulary'
import type { Fit, PlatformContext } from '../fit'
import { amount } from '../words'
import { partitionHealth } from './health'

/** The context of a cluster with the partitions it will have, and what to know about them. */
interface Spread {
  readonly context: PlatformContext
  readonly warnings: readonly Warning[]
}

/** From this much above the mean, the broker with most leaders is worth a warning. */
const UNEVEN = 1.1

/**
 * Sizing spreads the load evenly, which only a multiple of the brokers does: with 18 partitions on 15
 * brokers, three lead two and carry 1.67 times the mean. So recommended partitions are raised to a
 * multiple of the brokers, unless that breaks an upper bound; a number that was given stays, with a
 * warning.
 */
export const spreadOver = (fit: Fit, context: PlatformContext): Spread => {
  const { brokers } = fit
  const { load, topics } = context
  if (brokers === undefined || load.partitions % brokers === 0) return { context, warnings: [] }
  const even = Math.ceil(load.partitions / brokers) * brokers
  if (topics.every((topic) => topic.partitions !== undefined))
    return { context, warnings: unevenWarnings(load.partitions, brokers) }
  const raised = withPartitions(context, even)
  if (breaksBound(fit, raised))
    return { context, warnings: unevenWarnings(load.partitions, brokers) }
  return {
    context: raised,
    warnings: [
      {
        code: 'partitions-raised',
        detail: `${amount(even)} partitions rather than ${amount(load.partitions)}, so that each of ${amount(brokers)} brokers leads as many`,
      },
    ],
  }
}

const withPartitions = (context: PlatformContext, partitions: number): PlatformContext => ({
  ...context,
  load: { ...context.load, partitions },
  segments: context.segments + partitions - context.load.partitions,
})

const HARD: ReadonlySet<UpperBoundName> = new Set([
  'broker-replicas',
  'cluster-replicas',
  'unclean-failure',
  'controller-failover',
  'replication-latency',
])

const breaksBound = (fit: Fit, context: PlatformContext): boolean =>
  partitionHealth(fit, context)?.upperBounds.some(
    ({ bound, holds }) => HARD.has(bound) && !holds,
  ) ?? false

const unevenWarnings = (partitions: number, brokers: number): Warning[] => {
  const busiest = Math.ceil(partitions / brokers)
  const share = (busiest * brokers) / partitions
  if (share < UNEVEN) return []
  return [
    {
      code: 'uneven-leaders',
      detail: `${amount(partitions)} partitions on ${amount(brokers)} brokers: the busiest lead ${amount(busiest)} and carry ${amount(share)} times the mean, more than they are sized for; ${amount(busiest * brokers)} partitions are even`,
    },
  ]
}
