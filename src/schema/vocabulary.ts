import { z } from '@hono/zod-openapi'

/** The ways to run Kafka that a plan compares. */
export const Platform = z
  .enum(['msk-standard', 'msk-express', 'msk-serverless', 'ec2'])
  .openapi('Platform', { description: 'A way to run Kafka on AWS.' })
export type Platform = z.infer<typeof Platform>

/** How EC2 instances are bought. MSK has on demand only. */
export const Purchase = z
  .enum(['onDemand', 'reserved1yNoUpfront', 'reserved3yNoUpfront'])
  .openapi('Purchase', {
    description:
      'How EC2 instances are bought: on demand, or a standard reservation without upfront payment. Default onDemand.',
  })
export type Purchase = z.infer<typeof Purchase>

/** Named sets of assumptions; `aws-guidance` is the default. */
export const Preset = z.enum(['aws-guidance', 'aws-workbook', 'lean']).openapi('Preset', {
  description:
    "Named set of assumptions. Default aws-guidance: AWS's documentation as written. aws-workbook: AWS's own sizing workbook, to see its answer next to ours. lean: no rebalancing headroom, no cover for a lost zone, fuller disks.",
})
export type Preset = z.infer<typeof Preset>

/** Everything that can size a cluster or rule a shape out. One list for sizing, rejections and charts. */
export const Constraint = z
  .enum([
    'ingress',
    'egress',
    'disk-throughput',
    'network',
    'storage',
    'partitions',
    'connections',
    'page-cache',
    'unclean-failure',
    'controller-failover',
    'replication-latency',
    'minimum-brokers',
    'brokers-per-cluster',
    'cluster-replicas',
    'partition-ingress',
    'partition-egress',
    'compacted-partitions',
    'compacted-partition-size',
    'consumer-groups',
    'zones',
    'replication-factor',
    'tiered-storage',
    'memory',
    'vcpu',
    'burstable',
    'price',
  ])
  .openapi('Constraint', {
    description:
      'What sizes a cluster, or rules a shape out. Explained one by one in docs/method.md.',
  })
export type Constraint = z.infer<typeof Constraint>

/** Reasons why a topic needs at least so many partitions. */
export const LowerBoundName = z
  .enum([
    'producer-throughput',
    'consumer-throughput',
    'consumer-parallelism',
    'keyed-growth',
    'platform-quota',
  ])
  .openapi('LowerBoundName', { description: 'Why a topic needs at least this many partitions.' })
export type LowerBoundName = z.infer<typeof LowerBoundName>

/** Reasons why a cluster should not hold more partitions. */
export const UpperBoundName = z
  .enum([
    'broker-replicas',
    'cluster-replicas',
    'unclean-failure',
    'controller-failover',
    'replication-latency',
    'latency-rule',
    'file-handles',
    'map-areas',
  ])
  .openapi('UpperBoundName', { description: 'Why a cluster should not hold more partitions.' })
export type UpperBoundName = z.infer<typeof UpperBoundName>

/** What a broker keeps its data on. */
export const StorageType = z
  .enum(['msk-volume', 'gp3', 'st1', 'io2', 'local-ssd', 'local-hdd', 'managed'])
  .openapi('StorageType', {
    description:
      'msk-volume: the EBS volume of an MSK Standard broker; managed: storage that grows by itself.',
  })
export type StorageType = z.infer<typeof StorageType>

/** The lines a monthly bill can have. */
export const BillItem = z
  .enum([
    'brokers',
    'controllers',
    'cluster',
    'partitions',
    'storage',
    'storage-throughput',
    'storage-iops',
    'root-volumes',
    'data-in',
    'data-out',
    'tiered-storage',
    'tiered-retrieval',
    'replication-across-zones',
    'producers-across-zones',
    'consumers-across-zones',
  ])
  .openapi('BillItem', { description: 'A line of the monthly bill.' })
export type BillItem = z.infer<typeof BillItem>

/** What self-managed brokers can keep their data on. */
export const Ec2Storage = z
  .enum(['gp3', 'st1', 'io2', 'local-ssd', 'local-hdd'])
  .openapi('Ec2Storage', {
    description: 'EBS volumes (gp3, st1, io2) or the local disks of the instance.',
  })
export type Ec2Storage = z.infer<typeof Ec2Storage>

export const MetadataMode = z.enum(['kraft', 'zookeeper']).openapi('MetadataMode', {
  description:
    'Where Kafka keeps its metadata. Default kraft; ZooKeeper is gone from Kafka 4.0 on.',
})
export type MetadataMode = z.infer<typeof MetadataMode>

/** What AWS's "MBps" stands for. */
export const QuotaUnit = z
  .enum(['MiB/s', 'MB/s'])
  .openapi('QuotaUnit')
  .describe(
    'What AWS means by the "MBps" of its broker quotas. Default MiB/s, as in AWS\'s own sizing workbook.',
  )

/** What an MSK volume gives where no throughput is bought. */
export const UnprovisionedVolumeCap = z
  .enum(['documented', 'provisionable'])
  .openapi('UnprovisionedVolumeCap')
  .describe(
    'Throughput of an MSK volume without provisioned throughput: the documented 250 MiB/s at most, or (aws-workbook) the most that could be provisioned. Default documented.',
  )

/** Where the baselines of MSK's brokers come from. */
export const HardwareFigures = z
  .enum(['describe-instance-types', 'aws-sizer'])
  .openapi('HardwareFigures')
  .describe(
    "Where MSK's disk and network baselines come from. Default describe-instance-types; aws-workbook aws-sizer.",
  )

/** How many candidates an answer has. */
export const Detail = z
  .enum(['summary', 'full'])
  .openapi('Detail')
  .describe(
    'summary: the best candidate of a platform and the next five; full: all. Default summary.',
  )
