import type { Rejection, Warning } from '../../../schema/candidate'
import type { Price } from '../../../schema/catalogue'
import type { Instance } from '../../../schema/data-files'
import { totalUsd } from '../../bill'
import type { Fit, PlatformContext, PlatformModel } from '../../fit'
import type { ShapeName } from '../../rejection'
import { isRejected, reject, unreachableTarget } from '../../rejection'
import { diskDemand } from '../../requirements'
import { burstableRejection, isWanted } from '../../shapes'
import { sizeCluster } from '../../sizing'
import { amount } from '../../words'
import type { Ec2Common } from './bill'
import { ec2Charges, ec2Common } from './bill'
import { disksOf } from './disks'
import { ec2Requirements, pageCacheGiB } from './requirements'
import type { Ec2Shape } from './shape'
import { ec2Volume } from './volume'

const platform = 'ec2'

/** Self-managed Kafka on EC2, on EBS volumes or on local disks, with its own controllers. */
export const ec2: PlatformModel = {
  id: platform,
  outcomes: (context) => {
    const ruledOut = unreachableTarget({ platform }, context.load) ?? tooManyReplicas(context)
    if (ruledOut) return [ruledOut]
    const planned = withoutUnpricedTier(context)
    const common = ec2Common(planned.context)
    if (isRejected(common)) return [common]
    return Object.entries(context.facts.hardware.instances)
      .filter(([instanceType]) => isWanted(instanceType, context.load.workload))
      .flatMap(([instanceType, instance]) =>
        outcomesOf({ instanceType, instance }, common, planned),
      )
  },
}

interface Planned {
  readonly context: PlatformContext
  readonly warnings: readonly Warning[]
}

/**
 * No price of object storage is bundled. Without one from the user, EC2 keeps the whole retention on
 * its disks, and every candidate says so.
 */
const withoutUnpricedTier = (context: PlatformContext): Planned => {
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
  const { tieredGiB: _, ...rest } = demand
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

const outcomesOf = (
  { instanceType, instance }: { instanceType: string; instance: Instance },
  common: Ec2Common,
  { context, warnings }: Planned,
): (Fit | Rejection)[] => {
  const { catalogue, facts } = context
  const name: ShapeName = { platform, instanceType }
  const price = catalogue.prices[common.purchase].get(instanceType)
  if (!price)
    return [
      reject(name, {
        constraint: 'price',
        why: `no ${common.purchase} price for ${instanceType} in ${catalogue.region}`,
        source: 'price book',
      }),
    ]
  const disks = disksOf(instance, facts)
  const ruledOut = ruleOut(name, { instance, context })
  if (ruledOut) return [ruledOut]
  return disks.map((disk) =>
    outcome({ instanceType, instance, disk, context }, price, { common, warnings }),
  )
}

const ruleOut = (
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
    needed: instance.memoryGiB - cache,
    limit: instance.memoryGiB,
    unit: 'GiB',
    why: `${amount(instance.memoryGiB, 'GiB')} of memory leave nothing to the page cache after heap and system`,
    source: 'assumptions heapGiB and systemMemoryGiB',
  })
}

const outcome = (
  shape: Ec2Shape,
  price: Price,
  { common, warnings }: { common: Ec2Common; warnings: readonly Warning[] },
): Fit | Rejection => {
  const { instanceType, disk, context } = shape
  const { load, facts } = context
  const { workload, assumptions, demand } = load
  const requirements = ec2Requirements(shape)
  const { brokers, binding } = sizeCluster(requirements, workload.availabilityZones)
  const needed = {
    gib: demand.storedGiB / assumptions.diskFill / brokers,
    mibps: diskDemand(load) / assumptions.ioUtilisation / brokers,
  }
  const volume = ec2Volume(disk, needed, facts)
  const charges = ec2Charges(common, price, { brokers, disk, volume, context })
  if (isRejected(charges)) return { ...charges, instanceType, storageType: disk.storageType }
  return {
    kind: 'fits',
    platform,
    instanceType,
    brokers,
    storageType: disk.storageType,
    storageGiBPerBroker: volume.gib,
    ...(volume.mibps === undefined ? {} : { volumeMiBps: volume.mibps }),
    ...(volume.iops === undefined ? {} : { volumeIops: volume.iops }),
    purchase: common.purchase,
    bindingConstraint: binding.constraint,
    requirements,
    charges,
    freeItems: [],
    monthlyUsd: totalUsd(charges),
    warnings: disk.mibps === undefined ? [...warnings, ...LOCAL_DISK_WARNINGS] : warnings,
  }
}

const LOCAL_DISK_WARNINGS: readonly Warning[] = [
  {
    code: 'local-disk-loss',
    detail:
      'data on local disks is gone when the instance stops or fails; the other replicas rebuild it',
  },
  {
    code: 'local-disk-throughput',
    detail:
      'no figure for the throughput of this local disk is bundled: the network baseline bounds the broker instead',
  },
]

const tooManyReplicas = ({ load, facts }: PlatformContext): Rejection | undefined => {
  const { workload, partitions } = load
  const limits = facts.kafka.clusterReplicas
  const limit = limits[workload.metadataMode]
  const replicas = partitions * workload.replicationFactor
  if (replicas <= limit) return undefined
  return reject(
    { platform },
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
