import type { Facts } from '../../schema/catalogue'
import type { Topic } from '../../schema/topic'
import type { Platform } from '../../schema/vocabulary'
import type { RuledOut, ShapeName } from '../rejection'
import { reject } from '../rejection'
import type { Load } from '../requirements'
import { amount } from '../words'
import { partitionQuota } from './lower-bounds'

/**
 * Rejects every shape of a platform whose quota per partition a topic breaks because its number of
 * partitions was given. A number that is recommended already grows with the quota.
 */
export const partitionQuotaRejection = (
  platform: Platform,
  context: {
    readonly facts: Facts
    readonly topics: readonly Topic[]
    readonly load: Load
  },
): ((shape: ShapeName) => RuledOut) | undefined => {
  const quota = partitionQuota(context.facts, platform, context.load.assumptions)
  if (!quota) return undefined
  for (const topic of context.topics) {
    const { name, partitions } = topic
    if (partitions === undefined) continue
    const ingress = topic.peakIngressMiBps / partitions
    const egress = topic.peakEgressMiBps / partitions
    const broken =
      ingress > quota.ingressMiBps
        ? ({ constraint: 'partition-ingress', needed: ingress, limit: quota.ingressMiBps } as const)
        : egress > quota.egressMiBps
          ? ({ constraint: 'partition-egress', needed: egress, limit: quota.egressMiBps } as const)
          : undefined
    if (broken)
      return (shape) => () =>
        reject(shape, {
          ...broken,
          unit: 'MiB/s',
          why: `topic ${name} puts ${amount(broken.needed, 'MiB/s')} on ${partitions === 1 ? 'its one partition' : `each of its ${amount(partitions)} partitions`}; one takes ${amount(broken.limit, 'MiB/s')}`,
          source: quota.source,
        })
  }
  return undefined
}
