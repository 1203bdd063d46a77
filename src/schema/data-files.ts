import { z } from '@hono/zod-openapi'
import { provenance, RegionCode } from './provenance'

export const RegionsFile = z.strictObject({
  ...provenance,
  regions: z.record(
    RegionCode,
    z.strictObject({ name: z.string(), usagetypePrefix: z.string().optional() }),
  ),
})

export const Instance = z.strictObject({
  vcpu: z.int(),
  memoryGiB: z.number(),
  arch: z.string(),
  burstable: z.boolean(),
  bareMetal: z.boolean(),
  currentGeneration: z.boolean(),
  networkBaselineGbps: z.number(),
  networkPeakGbps: z.number(),
  ebsBaselineMBps: z.number(),
  ebsMaxMBps: z.number(),
  ebsBaselineIops: z.int(),
  ebsMaxIops: z.int(),
  localDisk: z
    .strictObject({ count: z.int(), sizeGB: z.number(), type: z.enum(['ssd', 'hdd']) })
    .optional(),
})
export type Instance = z.infer<typeof Instance>
export const InstancesFile = z.strictObject({
  ...provenance,
  instances: z.record(z.string(), Instance),
})

export const StandardBroker = z.strictObject({
  vcpu: z.int(),
  memoryGiB: z.number(),
  recommendedIngressMBps: z.number(),
  maxIngressMBps: z.number(),
  recommendedEgressMBps: z.number(),
  maxEgressMBps: z.number(),
  recommendedReplicas: z.int(),
  maxReplicasForUpdates: z.int(),
  maxProvisionedMiBps: z.number().optional(),
  sizerEbsMiBps: z.number().optional(),
  sizerNetworkMiBps: z.number().optional(),
})
export type StandardBroker = z.infer<typeof StandardBroker>
const brokersPerCluster = z.strictObject({ zookeeper: z.int(), kraft: z.int() })

export const StandardFile = z.strictObject({
  ...provenance,
  perVcpu: z.strictObject({
    recommendedIngressMBps: z.number(),
    maxIngressMBps: z.number(),
    recommendedEgressMBps: z.number(),
    maxEgressMBps: z.number(),
    mostVcpu: z.int(),
  }),
  storageGiB: z.strictObject({ min: z.int(), max: z.int() }),
  volume: z.strictObject({
    unprovisionedMinMiBps: z.number(),
    unprovisionedMaxMiBps: z.number(),
    unprovisionedMiBpsPerGiB: z.number(),
    provisionedMinMiBps: z.number(),
    provisionedMinGiB: z.number(),
  }),
  brokersPerCluster,
  iamConnectionsPerBroker: z.int(),
  zones: z.array(z.int()),
  tiered: z.strictObject({
    minRetentionHours: z.int(),
    notOn: z.array(z.string()),
    compactedTopics: z.boolean(),
    segmentMiB: z.number(),
  }),
  brokers: z.record(z.string(), StandardBroker),
})

const ExpressBroker = z.strictObject({
  vcpu: z.int(),
  memoryGiB: z.number(),
  sustainedIngressMBps: z.number(),
  maxIngressMBps: z.number(),
  sustainedEgressMBps: z.number(),
  maxEgressMBps: z.number(),
  recommendedReplicas: z.int(),
  maxReplicas: z.int(),
})
export const ExpressFile = z.strictObject({
  ...provenance,
  replicationFactor: z.int(),
  zones: z.array(z.int()),
  perPartitionMBps: z.number(),
  brokersPerCluster,
  iamConnectionsPerBroker: z.int(),
  brokers: z.record(z.string(), ExpressBroker),
})

export const ServerlessFile = z.strictObject({
  ...provenance,
  ingressMBps: z.number(),
  egressMBps: z.number(),
  ingressPerPartitionMBps: z.number(),
  egressPerPartitionMBps: z.number(),
  partitions: z.int(),
  compactedPartitions: z.int(),
  compactedPartitionGB: z.number(),
  connections: z.int(),
  consumerGroups: z.int(),
  zones: z.array(z.int()),
  replicationFactor: z.int(),
})

export const VolumesFile = z.strictObject({
  ...provenance,
  gp3: z.strictObject({
    minGiB: z.int(),
    maxGiB: z.int(),
    maxMiBps: z.number(),
    maxIops: z.int(),
    includedIops: z.int(),
    includedMiBps: z.number(),
    mibpsPerIops: z.number(),
    iopsPerGiB: z.number(),
  }),
  st1: z.strictObject({
    minGiB: z.int(),
    maxGiB: z.int(),
    maxMiBps: z.number(),
    baselineMiBpsPerTiB: z.number(),
  }),
  io2: z.strictObject({
    minGiB: z.int(),
    maxGiB: z.int(),
    maxMiBps: z.number(),
    minIops: z.int(),
    maxIops: z.int(),
    mibpsPerIops: z.number(),
    iopsPerGiB: z.number(),
  }),
})

const setting = z.record(z.string(), z.union([z.string(), z.number(), z.boolean()]))
export const KafkaFile = z.strictObject({
  partitionHeuristics: z.strictObject({
    ...provenance,
    leaderElectionMsPerPartition: z.number(),
    controllerInitMsPerPartitionZookeeper: z.number(),
    replicationMsPerThousandPartitions: z.number(),
    latencyRulePartitionsPerBrokerAndReplica: z.number(),
    partitionsPerBroker: z.strictObject({ low: z.int(), high: z.int() }),
    openHandlesSeenPerBroker: z.int(),
  }),
  segmentFiles: z.strictObject({
    ...provenance,
    openPerSegment: z.array(z.string()),
    memoryMappedPerSegment: z.array(z.string()),
  }),
  clusterReplicas: z.strictObject({
    ...provenance,
    perBroker: z.int(),
    zookeeper: z.int(),
    kraft: z.int(),
  }),
  controllers: z.strictObject({
    ...provenance,
    count: z.int(),
    minMemoryGiB: z.number(),
    minDiskGiB: z.number(),
  }),
  memory: z.strictObject({ ...provenance, pageCacheSeconds: z.number(), heapGiB: z.number() }),
  operatingSystem: z.strictObject({
    ...provenance,
    openFiles: z.int(),
    mapAreas: z.int(),
    mapAreasRecommended: z.int(),
  }),
  failureDetection: z.strictObject({
    ...provenance,
    kraftSeconds: z.number(),
    zookeeperSeconds: z.number(),
  }),
  defaults: z.strictObject({
    ...provenance,
    broker: setting,
    producer: setting,
    consumer: setting,
  }),
})
