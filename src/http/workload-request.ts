import type { Context } from 'hono'
import type { Deps } from '../deps'
import { checkRequest } from '../request/check'
import { pointerTo } from '../request/faults'
import type { Form } from '../request/form'
import { readJsonBody } from '../request/json-body'
import { invalidWorkload } from '../request/problem'
import { readQuery } from '../request/query'
import { strayFields } from '../request/stray-fields'
import type { Catalogue } from '../schema/catalogue'
import type { Fault } from '../schema/problem'

/** A request that can be answered, or the answer that says why not. */
export type WorkloadRequest<Input> =
  | { readonly ok: true; readonly input: Input; readonly catalogue: Catalogue }
  | { readonly ok: false; readonly response: Response }

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
  const body = await readJsonBody(c, { mostBytes: MOST_BODY_BYTES, holds: 'workload' })
  if (!body.ok) return body
  const query = queriesOf(c, form)
  const options = pickFields(query, form.options)
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
        ...strayFields(query, form.options),
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
