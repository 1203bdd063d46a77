import type { Warning } from '../../schema/candidate'
import type { Fit, PlatformContext } from '../fit'
import { amount } from '../words'

/** The context of a cluster with the partitions it will have, and what to know about them. */
export interface Spread {
  readonly context: PlatformContext
  readonly warnings: readonly Warning[]
}

/**
 * A broker that leads no partition carries nothing, and the others carry its share. So a cluster has
 * a leader for each broker at least: recommended partitions are raised to that; a number that was
 * given stays, with a warning.
 */
export const spreadOver = (fit: Fit, context: PlatformContext): Spread => {
  const { brokers } = fit
  const { load, topics, segments } = context
  if (brokers === undefined || load.partitions >= brokers) return { context, warnings: [] }
  if (topics.every((topic) => topic.partitions !== undefined))
    return {
      context,
      warnings: [
        {
          code: 'fewer-partitions-than-brokers',
          detail: `${amount(load.partitions)} partitions on ${amount(brokers)} brokers: some lead none, so the others carry more than planned; have ${amount(brokers)} partitions, or fewer and larger brokers`,
        },
      ],
    }
  return {
    context: {
      ...context,
      load: { ...load, partitions: brokers },
      segments: Math.max(segments, brokers),
    },
    warnings: [
      {
        code: 'partitions-raised',
        detail: `${amount(brokers)} partitions rather than ${amount(load.partitions)}, so that each of ${amount(brokers)} brokers leads one`,
      },
    ],
  }
}
