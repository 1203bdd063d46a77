import { z } from '@hono/zod-openapi'

/** A workload that somebody published, as the fields of the page and as people write them. */
export const ExampleWorkload = z.strictObject({
  id: z.string().regex(/^[a-z][a-z-]+$/),
  name: z.string().min(1),
  description: z.string().min(1).max(110),
  fields: z.record(z.string(), z.string().min(1)),
  /** Which of the fields the source gives; the others are told in `assumed`. */
  published: z.array(z.string()).min(1),
  assumed: z.string().min(1),
  source: z.string().min(1),
  asOf: z.string().regex(/^\d{4}(-\d{2}){0,2}$/),
  read: z.iso.date(),
})
export type ExampleWorkload = z.infer<typeof ExampleWorkload>

export const WorkloadsFile = z.strictObject({ workloads: z.array(ExampleWorkload).min(1) })
