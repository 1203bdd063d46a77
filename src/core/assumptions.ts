import type { AssumptionInputs, Assumptions } from '../schema/assumptions'
import type { Facts } from '../schema/catalogue'
import type { WorkloadInput } from '../schema/workload'
import { commonChoices, presets } from './presets'
import { quotaMiBps } from './quota'

/**
 * All assumptions of a plan: what the request gives, else what the preset chooses, else the fact.
 * Those without a value (such as a price that the user may add) are absent.
 */
export const resolveAssumptions = (given: WorkloadInput, facts: Facts): Assumptions => {
  const preset = presets[given.preset ?? 'aws-guidance']
  const assumptions = {
    ...commonChoices,
    ...factual(facts, given),
    ...preset,
    // Two prices and a type that have no default: absent unless given.
    interZoneUsdPerGiB: undefined,
    s3UsdPerGiBMonth: undefined,
    controllerInstanceType: undefined,
    expressEgressPerIngress: preset.expressEgressPerIngress,
  }
  const resolved = Object.entries(assumptions).map(
    ([name, value]) => [name, given[name as keyof AssumptionInputs] ?? value] as const,
  )
  // The entries are those of `assumptions`, each replaced by an input of the same schema field.
  return Object.fromEntries(resolved.filter(([, value]) => value !== undefined)) as Assumptions
}

const factual = ({ kafka, standard }: Facts, given: WorkloadInput) => ({
  ...perVcpu(standard.perVcpu, given.quotaUnit ?? commonChoices.quotaUnit),
  ec2MostVcpu: standard.perVcpu.mostVcpu,
  ec2ReplicasPerBroker: kafka.clusterReplicas.perBroker,
  pageCacheSeconds: kafka.memory.pageCacheSeconds,
  heapGiB: kafka.memory.heapGiB,
  failureDetectionSeconds:
    given.metadataMode === 'zookeeper'
      ? kafka.failureDetection.zookeeperSeconds
      : kafka.failureDetection.kraftSeconds,
  leaderElectionMs: kafka.partitionHeuristics.leaderElectionMsPerPartition,
  controllerInitMs: kafka.partitionHeuristics.controllerInitMsPerPartitionZookeeper,
  replicationMsPerThousandPartitions: kafka.partitionHeuristics.replicationMsPerThousandPartitions,
  latencyRulePartitions: kafka.partitionHeuristics.latencyRulePartitionsPerBrokerAndReplica,
  openFiles: kafka.operatingSystem.openFiles,
  mapAreas: kafka.operatingSystem.mapAreas,
  segmentGiB: Number(kafka.defaults.broker['log.segment.bytes']) / 2 ** 30,
  controllers: kafka.controllers.count,
})

/** The same guidance per vCPU as on MSK, so that the same hardware gets the same physics. */
const perVcpu = (printed: Facts['standard']['perVcpu'], quotaUnit: Assumptions['quotaUnit']) => ({
  ec2IngressMiBpsPerVcpu: quotaMiBps(printed.recommendedIngressMBps, { quotaUnit }),
  ec2MaxIngressMiBpsPerVcpu: quotaMiBps(printed.maxIngressMBps, { quotaUnit }),
  ec2EgressMiBpsPerVcpu: quotaMiBps(printed.recommendedEgressMBps, { quotaUnit }),
  ec2MaxEgressMiBpsPerVcpu: quotaMiBps(printed.maxEgressMBps, { quotaUnit }),
})
