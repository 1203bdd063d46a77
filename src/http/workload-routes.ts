import type { OpenAPIHono, z } from '@hono/zod-openapi'
import { createRoute } from '@hono/zod-openapi'
import type { Catalogue } from '../schema/catalogue'
import type { WorkloadInput } from '../schema/workload'
import {
  bodyProblems,
  cachedAnswers,
  jsonAnswer,
  queryProblems,
  workloadBody,
  workloadQuery,
} from './contract'
import type { Deps } from './deps'
import { cachedJson } from './etag'
import { workloadFromBody, workloadFromQuery } from './workload-request'

/** An answer that is calculated from a workload, by GET with a query and by POST with a body. */
export interface WorkloadResource {
  readonly path: string
  readonly tag: string
  readonly operations: { readonly get: string; readonly post: string }
  readonly summary: string
  readonly description: string
  readonly answer: { readonly schema: z.ZodType; readonly description: string }
  readonly calculate: (workload: WorkloadInput, catalogue: Catalogue) => unknown
}

/** Registers both operations of a resource, in the application and in its OpenAPI document. */
export const workloadRoutes = (
  app: OpenAPIHono,
  { catalogueFor }: Deps,
  resource: WorkloadResource,
): void => {
  const { path, calculate } = resource
  const shared = { path, tags: [resource.tag], description: resource.description }
  const { schema, description } = resource.answer

  app.openAPIRegistry.registerPath(
    createRoute({
      ...shared,
      method: 'get',
      operationId: resource.operations.get,
      summary: `${resource.summary}, the workload in the query`,
      request: workloadQuery,
      responses: { ...cachedAnswers(schema, description), ...queryProblems },
    }),
  )
  app.get(path, async (c) => {
    const request = await workloadFromQuery(c, catalogueFor)
    if (!request.ok) return request.response
    const { workload, catalogue } = request
    return cachedJson(c, catalogue, {
      key: workload,
      region: workload.region,
      make: () => calculate(workload, catalogue),
    })
  })

  app.openAPIRegistry.registerPath(
    createRoute({
      ...shared,
      method: 'post',
      operationId: resource.operations.post,
      summary: `${resource.summary}, the workload in the body`,
      request: workloadBody,
      responses: { 200: jsonAnswer(schema, description), ...bodyProblems },
    }),
  )
  app.post(path, async (c) => {
    const request = await workloadFromBody(c, catalogueFor)
    if (!request.ok) return request.response
    return c.body(JSON.stringify(calculate(request.workload, request.catalogue)), 200, {
      'content-type': 'application/json; charset=utf-8',
      'cache-control': 'no-store',
    })
  })
}
