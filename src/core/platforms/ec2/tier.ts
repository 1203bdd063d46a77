import type { Warning } from '../../../schema/candidate'
import type { PlatformContext } from '../../fit'
import { amount } from '../../words'

/** What EC2 plans for, and what every candidate says of it. */
export interface Planned {
  readonly context: PlatformContext
  readonly warnings: readonly Warning[]
}

/**
 * No price of object storage is bundled. Without one from the user, EC2 keeps the whole retention on
 * its disks, and every candidate says so.
 */
export const withoutUnpricedTier = (context: PlatformContext): Planned => {
  const { load } = context
  const { demand, assumptions, workload } = load
  if (demand.tieredGiB === undefined) return { context, warnings: [] }
  if (assumptions.s3UsdPerGiBMonth !== undefined)
    return {
      context,
      warnings: [
        { code: 'ec2-tier-requests', detail: 'requests to object storage are not on the bill' },
      ],
    }
  const {
    tieredGiB: _,
    tieredAverageIngressMiBps: __,
    tieredPeakIngressMiBps: ___,
    ...rest
  } = demand
  const storedGiB = demand.retainedGiB * workload.replicationFactor
  return {
    context: { ...context, load: { ...load, demand: { ...rest, storedGiB } } },
    warnings: [
      {
        code: 'ec2-not-tiered',
        detail: `no price for object storage is known, so all ${amount(storedGiB, 'GiB')} are on broker disks; give s3UsdPerGiBMonth to plan tiered storage on EC2`,
      },
    ],
  }
}
