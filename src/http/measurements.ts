import type { OpenAPIHono } from '@hono/zod-openapi'
import { createRoute, z } from '@hono/zod-openapi'
import { KNOWN } from '../measurements/known'
import { measure } from '../measurements/measure'
import { measurementsRequest } from '../request/measurements-request'
import { problem } from '../request/problem'
import { Measurements } from '../schema/measurements'
import { MeasurementsInput, MeasurementsQuery } from '../schema/measurements-input'
import { jsonContent, problemAnswers } from './contract'
import { documented } from './documented'

/** Doubts that a refusal names. */
const MOST_DOUBTS = 5

const createMeasurements = createRoute({
  method: 'post',
  path: '/v1/measurements',
  operationId: 'createMeasurements',
  tags: ['measurements'],
  summary: 'What other tools measured, as fields of a workload',
  description: `Reads the output of ${KNOWN}, as it came: as text/plain, or as JSON with more that is known. An answer of Burrow may be sent as application/json as it stands. The fields of the answer can be merged into a plan.`,
  request: {
    query: MeasurementsQuery,
    body: {
      required: true,
      description: 'Output of tools as it came; or as JSON, with what is known besides.',
      content: {
        'application/json': { schema: MeasurementsInput },
        'text/plain': { schema: z.string() },
      },
    },
  },
  responses: {
    200: { description: 'What was measured.', content: jsonContent(Measurements) },
    ...problemAnswers(
      '/v1/measurements',
      'invalid-workload',
      'invalid-json',
      'not-recognised',
      'body-too-large',
      'unsupported-media-type',
      'internal',
    ),
  },
})

/** Output of other tools, read. */
export const measurementRoutes = (app: OpenAPIHono): void => {
  documented(app, () => createMeasurements)
  app.post(createMeasurements.path, async (c) => {
    const request = await measurementsRequest(c)
    if (!request.ok) return request.response
    const outcome = measure(request.input)
    if (!outcome.ok)
      return problem(c, 'not-recognised', {
        detail: `not recognised: what we know is ${KNOWN}`,
        ...(outcome.doubts.length > 0
          ? {
              errors: outcome.doubts
                .slice(0, MOST_DOUBTS)
                .map((detail) => ({ pointer: '/text', detail })),
            }
          : {}),
      })
    return c.json(outcome.measurements, 200, { 'cache-control': 'no-store' })
  })
}
