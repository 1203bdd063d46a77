import { OpenAPIHono } from '@hono/zod-openapi'
import type { Deps } from './deps'
import { catchUpRoutes } from './http/catch-up'
import { clusterRoutes } from './http/clusters/routes'
import { doorRoutes } from './http/door/door'
import { errorRoutes } from './http/errors'
import { healthRoutes } from './http/health'
import { measurementRoutes } from './http/measurements'
import { openapiRoutes } from './http/openapi'
import { partitionsResource } from './http/partitions'
import { planResource } from './http/plan'
import { priceBookRoutes } from './http/price-book'
import { priceRoutes } from './http/prices'
import { resourceRoutes } from './http/resource-routes'
import { sweepResource } from './http/sweep'
import { valueRoutes } from './http/value'
import { referenceRoutes } from './page/reference'
import { pageRoutes } from './page/routes'
import { slackRoutes } from './slack/routes'

/** The whole application; routes in reading order. */
export const createApp = (deps: Deps): OpenAPIHono => {
  const app = new OpenAPIHono()
  doorRoutes(app, deps)
  pageRoutes(app, deps)
  resourceRoutes(app, deps, planResource(deps))
  resourceRoutes(app, deps, partitionsResource(deps))
  resourceRoutes(app, deps, sweepResource(deps))
  valueRoutes(app, deps)
  measurementRoutes(app)
  catchUpRoutes(app, deps)
  priceBookRoutes(app, deps)
  priceRoutes(app, deps)
  clusterRoutes(app, deps)
  slackRoutes(app, deps)
  healthRoutes(app, deps)
  openapiRoutes(app)
  referenceRoutes(app)
  errorRoutes(app, deps)
  return app
}
