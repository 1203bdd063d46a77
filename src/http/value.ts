import type { OpenAPIHono } from '@hono/zod-openapi'
import { createRoute, z } from '@hono/zod-openapi'
import { plan } from '../core/plan'
import { cellText } from '../render/csv/csv'
import { cachedAnswers, contentOf, queryOf, queryProblems } from './contract'
import type { Deps } from './deps'
import { cachedText } from './etag'
import { withOptions, workloadForm } from './form'
import { decimal } from './format'
import { mediaTypes } from './kinds'
import { pick } from './pick'
import { invalidWorkload } from './problem'
import { requestFromQuery } from './workload-request'

const PATH = '/v1/value'
const MOST_PICK_CHARACTERS = 500
const options = {
  pick: z
    .string()
    .min(1)
    .max(MOST_PICK_CHARACTERS)
    .describe('JSON pointer (RFC 6901) into the plan of the same workload.')
    .openapi({ example: '/comparison/cheapest/monthlyUsd' }),
  decimal,
}
const form = withOptions(workloadForm, { options })

const getValue = createRoute({
  method: 'get',
  path: PATH,
  operationId: 'getValue',
  tags: ['plan'],
  summary: 'One number or word of a plan, for a spreadsheet cell',
  description:
    'The value that a JSON pointer picks out of /v1/plan, as text: a number with a dot and without separators. A wrong pointer is told with the nearest right ones.',
  request: queryOf(form),
  responses: {
    ...cachedAnswers(contentOf('value'), 'The value.'),
    ...queryProblems(PATH),
  },
})

/** One value of a plan. */
export const valueRoutes = (app: OpenAPIHono, { catalogueFor }: Deps): void => {
  app.openAPIRegistry.registerPath(getValue)
  app.get(PATH, async (c) => {
    const request = await requestFromQuery(c, form, catalogueFor)
    if (!request.ok) return request.response
    const { input, catalogue } = request
    const { pick: pointer, decimal } = z.object(options).parse(input)
    const picked = pick(plan(input, catalogue), pointer)
    if (!picked.ok) return invalidWorkload(c, [picked.fault])
    return cachedText(c, catalogue, {
      key: input,
      region: input.region,
      type: mediaTypes.value,
      write: () => cellText(picked.value, decimal),
    })
  })
}
