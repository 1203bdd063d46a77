import type { OpenAPIHono } from '@hono/zod-openapi'
import { createRoute, z } from '@hono/zod-openapi'
import type { Context } from 'hono'
import type { Deps } from '../deps'
import { csv } from '../render/csv/csv'
import { unknownRegion } from '../request/catalogue-faults'
import { problem } from '../request/problem'
import type { Catalogue, RegionCatalogue } from '../schema/catalogue'
import { ListedPrice, RegionPrices } from '../schema/price-list'
import {
  cachedAnswers,
  contentOf,
  jsonContent,
  problemAnswers,
  region,
  validator,
} from './contract'
import { documented } from './documented'
import { cachedJson, cachedText } from './etag'

const shared = {
  method: 'get' as const,
  tags: ['prices'],
  description: 'Each price with the usagetype of an AWS bill, its unit, date and source.',
  request: { params: z.object({ region }), headers: validator },
}
const problems = (path: string) => problemAnswers(path, 'unknown-region', 'internal')

const getRegionPrices = createRoute({
  ...shared,
  path: '/v1/prices/{region}',
  operationId: 'getRegionPrices',
  summary: 'Every price of a region',
  responses: {
    ...cachedAnswers(jsonContent(RegionPrices), 'The prices.'),
    ...problems('/v1/prices/{region}'),
  },
})

const getRegionPricesCsv = createRoute({
  ...shared,
  path: '/v1/prices/{region}.csv',
  operationId: 'getRegionPricesCsv',
  summary: 'Every price of a region, as CSV',
  responses: {
    ...cachedAnswers(contentOf('csv'), 'The prices, one a line.'),
    ...problems('/v1/prices/{region}.csv'),
  },
})

/** The prices of a region, as JSON and as CSV. */
export const priceRoutes = (app: OpenAPIHono, { catalogueFor }: Deps): void => {
  const answer = async (c: Context, code: string, asCsv: boolean): Promise<Response> => {
    const catalogue = await catalogueFor(code)
    const found = catalogue.region(code)
    if (!found) return problem(c, 'unknown-region', { detail: unknownRegion(code, catalogue) })
    const request = { key: code, region: code }
    if (!asCsv)
      return cachedJson(c, catalogue, {
        ...request,
        make: () => priceList(found, catalogue.source),
      })
    const type = 'text/csv; charset=utf-8'
    return cachedText(c, catalogue, { ...request, type, write: () => priceCsv(found) })
  }

  documented(app, () => getRegionPricesCsv)
  app.get('/v1/prices/:file{[^/]+\\.csv}', (c) =>
    answer(c, c.req.param('file').replace(/\.csv$/, ''), true),
  )

  documented(app, () => getRegionPrices)
  app.get(getRegionPrices.getRoutingPath(), (c) => answer(c, c.req.param('region') ?? '', false))
}

const priceList = (found: RegionCatalogue, source: Catalogue['source']): RegionPrices => ({
  region: found.region,
  name: found.name,
  source,
  ...(found.liveFault === undefined ? {} : { fallback: found.liveFault }),
  services: [...found.services],
  prices: pricesOf(found),
})

const pricesOf = ({ prices }: RegionCatalogue): ListedPrice[] =>
  Object.values(prices).flatMap((table) => [...table.values()])

const COLUMNS = Object.keys(ListedPrice.shape) as (keyof ListedPrice)[]

const priceCsv = (found: RegionCatalogue): string =>
  csv(
    ['region', ...COLUMNS],
    pricesOf(found).map((price) => [found.region, ...COLUMNS.map((column) => price[column])]),
  )
