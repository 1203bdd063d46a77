import { z } from '@hono/zod-openapi'
import { HardwareFigures, QuotaUnit, UnprovisionedVolumeCap } from './vocabulary'

const share = (most: number) => z.number().min(0).max(most)
const positive = (most: number) => z.number().min(0.01).max(most)

/**
 * Every constant a plan rests on, as an input. A value that is not given comes from the preset, or
 * from the facts in data/; each answer echoes all of them.
 */
export const assumptionFields = {
  hoursPerMonth: z
    .number()
    .min(672)
    .max(744)
    .describe('Hours in a month of the bill. Default 730, as AWS calculates.'),
  quotaUnit: QuotaUnit,
  ioUtilisation: positive(1).describe(
    'Share of the disk and network baseline that is planned with. Default 1.0; aws-workbook 0.5.',
  ),
  expressUtilisation: positive(1).describe(
    "Share of an Express broker's sustained throughput that is planned with. Default 1.0; aws-workbook 0.75.",
  ),
  expressEgressPerIngress: positive(100).describe(
    "Express egress capacity as a multiple of its ingress capacity. Default: AWS's egress column; aws-workbook 2.5.",
  ),
  diskFill: positive(1).describe(
    'Share of a disk that may be filled. Default 0.7; aws-workbook 0.5; lean 0.85.',
  ),
  coverZoneLoss: z
    .boolean()
    .describe(
      'Whether the brokers left after losing a zone must carry the peak. Default true; lean false.',
    ),
  laggingReadShare: share(100).describe(
    'Reads from disk by consumers that lag, as a share of ingress. Default 0.5 (AWS sizing workbook).',
  ),
  rebalanceShare: share(100).describe(
    'Disk and network headroom for moving partitions, as a multiple of ingress. Default 3.0 (AWS sizing workbook); lean 0.',
  ),
  tieredShare: share(100).describe(
    'Extra disk and network work of tiered storage, as a multiple of ingress. Default 1.5 (AWS sizing workbook).',
  ),
  tieredReadShare: share(100).describe(
    'Reads that reach the tier, as a share of average ingress, billed as retrieval. Default 0.5, as laggingReadShare.',
  ),
  replicationOverhead: positive(10).describe(
    'Network bytes per replicated byte. Default 1.1 (AWS sizing workbook).',
  ),
  throughputGuidance: z
    .boolean()
    .describe(
      "Whether AWS's ingress and egress guidance per broker (EC2: per vCPU) is a constraint. Default true; aws-workbook false.",
    ),
  unprovisionedVolumeCap: UnprovisionedVolumeCap,
  hardwareFigures: HardwareFigures,
  ec2IngressMiBpsPerVcpu: positive(1000).describe(
    'Ingress one vCPU of a self-managed broker takes. Default 2.404 (what AWS recommends on MSK); give your measurement.',
  ),
  ec2MaxIngressMiBpsPerVcpu: positive(1000).describe(
    'The same when a zone is lost. Default 3.606 (AWS maximum on MSK).',
  ),
  ec2EgressMiBpsPerVcpu: positive(1000).describe(
    'Egress one vCPU of a self-managed broker takes. Default 4.808 (what AWS recommends on MSK).',
  ),
  ec2MaxEgressMiBpsPerVcpu: positive(1000).describe(
    'The same when a zone is lost. Default 9.016 (AWS maximum on MSK).',
  ),
  ec2MostVcpu: positive(1000).describe(
    'vCPUs beyond this many add no throughput. Default 64: AWS publishes the same figure for 96 as for 64.',
  ),
  ec2LeastVcpu: positive(1000).describe(
    'Smaller EC2 types are left out. Default 2: no figure is published for brokers below.',
  ),
  ec2ReplicasPerBroker: z
    .number()
    .min(10)
    .max(1e6)
    .describe(
      'Partition replicas one self-managed broker may hold. Default 4,000 (Apache Kafka 1.1).',
    ),
  ec2BrokersPerCluster: z
    .int()
    .min(3)
    .max(10_000)
    .describe(
      'Brokers of one self-managed cluster at most. Default 1,000: no larger one is known.',
    ),
  pageCacheSeconds: share(3600).describe(
    'Seconds of writes the page cache must hold on EC2. Default 30.',
  ),
  heapGiB: positive(1024).describe(
    'Broker heap on EC2; a quarter of the memory where that is less. Default 6.',
  ),
  heapShare: positive(1).describe(
    'Share of the memory the heap takes at most on EC2, where that is less than heapGiB. Default 0.25.',
  ),
  systemMemoryGiB: share(1024).describe('Memory left to the operating system on EC2. Default 1.'),
  failureDetectionSeconds: share(3600).describe(
    'Time until a dead broker is noticed. Default 9 with KRaft, 18 with ZooKeeper.',
  ),
  leaderElectionMs: share(60000).describe('Time to elect one new leader. Default 5 (Jun Rao).'),
  controllerInitMs: share(60000).describe(
    'Time a new controller needs per partition, ZooKeeper only. Default 2 (Jun Rao).',
  ),
  replicationMsPerThousandPartitions: share(60000).describe(
    'Added latency of replicating 1,000 partitions from one broker to another. Default 20 (Jun Rao).',
  ),
  latencyRulePartitions: positive(1e6).describe(
    'Partitions per broker are best kept under this × brokers × replication factor. Default 100 (Jun Rao).',
  ),
  openFiles: positive(1e9).describe('Open-file limit of a broker. Default 100,000 (Apache Kafka).'),
  mapAreas: positive(1e9).describe('vm.max_map_count of a broker. Default 65,530 (Linux).'),
  segmentGiB: positive(1024).describe('log.segment.bytes. Default 1 GiB (Apache Kafka).'),
  producerKiBPerPartition: positive(1e6).describe(
    'Memory a producer needs per partition. Default 32 ("at least a few tens of KB", Jun Rao).',
  ),
  controllers: z
    .int()
    .min(1)
    .max(9)
    .describe('KRaft controllers, or ZooKeeper nodes, on EC2. Default 3.'),
  controllerInstanceType: z
    .string()
    .min(1)
    .max(64)
    .describe('EC2 type of a controller. Default: the cheapest with ec2LeastVcpu and 5 GiB.'),
  rootVolumeGiB: positive(16384).describe('gp3 root volume of each EC2 instance. Default 20.'),
  fewerBrokersWithinPercent: share(100).describe(
    'Among candidates within this much of the cheapest, fewer brokers come first. Default 5; 0 ranks by cost alone.',
  ),
  sizeForHorizon: z
    .boolean()
    .describe(
      'Size and price the cluster for the demand at the horizon rather than today. Default false.',
    ),
  interZoneUsdPerGiB: share(10).describe(
    'Your price per GiB and direction across zones, US dollars. Default: the published one.',
  ),
  s3UsdPerGiBMonth: share(10).describe(
    'Your price per GiB-month of object storage, US dollars, to plan tiered storage on EC2. Default none.',
  ),
} as const

/** The assumptions of an answer: all resolved; those that have no value do not apply. */
export const Assumptions = z
  .object({
    ...assumptionFields,
    expressEgressPerIngress: assumptionFields.expressEgressPerIngress.optional(),
    controllerInstanceType: assumptionFields.controllerInstanceType.optional(),
    interZoneUsdPerGiB: assumptionFields.interZoneUsdPerGiB.optional(),
    s3UsdPerGiBMonth: assumptionFields.s3UsdPerGiBMonth.optional(),
  })
  .openapi('Assumptions', {
    description: 'Every constant the plan rests on. Each can be given as an input.',
  })
export type Assumptions = z.infer<typeof Assumptions>

/** Assumptions as inputs: each optional. */
export const AssumptionInputs = z.object(assumptionFields).partial()
export type AssumptionInputs = z.infer<typeof AssumptionInputs>
