import type { Rejection } from '../../../schema/candidate'
import type { PlatformContext } from '../../fit'
import type { ShapeName } from '../../rejection'
import { reject } from '../../rejection'
import { burstableRejection } from '../../shapes'
import { amount } from '../../words'
import { pageCacheGiB } from './requirements'
import type { Ec2Shape } from './shape'

/** Rejects a type that is no broker: burstable, too small to have a figure, or without page cache. */
export const ruleOutType = (
  name: ShapeName,
  shape: Pick<Ec2Shape, 'instance' | 'context'>,
): Rejection | undefined => {
  const { instance, context } = shape
  const { workload, assumptions } = context.load
  if (instance.burstable) {
    const burstable = burstableRejection(name, workload)
    if (burstable) return burstable
  }
  if (instance.vcpu < assumptions.ec2LeastVcpu)
    return reject(name, {
      constraint: 'vcpu',
      needed: assumptions.ec2LeastVcpu,
      limit: instance.vcpu,
      unit: 'vCPU',
      why: `${instance.vcpu} vCPU; no throughput figure is published for fewer than ${assumptions.ec2LeastVcpu}`,
      source: 'assumption ec2LeastVcpu',
    })
  const cache = pageCacheGiB(shape)
  if (cache > 0) return undefined
  return reject(name, {
    constraint: 'memory',
    ...(cache < 0
      ? { needed: instance.memoryGiB - cache, limit: instance.memoryGiB, unit: 'GiB' }
      : {}),
    why: `${amount(instance.memoryGiB, 'GiB')} of memory leave nothing to the page cache after heap and system`,
    source: 'assumptions heapGiB, heapShare and systemMemoryGiB',
  })
}

/** Rejects more replicas than a cluster is known to hold, whatever its brokers. */
export const tooManyReplicas = ({ load, facts }: PlatformContext): Rejection | undefined => {
  const { workload, partitions } = load
  const limits = facts.kafka.clusterReplicas
  const limit = limits[workload.metadataMode]
  const replicas = partitions * workload.replicationFactor
  if (replicas <= limit) return undefined
  return reject(
    { platform: 'ec2' },
    {
      constraint: 'cluster-replicas',
      needed: replicas,
      limit,
      unit: 'replicas',
      why: `${amount(replicas)} replicas; with ${workload.metadataMode} a cluster is known to hold ${amount(limit)}`,
      source: limits.source,
    },
  )
}
