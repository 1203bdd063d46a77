import { replicaRequirement, targetRequirements } from '../../partitions/requirements'
import type { Load } from '../../requirements'
import {
  diskRequirement,
  guided,
  minimumRequirement,
  networkRequirement,
  storageRequirement,
  throughputRequirements,
} from '../../requirements'
import type { Requirement } from '../../sizing'
import { MIB_PER_GIB, mibpsFromGbps, mibpsFromMBps } from '../../units'
import type { Ec2Shape } from './shape'

/** Everything that sizes a self-managed cluster, by the same physics as MSK Standard (docs/method.md). */
export const ec2Requirements = (shape: Ec2Shape): Requirement[] => {
  const { instance, disk, context } = shape
  const { load, facts } = context
  const { hardware, kafka } = facts
  const disks =
    disk.mibps === undefined
      ? []
      : [
          diskRequirement(
            load,
            Math.min(disk.mibps, mibpsFromMBps(instance.ebsBaselineMBps)),
            disk.source,
          ),
        ]
  return [
    ...guidance(shape),
    ...disks,
    networkRequirement(load, mibpsFromGbps(instance.networkBaselineGbps), hardware.source),
    storageRequirement(load, disk.largestGiB, disk.source),
    replicaRequirement(load, load.assumptions.ec2ReplicasPerBroker, kafka.clusterReplicas.source),
    pageCacheRequirement(load, pageCacheGiB(shape), kafka.memory.source),
    ...targetRequirements(load),
    minimumRequirement(load),
  ]
}

const guidance = ({ instance, context }: Ec2Shape): Requirement[] => {
  const { load, facts } = context
  const { assumptions } = load
  if (!assumptions.throughputGuidance) return []
  const vcpu = Math.min(instance.vcpu, assumptions.ec2MostVcpu)
  return throughputRequirements(
    load,
    {
      ingress: guided(
        load,
        vcpu * assumptions.ec2IngressMiBpsPerVcpu,
        vcpu * assumptions.ec2MaxIngressMiBpsPerVcpu,
      ),
      egress: guided(
        load,
        vcpu * assumptions.ec2EgressMiBpsPerVcpu,
        vcpu * assumptions.ec2MaxEgressMiBpsPerVcpu,
      ),
    },
    `per vCPU as on MSK: ${facts.standard.source}`,
  )
}

/** GiB that one broker leaves to the page cache: memory less heap less the system. */
export const pageCacheGiB = ({
  instance,
  context,
}: Pick<Ec2Shape, 'instance' | 'context'>): number => {
  const { heapGiB, heapShare, systemMemoryGiB } = context.load.assumptions
  const heap = Math.min(heapGiB, instance.memoryGiB * heapShare)
  return instance.memoryGiB - heap - systemMemoryGiB
}

/** The last writes of all replicas, held in memory for readers that are a little behind. */
const pageCacheRequirement = (load: Load, perBrokerGiB: number, source: string): Requirement => {
  const { workload, assumptions, demand } = load
  const cachedMiB =
    demand.peakIngressMiBps * workload.replicationFactor * assumptions.pageCacheSeconds
  return {
    constraint: 'page-cache',
    demand: cachedMiB / MIB_PER_GIB,
    unit: 'GiB',
    capacityPerBroker: perBrokerGiB,
    source,
  }
}
