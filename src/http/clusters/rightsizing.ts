import type { OpenAPIHono } from '@hono/zod-openapi'
import { createRoute, z } from '@hono/zod-openapi'
import type { Context } from 'hono'
import { rightsize } from '../../core/rightsize/rightsize'
import { clusterContradictions } from '../../core/rightsize/workload'
import type { Deps } from '../../deps'
import type { Form } from '../../request/form'
import { workloadForm } from '../../request/form'
import { invalidWorkload } from '../../request/problem'
import type { ClusterArn } from '../../schema/cluster-arn'
import { readClusterArn } from '../../schema/cluster-arn'
import type { Fault } from '../../schema/problem'
import { dayOf } from '../../schema/provenance'
import { Rightsizing } from '../../schema/rightsizing'
import type { WorkloadInput } from '../../schema/workload'
import { WorkloadQuery } from '../../schema/workload'
import { jsonContent, problemAnswers, queryOf } from '../contract'
import { documented } from '../documented'
import { requestFromQuery } from '../workload-request'
import { askAws } from './ask-aws'
import { authorised } from './authorised'
import { secured } from './security'

const PATH = '/v1/clusters/{clusterArn}/rightsizing'

const query = WorkloadQuery.omit({ detail: true })

const clusterArn = z.string().openapi({
  param: { name: 'clusterArn', in: 'path' },
  description:
    'ARN of an MSK cluster, from the list of clusters, its slashes encoded as %2F or not.',
  example:
    'arn:aws:kafka:us-east-1:123456789012:cluster/orders/0a1b2c3d-0a1b-0a1b-0a1b-0a1b2c3d4e5f-1',
})

/** In the document region may be left out: the cluster is in one. */
const documentedForm = {
  query: query.extend({
    region: z
      .string()
      .optional()
      .describe('AWS region code of the cluster; the one in its ARN when absent.'),
  }),
}

const getRightsizing = () =>
  createRoute({
    ...secured,
    method: 'get',
    path: PATH,
    operationId: 'getRightsizing',
    summary: 'A running MSK cluster held against a workload, and what would fit it better',
    description:
      "The cluster as AWS describes it now: its headroom under every constraint and its bill at today's prices; the cheaper or safer shapes with what MSK must change; and whether its Kafka is supported. Region, zones and metadata mode are the cluster's; platforms are those of MSK unless named. Asks AWS each time and keeps nothing.",
    request: {
      params: z.object({ clusterArn }),
      query: queryOf(documentedForm).query,
    },
    responses: {
      200: { description: 'The right-sizing.', content: jsonContent(Rightsizing) },
      ...problemAnswers(
        PATH,
        'invalid-workload',
        'unauthorized',
        'not-found',
        'aws-failed',
        'not-set-up',
        'internal',
      ),
    },
  })

/** The right-sizing of one cluster. */
export const rightsizingRoutes = (app: OpenAPIHono, deps: Deps): void => {
  documented(app, getRightsizing)
  app.get('/v1/clusters/:clusterArn/rightsizing', (c) =>
    answer(c, deps, c.req.param('clusterArn') ?? ''),
  )
  app.get('/v1/clusters/:arn/:name/:id/rightsizing', (c) => {
    const { arn, name, id } = c.req.param()
    return answer(c, deps, [arn, name, id].join('/'))
  })
}

const answer = async (c: Context, deps: Deps, arn: string): Promise<Response> => {
  const door = await authorised(c, deps.clusters)
  if (!door.ok) return door.response
  const named = readClusterArn(arn)
  if (!named) return invalidWorkload(c, [NO_ARN])
  const request = await requestFromQuery(c, formFor(named), deps.catalogueFor)
  if (!request.ok) return request.response
  const { input, catalogue } = request
  const described = await askAws(c, () => door.clusters.describe(arn))
  if (!described.ok) return described.response
  const contradictions = clusterContradictions({ ...input }, described.answer.cluster)
  if (contradictions.length > 0) return invalidWorkload(c, contradictions)
  const today = dayOf(door.clusters.now())
  return c.json(rightsize(described.answer, input, { catalogue, today }), 200, {
    'content-type': 'application/json; charset=utf-8',
    'cache-control': 'no-store',
  })
}

/** It is not repeated: an ARN holds the number of an account. */
const NO_ARN: Fault = {
  pointer: '/clusterArn',
  detail:
    'clusterArn must be the ARN of an MSK cluster, as GET /v1/clusters lists it: arn:aws:kafka:region:account:cluster/name/id',
}

/** The form of a workload whose region is that of an ARN. */
const formFor = ({ region }: ClusterArn): Form<WorkloadInput> => ({
  ...workloadForm,
  query,
  faults: (input, catalogue) => [
    ...workloadForm.faults(input, catalogue),
    ...(input.region === region
      ? []
      : [
          {
            pointer: '/region',
            detail: `region of the running cluster is ${region}; leave it out, or give that`,
          },
        ]),
  ],
  adapt: (written) =>
    written.region?.some((value) => value !== '') ? written : { ...written, region: [region] },
})
