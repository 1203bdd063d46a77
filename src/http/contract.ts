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

/** The problem answers of an operation, by status. */
export const problemAnswers = (...codes: readonly ProblemCode[]) =>
  Object.fromEntries(
    codes.map((code) => [
      problems[code].status,
      {
        description: problems[code].title,
        content: { 'application/problem+json': { schema: Problem } },
      },
    ]),
  )

/** The workload as a query, and the header of a client that has an answer already. */
export const workloadQuery = { query: WorkloadQuery }

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

export const notModified = { 304: { description: 'The client has this answer already.' } }

/** Problems of an operation that takes a workload as a query. */
export const queryProblems = problemAnswers('invalid-workload')

/** Problems of an operation that takes a workload as a body. */
export const bodyProblems = problemAnswers(
  'invalid-workload',
  'body-too-large',
  'unsupported-media-type',
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
