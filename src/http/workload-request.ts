import type { Context } from 'hono'
import type { Catalogue } from '../schema/catalogue'
import type { Fault } from '../schema/problem'
import { TopicInput } from '../schema/topic'
import { WorkloadInput, WorkloadQuery } from '../schema/workload'
import { catalogueFaults } from './catalogue-faults'
import { contradictions } from './contradictions'
import type { Deps } from './deps'
import { faultsOf, pointerTo } from './faults'
import { invalidWorkload, problem } from './problem'
import { readQuery } from './query'
import { cut, shown } from './shown'

/** A workload that can be planned for, or the answer that says why not. */
type WorkloadRequest =
  | { readonly ok: true; readonly workload: WorkloadInput; readonly catalogue: Catalogue }
  | { readonly ok: false; readonly response: Response }

/** Most bytes of a body: 10,000 topics with long names fit. */
const MOST_BODY_BYTES = 4 * 1024 * 1024

const TOPICS_IN_QUERY: Fault = {
  pointer: '/topics',
  detail: 'topics cannot stand in a query; send them in the body of a POST',
}

/** The workload in the query of a GET. */
export const workloadFromQuery = (
  c: Context,
  catalogueFor: Deps['catalogueFor'],
): Promise<WorkloadRequest> => {
  const { topics, ...query } = c.req.queries()
  const { input, faults } = readQuery(query, WorkloadQuery.shape)
  return check(c, input, {
    catalogueFor,
    faults: topics ? [TOPICS_IN_QUERY, ...faults] : faults,
    schema: WorkloadQuery,
  })
}

/** The workload in the body of a POST; its query must be empty. */
export const workloadFromBody = async (
  c: Context,
  catalogueFor: Deps['catalogueFor'],
): Promise<WorkloadRequest> => {
  const type = c.req.header('content-type') ?? ''
  if (!/^application\/(?:[\w.+-]+\+)?json\s*(?:;|$)/i.test(type))
    return refuse(c, 'unsupported-media-type', {
      detail: `content-type must be application/json; got ${type === '' ? 'none' : shown(type)}`,
    })
  const bytes = await readBody(c)
  if (bytes === undefined)
    return refuse(c, 'body-too-large', {
      detail: `a body may have at most ${MOST_BODY_BYTES} bytes; got more`,
    })
  const body = parseJson(bytes)
  if ('fault' in body) return refuse(c, 'invalid-json', { detail: body.fault })
  const stray = Object.keys(c.req.query()).map((name) => ({
    pointer: pointerTo([name]),
    detail: `${cut(name, 60)} is in the query; a POST takes every field in its body`,
  }))
  return check(c, body.value, { catalogueFor, faults: stray, schema: WorkloadInput })
}

const refuse = (...args: Parameters<typeof problem>): WorkloadRequest => ({
  ok: false,
  response: problem(...args),
})

/** The body, or undefined when it is larger than allowed; never more than that is kept. */
const readBody = async (c: Context): Promise<ArrayBuffer | undefined> => {
  if (Number(c.req.header('content-length') ?? 0) > MOST_BODY_BYTES) return undefined
  const chunks: Uint8Array<ArrayBuffer>[] = []
  let size = 0
  for await (const chunk of c.req.raw.body ?? []) {
    size += chunk.byteLength
    if (size > MOST_BODY_BYTES) return undefined
    chunks.push(chunk)
  }
  return new Blob(chunks).arrayBuffer()
}

const parseJson = (bytes: ArrayBuffer): { value: Record<string, unknown> } | { fault: string } => {
  try {
    const text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: false }).decode(bytes)
    if (text.trim() === '')
      return { fault: 'the body is empty; send the workload as a JSON object' }
    const value: unknown = JSON.parse(text)
    if (typeof value === 'object' && value !== null && !Array.isArray(value))
      return { value: { ...value } }
    return {
      fault: `the body must be a JSON object with the fields of a workload; got ${shown(value)}`,
    }
  } catch (error) {
    if (error instanceof SyntaxError)
      return { fault: `the body is not JSON: ${cut(error.message, 120)}` }
    return { fault: 'the body is not JSON: its bytes are not UTF-8' }
  }
}

const check = async (
  c: Context,
  input: Record<string, unknown>,
  against: {
    readonly catalogueFor: Deps['catalogueFor']
    readonly faults: readonly Fault[]
    readonly schema: typeof WorkloadQuery | typeof WorkloadInput
  },
): Promise<WorkloadRequest> => {
  const catalogue = await against.catalogueFor(input.region)
  const parsed = against.schema.safeParse(input)
  const fields = Object.keys(against.schema.shape)
  const errors = mostTelling([
    ...(parsed.success ? [] : faultsOf(parsed.error.issues, input, fieldsAt(fields))),
    ...contradictions(input),
    ...catalogueFaults(input, catalogue),
    ...against.faults,
  ])
  if (parsed.success && errors.length === 0) return { ok: true, workload: parsed.data, catalogue }
  return { ok: false, response: invalidWorkload(c, errors) }
}

/** One fault for each place, the last one: what knows more of the request comes later. */
const mostTelling = (faults: readonly Fault[]): Fault[] => [
  ...new Map(faults.map((fault) => [fault.pointer, fault])).values(),
]

const fieldsAt =
  (fields: readonly string[]) =>
  (path: readonly PropertyKey[]): readonly string[] =>
    path[0] === 'topics' ? Object.keys(TopicInput.shape) : fields
