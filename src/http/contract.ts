import { z } from '@hono/zod-openapi'
import type { Form } from '../request/form'
import type { ProblemCode } from '../request/problem'
import { problems } from '../request/problem'
import { fieldDef } from '../schema/field'
import { Problem } from '../schema/problem'
import type { Kind } from './kinds'
import { kindOf, mediaTypes } from './kinds'

/** JSON in the OpenAPI document. */
export const jsonContent = <T extends z.ZodType>(schema: T) => ({ 'application/json': { schema } })

/** An answer of another kind in the OpenAPI document: text, or the bytes of a picture. */
export const contentOf = (kind: Kind): Record<string, { readonly schema: z.ZodType }> => ({
  [mediaTypes[kind].replace(/;.*/, '')]: {
    schema: kind === 'png' ? z.string().openapi({ format: 'binary' }) : z.string(),
  },
})

const validators = z.object({
  ETag: z.string().openapi({
    description: 'Changes with the formulas, the prices and the request, and with nothing else.',
    example: '"6f0c1d8a3b5e7f92a4c6e8d0b1f3a5c7"',
  }),
  'Cache-Control': z.string().openapi({
    description: 'How long the answer may be kept.',
    example: 'public, max-age=3600',
  }),
})

/** The answers of a GET that may be kept: all of it, or nothing when the client has it already. */
export const cachedAnswers = <Content extends object>(content: Content, description: string) => ({
  200: { description, headers: validators, content },
  304: { description: 'The client has this answer already.', headers: validators },
})

/** The header of a client that may have an answer already. */
export const validator = z.object({
  'If-None-Match': z
    .string()
    .optional()
    .openapi({ description: 'ETag of an answer that the client has; 304 when it still holds.' }),
})

/** What can be said at the door of an operation, before it is asked. */
const AT_THE_DOOR: readonly ProblemCode[] = [
  'unauthorized',
  'uri-too-long',
  'too-many-requests',
  'not-set-up',
]

/** The problem answers of an operation, by status, in the kind that its path answers in. */
export const problemAnswers = (path: string, ...own: readonly ProblemCode[]) => {
  const codes = [...new Set([...own, ...AT_THE_DOOR])]
  return Object.fromEntries(
    codes.map((code) => [
      problems[code].status,
      { description: titlesOf(problems[code].status, codes), content: problemContent(path) },
    ]),
  )
}

const titlesOf = (status: number, codes: readonly ProblemCode[]): string =>
  codes
    .map((code) => problems[code])
    .filter((kind) => kind.status === status)
    .map(({ title }) => `${title}.`)
    .join(' Or: ')

const problemContent = (path: string) => {
  const kind = kindOf(path)
  return kind ? contentOf(kind) : { 'application/problem+json': { schema: Problem } }
}

/** Lists are repeated, as clients send them by default; a comma between two entries does as well. */
const LIST = { param: { style: 'form', explode: true } } as const

/** What a GET may ask. */
export const queryOf = <Input>({ query }: Pick<Form<Input>, 'query'>) => ({
  query: withListStyle(query),
  headers: validator,
})

const withListStyle = (query: z.ZodObject): z.ZodObject =>
  query.extend(
    Object.fromEntries(
      Object.entries(query.shape)
        .filter(([, field]) => fieldDef(field).type === 'array')
        // A shape holds zod's own types, which zod-openapi has given the method.
        .map(([name, field]) => [name, (field as z.ZodType).openapi(LIST)]),
    ),
  )

/** What a POST may ask: the workload in its body, how the answer is written in its query. */
export const bodyOf = <Input>({ body, options }: Form<Input>) => ({
  ...(Object.keys(options).length > 0 ? { query: withListStyle(z.object(options)) } : {}),
  body: {
    required: true,
    description: 'The request as JSON; topics can be given one by one.',
    content: { 'application/json': { schema: body } },
  },
})

/** Problems of an operation that takes a workload as a query. */
export const queryProblems = (path: string) => problemAnswers(path, 'invalid-workload', 'internal')

/** Problems of an operation that takes a workload as a body. */
export const bodyProblems = (path: string) =>
  problemAnswers(
    path,
    'invalid-workload',
    'invalid-json',
    'body-too-large',
    'unsupported-media-type',
    'internal',
  )

export const region = z
  .string()
  .min(1)
  .max(32)
  .openapi({
    param: { name: 'region', in: 'path' },
    description: 'AWS region code.',
    example: 'us-east-1',
  })
