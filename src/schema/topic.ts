import { z } from '@hono/zod-openapi'

/** Largest rate a plan takes: a terabyte a second. */
export const MAX_MIBPS = 1_000_000
/** Most partitions of a topic: far beyond what any cluster holds. */
export const MAX_PARTITIONS = 10_000_000
/** Largest rate of reads: a hundred groups at the largest rate of writes. */
export const MAX_EGRESS_MIBPS = 100 * MAX_MIBPS

/** Smallest rate a plan takes: about a byte a second. */
export const MIN_MIBPS = 0.000001

const rate = z.number().min(MIN_MIBPS).max(MAX_MIBPS)
export const hours = z.number().min(0.01).max(87_600)
export const count = (least: number, most: number) => z.int().min(least).max(most)

/** What can be said of a topic and of a whole workload alike. Rates are bytes on the wire, after compression. */
export const trafficFields = {
  averageIngressMiBps: rate
    .optional()
    .describe(
      'Average rate that producers write, MiB/s on the wire, before replication. No default.',
    )
    .openapi({ example: 50 }),
  messagesPerSecond: z
    .number()
    .min(0.000001)
    .max(1e12)
    .optional()
    .describe(
      'Average messages a second: the other way to give ingress, with averageMessageBytes. No default.',
    ),
  averageMessageBytes: z
    .number()
    .min(1)
    .max(1_073_741_824)
    .optional()
    .describe('Average message size in bytes, before compression. No default.'),
  compressionRatio: z
    .number()
    .min(1)
    .max(1000)
    .optional()
    .describe(
      'Bytes before compression per byte on the wire; goes with averageMessageBytes. Default 1.',
    ),
  peakIngressMiBps: rate
    .optional()
    .describe('Peak rate that producers write, MiB/s. Default twice the average.'),
  consumerGroups: count(0, 10_000)
    .optional()
    .describe('Consumer groups that read everything. Default 1.'),
  retentionHours: hours.optional().describe('How long messages are kept, hours. Default 168.'),
  partitions: count(1, MAX_PARTITIONS)
    .optional()
    .describe('Leader partitions, when already decided. Default: recommended.'),
  partitionProduceMiBps: z
    .number()
    .min(0.001)
    .max(10_000)
    .optional()
    .describe(
      'p: MiB/s that one partition takes, as measured. Default 10, flagged as not measured.',
    ),
  partitionConsumeMiBps: z
    .number()
    .min(0.001)
    .max(10_000)
    .optional()
    .describe(
      'c: MiB/s that one consumer of the slowest group processes, as measured. Default 10, flagged as not measured.',
    ),
  processingMsPerMessage: z
    .number()
    .min(0.0001)
    .max(3_600_000)
    .optional()
    .describe(
      'Milliseconds one consumer spends on a message: another way to give c, with averageMessageBytes. No default.',
    ),
  consumerInstances: count(1, 1_000_000)
    .optional()
    .describe(
      'Consumers wanted in the largest group; each needs a partition of its own. Default none.',
    ),
  keyed: z
    .boolean()
    .optional()
    .describe('Whether messages have keys: adding partitions later would move keys. Default true.'),
}

export const TopicInput = z
  .strictObject({
    name: z.string().min(1).max(249).describe("The topic's name.").openapi({ example: 'orders' }),
    ...trafficFields,
    compacted: z.boolean().optional().describe('Whether the topic is compacted. Default false.'),
  })
  .openapi('TopicInput', {
    description: "One topic. What is not given is the workload's, or the default.",
  })
export type TopicInput = z.infer<typeof TopicInput>

export const Topic = z
  .object({
    name: z.string().describe("The topic's name."),
    averageIngressMiBps: z
      .number()
      .describe('Average rate that producers write, MiB/s on the wire, before replication.'),
    peakIngressMiBps: z.number().describe('Peak rate that producers write, MiB/s.'),
    peakEgressMiBps: z.number().describe('Peak rate that its consumers read, MiB/s.'),
    consumerGroups: z.int().describe('Consumer groups that read everything.'),
    retentionHours: z.number().describe('How long messages are kept, hours.'),
    localRetentionHours: z
      .number()
      .optional()
      .describe('Hours kept on broker disks; less than retentionHours means tiered storage.'),
    partitions: z.int().optional().describe('Partitions, when they were given.'),
    partitionProduceMiBps: z.number().describe('p: MiB/s that one partition takes.'),
    partitionConsumeMiBps: z.number().describe('c: MiB/s that one consumer processes.'),
    produceMeasured: z.boolean().describe('Whether p was given.'),
    consumeMeasured: z.boolean().describe('Whether c was given.'),
    consumerInstances: z.int().optional().describe('Consumers wanted in the largest group.'),
    keyed: z.boolean().describe('Whether messages have keys.'),
    compacted: z.boolean().describe('Whether the topic is compacted.'),
  })
  .openapi('Topic', { description: 'A topic with every default filled in.' })
export type Topic = z.infer<typeof Topic>
