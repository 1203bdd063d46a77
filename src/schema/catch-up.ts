import { z } from '@hono/zod-openapi'
import { count, hours, MAX_PARTITIONS } from './topic'

const MOST_MESSAGES = 1e15
const MOST_PER_SECOND = 1e12
const MOST_CONSUMERS = 1_000_000

const messages = z.number().min(0).max(MOST_MESSAGES)
const written = z.number().min(0).max(MOST_PER_SECOND)
const consumed = z.number().min(0.000001).max(MOST_PER_SECOND)

/** A consumer group that lags, as it is asked about: the same fields in a query and in a body. */
export const CatchUpInput = z
  .strictObject({
    lagMessages: messages
      .describe('Messages that the group has yet to read, all partitions together.')
      .openapi({ example: 7_200_000 }),
    producedPerSecond: written
      .describe('Messages a second that are written to what the group reads.')
      .openapi({ example: 3000 }),
    consumedPerSecondPerConsumer: consumed
      .optional()
      .describe(
        'Messages a second that one consumer processes while it has work. Default: follows from consumedPerSecond.',
      )
      .openapi({ example: 1000 }),
    consumedPerSecond: consumed
      .optional()
      .describe(
        'Messages a second that the group as it is processes while it has work: the other way to say what one consumer does. No default.',
      ),
    partitions: count(1, MAX_PARTITIONS)
      .describe('Partitions that the group reads.')
      .openapi({ example: 12 }),
    consumers: count(0, MOST_CONSUMERS)
      .optional()
      .describe('Consumers in the group. Default one for each partition.')
      .openapi({ example: 4 }),
    withinHours: hours
      .optional()
      .describe('Time in which to catch up, hours. No default.')
      .openapi({ example: 1 }),
    largestPartitionLag: messages
      .optional()
      .describe('Messages of lag in the partition that has most. Default: the lag is even.'),
    largestPartitionProducedPerSecond: written
      .optional()
      .describe(
        'Messages a second that are written to the partition that has most lag. Default: writes are even.',
      ),
    keyed: z
      .boolean()
      .optional()
      .describe(
        'Whether messages have keys: the largest partition may be one key, which more partitions do not split. Default true.',
      ),
  })
  .openapi('CatchUpInput', { description: 'A consumer group that lags.' })
export type CatchUpInput = z.infer<typeof CatchUpInput>

export const LaggingGroup = z
  .object({
    lagMessages: z.number().describe('Messages that the group has yet to read.'),
    producedPerSecond: z.number().describe('Messages a second that are written.'),
    consumedPerSecondPerConsumer: z
      .number()
      .describe('Messages a second that one consumer processes while it has work.'),
    partitions: z.int().describe('Partitions that the group reads.'),
    consumers: z.int().describe('Consumers in the group.'),
    withinHours: z.number().optional().describe('Time in which to catch up, hours.'),
    largestPartitionLag: z
      .number()
      .describe('Messages of lag in the partition that has most; a fraction where it is assumed.'),
    largestPartitionProducedPerSecond: z
      .number()
      .describe('Messages a second that are written to that partition.'),
    keyed: z.boolean().describe('Whether messages have keys.'),
  })
  .openapi('LaggingGroup', { description: 'A lagging group with every default filled in.' })
export type LaggingGroup = z.infer<typeof LaggingGroup>

/** What the time to catch up comes down to. */
export const CatchUpBound = z
  .enum(['group', 'largest-partition', 'uneven-partitions'])
  .openapi('CatchUpBound', {
    description:
      'What decides the time: the group as a whole; the partition with most lag; or that some consumers have more partitions, or busier ones, than others.',
  })
export type CatchUpBound = z.infer<typeof CatchUpBound>

export const WantedCatchUp = z
  .object({
    withinHours: z.number().describe('Time in which to catch up, hours.'),
    possible: z.boolean().describe('Whether more consumers and partitions can do it.'),
    consumersNeeded: z
      .int()
      .optional()
      .describe(
        'Fewest consumers that do it, one for each partition where partitions are added; absent where it is not possible.',
      ),
    partitionsNeeded: z
      .int()
      .optional()
      .describe(
        'Fewest partitions that do it, never fewer than there are; absent where it is not possible.',
      ),
    hours: z.number().optional().describe('Hours that those consumers and partitions take.'),
    consumedPerSecondPerConsumerNeeded: z
      .number()
      .optional()
      .describe(
        'Messages a second that each consumer would have to process to do it with the partitions there are, a consumer for each; absent where their speed today does.',
      ),
    why: z.string().describe('How the answer came about.'),
  })
  .openapi('WantedCatchUp', { description: 'What it takes to catch up in the time wanted.' })
export type WantedCatchUp = z.infer<typeof WantedCatchUp>

export const MorePartitions = z
  .object({
    help: z
      .boolean()
      .describe(
        'Whether more partitions, with a consumer for each, can be a tenth faster or more than the partitions there are with a consumer for each.',
      ),
    hoursWithConsumerEach: z
      .number()
      .optional()
      .describe(
        'Hours that the partitions there are take with a consumer for each; absent where that never catches up.',
      ),
    fewestHours: z
      .number()
      .optional()
      .describe(
        'Hours that no number of partitions can better; absent where none ever catches up.',
      ),
    why: z.string().describe('How the answer came about.'),
  })
  .openapi('MorePartitions', { description: 'Whether more partitions would help.' })
export type MorePartitions = z.infer<typeof MorePartitions>

export const CatchUp = z
  .object({
    group: LaggingGroup,
    assumed: z.array(z.string()).describe('What was not given, and what it was taken for.'),
    activeConsumers: z.int().describe('Consumers that have a partition.'),
    idleConsumers: z.int().describe('Consumers beyond the partitions, which get none.'),
    drainPerSecond: z
      .number()
      .describe(
        'Messages a second by which the lag falls while every active consumer has work; below zero it grows.',
      ),
    skew: z
      .number()
      .optional()
      .describe(
        'Lag of the largest partition over that of the mean one; absent where there is no lag.',
      ),
    largestPartitionShare: z
      .number()
      .optional()
      .describe('Share of the lag that is in the largest partition; absent where there is none.'),
    hotKey: z
      .boolean()
      .describe(
        'Whether the largest partition is taken for one key: keyed, and written to 1.5 times as much as the mean partition or more.',
      ),
    catchesUp: z.boolean().describe('Whether the group as it is catches up, and stays so.'),
    hoursToCatchUp: z
      .number()
      .optional()
      .describe('Hours until no partition lags, as the group is; absent where it never does.'),
    decidedBy: CatchUpBound,
    why: z.string().describe('How the time came about, or why there is none.'),
    wanted: WantedCatchUp.optional(),
    morePartitions: MorePartitions,
  })
  .openapi('CatchUp', {
    description: 'How long a consumer group takes to catch up, and what would make it faster.',
  })
export type CatchUp = z.infer<typeof CatchUp>
