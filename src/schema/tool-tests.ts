import { z } from '@hono/zod-openapi'

export const LatencyPercentiles = z
  .object({
    p50Ms: z.number().describe('Median, milliseconds.'),
    p95Ms: z.number().describe('95th percentile, milliseconds.'),
    p99Ms: z.number().describe('99th percentile, milliseconds.'),
    p999Ms: z.number().describe('99.9th percentile, milliseconds.'),
  })
  .openapi('LatencyPercentiles', { description: 'Latency of sends in one run.' })

export const ProducerTest = z
  .object({
    line: z.int().describe('First line of the run in the paste.'),
    records: z.int().describe('Messages sent.'),
    messagesPerSecond: z.number().describe('Messages a second.'),
    mibps: z.number().describe('MiB/s before compression; the tool calls them MB.'),
    averageMessageBytes: z.number().optional().describe('Bytes of a message.'),
    averageLatencyMs: z.number().describe('Average latency of a send, milliseconds.'),
    maxLatencyMs: z.number().describe('Longest latency of a send, milliseconds.'),
    latency: LatencyPercentiles.optional(),
    basis: z
      .enum(['whole', 'steady', 'windows'])
      .describe(
        'whole: the final line; steady: the final line without the warm-up; windows: progress lines, for want of a final line.',
      ),
    topic: z.string().optional().describe('Topic, where the command says so.'),
    partitions: z.int().optional().describe('Partitions of the topic, where they are known.'),
    partitionMiBps: z.number().optional().describe('mibps over partitions.'),
    throttledTo: z
      .number()
      .optional()
      .describe('Messages a second that the command allowed, where the run came up to them.'),
    averageBatchBytes: z.number().optional().describe('Average batch as sent, bytes.'),
    compressionRatio: z
      .number()
      .optional()
      .describe('Bytes before compression per byte on the wire, where the run says so.'),
    settings: z.string().optional().describe('Settings of the producer, as the command has them.'),
  })
  .openapi('ProducerTest', { description: 'A run of kafka-producer-perf-test.' })
export type ProducerTest = z.infer<typeof ProducerTest>

export const ProducerScale = z
  .object({
    partitions: z.int().describe('Partitions of the topic.'),
    mibps: z.number().describe('MiB/s of the best run.'),
    partitionMiBps: z.number().describe('mibps over partitions.'),
    growth: z.number().optional().describe('mibps over that with fewer partitions.'),
  })
  .openapi('ProducerScale', { description: 'What a producer reaches with so many partitions.' })
export type ProducerScale = z.infer<typeof ProducerScale>

export const ConsumerTest = z
  .object({
    line: z.int().describe('First line of the run in the paste.'),
    messages: z.int().describe('Messages read.'),
    consumedMiB: z.number().describe('MiB read.'),
    seconds: z.number().describe('From start to end, joining the group included.'),
    messagesPerSecond: z.number().describe('Messages a second that one consumer read.'),
    mibps: z.number().describe('MiB/s that one consumer read; the tool calls them MB.'),
    basis: z
      .enum(['fetching', 'whole', 'detailed'])
      .describe(
        'fetching: while it fetched; whole: the whole run, joining included; detailed: from the first row to the last.',
      ),
    timedOut: z
      .boolean()
      .describe('Whether it waited in vain at its end, so that its rates are too low to be c.'),
  })
  .openapi('ConsumerTest', { description: 'A run of kafka-consumer-perf-test.' })
export type ConsumerTest = z.infer<typeof ConsumerTest>
