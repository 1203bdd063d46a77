import type { z } from '@hono/zod-openapi'
import { WorkloadQuery } from '../../schema/workload'

const shape: Readonly<Record<string, z.ZodType>> = WorkloadQuery.shape

/** The schema of a field of a workload; undefined for a name that is none. */
export const schemaOf = (field: string): z.ZodType | undefined =>
  Object.hasOwn(shape, field) ? shape[field] : undefined
