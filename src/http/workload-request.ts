import type { Context } from 'hono'
import type { Deps } from '../deps'
import { readBody } from '../request/body'
import { checkRequest } from '../request/check'
import { pointerTo } from '../request/faults'
import type { Form } from '../request/form'
import { invalidWorkload, problem } from '../request/problem'
import { readQuery } from '../request/query'
import { cut, shown } from '../request/shown'
import type { Catalogue } from '../schema/catalogue'
import type { Fault } from '../schema/problem'

/** A request that can be answered, or the answer that says why not. */
export type WorkloadRequest<Input> =
  | { readonly ok: true; readonly input: Input; readonly catalogue: Catalogue }
  | { readonly ok: false; readonly response: Response }
type Refusal = Extract<WorkloadRequest<never>, { ok: false }>

/** Most bytes of a body: 10,000 topics with long names fit. */
const MOST_BODY_BYTES = 4 * 1024 * 1024

const TOPICS_IN_QUERY: Fault = {
  pointer: '/topics',
  detail: 'topics cannot stand in a query; send them in the body of a POST',
}

/** What the query of a GET asks for. */
export const requestFromQuery = <Input>(
  c: Context,
  form: Form<Input>,
  catalogueFor: Deps['catalogueFor'],
): Promise<WorkloadRequest<Input>> => {
  const { topics, ...query } = queriesOf(c, form)
  const { input, faults } = readQuery(query, form.query.shape)
  return check(c, input, {
    catalogueFor,
    form,
    schema: form.query,
    faults: topics ? [TOPICS_IN_QUERY, ...faults] : faults,
  })
}

const queriesOf = (c: Context, { adapt }: Pick<Form<never>, 'adapt'>): Record<string, string[]> => {
  const written = c.req.queries()
  return adapt ? adapt(written) : written
}

/** What the body of a POST asks for; its query says at most how the answer is written. */
export const requestFromBody = async <Input>(
  c: Context,
  form: Form<Input>,
  catalogueFor: Deps['catalogueFor'],
): Promise<WorkloadRequest<Input>> => {
  const type = c.req.header('content-type') ?? ''
  if (!/^application\/(?:[\w.+-]+\+)?json\s*(?:;|$)/i.test(type))
    return refuse(c, 'unsupported-media-type', {
      detail: `content-type must be application/json; got ${type === '' ? 'none' : shown(type)}`,
    })
  const bytes = await readBody(c, MOST_BODY_BYTES)
  if (bytes === undefined)
    return refuse(c, 'body-too-large', {
      detail: `a body may have at most ${MOST_BODY_BYTES} bytes; got more`,
    })
  const body = parseJson(bytes)
  if ('fault' in body) return refuse(c, 'invalid-json', { detail: body.fault })
  const query = queriesOf(c, form)
  const options = pickFields(query, form.options)
  const stray = Object.keys(query).filter((name) => !Object.hasOwn(options, name))
  const read = readQuery(options, form.options)
  return check(
    c,
    { ...body.value, ...read.input },
    {
      catalogueFor,
      form,
      schema: form.posted,
      faults: [
        ...read.faults,
        ...stray.map((name) => strayField(name, form)),
        ...Object.keys(body.value)
          .filter((name) => Object.hasOwn(form.options, name))
          .map(misplaced),
      ],
    },
  )
}

const misplaced = (name: string): Fault => ({
  pointer: pointerTo([name]),
  detail: `${name} says how the answer is written; give it in the query, not in the body`,
})

const pickFields = (
  query: Readonly<Record<string, string[]>>,
  fields: object,
): Record<string, string[]> =>
  Object.fromEntries(Object.entries(query).filter(([name]) => Object.hasOwn(fields, name)))

const strayField = (name: string, { options }: Pick<Form<never>, 'options'>): Fault => {
  const own = Object.keys(options)
  const but = own.length > 0 ? `, but for ${own.join(', ')}` : ''
  return {
    pointer: pointerTo([name]),
    detail: `${cut(name, 60)} is in the query; a POST takes every field in its body${but}`,
  }
}

const refuse = (...args: Parameters<typeof problem>): Refusal => ({
  ok: false,
  response: problem(...args),
})

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

const check = async <Input>(
  c: Context,
  input: Readonly<Record<string, unknown>>,
  against: {
    readonly catalogueFor: Deps['catalogueFor']
    readonly form: Form<Input>
    readonly schema: Form<Input>['query']
    readonly faults: readonly Fault[]
  },
): Promise<WorkloadRequest<Input>> => {
  const catalogue = await against.catalogueFor(input.region)
  const checked = checkRequest(input, { ...against, catalogue })
  return checked.ok
    ? { ok: true, input: checked.input, catalogue }
    : { ok: false, response: invalidWorkload(c, checked.errors) }
}
