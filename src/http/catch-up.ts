import type { OpenAPIHono } from '@hono/zod-openapi'
import { createRoute } from '@hono/zod-openapi'
import type { Context } from 'hono'
import { catchUp } from '../core/catch-up/catch-up'
import type { Deps } from '../deps'
import { catchUpContradictions } from '../request/catch-up-contradictions'
import type { CheckedRequest } from '../request/check'
import { checkRequest } from '../request/check'
import { readJsonBody } from '../request/json-body'
import { invalidWorkload } from '../request/problem'
import { readQuery } from '../request/query'
import { strayFields } from '../request/stray-fields'
import type { Catalogue } from '../schema/catalogue'
import { CatchUp, CatchUpInput } from '../schema/catch-up'
import type { Fault } from '../schema/problem'
import { bodyProblems, cachedAnswers, jsonContent, queryProblems, validator } from './contract'
import { documented } from './documented'
import { cachedJson } from './etag'

const PATH = '/v1/catch-up'
const MOST_BODY_BYTES = 16 * 1024

const shared = {
  path: PATH,
  tags: ['measurements'],
  description:
    'How long a consumer group takes to read its lag as it is, what it takes to do so in the time wanted, and whether more partitions would help: lag stays in the partition that has it, and one consumer reads a partition. No prices are needed.',
}
const SUMMARY = 'How long a lagging group takes to catch up'
const ANSWER = 'The time today, what the time wanted takes, and whether more partitions help.'

const getCatchUp = () =>
  createRoute({
    ...shared,
    method: 'get',
    operationId: 'getCatchUp',
    summary: `${SUMMARY}, the group in the query`,
    request: { query: CatchUpInput, headers: validator },
    responses: { ...cachedAnswers(jsonContent(CatchUp), ANSWER), ...queryProblems(PATH) },
  })

const createCatchUp = () =>
  createRoute({
    ...shared,
    method: 'post',
    operationId: 'createCatchUp',
    summary: `${SUMMARY}, the group in the body`,
    request: {
      body: {
        required: true,
        description: 'The group as JSON.',
        content: jsonContent(CatchUpInput),
      },
    },
    responses: {
      200: { description: ANSWER, content: jsonContent(CatchUp) },
      ...bodyProblems(PATH),
    },
  })

/** How long a consumer group takes to catch up. */
export const catchUpRoutes = (app: OpenAPIHono, { catalogue }: Pick<Deps, 'catalogue'>): void => {
  documented(app, getCatchUp)
  app.get(PATH, async (c) => {
    const { input, faults } = readQuery(c.req.queries(), CatchUpInput.shape)
    const checked = check(input, catalogue, faults)
    if (!checked.ok) return invalidWorkload(c, checked.errors)
    return cachedJson(c, catalogue, { key: checked.input, make: () => catchUp(checked.input) })
  })

  documented(app, createCatchUp)
  app.post(PATH, (c) => answerBody(c, catalogue))
}

const answerBody = async (c: Context, catalogue: Catalogue): Promise<Response> => {
  const body = await readJsonBody(c, { mostBytes: MOST_BODY_BYTES, holds: 'consumer group' })
  if (!body.ok) return body.response
  const checked = check(body.value, catalogue, strayFields(c.req.queries()))
  if (!checked.ok) return invalidWorkload(c, checked.errors)
  return c.body(JSON.stringify(catchUp(checked.input)), 200, {
    'content-type': 'application/json; charset=utf-8',
    'cache-control': 'no-store',
  })
}

const check = (
  input: Readonly<Record<string, unknown>>,
  catalogue: Catalogue,
  faults: readonly Fault[],
): CheckedRequest<CatchUpInput> =>
  checkRequest(input, {
    form: { faults: catchUpContradictions },
    schema: CatchUpInput,
    catalogue,
    faults,
  })
