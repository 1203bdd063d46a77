import type { OpenAPIHono } from '@hono/zod-openapi'
import type { Deps } from '../../deps'
import { errorsInKind } from '../errors-in-kind'
import { safeHeaders } from '../headers'
import { keysChecked, keysRequired } from './api-keys'
import { openToPages } from './cors'
import { queryLimited } from './query-limits'
import { rateLimited } from './rate-limit'
import { requestLogged, requestNamed } from './request-log'

/** What every request passes before its route, and every answer after it; in this order. */
export const doorRoutes = (app: OpenAPIHono, deps: Deps): void => {
  app.use(
    requestNamed,
    requestLogged(deps),
    safeHeaders,
    openToPages,
    errorsInKind(deps),
    keysChecked(deps),
    rateLimited(deps),
    keysRequired(deps),
    queryLimited,
  )
}
