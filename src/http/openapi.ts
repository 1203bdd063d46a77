import type { OpenAPIHono } from '@hono/zod-openapi'
import openapiYaml from '../../openapi.yaml'
import { MODEL_VERSION } from '../core/model'
import { withDescribedFields } from './described-fields'
import { withExamples } from './document-examples'
import { writeDocumented } from './documented'
import { withSharedParameters } from './shared-parameters'

const FRESH = { 'cache-control': 'public, max-age=3600' }

/** The OpenAPI 3.1 document of everything registered so far, without its examples. */
export const bareDocument = (app: OpenAPIHono) => {
  writeDocumented(app)
  const { webhooks: _, ...document } = app.getOpenAPI31Document({ openapi: '3.1.0', ...ABOUT })
  return withDescribedFields(withSharedParameters(document))
}

/** The same with an example of each operation, which the application is asked for. */
export const openapiDocument = (app: OpenAPIHono) => withExamples(bareDocument(app), app)

/**
 * The same as OpenAPI 3.0.3, for generators that break on 3.1; made of the same routes and schemas by the same
 * library.
 */
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
  // Nothing of the API asks who is there.
  security: [],
  tags: [
    { name: 'plan', description: 'The whole plan.' },
    { name: 'partitions', description: 'Partition counts alone.' },
    { name: 'sweep', description: 'Cost over a range of one field.' },
    { name: 'prices', description: 'What prices are in use.' },
    { name: 'service', description: 'The service itself.' },
  ],
}

/** The documents, as JSON made from the routes; and the YAML file that a test holds equal to the first. */
export const openapiRoutes = (app: OpenAPIHono): void => {
  jsonRoute(app, '/openapi.json', openapiDocument)
  jsonRoute(app, '/openapi-3.0.json', openapi30Document)
  app.get('/openapi.yaml', (c) =>
    c.body(openapiYaml, 200, { ...FRESH, 'content-type': 'application/yaml; charset=utf-8' }),
  )
}

/** A document that could not be made is made anew with the next request. */
const jsonRoute = (
  app: OpenAPIHono,
  path: string,
  make: (app: OpenAPIHono) => Promise<object>,
): void => {
  let json: Promise<string> | undefined
  app.get(path, async (c) => {
    json ??= make(app).then((document) => JSON.stringify(document))
    json.catch(() => {
      json = undefined
    })
    return c.body(await json, 200, { ...FRESH, 'content-type': 'application/json; charset=utf-8' })
  })
}
