import { z } from '@hono/zod-openapi'
import { PartitionHealth } from './candidate'
import { LowerBoundName, Platform, UpperBoundName } from './vocabulary'

export const LowerBound = z
  .object({
    bound: LowerBoundName,
    partitions: z.int(),
    why: z.string(),
    platform: Platform.optional().describe('Set where the bound is that of one platform only.'),
  })
  .openapi('LowerBound')
export type LowerBound = z.infer<typeof LowerBound>

export const TopicPartitions = z
  .object({
    name: z.string(),
    recommended: z
      .int()
      .describe(
        'Partitions: the largest lower bound, rounded up to a multiple of the zones; or what was given.',
      ),
    given: z.boolean().describe('Whether the number was given rather than recommended.'),
    lowerBounds: z.array(LowerBound),
    bindingBound: LowerBoundName,
    rounding: z.string().optional().describe('How the bound became the recommendation.'),
    measured: z
      .boolean()
      .describe('Whether the per-partition rates were given rather than assumed.'),
    clientMemory: z
      .object({
        producerMiB: z.number().describe('buffer.memory a producer to all partitions needs.'),
        consumerMiB: z.number().describe('Most a consumer of all partitions may fetch at once.'),
      })
      .describe('Client memory that this many partitions take.'),
  })
  .openapi('TopicPartitions')
export type TopicPartitions = z.infer<typeof TopicPartitions>

export const PartitionConflict = z
  .object({
    platform: Platform,
    lowerBound: z.string().describe('What asks for this many partitions.'),
    partitionsAtLeast: z.int(),
    upperBound: z.string().describe('What allows no more.'),
    partitionsAtMost: z.int(),
    resolve: z.array(z.string()).describe('What would resolve it.'),
  })
  .openapi('PartitionConflict', {
    description: 'A lower bound above an upper bound: both named, and the ways out.',
  })
export type PartitionConflict = z.infer<typeof PartitionConflict>

export const Partitions = z
  .object({
    total: z.int(),
    topics: z.array(TopicPartitions),
    conflicts: z.array(PartitionConflict),
  })
  .openapi('Partitions')
export type Partitions = z.infer<typeof Partitions>

export const PartitionWindow = z
  .object({
    platform: Platform,
    instanceType: z.string().optional(),
    brokers: z.int().optional(),
    partitions: z.int(),
    partitionsAtMost: z.int().optional().describe('The smallest upper bound on this cluster.'),
    bindingUpperBound: UpperBoundName.optional(),
    partitionHealth: PartitionHealth.optional(),
  })
  .openapi('PartitionWindow', {
    description: 'The upper bounds on the best cluster of a platform.',
  })
export type PartitionWindow = z.infer<typeof PartitionWindow>
