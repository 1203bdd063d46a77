import { z } from '@hono/zod-openapi'

/** One fault of a request: where, and what would be right. */
export const Fault = z
  .object({
    pointer: z.string().describe('JSON pointer to the field; for a query, to the parameter.'),
    detail: z.string().describe('What was wrong, the offending value, and what would be right.'),
  })
  .openapi('Fault', { description: 'One fault of a request: where, and what would be right.' })
export type Fault = z.infer<typeof Fault>

/** RFC 9457 problem document. */
export const Problem = z
  .object({
    type: z.string().describe('A URI that names the kind of problem.'),
    title: z.string().describe('The kind of problem, in words.'),
    status: z.int().min(400).max(599).describe('The HTTP status of the answer.'),
    detail: z.string().describe('What happened, in a sentence.'),
    errors: z.array(Fault).optional().describe('Every fault of the request at once, at most 100.'),
  })
  .openapi('Problem', { description: 'An RFC 9457 problem document.' })
export type Problem = z.infer<typeof Problem>
