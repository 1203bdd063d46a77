import type { PlatformContext } from '../../fit'
import type { RuledOut, ShapeName } from '../../rejection'
import { reject } from '../../rejection'
import type { Load } from '../../requirements'
import { burstableRejection } from '../../shapes'
import { amount } from '../../words'
import { pageCacheGiB } from './requirements'
import type { Ec2Type } from './shape'

/** Rejects a type that is no broker: burstable, too small to have a figure, or without page cache. */
export const ruleOutType = (
  { instanceType, instance }: Ec2Type,
  { workload, assumptions }: Load,
): RuledOut | undefined => {
  const name: ShapeName = { platform: 'ec2', instanceType }
  const { vcpu, memoryGiB, burstable } = instance
  const { ec2LeastVcpu } = assumptions
  if (burstable && !workload.allowBurstable) return burstableRejection(name)
  if (vcpu < ec2LeastVcpu)
    return () =>
      reject(name, {
        constraint: 'vcpu',
        needed: ec2LeastVcpu,
        limit: vcpu,
        unit: 'vCPU',
        why: `${vcpu} vCPU; no throughput figure is published for fewer than ${ec2LeastVcpu}`,
        source: 'assumption ec2LeastVcpu',
      })
  const cache = pageCacheGiB(instance, assumptions)
  if (cache > 0) return undefined
  return () =>
    reject(name, {
      constraint: 'memory',
      ...(cache < 0 ? { needed: memoryGiB - cache, limit: memoryGiB, unit: 'GiB' } : {}),
      why: `${amount(memoryGiB, 'GiB')} of memory leave nothing to the page cache after heap and system`,
      source: 'assumptions heapGiB, heapShare and systemMemoryGiB',
    })
}

/** Rejects a type that the region has no price for, as it is to be bought. */
export const noInstancePrice =
  ({ instanceType }: Ec2Type, { catalogue, load }: PlatformContext): RuledOut =>
  () =>
    reject(
      { platform: 'ec2', instanceType },
      {
        constraint: 'price',
        why: `no ${load.workload.ec2Purchase} price for ${instanceType} in ${catalogue.region}`,
        source: 'price book',
      },
    )

/** Rejects a type that has none of the kinds of disk that were asked for. */
export const noSuchDisk =
  ({ instanceType, shapes }: Ec2Type): RuledOut =>
  () => {
    const has = [...new Set(shapes.map(({ disk }) => disk.storageType))]
    return reject(
      { platform: 'ec2', instanceType },
      {
        constraint: 'storage',
        why: `${instanceType} keeps its data on ${has.join(', ')}; ec2Storage asks for other disks`,
        source: 'workload ec2Storage',
      },
    )
  }

/** Rejects more replicas than a cluster is known to hold, whatever its brokers. */
export const tooManyReplicas = ({ load, facts }: PlatformContext): RuledOut | undefined => {
  const { workload, partitions } = load
  const limits = facts.kafka.clusterReplicas
  const limit = limits[workload.metadataMode]
  const replicas = partitions * workload.replicationFactor
  if (replicas <= limit) return undefined
  return () =>
    reject(
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
