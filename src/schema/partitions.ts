import { z } from '@hono/zod-openapi'
import { PartitionHealth, Warning } from './candidate'
import { LowerBoundName, Platform, UpperBoundName } from './vocabulary'

export const LowerBound = z
  .object({
    bound: LowerBoundName,
    partitions: z.int().describe('Partitions that the bound asks for.'),
    why: z.string().describe('How the number came about.'),
    measured: z
      .boolean()
      .optional()
      .describe(
        'Whether the rate of a partition or consumer that it rests on was given rather than assumed; absent where it rests on none.',
      ),
    platform: Platform.optional(),
  })
  .openapi('LowerBound', {
    description:
      'A reason why a topic needs at least so many partitions; has a platform where it is that of one platform only.',
  })
export type LowerBound = z.infer<typeof LowerBound>

export const ClientMemory = z
  .object({
    producerMiB: z.number().describe('buffer.memory a producer to all partitions needs, MiB.'),
    consumerMiB: z.number().describe('Most a consumer of all partitions may fetch at once, MiB.'),
  })
  .openapi('ClientMemory', { description: 'Client memory that this many partitions take.' })

export const TopicPartitions = z
  .object({
    name: z.string().describe("The topic's name."),
    recommended: z
      .int()
      .describe(
        'Partitions: the largest lower bound, rounded up to a multiple of the zones; or what was given.',
      ),
    given: z.boolean().describe('Whether the number was given rather than recommended.'),
    lowerBounds: z.array(LowerBound).describe('Every reason for at least so many partitions.'),
    bindingBound: LowerBoundName,
    rounding: z.string().optional().describe('How the bound became the recommendation.'),
    measured: z
      .boolean()
      .describe('Whether the per-partition rates were given rather than assumed.'),
    clientMemory: ClientMemory,
  })
  .openapi('TopicPartitions', { description: 'The partitions of one topic, and why.' })
export type TopicPartitions = z.infer<typeof TopicPartitions>

export const PartitionConflict = z
  .object({
    platform: Platform,
    lowerBound: z.string().describe('What asks for this many partitions.'),
    partitionsAtLeast: z.int().describe('Partitions that the lower bound asks for.'),
    upperBound: z.string().describe('What allows no more.'),
    partitionsAtMost: z.int().describe('Partitions that the upper bound allows.'),
    topics: z
      .enum(['compacted', 'uncompacted'])
      .optional()
      .describe('Topics whose partitions the numbers count; absent where they count all.'),
    resolve: z.array(z.string()).describe('What would resolve it.'),
  })
  .openapi('PartitionConflict', {
    description: 'A lower bound above an upper bound: both named, and the ways out.',
  })
export type PartitionConflict = z.infer<typeof PartitionConflict>

export const Partitions = z
  .object({
    total: z.int().describe('Leader partitions of all topics together.'),
    topics: z.array(TopicPartitions).describe('Topic by topic.'),
    conflicts: z
      .array(PartitionConflict)
      .describe('Platforms that no number of partitions would suit.'),
  })
  .openapi('Partitions', { description: 'How many partitions, and why.' })
export type Partitions = z.infer<typeof Partitions>

export const PartitionWindow = z
  .object({
    platform: Platform,
    instanceType: z.string().optional().describe('Type of the brokers; absent on MSK Serverless.'),
    brokers: z.int().optional().describe('Brokers in the cluster; absent on MSK Serverless.'),
    partitions: z.int().describe('Leader partitions on this platform.'),
    partitionsAtMost: z
      .int()
      .optional()
      .describe(
        "The smallest upper bound on this cluster; without bindingUpperBound, the platform's quotas together.",
      ),
    bindingUpperBound: UpperBoundName.optional(),
    partitionHealth: PartitionHealth.optional(),
    warnings: z.array(Warning),
  })
  .openapi('PartitionWindow', {
    description: 'The upper bounds on the best cluster of a platform.',
  })
export type PartitionWindow = z.infer<typeof PartitionWindow>
