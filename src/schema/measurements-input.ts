import { z } from '@hono/zod-openapi'
import { trafficFields } from './topic'

/** Most characters of one paste: some twenty thousand partitions. */
export const MOST_PASTED = 1_500_000
const MOST_READINGS = 50

const partitions = z.int().min(1).max(1_000_000)

/** What can be said next to a paste that is no JSON; in the query. */
export const MeasurementsQuery = z.strictObject({
  partitions: partitions
    .optional()
    .describe(
      'Partitions of the topic that was tested, where the paste does not say. Default 1, with a warning.',
    ),
  averageMessageBytes: trafficFields.averageMessageBytes.describe(
    'Average message size in bytes, where the paste does not say; turns messages into MiB.',
  ),
  withinHours: z
    .number()
    .min(0.001)
    .max(87_600)
    .optional()
    .describe('Hours in which lag should be caught up. Default none.'),
})

export const Reading = z
  .strictObject({
    text: z.string().max(MOST_PASTED).describe('Output of a tool, as it came.'),
    at: z.iso
      .datetime({ offset: true })
      .optional()
      .describe('When it was read, ISO 8601; two readings of a group at two times give its rates.'),
    partitions: partitions
      .optional()
      .describe('Partitions of the topic that was tested, where the text does not say.'),
  })
  .openapi('Reading', { description: 'Output of one tool at one time.' })

export const MeasurementsInput = MeasurementsQuery.extend({
  text: z
    .string()
    .max(MOST_PASTED)
    .optional()
    .describe('Output of tools, as it came. Or readings.'),
  readings: z
    .array(Reading)
    .min(1)
    .max(MOST_READINGS)
    .optional()
    .describe('Outputs of tools one by one, each with what is known of it. Or text.'),
}).openapi('MeasurementsInput', {
  description: 'Output of Kafka tools or Burrow, as text or as readings.',
  example: {
    text: '500000 records sent, 62824.722 records/sec (59.91 MB/sec), 421.33 ms avg latency, 812.00 ms max latency, 417 ms 50th, 702 ms 95th, 781 ms 99th, 806 ms 99.9th.',
    partitions: 1,
  },
})
export type MeasurementsInput = z.infer<typeof MeasurementsInput>
