import type { Rejection } from '../../../schema/candidate'
import { totalUsd } from '../../bill'
import { isTiered } from '../../demand'
import type { Fit, PlatformModel } from '../../fit'
import type { ShapeName } from '../../rejection'
import { isRejected, reject, tooManyBrokers, unreachableTarget } from '../../rejection'
import { diskDemand } from '../../requirements'
import { burstableRejection, fixedSpreadRejection, isWanted } from '../../shapes'
import { sizeCluster } from '../../sizing'
import { freeReplication } from '../../zone-traffic'
import type { StandardPrices } from './bill'
import { standardCharges, standardPrices } from './bill'
import { hardwareOf, standardRequirements } from './requirements'
import type { StandardShape } from './shape'
import { ec2TypeOf } from './shape'
import { standardVolume } from './volume'

const platform = 'msk-standard'

/** Amazon MSK Standard brokers: with the volume's own throughput, and with throughput bought. */
export const mskStandard: PlatformModel = {
  id: platform,
  outcomes: (context) =>
    Object.entries(context.facts.standard.brokers)
      .filter(([instanceType]) => isWanted(instanceType, context.load.workload))
      .flatMap(([instanceType, broker]) =>
        variants({ instanceType, broker, provisioned: false, context }),
      ),
}

const variants = (shape: StandardShape): (Fit | Rejection)[] => {
  const name: ShapeName = {
    platform,
    instanceType: shape.instanceType,
    storageType: 'msk-volume',
  }
  const ruledOut = ruleOut(name, shape)
  if (ruledOut) return [ruledOut]
  const prices = standardPrices(name, shape)
  if (isRejected(prices)) return [prices]
  const included = size(name, shape, prices)
  if (shape.broker.maxProvisionedMiBps === undefined) return [included]
  const bought = { ...name, provisionedThroughput: true }
  return [included, size(bought, { ...shape, provisioned: true }, prices)]
}

const ruleOut = (
  name: ShapeName,
  { instanceType, context }: StandardShape,
): Rejection | undefined => {
  const { load, facts, topics } = context
  const { tiered, zones, source } = facts.standard
  const spread = fixedSpreadRejection(platform, instanceType, {
    workload: load.workload,
    zones,
    source,
  })
  if (spread) return spread
  if (facts.hardware.instances[ec2TypeOf(instanceType)]?.burstable) {
    const burstable = burstableRejection(name, load.workload)
    if (burstable) return burstable
  }
  if (load.demand.tieredGiB === undefined) return unreachableTarget(name, load)
  if (tiered.notOn.includes(instanceType))
    return reject(name, {
      constraint: 'tiered-storage',
      why: `${instanceType} has no tiered storage`,
      source,
    })
  const shortest = topics
    .filter(isTiered)
    .reduce((least, topic) => Math.min(least, topic.retentionHours), Number.POSITIVE_INFINITY)
  if (shortest < tiered.minRetentionHours)
    return reject(name, {
      constraint: 'tiered-storage',
      why: `tiered storage keeps at least ${tiered.minRetentionHours} h; the shortest of a tiered topic is ${shortest} h`,
      source,
    })
  return unreachableTarget(name, load)
}

const size = (name: ShapeName, shape: StandardShape, prices: StandardPrices): Fit | Rejection => {
  const { load, facts } = shape.context
  const { workload, assumptions } = load
  const requirements = standardRequirements(shape)
  const sized = sizeCluster(requirements, workload.availabilityZones)
  const brokers = facts.standard.brokersPerCluster[workload.metadataMode]
  const tooMany = tooManyBrokers(name, sized, {
    brokers,
    source: facts.standard.source,
    requirements,
    partitions: load.partitions,
  })
  if (tooMany) return tooMany
  const volume = standardVolume(shape, {
    storedGiB: load.demand.storedGiB / assumptions.diskFill / sized.brokers,
    mibps: diskDemand(load) / assumptions.ioUtilisation / sized.brokers,
  })
  const charges = standardCharges(shape, prices, { brokers: sized.brokers, volume })
  return {
    kind: 'fits',
    platform,
    instanceType: shape.instanceType,
    brokers: sized.brokers,
    storageType: 'msk-volume',
    storageGiBPerBroker: volume.gib,
    volumeMiBps: volume.mibps,
    diskMiBpsPerBroker: Math.min(volume.mibps, hardwareOf(shape).ebsMiBps),
    provisionedThroughput: shape.provisioned,
    purchase: 'onDemand',
    bindingConstraint: sized.binding.constraint,
    requirements,
    charges,
    freeItems: freeReplication(load),
    monthlyUsd: totalUsd(charges),
    warnings: volume.warnings,
  }
}
