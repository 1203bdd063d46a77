import fc from 'fast-check'
import type { AnyRequest } from './any-request'
import { anyOperation, requestOf } from './any-request'
import type { Schema } from './document'
import { resolved } from './document'
import { wrongTexts, wrongValues } from './wrong-values'

/** A request with one thing wrong: `pointer` names the field, where it is one. */
export interface WrongRequest extends AnyRequest {
  readonly status: 400 | 415
  readonly pointer?: string
  /** Sent instead of the body. */
  readonly text?: string
  readonly contentType?: string
  /** Sent after the query. */
  readonly more?: string
}

interface Field {
  readonly name: string
  readonly schema: Schema
  readonly required: boolean
}

/** Requests that the document forbids, each a valid one with one thing wrong. */
export const wrongRequest = (): fc.Arbitrary<WrongRequest> =>
  anyOperation(({ method, responses }) => method === 'post' || '400' in responses)
    .chain(requestOf)
    .chain((request) => fc.oneof(...waysToBreak(request)))

const waysToBreak = (request: AnyRequest): fc.Arbitrary<WrongRequest>[] => {
  const { operation, query, body } = request
  const asked = operation.parameters.filter((each) => each.in === 'query')
  const { properties = {}, required = [] } = operation.body ? resolved(operation.body) : {}
  const said = fieldsOf(properties, required)
  const inQuery = asked.map(({ name, schema, required = false }) => ({ name, schema, required }))
  const common = [
    ...wrongIn(inQuery, wrongTexts).map((wrong) =>
      wrong.map(({ name, value, pointer }) => ({
        ...request,
        status: 400 as const,
        pointer,
        query: changed(query, name, value),
      })),
    ),
    misspelt(asked.map(({ name }) => name)).map((name) => ({
      ...request,
      status: 400 as const,
      pointer: `/${name}`,
      query: { ...query, [name]: '1' },
    })),
    ...twice(request),
  ]
  if (!body) return common
  const broken = (change: (body: AnyRequest['body']) => AnyRequest['body'], pointer: string) => ({
    ...request,
    status: 400 as const,
    pointer,
    body: change(body),
  })
  const text = JSON.stringify(body)
  return [
    ...common,
    ...wrongIn(said, wrongValues).map((wrong) =>
      wrong.map(({ name, value, pointer }) => broken(() => changed(body, name, value), pointer)),
    ),
    misspelt(Object.keys(properties)).map((name) =>
      broken(() => ({ ...body, [name]: 1 }), `/${name}`),
    ),
    ...('topics' in properties ? [wrongTopic()] : []).map((wrong) =>
      wrong.map(({ topic, pointer }) => broken(() => ({ ...body, topics: [topic] }), pointer)),
    ),
    fc
      .nat({ max: text.length - 1 })
      .map((end) => ({ ...request, status: 400, text: text.slice(0, end) })),
    fc.constantFrom('null', '[]', '5', '"a"', 'true', '{}{}', "{'a':1}", '\u0000').map((other) => ({
      ...request,
      status: 400,
      text: other,
    })),
    fc
      .constantFrom(
        'text/plain',
        'application/xml',
        'application/x-www-form-urlencoded',
        'json',
        '',
      )
      .map((contentType) => ({ ...request, status: 415, contentType })),
  ]
}

/** A parameter that may stand once, twice. */
const twice = (request: AnyRequest): fc.Arbitrary<WrongRequest>[] => {
  const once = Object.entries(request.query).filter(([, value]) => !Array.isArray(value))
  if (once.length === 0) return []
  return [
    fc.constantFrom(...once).map(([name, value]) => ({
      ...request,
      status: 400,
      pointer: `/${name}`,
      more: String(new URLSearchParams([[name, String(value)]])),
    })),
  ]
}

const wrongTopic = () => {
  const { properties = {}, required = [] } = resolved({ $ref: '#/components/schemas/TopicInput' })
  const topic = { name: 'orders', averageIngressMiBps: 1 }
  return fc.oneof(
    ...wrongIn(fieldsOf(properties, required), wrongValues).map((wrong) =>
      wrong.map(({ name, value, pointer }) => ({
        topic: changed(topic, name, value),
        pointer: `/topics/0${pointer}`,
      })),
    ),
    misspelt(Object.keys(properties)).map((name) => ({
      topic: { ...topic, [name]: 1 },
      pointer: `/topics/0/${name}`,
    })),
    fc.constantFrom(null, 5, 'orders', [[]]).map((topic) => ({ topic, pointer: '/topics/0' })),
  )
}

const fieldsOf = (
  properties: Readonly<Record<string, Schema>>,
  required: readonly string[],
): readonly Field[] =>
  Object.entries(properties).map(([name, schema]) => ({
    name,
    schema,
    required: required.includes(name),
  }))

/** A wrong value of one field, or a field that must be there and is not. */
const wrongIn = (fields: readonly Field[], wrong: (schema: Schema) => readonly unknown[]) => {
  const cases = fields.flatMap(({ name, schema, required }) =>
    [...wrong(resolved(schema)), ...(required ? [undefined] : [])].map((value) => ({
      name,
      value,
      pointer: `/${name}`,
    })),
  )
  return cases.length === 0 ? [] : [fc.constantFrom(...cases)]
}

const changed = (fields: object, name: string, value: unknown) =>
  Object.fromEntries(
    Object.entries({ ...fields, [name]: value }).filter(([, each]) => each !== undefined),
  )

/** Names that are no field, but nearly one. */
const misspelt = (names: readonly string[]): fc.Arbitrary<string> =>
  fc
    .constantFrom(...(names.length > 0 ? names : ['region']))
    .chain((name) =>
      fc.constantFrom(`${name}s`, name.slice(1), name.toUpperCase(), `_${name}`, `${name}[]`),
    )
    .filter((name) => name !== '' && !names.includes(name))
