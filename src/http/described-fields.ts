import { unitOfField } from '../core/field-unit'
import { fieldExamples } from '../schema/field-examples'

interface Schema {
  readonly $ref?: string
  readonly type?: string
  readonly description?: string
  readonly example?: unknown
  readonly properties?: Readonly<Record<string, Schema>>
}
interface Parameter {
  readonly name?: string
  readonly schema?: Schema
  readonly example?: unknown
  readonly description?: string
}
interface Described {
  readonly components: {
    readonly schemas: Readonly<Record<string, Schema>>
    readonly parameters: Readonly<Record<string, Parameter>>
  }
}

/** Components that a request is made of; their fields have examples. */
const REQUESTS = ['WorkloadInput', 'SweepInput', 'TopicInput']

/**
 * An OpenAPI document in which each number says its unit, and each field of a body has an example. Those of a
 * query have none: a reference would fill all of them in, and they exclude each other.
 */
export const withDescribedFields = <Document extends object>(document: Document): Document => {
  const { components } = document as Document & Described
  const schemas = mapValues(components.schemas, (schema, name) =>
    schema.properties
      ? {
          ...schema,
          properties: mapValues(schema.properties, (field, fieldName) =>
            REQUESTS.includes(name)
              ? withExample(withUnit(field, fieldName), fieldName)
              : withUnit(field, fieldName),
          ),
        }
      : schema,
  )
  const parameters = mapValues(components.parameters, (parameter) => {
    const { name = '', schema = {} } = parameter
    const described = { ...parameter, schema: withUnit(schema, name) }
    return 'description' in parameter ? withUnit(described, name) : described
  })
  return { ...document, components: { ...components, schemas, parameters } }
}

/** What is a reference says nothing else: OpenAPI 3.0 does not read it. */
const withExample = (schema: Schema, name: string): Schema =>
  schema.$ref || schema.example !== undefined || !Object.hasOwn(fieldExamples, name)
    ? schema
    : { ...schema, example: fieldExamples[name] }

const withUnit = <Field extends { readonly description?: string }>(
  field: Field,
  name: string,
): Field => {
  const unit = unitOfField(name)
  const { description } = field
  if (description === undefined || unit === '') return field
  const [words, said] = SPOKEN[unit] ?? [unit, undefined]
  const isSaid = said ? said.test(description) : description.includes(unit)
  return isSaid ? field : { ...field, description: `${description} In ${words}.` }
}

/** Units as a sentence has them, and how it may have said them already. */
const SPOKEN: Readonly<Record<string, readonly [words: string, said: RegExp]>> = {
  s: ['seconds', /\bseconds?\b/i],
  ms: ['milliseconds', /\bmilliseconds?\b/i],
  'ms a message': ['milliseconds a message', /\bmilliseconds?\b/i],
  'ms per 1,000 partitions': ['milliseconds per 1,000 partitions', /\bmilliseconds?\b/i],
  hours: ['hours', /\bhours?\b/i],
  months: ['months', /\bmonths?\b/i],
  bytes: ['bytes', /\bbytes?\b/i],
  'messages/s': ['messages a second', /messages a second/i],
  '% a month': ['percent a month', /percent a month/i],
  '%': ['percent', /percent/i],
  'USD an hour': ['US dollars an hour', /dollars|hour of engineering/i],
  'USD per GiB': ['US dollars per GiB', /US dollars/],
  'USD per GiB-month': ['US dollars per GiB-month', /US dollars/],
  vCPU: ['vCPUs', /vCPU/],
}

const mapValues = <Value, Other>(
  values: Readonly<Record<string, Value>>,
  map: (value: Value, key: string) => Other,
): Record<string, Other> =>
  Object.fromEntries(Object.entries(values).map(([key, value]) => [key, map(value, key)]))
