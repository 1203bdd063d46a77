import type { StandardBroker } from '../../../schema/data-files'
import { replicaRequirement, targetRequirements } from '../../partitions/requirements'
import { quotaMiBps } from '../../quota'
import type { Load } from '../../requirements'
import {
  connectionRequirements,
  diskRequirement,
  guided,
  minimumRequirement,
  networkRequirement,
  storageRequirement,
  throughputRequirements,
} from '../../requirements'
import type { Requirement } from '../../sizing'
import { mibpsFromGbps, mibpsFromMBps } from '../../units'
import type { StandardShape } from './shape'
import { ec2TypeOf } from './shape'
import { volumeCapMiBps } from './volume'

/** Everything that sizes a cluster of MSK Standard brokers (docs/method.md). */
export const standardRequirements = (shape: StandardShape): Requirement[] => {
  const { load, facts } = shape.context
  const { standard } = facts
  const hardware = hardwareOf(shape)
  return [
    ...guidance(load, shape.broker, standard.source),
    diskRequirement(load, Math.min(volumeCapMiBps(shape), hardware.ebsMiBps), hardware.source),
    networkRequirement(load, hardware.networkMiBps, hardware.source),
    storageRequirement(load, standard.storageGiB.max, standard.source),
    replicaRequirement(load, shape.broker.recommendedReplicas, standard.source),
    ...connectionRequirements(load, standard.iamConnectionsPerBroker, standard.source),
    ...targetRequirements(load),
    minimumRequirement(load),
  ]
}

const guidance = (load: Load, broker: StandardBroker, source: string): Requirement[] => {
  const { assumptions } = load
  if (!assumptions.throughputGuidance) return []
  const mibps = (printed: number) => quotaMiBps(printed, assumptions)
  return throughputRequirements(
    load,
    {
      ingress: guided(load, mibps(broker.recommendedIngressMBps), mibps(broker.maxIngressMBps)),
      egress: guided(load, mibps(broker.recommendedEgressMBps), mibps(broker.maxEgressMBps)),
    },
    source,
  )
}

/** Disk and network baselines in MiB/s: of the EC2 type, or as AWS's sizing workbook has them. */
export const hardwareOf = ({ instanceType, broker, context }: StandardShape) => {
  const { facts, load } = context
  if (
    load.assumptions.hardwareFigures === 'aws-sizer' &&
    broker.sizerEbsMiBps !== undefined &&
    broker.sizerNetworkMiBps !== undefined
  )
    return {
      ebsMiBps: broker.sizerEbsMiBps,
      networkMiBps: broker.sizerNetworkMiBps,
      source: 'hardware table of the same workbook',
    }
  const instance = facts.hardware.instances[ec2TypeOf(instanceType)]
  if (!instance) throw new Error(`data/instances.json lacks ${ec2TypeOf(instanceType)}`)
  return {
    ebsMiBps: mibpsFromMBps(instance.ebsBaselineMBps),
    networkMiBps: mibpsFromGbps(instance.networkBaselineGbps),
    source: facts.hardware.source,
  }
}
