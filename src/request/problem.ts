import type { Context } from 'hono'
import type { Fault, Problem } from '../schema/problem'
import { cut } from './shown'

/** Every problem the API answers with. One table for responses, the OpenAPI document and the docs. */
export const problems = {
  'invalid-workload': { status: 400, title: 'The request cannot be answered as it stands' },
  'invalid-json': { status: 400, title: 'The body is not a JSON object' },
  'not-recognised': { status: 400, title: 'Nothing in it was recognised' },
  unauthorized: { status: 401, title: 'Not accepted' },
  'unknown-region': { status: 404, title: 'No prices for this region' },
  'not-found': { status: 404, title: 'Nothing here' },
  'method-not-allowed': { status: 405, title: 'Method not allowed here' },
  'body-too-large': { status: 413, title: 'The body is too large' },
  'uri-too-long': { status: 414, title: 'The address is too long' },
  'unsupported-media-type': { status: 415, title: 'The body must be JSON' },
  'too-many-requests': { status: 429, title: 'Too many requests' },
  'not-set-up': { status: 503, title: 'Not set up here' },
  'aws-failed': { status: 502, title: 'AWS did not answer as it should' },
  internal: { status: 500, title: 'The planner failed' },
} as const
export type ProblemCode = keyof typeof problems

/** Most faults listed in one answer; the rest are counted. */
const MOST_FAULTS = 100
/** A pointer is as long as the names in it, which are the client's. */
const MOST_POINTER_CHARACTERS = 200

/** Answers with an RFC 9457 problem document. */
export const problem = (
  c: Context,
  code: ProblemCode,
  what: { readonly detail: string; readonly errors?: readonly Fault[] },
): Response => {
  const { status, title } = problems[code]
  const body: Problem = {
    type: `urn:kafka-capacity-planner:problem:${code}`,
    title,
    status,
    detail: what.detail,
    ...(what.errors ? { errors: what.errors.slice(0, MOST_FAULTS).map(listed) } : {}),
  }
  return c.body(JSON.stringify(body), status, {
    'content-type': 'application/problem+json',
    'cache-control': 'no-store',
  })
}

const listed = ({ pointer, detail }: Fault): Fault => ({
  pointer: cut(pointer, MOST_POINTER_CHARACTERS),
  detail,
})

/** Answers that a request has faults, all of them. */
export const invalidWorkload = (c: Context, errors: readonly Fault[]): Response => {
  const more = errors.length > MOST_FAULTS ? `; the first ${MOST_FAULTS} are listed` : ''
  const detail = errors.length === 1 ? (errors[0]?.detail ?? '') : `${errors.length} faults${more}`
  return problem(c, 'invalid-workload', { detail, errors })
}
