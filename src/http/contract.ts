import { z } from '@hono/zod-openapi'
import { Problem } from '../schema/problem'
import { WorkloadInput, WorkloadQuery } from '../schema/workload'
import type { ProblemCode } from './problem'
import { problems } from './problem'

/** A JSON answer in the OpenAPI document. */
export const jsonAnswer = <T extends z.ZodType>(schema: T, description: string) => ({
  description,
  content: { 'application/json': { schema } },
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
export const cachedAnswers = <T extends z.ZodType>(schema: T, description: string) => ({
  200: { ...jsonAnswer(schema, description), headers: validators },
  304: { description: 'The client has this answer already.', headers: validators },
})

/** The same for CSV. */
export const cachedCsvAnswers = (description: string) => ({
  200: { description, headers: validators, content: { 'text/csv': { schema: z.string() } } },
  304: { description: 'The client has this answer already.', headers: validators },
})

/** The header of a client that may have an answer already. */
export const validator = z.object({
  'If-None-Match': z
    .string()
    .optional()
    .openapi({ description: 'ETag of an answer that the client has; 304 when it still holds.' }),
})

/** The problem answers of an operation, by status. */
export const problemAnswers = (...codes: readonly ProblemCode[]) =>
  Object.fromEntries(
    codes.map((code) => [problems[code].status, problemAnswer(problems[code].status, codes)]),
  )

const problemAnswer = (status: number, codes: readonly ProblemCode[]) => ({
  description: codes
    .map((code) => problems[code])
    .filter((kind) => kind.status === status)
    .map(({ title }) => `${title}.`)
    .join(' Or: '),
  content: { 'application/problem+json': { schema: Problem } },
})

const { platforms, instanceTypes, ec2Storage } = WorkloadQuery.shape
/** Repeated, as clients send it by default; a comma between two entries does as well. */
const list = { param: { style: 'form', explode: true } } as const

/** The workload as a query. */
export const workloadQuery = {
  query: WorkloadQuery.extend({
    platforms: platforms.openapi(list),
    instanceTypes: instanceTypes.openapi(list),
    ec2Storage: ec2Storage.openapi(list),
  }),
  headers: validator,
}

/** The workload as a body. */
export const workloadBody = {
  body: {
    required: true,
    description: 'The workload; topics can be given one by one.',
    content: {
      'application/json': {
        schema: WorkloadInput.openapi({
          example: { region: 'us-east-1', averageIngressMiBps: 50, consumerGroups: 3 },
        }),
      },
    },
  },
}

/** Problems of an operation that takes a workload as a query. */
export const queryProblems = problemAnswers('invalid-workload', 'internal')

/** Problems of an operation that takes a workload as a body. */
export const bodyProblems = problemAnswers(
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
