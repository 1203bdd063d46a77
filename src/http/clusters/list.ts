import type { OpenAPIHono } from '@hono/zod-openapi'
import { createRoute, z } from '@hono/zod-openapi'
import type { Context } from 'hono'
import type { Deps } from '../../deps'
import { unknownRegion } from '../../request/catalogue-faults'
import { faultsOf } from '../../request/faults'
import { invalidWorkload, problem } from '../../request/problem'
import { readQuery } from '../../request/query'
import { ClusterList } from '../../schema/running-cluster'
import { jsonContent, problemAnswers } from '../contract'
import { documented } from '../documented'
import { askAws } from './ask-aws'
import { authorised } from './authorised'
import { secured } from './security'

const PATH = '/v1/clusters'

const Query = z.strictObject({
  region: z
    .string()
    .min(1)
    .max(32)
    .default('us-east-1')
    .describe('AWS region code whose clusters are listed.'),
})

const listClusters = () =>
  createRoute({
    ...secured,
    method: 'get',
    path: PATH,
    operationId: 'listClusters',
    summary: 'The MSK clusters of a region',
    description:
      'Every cluster of the AWS account the planner was set up with: Standard, Express and Serverless, in any state. Asks AWS each time and keeps nothing. docs/clusters.md says how to set it up.',
    request: { query: Query },
    responses: {
      200: { description: 'The clusters.', content: jsonContent(ClusterList) },
      ...problemAnswers(
        PATH,
        'invalid-workload',
        'unauthorized',
        'unknown-region',
        'aws-failed',
        'not-set-up',
        'internal',
      ),
    },
  })

/** The clusters of a region. */
export const listRoutes = (app: OpenAPIHono, deps: Deps): void => {
  documented(app, listClusters)
  app.get(PATH, async (c) => {
    const door = await authorised(c, deps.clusters)
    if (!door.ok) return door.response
    const asked = regionIn(c, deps)
    if (!asked.ok) return asked.response
    const listed = await askAws(c, () => door.clusters.list(asked.region))
    if (!listed.ok) return listed.response
    return c.json(listed.answer, 200, {
      'content-type': 'application/json; charset=utf-8',
      'cache-control': 'no-store',
    })
  })
}

type Asked =
  | { readonly ok: true; readonly region: string }
  | { readonly ok: false; readonly response: Response }

const regionIn = (c: Context, { catalogue }: Deps): Asked => {
  const { input, faults } = readQuery(c.req.queries(), Query.shape)
  const parsed = Query.safeParse(input)
  const fields = Object.keys(Query.shape)
  const errors = [
    ...faults,
    ...(parsed.success ? [] : faultsOf(parsed.error.issues, input, () => fields)),
  ]
  if (!parsed.success || errors.length > 0)
    return { ok: false, response: invalidWorkload(c, errors) }
  const { region } = parsed.data
  if (catalogue.regionNames.has(region)) return { ok: true, region }
  const detail = unknownRegion(region, catalogue)
  return { ok: false, response: problem(c, 'unknown-region', { detail }) }
}
