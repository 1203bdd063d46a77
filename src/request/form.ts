import type { z } from '@hono/zod-openapi'
import type { Catalogue } from '../schema/catalogue'
import type { Fault } from '../schema/problem'
import type { WorkloadInput } from '../schema/workload'
import { WorkloadInput as Body, WorkloadQuery } from '../schema/workload'
import { catalogueFaults } from './catalogue-faults'
import { contradictions } from './contradictions'

/** An object schema whose values are read as `Input`. */
export type FormSchema<Input> = z.ZodType<Input> & z.ZodObject

/** What a route can be asked: the fields of its query and of its body, and what no single field shows. */
export interface Form<Input> {
  /** What a GET says, all of it in its query. */
  readonly query: FormSchema<Input>
  /** What a POST says in its body. */
  readonly body: FormSchema<Input>
  /** What a POST says in its query: how the answer is written. */
  readonly options: z.ZodRawShape
  /** Body and options of a POST together. */
  readonly posted: FormSchema<Input>
  /** Faults of a request as it came; its fields are not checked yet. */
  readonly faults: (
    input: Readonly<Record<string, unknown>>,
    catalogue: Catalogue,
  ) => readonly Fault[]
  /** Puts a query that can be written in two ways into one, before anything is read. */
  readonly adapt?: (query: Readonly<Record<string, string[]>>) => Record<string, string[]>
}

/** A workload, as it stands. */
export const workloadForm: Form<WorkloadInput> & {
  readonly query: typeof WorkloadQuery
  readonly body: typeof Body
} = {
  query: WorkloadQuery,
  body: Body,
  options: {},
  posted: Body,
  faults: (input, catalogue) => [...contradictions(input), ...catalogueFaults(input, catalogue)],
}
