import type { Rejection, Warning } from '../../../schema/candidate'
import type { Price } from '../../../schema/catalogue'
import type { Instance } from '../../../schema/data-files'
import { totalUsd } from '../../bill'
import type { Fit, PlatformContext, PlatformModel } from '../../fit'
import type { ShapeName } from '../../rejection'
import { isRejected, reject, tooManyBrokers, unreachableTarget } from '../../rejection'
import { diskDemand } from '../../requirements'
import { isStorageWanted, isWanted } from '../../shapes'
import { sizeCluster } from '../../sizing'
import { mibpsFromMBps } from '../../units'
import type { Ec2Common } from './bill'
import { ec2Charges, ec2Common } from './bill'
import { diskWarnings } from './disk-warnings'
import { disksOf } from './disks'
import { ec2Requirements } from './requirements'
import { ruleOutType, tooManyReplicas } from './rule-out'
import type { Ec2Disk, Ec2Shape } from './shape'
import { tierWarnings } from './tier'
import { ec2Volume } from './volume'

const platform = 'ec2'

/** Self-managed Kafka on EC2, on EBS volumes or on local disks, with its own controllers. */
export const ec2: PlatformModel = {
  id: platform,
  outcomes: (context) => {
    const ruledOut = unreachableTarget({ platform }, context.load) ?? tooManyReplicas(context)
    if (ruledOut) return [ruledOut]
    const common = ec2Common(context)
    const warnings = tierWarnings(context)
    if (isRejected(common)) return [common]
    return Object.entries(context.facts.hardware.instances)
      .filter(([instanceType]) => isWanted(instanceType, context.load.workload))
      .flatMap(([instanceType, instance]) =>
        outcomesOf({ instanceType, instance }, common, { context, warnings }),
      )
  },
}

/** What EC2 plans for, and what every candidate says of it. */
interface Planned {
  readonly context: PlatformContext
  readonly warnings: readonly Warning[]
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
  const ruledOut = ruleOutType(name, { instance, context })
  if (ruledOut) return [ruledOut]
  const all = disksOf(instance, facts)
  const disks = all.filter(({ storageType }) => isStorageWanted(storageType, context.load.workload))
  if (disks.length === 0) return [noSuchDisk(name, all)]
  return distinct(
    disks.map((disk) =>
      outcome({ instanceType, instance, disk, context }, price, { common, warnings }),
    ),
  )
}

const noSuchDisk = (name: ShapeName, disks: readonly Ec2Disk[]): Rejection => {
  const has = [...new Set(disks.map(({ storageType }) => storageType))]
  return reject(name, {
    constraint: 'storage',
    why: `${name.instanceType} keeps its data on ${has.join(', ')}; ec2Storage asks for other disks`,
    source: 'workload ec2Storage',
  })
}

/** A stronger volume that saves no broker, or is ruled out alike, is the same shape: shown once. */
const distinct = (outcomes: readonly (Fit | Rejection)[]): (Fit | Rejection)[] =>
  outcomes.filter((outcome, index) => {
    const before = outcomes[index - 1]
    if (before?.storageType !== outcome.storageType) return true
    return outcome.kind === 'fits'
      ? before?.kind !== 'fits' || before.brokers !== outcome.brokers
      : before?.kind !== 'rejected' || before.why !== outcome.why
  })

const outcome = (
  shape: Ec2Shape,
  price: Price,
  { common, warnings }: { common: Ec2Common; warnings: Planned['warnings'] },
): Fit | Rejection => {
  const { instanceType, disk, context } = shape
  const { load, facts } = context
  const { workload, assumptions, demand } = load
  const requirements = ec2Requirements(shape)
  const size = sizeCluster(requirements, workload.availabilityZones)
  const { brokers, binding } = size
  const tooMany = tooManyBrokers({ platform, instanceType, storageType: disk.storageType }, size, {
    brokers: assumptions.ec2BrokersPerCluster,
    source: 'assumption ec2BrokersPerCluster',
    requirements,
    partitions: load.partitions,
  })
  if (tooMany) return tooMany
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
    volumeMiBps: volume.mibps,
    volumeIops: volume.iops,
    diskMiBpsPerBroker:
      volume.mibps && Math.min(volume.mibps, mibpsFromMBps(shape.instance.ebsBaselineMBps)),
    purchase: common.purchase,
    bindingConstraint: binding.constraint,
    requirements,
    charges,
    freeItems: [],
    monthlyUsd: totalUsd(charges),
    warnings: [...warnings, ...diskWarnings(disk)],
  }
}
