import { OpenAPIHono } from '@hono/zod-openapi'
import type { Deps } from './http/deps'
import { errorRoutes } from './http/errors'
import { healthRoutes } from './http/health'
import { indexRoutes } from './http/index-page'
import { openapiRoutes } from './http/openapi'
import { partitionsResource } from './http/partitions'
import { planResource } from './http/plan'
import { priceBookRoutes } from './http/price-book'
import { priceRoutes } from './http/prices'
import { workloadRoutes } from './http/workload-routes'

/** The whole application; routes in reading order. */
export const createApp = (deps: Deps): OpenAPIHono => {
  const app = new OpenAPIHono()
  indexRoutes(app)
  workloadRoutes(app, deps, planResource)
  workloadRoutes(app, deps, partitionsResource)
  priceBookRoutes(app, deps)
  priceRoutes(app, deps)
  healthRoutes(app)
  openapiRoutes(app)
  errorRoutes(app)
  return app
}
