import { z } from '@hono/zod-openapi'
import { assumptionFields } from './assumptions'
import { settingFields } from './settings'
import { Topic, TopicInput, trafficFields } from './topic'
import { Detail, Ec2Storage, MetadataMode, Platform, Preset, Purchase } from './vocabulary'

export const MAX_TOPICS = 10_000
const assumptionOverrides = z.object(assumptionFields).partial().shape
const detail = Detail.optional()

/** The workload as a query: every field but `topics`. */
export const WorkloadQuery = z.strictObject({
  ...settingFields,
  ...trafficFields,
  ...assumptionOverrides,
  detail,
})

/** The workload as a JSON body. */
export const WorkloadInput = WorkloadQuery.extend({
  topics: z
    .array(TopicInput)
    .min(1)
    .max(MAX_TOPICS)
    .optional()
    .describe(
      "Topics one by one, in place of the workload's own rates: the cluster's demand is their sum. Default: one topic stands for the workload.",
    ),
}).openapi('WorkloadInput', {
  description: 'What to plan for. One flat schema, for the query of a GET and the body of a POST.',
  example: { region: 'us-east-1', averageIngressMiBps: 50, consumerGroups: 3 },
})
export type WorkloadInput = z.infer<typeof WorkloadInput>

/** The workload as planned for, every default filled in; `topics` only where topics were given. */
export const Workload = z
  .object({
    region: z.string().describe('AWS region code.'),
    averageIngressMiBps: z
      .number()
      .describe('Average rate that producers write, MiB/s on the wire, before replication.'),
    peakIngressMiBps: z.number().describe('Peak rate that producers write, MiB/s.'),
    averageMessageBytes: z
      .number()
      .optional()
      .describe('Average message size in bytes, before compression.'),
    compressionRatio: z
      .number()
      .optional()
      .describe('Bytes before compression per byte on the wire.'),
    consumerGroups: z.int().describe('Consumer groups that read everything.'),
    averageEgressMiBps: z.number().describe('Average rate that consumers read, MiB/s.'),
    peakEgressMiBps: z.number().describe('Peak rate that consumers read, MiB/s.'),
    retentionHours: z.number().describe('How long messages are kept, hours.'),
    localRetentionHours: z
      .number()
      .optional()
      .describe('Hours kept on broker disks; less than retentionHours means tiered storage.'),
    replicationFactor: z.int().describe('Copies of each partition.'),
    availabilityZones: z.int().describe('Availability zones the cluster spans.'),
    partitions: z.int().optional().describe('Leader partitions, when they were given.'),
    partitionProduceMiBps: z.number().describe('p: MiB/s that one partition takes.'),
    partitionConsumeMiBps: z.number().describe('c: MiB/s that one consumer processes.'),
    processingMsPerMessage: z
      .number()
      .optional()
      .describe('Milliseconds one consumer spends on a message.'),
    consumerInstances: z.int().optional().describe('Consumers wanted in the largest group.'),
    keyed: z.boolean().describe('Whether messages have keys.'),
    growthPercentPerMonth: z.number().describe('Growth of the rates, percent a month.'),
    horizonMonths: z.int().describe('Months to plan keyed partitions ahead.'),
    maxUnavailabilitySeconds: z
      .number()
      .optional()
      .describe('Longest time a partition may be unavailable, seconds.'),
    maxReplicationLatencyMs: z
      .number()
      .optional()
      .describe('Most latency that replication may add, milliseconds.'),
    clientConnections: z.int().optional().describe('Client connections to the whole cluster.'),
    rackAwareConsumers: z
      .boolean()
      .describe('Whether consumers read from the replica in their own zone (KIP-392).'),
    metadataMode: MetadataMode,
    allowBurstable: z.boolean().describe('Whether burstable types (t3) may be recommended.'),
    platforms: z.array(Platform).describe('Platforms to compare.'),
    instanceTypes: z
      .array(z.string())
      .optional()
      .describe('Broker and EC2 types to consider, when they were given.'),
    ec2Storage: z
      .array(Ec2Storage)
      .optional()
      .describe('Disks considered for EC2; all when absent.'),
    ec2Purchase: Purchase,
    engineerUsdPerHour: z.number().describe('US dollars for an hour of engineering.'),
    preset: Preset,
    topics: z.array(Topic).optional().describe('The topics, when they were given one by one.'),
  })
  .openapi('Workload', { description: 'The workload as planned for: every default filled in.' })
export type Workload = z.infer<typeof Workload>
