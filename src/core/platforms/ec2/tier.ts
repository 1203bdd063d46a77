import type { Warning } from '../../../schema/candidate'
import { isTiered } from '../../demand'
import type { PlatformContext } from '../../fit'
import { amount } from '../../words'

/**
 * What every EC2 candidate says of tiered storage. No price of object storage is bundled: without one
 * from the user the whole retention is on broker disks; with one, requests are still left out.
 */
export const tierWarnings = ({ load, topics, tierless }: PlatformContext): Warning[] => {
  if (topics.some(isTiered))
    return [{ code: 'ec2-tier-requests', detail: 'requests to object storage are not on the bill' }]
  if (!tierless) return []
  return [
    {
      code: 'ec2-not-tiered',
      detail: `no price for object storage is known, so all ${amount(load.demand.storedGiB, 'GiB')} are on broker disks; give s3UsdPerGiBMonth to plan tiered storage on EC2`,
    },
  ]
}
