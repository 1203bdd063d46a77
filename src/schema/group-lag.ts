import { z } from '@hono/zod-openapi'
import { CatchUp } from './catch-up'

export const PartitionLag = z
  .object({
    topic: z.string().describe('Topic.'),
    partition: z.int().describe('Number of the partition.'),
    lagMessages: z.number().describe('Messages not read yet.'),
    share: z.number().describe('Of the lag of the group, 0 to 1.'),
    producedPerSecond: z.number().optional().describe('Messages a second written to it.'),
    consumedPerSecond: z.number().optional().describe('Messages a second read from it.'),
  })
  .openapi('PartitionLag', { description: 'The lag of one partition.' })
export type PartitionLag = z.infer<typeof PartitionLag>

export const GroupLag = z
  .object({
    group: z.string().describe('Consumer group; empty where the listing does not name it.'),
    readAt: z.string().optional().describe('When it was read last, ISO 8601, where that is known.'),
    readings: z.int().describe('How often it was read.'),
    lagMessages: z.number().describe('Messages not read yet, of all partitions with a lag.'),
    partitions: z.int().describe('Partitions listed.'),
    partitionsWithoutLag: z
      .int()
      .describe('Partitions among them of which the tool does not know the lag.'),
    consumers: z.int().describe('Consumers that have a partition.'),
    members: z.int().optional().describe('Members of the group, where they were listed.'),
    skew: z
      .number()
      .optional()
      .describe('Lag of the largest partition over the average of all; 1 is even.'),
    largest: z.array(PartitionLag).describe('The partitions with most lag, five at most.'),
    producedPerSecond: z
      .number()
      .optional()
      .describe('Messages a second written, from two readings.'),
    consumedPerSecond: z.number().optional().describe('Messages a second read, from two readings.'),
    secondsBetween: z.number().optional().describe('Seconds between the two readings.'),
    catchUp: CatchUp.optional(),
  })
  .openapi('GroupLag', { description: 'How far a consumer group is behind.' })
export type GroupLag = z.infer<typeof GroupLag>
