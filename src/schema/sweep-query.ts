import { z } from '@hono/zod-openapi'
import { fieldDef } from './field'
import { SweepScale } from './sweep'
import { TopicInput } from './topic'
import { WorkloadInput, WorkloadQuery } from './workload'

/** Every number of a workload query, and whether it is a whole one. */
export const numericFields: ReadonlyMap<string, { readonly whole: boolean }> = new Map(
  Object.entries(WorkloadQuery.shape).flatMap(([name, field]) => {
    const def = fieldDef(field)
    return def.type === 'number' ? [[name, { whole: 'format' in def }] as const] : []
  }),
)

export const MAX_SWEEP_POINTS = 200

/** Topics that one sweep may have: it plans for them again and again. */
export const MAX_SWEEP_TOPICS = 1000

const rangeFields = {
  field: z.enum([...numericFields.keys()]).openapi('SweepField', {
    description: 'The field to sweep: any number of the workload or of its assumptions.',
    example: 'averageIngressMiBps',
  }),
  from: z
    .number()
    .describe('Least value, in the range of the field itself; above zero on a log scale.')
    .openapi({ example: 1 }),
  to: z
    .number()
    .describe('Largest value, in the range of the field itself; above `from`.')
    .openapi({ example: 1000 }),
  points: z
    .int()
    .min(2)
    .max(MAX_SWEEP_POINTS)
    .optional()
    .describe('Number of values, both ends included. Default 50.'),
  scale: SweepScale.optional(),
  proportional: z
    .boolean()
    .optional()
    .describe(
      'Whether peak ingress and egress that are given keep their ratio to the swept rate (averageIngressMiBps or messagesPerSecond), which the workload must have. Default false: they stay as they are.',
    ),
}

/** A sweep as a query: a workload, and the field and range to sweep. */
export const SweepQuery = WorkloadQuery.omit({ detail: true }).extend(rangeFields)

/** A sweep as a JSON body. */
export const SweepInput = WorkloadInput.omit({ detail: true })
  .extend({
    topics: z
      .array(TopicInput)
      .min(1)
      .max(MAX_SWEEP_TOPICS)
      .optional()
      .describe(
        "Topics one by one, in place of the workload's own rates; points × topics may be at most 10,000. Default: one topic stands for the workload.",
      ),
    ...rangeFields,
  })
  .openapi('SweepInput', {
    description:
      'A workload, and the field and range to sweep. The field may be left out of the workload.',
    example: {
      region: 'us-east-1',
      consumerGroups: 3,
      field: 'averageIngressMiBps',
      from: 1,
      to: 1000,
    },
  })
export type SweepInput = z.infer<typeof SweepInput>
