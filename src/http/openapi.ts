import type { OpenAPIHono } from '@hono/zod-openapi'
import openapiYaml from '../../openapi.yaml'
import { MODEL_VERSION } from '../core/model'
import { withDescribedFields } from './described-fields'
import { withExamples } from './document-examples'
import { writeDocumented } from './documented'
import openapiJson from './openapi.json.txt'
import { withSharedParameters } from './shared-parameters'

const FRESH = { 'cache-control': 'public, max-age=3600' }

/** The OpenAPI 3.1 document of everything registered so far, without its examples. */
export const bareDocument = (app: OpenAPIHono) => {
  writeDocumented(app)
  const { webhooks: _, ...document } = app.getOpenAPI31Document({ openapi: '3.1.0', ...ABOUT })
  return withDescribedFields(withSharedParameters(document))
}

/** The same with an example of each operation, which the application is asked for; takes half a second. */
export const openapiDocument = (app: OpenAPIHono) => withExamples(bareDocument(app), app)

/** The same as OpenAPI 3.0.3, made of the same routes and schemas by the same library. */
export const openapi30Document = (app: OpenAPIHono) => {
  writeDocumented(app)
  const document = app.getOpenAPIDocument({ openapi: '3.0.3', ...ABOUT })
  return withExamples(withDescribedFields(withSharedParameters(document)), app)
}

const ABOUT = {
  info: {
    title: 'Kafka capacity planner',
    version: MODEL_VERSION,
    description:
      'How many partitions, which cluster, what will it cost? Plans Kafka workloads on MSK Standard, MSK Express, MSK Serverless and EC2, with every number traceable to a formula and a dated price. Rates are MiB/s (2^20 bytes), sizes GiB (2^30 bytes), money US dollars a month.',
    contact: { name: 'The maintainers of the Kafka capacity planner' },
    license: { name: 'Apache-2.0', url: 'https://www.apache.org/licenses/LICENSE-2.0' },
  },
  servers: [{ url: '/', description: 'The planner that serves this document.' }],
  // Keys are needed where a planner was set up with some; the clusters ask for a token.
  security: [{}, { apiKey: [] }],
  tags: [
    { name: 'plan', description: 'The whole plan.' },
    { name: 'partitions', description: 'Partition counts alone.' },
    { name: 'sweep', description: 'Cost over a range of one field.' },
    {
      name: 'measurements',
      description: 'What other tools measured, as fields of a workload; and catching up with lag.',
    },
    { name: 'prices', description: 'What prices are in use.' },
    { name: 'clusters', description: 'MSK clusters that exist, for who has the token.' },
    { name: 'service', description: 'The service itself.' },
  ],
}

/** Generators that break on OpenAPI 3.1 read 3.0.3; of this document it differs in the version alone. */
const OLDER = ['"openapi":"3.1.0"', '"openapi":"3.0.3"'] as const

/** The documents as files, which a test makes of the routes: making them takes too long for a request. */
export const openapiRoutes = (app: OpenAPIHono): void => {
  app.openAPIRegistry.registerComponent('securitySchemes', 'apiKey', {
    type: 'apiKey',
    in: 'header',
    name: 'X-API-Key',
    description:
      'A key of this planner, where it was set up with keys; it may come as a bearer token too.',
  })
  const routes = [
    ['/openapi.json', 'application/json', () => openapiJson],
    ['/openapi-3.0.json', 'application/json', () => openapiJson.replace(...OLDER)],
    ['/openapi.yaml', 'application/yaml', () => openapiYaml],
  ] as const
  for (const [path, type, text] of routes)
    app.get(path, (c) =>
      c.body(text(), 200, { ...FRESH, 'content-type': `${type}; charset=utf-8` }),
    )
}
