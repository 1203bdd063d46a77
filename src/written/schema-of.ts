import { z } from '@hono/zod-openapi'
import { WorkloadQuery } from '../schema/workload'

const shape: Readonly<Record<string, z.ZodType>> = WorkloadQuery.shape

/** The schema of a field of a workload; undefined for a name that is none. */
export const schemaOf = (field: string): z.ZodType | undefined =>
  Object.hasOwn(shape, field) ? shape[field] : undefined

/** What the schema of a field says of it; empty where it says nothing. */
export const descriptionOf = (field: string): string => {
  const schema = schemaOf(field)
  // A field made optional keeps its description inside.
  const inner = schema instanceof z.ZodOptional ? schema.unwrap() : undefined
  const described = [schema, inner].find((each) => each instanceof z.ZodType && each.description)
  return described instanceof z.ZodType ? (described.description ?? '') : ''
}
