import type { OpenAPIHono } from '@hono/zod-openapi'
import type { Deps } from '../../deps'
import { listRoutes } from './list'
import { rightsizingRoutes } from './rightsizing'
import { BEARER } from './security'

/** The MSK clusters that exist, for who has the token. */
export const clusterRoutes = (app: OpenAPIHono, deps: Deps): void => {
  app.openAPIRegistry.registerComponent('securitySchemes', BEARER, {
    type: 'http',
    scheme: 'bearer',
    description: 'The token that the planner was set up with, CLUSTERS_TOKEN.',
  })
  listRoutes(app, deps)
  rightsizingRoutes(app, deps)
}
