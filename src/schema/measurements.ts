import { z } from '@hono/zod-openapi'
import { assumptionFields } from './assumptions'
import { Warning } from './candidate'
import { GroupLag } from './group-lag'
import { settingFields } from './settings'
import { ConsumerTest, ProducerScale, ProducerTest } from './tool-tests'
import { trafficFields } from './topic'

const { segmentGiB } = assumptionFields
/** Fields of a workload as they were measured; each may be put into a plan as it stands. */
export const MeasuredFields = z
  .object({
    partitionProduceMiBps: trafficFields.partitionProduceMiBps,
    partitionConsumeMiBps: trafficFields.partitionConsumeMiBps,
    averageMessageBytes: trafficFields.averageMessageBytes,
    averageIngressMiBps: trafficFields.averageIngressMiBps,
    compressionRatio: trafficFields.compressionRatio,
    retentionHours: trafficFields.retentionHours,
    replicationFactor: settingFields.replicationFactor,
    segmentGiB: segmentGiB.optional(),
  })
  .openapi('MeasuredFields', {
    description: 'Measured fields of a workload, ready to be merged into a plan.',
  })
export type MeasuredFields = z.infer<typeof MeasuredFields>

export const Recognised = z
  .object({
    tool: z
      .enum([
        'kafka-producer-perf-test',
        'kafka-consumer-perf-test',
        'kafka-consumer-groups',
        'kafka-topics',
        'burrow',
      ])
      .describe('The tool that wrote it.'),
    what: z.string().describe('What it was, in words.'),
    lines: z.int().describe('How many lines of the paste it took.'),
  })
  .openapi('Recognised', { description: 'What a part of the paste was recognised as.' })

export const Measured = z
  .object({
    field: z.string().describe('Name of the field of a workload.'),
    value: z.number().describe('As measured.'),
    unit: z.string().describe('Unit of the value.'),
    how: z.string().describe('From which output, and how it was worked out.'),
  })
  .openapi('Measured', { description: 'One field, and where its value is from.' })
export type Measured = z.infer<typeof Measured>

export const MeasuredTopic = z
  .object({
    name: z.string().describe('Topic.'),
    partitions: z.int().describe('Partitions it has.'),
    replicationFactor: z.int().optional().describe('Copies of each partition.'),
    retentionHours: z.number().optional().describe('retention.ms in hours, where it is set.'),
    compacted: z.boolean().optional().describe('Whether cleanup.policy compacts, where it is set.'),
    segmentGiB: z.number().optional().describe('segment.bytes in GiB, where it is set.'),
    producedPerSecond: z.number().optional().describe('Messages a second written to it.'),
    averageIngressMiBps: z
      .number()
      .optional()
      .describe('The same in MiB/s, where the size of a message is known.'),
  })
  .openapi('MeasuredTopic', { description: 'A topic as the tools show it.' })
export type MeasuredTopic = z.infer<typeof MeasuredTopic>

export const Unrecognised = z
  .object({
    lines: z.int().describe('Lines that are neither blank nor understood.'),
    first: z.string().describe('The first of them, cut.'),
    line: z.int().describe('Its number in the paste.'),
  })
  .openapi('Unrecognised', { description: 'What was left aside.' })

export const Measurements = z
  .object({
    recognised: z.array(Recognised).describe('What the paste was recognised as.'),
    fields: MeasuredFields,
    measured: z.array(Measured).describe('Each field, and where it is from.'),
    producerTests: z.array(ProducerTest).describe('Runs of kafka-producer-perf-test.'),
    producerScale: z
      .array(ProducerScale)
      .describe('MiB/s over partitions, from runs with different numbers of them.'),
    consumerTests: z.array(ConsumerTest).describe('Runs of kafka-consumer-perf-test.'),
    groups: z.array(GroupLag).describe('Consumer groups, most lag first.'),
    topics: z.array(MeasuredTopic).describe('Topics seen.'),
    unrecognised: Unrecognised.optional(),
    warnings: z.array(Warning).describe('What to know before using a number.'),
  })
  .openapi('Measurements', { description: 'What other tools measured, as fields of a workload.' })
export type Measurements = z.infer<typeof Measurements>
