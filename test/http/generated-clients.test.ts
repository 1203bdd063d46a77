import { describe, expect, it } from 'vitest'
import { createApp } from '../../src/app'
import { bundled } from '../../src/catalogue/bundled'
import { withoutRefresh } from '../../src/deps'
import { bareDocument } from '../../src/http/openapi'
import { request } from './client'

/** The document as a generator of clients sees it: plain JSON. */
const document: Document = JSON.parse(
  JSON.stringify(bareDocument(createApp(withoutRefresh(bundled)))),
)

interface Document {
  readonly tags: readonly { readonly name: string }[]
  readonly components: {
    readonly schemas: Readonly<Record<string, Schema>>
    readonly parameters: Readonly<Record<string, Parameter>>
  }
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>
}
interface Schema {
  readonly $ref?: string
  readonly type?: string
  readonly description?: string
  readonly enum?: readonly string[]
  readonly properties?: Readonly<Record<string, Schema>>
  readonly items?: Schema
}
interface Parameter {
  readonly name: string
  readonly in: string
  readonly description?: string
  readonly required?: boolean
  readonly style?: string
  readonly explode?: boolean
  readonly schema: Schema
}
interface Operation {
  readonly operationId?: string
  readonly tags?: readonly string[]
  readonly summary?: string
  readonly description?: string
  readonly parameters?: readonly (Parameter | { readonly $ref: string })[]
  readonly responses: Readonly<
    Record<string, { description: string; content?: Readonly<Record<string, unknown>> }>
  >
}

const { schemas } = document.components
/** The parameters of an operation, those that it shares with others too. */
const parametersOf = ({ parameters = [] }: Pick<Operation, 'parameters'>): Parameter[] =>
  parameters.flatMap((parameter) =>
    '$ref' in parameter
      ? (document.components.parameters[parameter.$ref.replace('#/components/parameters/', '')] ??
        [])
      : parameter,
  )
const operations = Object.entries(document.paths).flatMap(([path, methods]) =>
  Object.entries(methods).map(([method, operation]) => ({ path, method, operation })),
)

const TYPES: Readonly<Record<string, string>> = {
  csv: 'text/csv',
  md: 'text/markdown',
  svg: 'image/svg+xml',
  png: 'image/png',
  '/v1/value': 'text/plain',
}

const target = ({ $ref }: Schema): Schema | undefined =>
  $ref ? schemas[$ref.replace('#/components/schemas/', '')] : undefined
const isDescribed = (schema: Schema): boolean =>
  Boolean(schema.description ?? target(schema)?.description) ||
  (schema.type === 'array' && schema.items !== undefined && isDescribed(schema.items))

describe.each(operations)('$method $path', ({ path, method, operation }) => {
  it('has a name, a tag, a summary and a description', () => {
    expect(operation).toMatchObject({
      operationId: expect.stringMatching(/^[a-z][A-Za-z]+$/),
      tags: [expect.any(String)],
      summary: expect.any(String),
      description: expect.any(String),
    })
    expect(document.tags.map(({ name }) => name)).toContain(operation.tags?.[0])
  })

  it('answers 200 with one media type, and every problem as a problem or in kind', () => {
    const { responses } = operation
    const inKind = TYPES[path.replace(/^.*\./, '')]
    expect(Object.keys(responses['200']?.content ?? {})).toEqual([inKind ?? 'application/json'])
    for (const [status, { description, content }] of Object.entries(responses)) {
      expect(description).not.toBe('')
      if (Number(status) >= 400)
        expect(Object.keys(content ?? {})).toEqual([inKind ?? 'application/problem+json'])
    }
  })

  it('describes each parameter, and says how a list is written', () => {
    for (const parameter of parametersOf(operation)) {
      expect(isDescribed(parameter) || isDescribed(parameter.schema), parameter.name).toBe(true)
      if (parameter.schema.type === 'array')
        expect(parameter).toMatchObject({ in: 'query', style: 'form', explode: true })
    }
  })

  it('takes a request, or nothing that could be wrong', () => {
    // What is said at the door: without a key, with too long a query, too often, or set up wrongly.
    const door = ['401', '414', '429', '503']
    const takesRequest = parametersOf(operation).some((each) => each.in === 'query')
    const statuses = Object.keys(operation.responses)
    if (path.startsWith('/v1/clusters'))
      expect(statuses).toEqual([...['200', '400', '404', '500', '502'], ...door].sort())
    else if (method === 'post')
      expect(statuses).toEqual([...['200', '400', '413', '415', '500'], ...door].sort())
    else if (takesRequest)
      expect(statuses).toEqual([...['200', '304', '400', '500'], ...door].sort())
    else expect(statuses).not.toContain('400')
  })
})

it('a parameter of several operations is written once, unless its name means two things', () => {
  const inline = operations.flatMap(({ operation }) =>
    (operation.parameters ?? []).flatMap((each) => ('$ref' in each ? [] : [each])),
  )
  const repeated = inline.filter(
    (parameter, index) =>
      inline.findIndex((other) => JSON.stringify(other) === JSON.stringify(parameter)) < index,
  )
  expect([...new Set(repeated.map(({ name }) => name))].sort()).toEqual([
    'region',
    'scale',
    'section',
  ])
})

it('no two operations have the same name', () => {
  const names = operations.map(({ operation }) => operation.operationId)
  expect(new Set(names).size).toBe(names.length)
})

describe.each(Object.entries(schemas))('%s', (_, schema) => {
  it('is described, and so is each of its fields', () => {
    expect(isDescribed(schema)).toBe(true)
    for (const [name, field] of Object.entries(schema.properties ?? {}))
      expect(isDescribed(field), name).toBe(true)
  })

  it('has no object without a name inside', () => {
    for (const [name, field] of Object.entries(schema.properties ?? {}))
      for (const inner of [field, field.items]) expect(inner?.properties, name).toBeUndefined()
  })
})

it.each(['nullable', 'exclusiveMinimum', 'exclusiveMaximum', 'const', 'allOf', 'oneOf', 'anyOf'])(
  'generators that stumble over %s do not meet it',
  (keyword) => expect(JSON.stringify(document)).not.toContain(`"${keyword}":`),
)

it('every value of an enum in a query is one that the server takes', async () => {
  const parameters = parametersOf(document.paths['/v1/plan']?.get ?? {})
  const rate = 'region=us-east-1&averageIngressMiBps=1'
  for (const { name, schema } of parameters) {
    const inner = schema.items ?? schema
    const { enum: values = [] } = target(inner) ?? inner
    for (const value of values)
      expect((await request(`/v1/plan?${rate}&${name}=${value}`)).status, value).toBe(200)
  }
})
