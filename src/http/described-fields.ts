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

/** An OpenAPI document in which each number says its unit, and each field of a request has an example. */
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
    const described = { ...parameter, schema: withExample(withUnit(schema, name), name) }
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
  return description === undefined || unit === '' || says(description, unit)
    ? field
    : { ...field, description: `${description} In ${unit}.` }
}

const WORDS: Readonly<Record<string, RegExp>> = {
  s: /\bseconds?\b/i,
  ms: /\bmilliseconds?\b/i,
  hours: /\bhours?\b/i,
  months: /\bmonths?\b/i,
  bytes: /\bbytes?\b/i,
  'messages/s': /messages a second/i,
  '% a month': /percent a month/i,
  '%': /percent/i,
  'USD an hour': /dollars for an hour/i,
  vCPU: /vCPU/,
}

const says = (description: string, unit: string): boolean =>
  (WORDS[unit] ?? new RegExp(`(?<!\\w)${unit.replace('/', '\\/')}(?!\\w)`)).test(description)

const mapValues = <Value, Other>(
  values: Readonly<Record<string, Value>>,
  map: (value: Value, key: string) => Other,
): Record<string, Other> =>
  Object.fromEntries(Object.entries(values).map(([key, value]) => [key, map(value, key)]))
