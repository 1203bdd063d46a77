import { exports } from 'cloudflare:workers'
import type { z } from '@hono/zod-openapi'
import { expect } from 'vitest'
import { Problem } from '../../src/schema/problem'

const ORIGIN = 'https://planner.example'

/** Asks the Worker itself, through the door that a client uses. */
export const request = (path: string, init?: RequestInit): Promise<Response> =>
  exports.default.fetch(ORIGIN + path, init)

/** Posts a workload; text is sent as it stands, anything else as JSON. */
export const post = (path: string, body: unknown, headers?: HeadersInit): Promise<Response> =>
  request(path, {
    method: 'POST',
    body: typeof body === 'string' ? body : JSON.stringify(body),
    headers: { 'content-type': 'application/json', ...headers },
  })

/** The JSON of a 200, which must have every field of its schema and no other. */
export const answer = async <T extends z.ZodType>(
  schema: T,
  response: Response,
): Promise<z.infer<T>> => {
  const text = await response.text()
  expect(response.status, text.slice(0, 500)).toBe(200)
  expect(response.headers.get('content-type')).toBe('application/json; charset=utf-8')
  const body: unknown = JSON.parse(text)
  const parsed = schema.parse(body)
  expect(parsed).toStrictEqual(body)
  return parsed
}

/** The problem document of an answer that must be one, with this status. */
export const problemOf = async (response: Response, status: number): Promise<Problem> => {
  const text = await response.text()
  expect(response.status, text.slice(0, 500)).toBe(status)
  expect(response.headers.get('content-type')).toBe('application/problem+json')
  expect(response.headers.get('cache-control')).toBe('no-store')
  const body: unknown = JSON.parse(text)
  const problem = Problem.parse(body)
  expect(problem).toStrictEqual(body)
  expect(problem.status).toBe(status)
  return problem
}

/** What a request was refused for, by place; the request must be refused with 400. */
export const faultsOf = async (response: Response): Promise<Record<string, string>> => {
  const { errors = [] } = await problemOf(response, 400)
  expect(errors).not.toEqual([])
  return Object.fromEntries(errors.map(({ pointer, detail }) => [pointer, detail]))
}
