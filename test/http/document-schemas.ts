import type { ValidateFunction } from 'ajv/dist/2020'
import { Ajv2020 } from 'ajv/dist/2020'
import addFormats from 'ajv-formats'
import { once } from '../../src/core/once'
import type { Operation, Schema } from './document'
import { operations, schemas } from './document'

const MOST_FAULTS = 5
/** What every refusal looks like. */
export const PROBLEM: Schema = { $ref: '#/components/schemas/Problem' }

/** An answer as it came; `body` is its parsed JSON, where it is JSON. */
export interface Answer {
  readonly method: string
  readonly path: string
  readonly status: number
  readonly contentType: string
  readonly body?: unknown
}

/** What of an answer breaks the document; nothing where it obeys. */
export const faultsOfAnswer = (answer: Answer): readonly string[] =>
  brokenRules(answer).map((fault) => `${answer.method} ${answer.path}, ${answer.status}: ${fault}`)

const brokenRules = ({ method, path, status, contentType, body }: Answer): readonly string[] => {
  const type = contentType.replace(/;.*/s, '').trim()
  const operation = operationAt(method, path)
  if (!operation) {
    if (type === 'application/problem+json') return faultsOfValue(PROBLEM, body)
    return isJson(type) ? ['the document has no such operation'] : []
  }
  const response = operation.responses[String(status)]
  if (!response) return ['the document lists no such status']
  const { content = {} } = response
  const listed = Object.keys(content)
  if (type === '' && (listed.length === 0 || method === 'HEAD')) return []
  const schema = content[type]?.schema
  if (!schema) return [`the document lists ${listed.join(', ') || 'no body'}; got ${type}`]
  return isJson(type) && method !== 'HEAD' ? faultsOfValue(schema, body) : []
}

/** Whether a media type is JSON, of any kind. */
export const isJson = (type: string): boolean => /^application\/(?:\S+\+)?json\b/.test(type)

/** The operation that answers; a HEAD is answered as its GET. A dot may be written as %2E. */
const operationAt = (method: string, path: string): Operation | undefined => {
  const wanted = method === 'HEAD' ? 'get' : method.toLowerCase()
  return operations.find(
    (each) => each.method === wanted && patternOf(each).test(path.replace(/%2e/gi, '.')),
  )
}

const patternOf = ({ path }: Operation): RegExp =>
  new RegExp(`^${path.replaceAll('.', '\\.').replace(/\{\w+\}/g, '[^/]*')}$`)

/** What of a value breaks a schema of the document, as JSON pointers with reasons. */
export const faultsOfValue = (schema: Schema, value: unknown): readonly string[] => {
  const validate = validatorOf(schema)
  if (validate(value)) return []
  return (validate.errors ?? [])
    .slice(0, MOST_FAULTS)
    .map(({ instancePath, message, params }) =>
      [instancePath || '/', message, JSON.stringify(params)].join(' '),
    )
}

const validators = new Map<string, ValidateFunction>()

/** Compiled when it is first asked for; compiling all of them takes longer than most tests. */
const validatorOf = (schema: Schema): ValidateFunction => {
  const key = JSON.stringify(schema)
  const validate =
    validators.get(key) ??
    ajv().compile(schema.$ref ? { $ref: `document${schema.$ref}` } : closed(schema))
  validators.set(key, validate)
  return validate
}

const ajv = once((): Ajv2020 => {
  const made = new Ajv2020({ allErrors: true, strictSchema: true })
  addFormats(made)
  made.addVocabulary(['example', 'components'])
  made.addSchema({ $id: 'document', components: { schemas: closed(schemas) } })
  return made
})

/** A copy in which every object that names its properties refuses any other. */
const closed = <T>(part: T): T =>
  JSON.parse(JSON.stringify(part), (_, value) =>
    isObjectSchema(value) ? { additionalProperties: false, ...value } : value,
  )

const isObjectSchema = (value: unknown): value is Schema =>
  typeof value === 'object' && value !== null && 'properties' in value && 'type' in value
