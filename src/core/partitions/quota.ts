import type { Rejection } from '../../schema/candidate'
import type { Facts } from '../../schema/catalogue'
import type { Topic } from '../../schema/topic'
import type { ShapeName } from '../rejection'
import { reject } from '../rejection'
import type { Load } from '../requirements'
import { amount } from '../words'
import { partitionQuota } from './lower-bounds'

/**
 * Rejects a platform whose quota per partition a topic breaks because its number of partitions was
 * given. A number that is recommended already grows with the quota.
 */
export const partitionQuotaRejection = (
  shape: ShapeName,
  context: {
    readonly facts: Facts
    readonly topics: readonly Topic[]
    readonly load: Load
  },
): Rejection | undefined => {
  const quota = partitionQuota(context.facts, shape.platform, context.load.assumptions)
  if (!quota) return undefined
  for (const topic of context.topics) {
    if (topic.partitions === undefined) continue
    const ingress = topic.peakIngressMiBps / topic.partitions
    const egress = topic.peakEgressMiBps / topic.partitions
    const broken =
      ingress > quota.ingressMiBps
        ? ({ constraint: 'partition-ingress', needed: ingress, limit: quota.ingressMiBps } as const)
        : egress > quota.egressMiBps
          ? ({ constraint: 'partition-egress', needed: egress, limit: quota.egressMiBps } as const)
          : undefined
    if (broken)
      return reject(shape, {
        ...broken,
        unit: 'MiB/s',
        why: `topic ${topic.name} puts ${amount(broken.needed, 'MiB/s')} on each of its ${amount(topic.partitions)} partitions; one takes ${amount(broken.limit, 'MiB/s')}`,
        source: quota.source,
      })
  }
  return undefined
}
