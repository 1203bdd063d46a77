import type { Assumptions } from '../../../schema/assumptions'
import type { Instance } from '../../../schema/data-files'
import type { PlatformContext } from '../../fit'
import { replicaNeed, targetNeeds } from '../../partitions/requirements'
import {
  diskNeed,
  guidedBy,
  minimumNeed,
  networkNeed,
  storageNeed,
  throughputNeeds,
} from '../../requirements'
import type { Need } from '../../sizing'
import { brokersAsked } from '../../sizing'
import { MIB_PER_GIB } from '../../units'
import type { Ec2Hardware, Ec2Shape } from './shape'

/** Everything that sizes a self-managed cluster, by what it looks at. */
export interface Ec2Needs {
  /** Brokers that are asked for whatever the type. */
  readonly leastBrokers: number
  readonly ofType: readonly Need<Ec2Hardware>[]
  readonly ofDisk: readonly Need<Ec2Shape>[]
  /** All, in the order of the answer. */
  readonly all: readonly Need<Ec2Shape>[]
}

/** The needs of a plan, by the same physics as MSK Standard (docs/method.md). */
export const ec2Needs = (context: PlatformContext): Ec2Needs => {
  const { load, facts } = context
  const { hardware, kafka } = facts
  const { ec2ReplicasPerBroker } = load.assumptions
  const guidance = guidanceNeeds(context)
  const throughput = diskNeed<Ec2Shape>(load, ({ disk }) => disk.mibps, diskSource)
  const network = networkNeed<Ec2Hardware>(
    load,
    ({ networkMiBps }) => networkMiBps,
    () => hardware.source,
  )
  const storage = storageNeed<Ec2Shape>(load, ({ disk }) => disk.largestGiB, diskSource)
  const replicas = replicaNeed(load, () => ec2ReplicasPerBroker, kafka.clusterReplicas.source)
  const pageCache = pageCacheNeed(context)
  const others = [...targetNeeds(load), minimumNeed(load)]
  return {
    leastBrokers: brokersAsked([replicas, ...others], undefined),
    ofType: [...guidance, network, pageCache],
    ofDisk: [throughput, storage],
    all: [...guidance, throughput, network, storage, replicas, pageCache, ...others],
  }
}

const diskSource = ({ disk }: Ec2Shape): string => disk.source

const guidanceNeeds = ({ load, facts }: PlatformContext): Need<Ec2Hardware>[] => {
  const {
    throughputGuidance,
    ec2MostVcpu,
    ec2IngressMiBpsPerVcpu,
    ec2MaxIngressMiBpsPerVcpu,
    ec2EgressMiBpsPerVcpu,
    ec2MaxEgressMiBpsPerVcpu,
  } = load.assumptions
  if (!throughputGuidance) return []
  const guided = guidedBy(load)
  const guidedPerVcpu =
    (recommended: number, most: number) =>
    ({ instance }: Ec2Hardware): number => {
      const vcpu = Math.min(instance.vcpu, ec2MostVcpu)
      return guided(vcpu * recommended, vcpu * most)
    }
  return throughputNeeds(
    load,
    {
      ingress: guidedPerVcpu(ec2IngressMiBpsPerVcpu, ec2MaxIngressMiBpsPerVcpu),
      egress: guidedPerVcpu(ec2EgressMiBpsPerVcpu, ec2MaxEgressMiBpsPerVcpu),
    },
    `per vCPU as on MSK: ${facts.standard.source}`,
  )
}

/** GiB that one broker leaves to the page cache: memory less heap less the system. */
export const pageCacheGiB = (
  { memoryGiB }: Instance,
  {
    heapGiB,
    heapShare,
    systemMemoryGiB,
  }: Pick<Assumptions, 'heapGiB' | 'heapShare' | 'systemMemoryGiB'>,
): number => memoryGiB - Math.min(heapGiB, memoryGiB * heapShare) - systemMemoryGiB

/** The last writes of all replicas, held in memory for readers that are a little behind. */
const pageCacheNeed = ({ load, facts }: PlatformContext): Need<Ec2Hardware> => {
  const { workload, demand, assumptions } = load
  const { pageCacheSeconds, heapGiB, heapShare, systemMemoryGiB } = assumptions
  const memory = { heapGiB, heapShare, systemMemoryGiB }
  const cachedMiB = demand.peakIngressMiBps * workload.replicationFactor * pageCacheSeconds
  return {
    constraint: 'page-cache',
    demand: cachedMiB / MIB_PER_GIB,
    unit: 'GiB',
    perBroker: ({ instance }) => pageCacheGiB(instance, memory),
    share: 1,
    sourceOf: () => facts.kafka.memory.source,
  }
}
