import type { OpenAPIHono } from '@hono/zod-openapi'
import openapiYaml from '../../openapi.yaml'
import { MODEL_VERSION } from '../core/model'
import { writeDocumented } from './documented'
import { withSharedParameters } from './shared-parameters'

const FRESH = { 'cache-control': 'public, max-age=3600' }

/** The OpenAPI 3.1 document of everything registered so far. */
export const openapiDocument = (app: OpenAPIHono) => {
  writeDocumented(app)
  return withSharedParameters(documentOf(app))
}

const documentOf = (app: OpenAPIHono) =>
  app.getOpenAPI31Document({
    openapi: '3.1.0',
    info: {
      title: 'Kafka capacity planner',
      version: MODEL_VERSION,
      description:
        'How many partitions, which cluster, what will it cost? Plans Kafka workloads on MSK Standard, MSK Express, MSK Serverless and EC2, with every number traceable to a formula and a dated price. Rates are MiB/s (2^20 bytes), sizes GiB (2^30 bytes), money US dollars a month.',
      license: { name: 'Apache-2.0', url: 'https://www.apache.org/licenses/LICENSE-2.0' },
    },
    servers: [{ url: '/' }],
    tags: [
      { name: 'plan', description: 'The whole plan.' },
      { name: 'partitions', description: 'Partition counts alone.' },
      { name: 'sweep', description: 'Cost over a range of one field.' },
      { name: 'prices', description: 'What prices are in use.' },
      { name: 'service', description: 'The service itself.' },
    ],
  })

/** The document, as JSON made from the routes and as the YAML file that a test holds equal to it. */
export const openapiRoutes = (app: OpenAPIHono): void => {
  let json: string | undefined
  app.get('/openapi.json', (c) => {
    json ??= JSON.stringify(openapiDocument(app))
    return c.body(json, 200, { ...FRESH, 'content-type': 'application/json; charset=utf-8' })
  })
  app.get('/openapi.yaml', (c) =>
    c.body(openapiYaml, 200, { ...FRESH, 'content-type': 'application/yaml; charset=utf-8' }),
  )
}
