import type { AssumptionInputs, Assumptions } from '../schema/assumptions'
import type { Facts } from '../schema/catalogue'
import type { WorkloadInput } from '../schema/workload'
import { commonChoices, presets } from './presets'
import { quotaMiBps } from './quota'

/** Prices, a type and a ratio that no fact gives: absent unless the request or its preset has them. */
const WITHOUT_FACT = [
  'interZoneUsdPerGiB',
  's3UsdPerGiBMonth',
  'controllerInstanceType',
  'expressEgressPerIngress',
] as const satisfies (keyof AssumptionInputs)[]

/**
 * All assumptions of a plan: what the request gives, else what the preset chooses, else the fact.
 * Those without a value (such as a price that the user may add) are absent.
 */
export const resolveAssumptions = (given: WorkloadInput, facts: Facts): Assumptions => {
  const defaults = {
    ...commonChoices,
    ...factual(facts, given),
    ...presets[given.preset ?? 'aws-guidance'],
  }
  const isAssumption = (name: string): name is keyof typeof defaults => name in defaults
  const named = [...Object.keys(given).filter(isAssumption), ...WITHOUT_FACT]
  const chosen = named.map((name) => [name, given[name]]).filter(([, value]) => value !== undefined)
  return { ...defaults, ...Object.fromEntries(chosen) }
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
