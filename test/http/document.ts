import { parse } from 'yaml'
import openapiYaml from '../../openapi.yaml'

/** As much of JSON Schema as the document uses; generated-clients.test.ts keeps it that little. */
export interface Schema {
  readonly $ref?: string
  readonly type?: 'object' | 'array' | 'string' | 'number' | 'integer' | 'boolean'
  readonly enum?: readonly string[]
  readonly minimum?: number
  readonly maximum?: number
  readonly minLength?: number
  readonly maxLength?: number
  readonly minItems?: number
  readonly maxItems?: number
  readonly items?: Schema
  readonly properties?: Readonly<Record<string, Schema>>
  readonly required?: readonly string[]
  readonly additionalProperties?: boolean
}
export interface Parameter {
  readonly name: string
  readonly in: 'query' | 'path' | 'header'
  readonly required?: boolean
  readonly schema: Schema
}
type Content = Readonly<Record<string, { readonly schema: Schema }>>
interface WrittenOperation {
  readonly parameters?: readonly (Parameter | { readonly $ref: string })[]
  readonly requestBody?: { readonly content: Content }
  readonly responses: Readonly<Record<string, { readonly content?: Content }>>
}
interface Document {
  readonly components: {
    readonly schemas: Readonly<Record<string, Schema>>
    readonly parameters: Readonly<Record<string, Parameter>>
  }
  readonly paths: Readonly<Record<string, Readonly<Record<string, WrittenOperation>>>>
}

/** One operation of the document, with its parameters in place. */
export interface Operation {
  readonly method: string
  readonly path: string
  readonly parameters: readonly Parameter[]
  readonly body?: Schema | undefined
  readonly responses: WrittenOperation['responses']
}

/** The document that clients are given; openapi.test.ts holds it equal to that of the routes. */
const document: Document = parse(openapiYaml, { uniqueKeys: false })

/** The schemas that have names. */
export const { schemas } = document.components

const shared = ($ref: string): Parameter => found(document.components.parameters, $ref)

/** A schema itself, where it is named by a reference. */
export const resolved = (schema: Schema): Schema =>
  schema.$ref === undefined ? schema : found(schemas, schema.$ref)

const found = <T>(all: Readonly<Record<string, T>>, $ref: string): T => {
  const one = all[$ref.replace(/^.*\//, '')]
  if (one === undefined) throw new Error(`the document has no ${$ref}`)
  return one
}

/** Every operation of the document. */
export const operations: readonly Operation[] = Object.entries(document.paths).flatMap(
  ([path, methods]) =>
    Object.entries(methods).map(([method, { parameters = [], requestBody, responses }]) => ({
      method,
      path,
      parameters: parameters.map((each) => ('$ref' in each ? shared(each.$ref) : each)),
      body: requestBody?.content['application/json']?.schema,
      responses,
    })),
)
