import type { z } from '@hono/zod-openapi'
import type { Form } from '../request/form'
import type { Catalogue } from '../schema/catalogue'
import type { Format } from './format'

/** An answer that is calculated from a workload, by GET with a query and by POST with a body. */
export interface Resource<Input extends { readonly region: string }, Answer> {
  readonly path: string
  readonly tag: string
  /** What the operations are named after: getPlan, createPlan, getPlanCsv. */
  readonly name: string
  readonly summary: string
  readonly description: string
  readonly form: Form<Input>
  readonly answer: { readonly schema: z.ZodType<Answer>; readonly description: string }
  readonly calculate: (input: Input, catalogue: Catalogue) => Answer
  /** How the answer is written for planning documents, each at a path of its own. */
  readonly formats: readonly Format<Answer>[]
}
