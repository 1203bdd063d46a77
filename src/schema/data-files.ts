import { z } from '@hono/zod-openapi'

/** Money in data/ is a decimal string, so that no reader rounds it. */
const Usd = z.string().regex(/^\d+(\.\d+)?$/)
const Day = z.iso.date()
/** Where a fact is from: what AWS or Kafka calls it, and the copy it was read from. */
const source = { asOf: Day, source: z.string().min(1), copy: z.string().optional() }
const provenance = { ...source, note: z.string().optional() }
const RegionCode = z.string().regex(/^[a-z]{2}(-[a-z]+)+-\d$/)
const pricesByKey = z.record(z.string(), Usd)

export const RegionsFile = z.strictObject({
  ...provenance,
  regions: z.record(
    RegionCode,
    z.strictObject({ name: z.string(), usagetypePrefix: z.string().optional() }),
  ),
})

const Product = z.strictObject({
  usagetype: z.string(),
  operation: z.string().optional(),
  unit: z.string(),
  over: z.string().optional(),
})
const pricing = { service: z.string(), currency: z.literal('USD') }

/** MSK and EBS: a list of products, and per region the price of each. */
export const ProductPricesFile = z.strictObject({
  ...pricing,
  ...provenance,
  confirmed: z.string(),
  products: z.record(z.string(), Product),
  regions: z.record(RegionCode, pricesByKey),
})

export const OnDemandFile = z.strictObject({
  ...pricing,
  unit: z.string(),
  usagetype: z.string(),
  terms: z.string(),
  sources: z.record(z.string(), z.strictObject(source)),
  regions: z.record(RegionCode, z.strictObject({ source: z.string(), prices: pricesByKey })),
})

export const ReservedFile = z.strictObject({
  ...pricing,
  unit: z.string(),
  usagetype: z.string(),
  ...provenance,
  terms: z.string(),
  columns: z.array(z.string()),
  regions: z.record(RegionCode, z.record(z.string(), z.array(Usd).min(2).max(4))),
})

export const TransferFile = z.strictObject({
  ...pricing,
  unit: z.string(),
  usagetypes: z.record(z.string(), z.string()),
  sources: z.record(z.string(), z.strictObject(source)),
  internetOutTiersGiB: z.array(z.number()),
  note: z.string(),
  regions: z.record(
    RegionCode,
    z.strictObject({
      interZone: Usd.optional(),
      internetOut: z.array(Usd).length(4).optional(),
      interRegionOut: pricesByKey.optional(),
    }),
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
