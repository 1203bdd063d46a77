import type { Context } from 'hono'
import type { Catalogue } from '../schema/catalogue'
import { contradictions } from '../schema/contradictions'
import type { Fault } from '../schema/problem'
import { TopicInput } from '../schema/topic'
import { WorkloadInput, WorkloadQuery } from '../schema/workload'
import { catalogueFaults } from './catalogue-faults'
import { faultsOf } from './faults'
import { invalidWorkload, problem } from './problem'
import { readQuery } from './query'

/** A workload that can be planned for, or the answer that says why not. */
export type WorkloadRequest =
  | { readonly ok: true; readonly workload: WorkloadInput }
  | { readonly ok: false; readonly response: Response }

/** Most bytes of a body: 10,000 topics with long names fit. */
const MOST_BODY_BYTES = 4 * 1024 * 1024

const TOPICS_IN_QUERY: Fault = {
  pointer: '/topics',
  detail: 'topics cannot stand in a query; send them in the body of a POST',
}

/** The workload in the query of a GET. */
export const workloadFromQuery = (c: Context, catalogue: Catalogue): WorkloadRequest => {
  const { topics, ...query } = c.req.queries()
  const { input, faults } = readQuery(query, WorkloadQuery.shape)
  return check(c, input, {
    catalogue,
    faults: topics ? [TOPICS_IN_QUERY, ...faults] : faults,
    schema: WorkloadQuery,
  })
}

/** The workload in the body of a POST; its query must be empty. */
export const workloadFromBody = async (
  c: Context,
  catalogue: Catalogue,
): Promise<WorkloadRequest> => {
  const type = c.req.header('content-type') ?? ''
  if (!/^application\/(?:[\w.+-]+\+)?json\s*(?:;|$)/i.test(type))
    return refuse(c, 'unsupported-media-type', {
      detail: `content-type must be application/json; got ${type === '' ? 'none' : JSON.stringify(type.slice(0, 60))}`,
    })
  const text = await readBody(c)
  if (text === undefined)
    return refuse(c, 'body-too-large', { detail: `a body may have ${MOST_BODY_BYTES} bytes` })
  const body = parseJson(text)
  if ('fault' in body) return refuse(c, 'invalid-json', { detail: body.fault })
  const stray = Object.keys(c.req.query()).map((name) => ({
    pointer: `/${name}`,
    detail: `${name.slice(0, 60)} is in the query; a POST takes every field in its body`,
  }))
  return check(c, body.value, { catalogue, faults: stray, schema: WorkloadInput })
}

const refuse = (...args: Parameters<typeof problem>): WorkloadRequest => ({
  ok: false,
  response: problem(...args),
})

/** The body as text, or undefined when it is larger than allowed; never more than that is kept. */
const readBody = async (c: Context): Promise<string | undefined> => {
  if (Number(c.req.header('content-length') ?? 0) > MOST_BODY_BYTES) return undefined
  const bytes = await c.req.arrayBuffer()
  return bytes.byteLength > MOST_BODY_BYTES ? undefined : new TextDecoder().decode(bytes)
}

const parseJson = (text: string): { value: Record<string, unknown> } | { fault: string } => {
  if (text.trim() === '') return { fault: 'the body is empty; send the workload as a JSON object' }
  try {
    const value: unknown = JSON.parse(text)
    if (typeof value === 'object' && value !== null && !Array.isArray(value))
      return { value: { ...value } }
    return { fault: 'the body must be a JSON object with the fields of a workload' }
  } catch (error) {
    const reason = error instanceof Error ? error.message : 'unreadable'
    return { fault: `the body is not JSON: ${reason.slice(0, 120)}` }
  }
}

const check = (
  c: Context,
  input: Record<string, unknown>,
  against: {
    readonly catalogue: Catalogue
    readonly faults: readonly Fault[]
    readonly schema: typeof WorkloadQuery | typeof WorkloadInput
  },
): WorkloadRequest => {
  const parsed = against.schema.safeParse(input)
  const fields = Object.keys(against.schema.shape)
  const errors = [
    ...against.faults,
    ...(parsed.success ? [] : faultsOf(parsed.error.issues, input, fieldsAt(fields))),
    ...contradictions(input),
    ...catalogueFaults(input, against.catalogue),
  ]
  if (parsed.success && errors.length === 0) return { ok: true, workload: parsed.data }
  return { ok: false, response: invalidWorkload(c, errors) }
}

const fieldsAt =
  (fields: readonly string[]) =>
  (path: readonly PropertyKey[]): readonly string[] =>
    path[0] === 'topics' ? Object.keys(TopicInput.shape) : fields
