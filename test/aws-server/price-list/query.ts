import { z } from '@hono/zod-openapi'
import { AwsError } from '../protocol/answer'

const mostResults = 100

const Filter = z.object({
  Type: z.enum(['TERM_MATCH', 'EQUALS', 'CONTAINS', 'ANY_OF', 'NONE_OF']),
  Field: z.string().min(1),
  Value: z.string(),
})
export type Filter = z.infer<typeof Filter>

const Query = z.object({
  ServiceCode: z.string().min(1),
  Filters: z.array(Filter).default([]),
  FormatVersion: z.literal('aws_v1').default('aws_v1'),
  MaxResults: z.int().min(1).max(mostResults).default(mostResults),
  NextToken: z.string().optional(),
})
export type Query = z.infer<typeof Query>

/**
 * The input of GetProducts. Throws SerializationException on what is not JSON and
 * InvalidParameterException on what AWS does not accept, an unknown filter type among it.
 */
export function readQuery(body: string): Query {
  const read = Query.safeParse(parsed(body))
  if (read.success) return read.data
  const faults = read.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`)
  throw new AwsError('InvalidParameterException', faults.join('; '))
}

function parsed(body: string): unknown {
  try {
    return JSON.parse(body)
  } catch {
    throw new AwsError('SerializationException', 'The body is not JSON')
  }
}
