import type { OpenAPIHono } from '@hono/zod-openapi'
import { createRoute, z } from '@hono/zod-openapi'
import type { RegionCatalogue } from '../schema/catalogue'
import { PriceBook } from '../schema/price-book'
import { RegionPrices } from '../schema/price-list'
import { unknownRegion } from './catalogue-faults'
import { cachedAnswers, problemAnswers, region, validator } from './contract'
import type { Deps } from './deps'
import { cachedJson } from './etag'
import { problem } from './problem'

const getPriceBook = createRoute({
  method: 'get',
  path: '/v1/price-book',
  operationId: 'getPriceBook',
  tags: ['prices'],
  summary: 'What prices are in use, from when and from where',
  description:
    'The lists of prices that plans rest on, with date and source, and the regions that have any.',
  request: { headers: validator },
  responses: { ...cachedAnswers(PriceBook, 'The price book.'), ...problemAnswers('internal') },
})

const getRegionPrices = createRoute({
  method: 'get',
  path: '/v1/prices/{region}',
  operationId: 'getRegionPrices',
  tags: ['prices'],
  summary: 'Every price of a region',
  description: 'Each price with the usagetype of an AWS bill, its unit, date and source.',
  request: { params: z.object({ region }), headers: validator },
  responses: {
    ...cachedAnswers(RegionPrices, 'The prices.'),
    ...problemAnswers('unknown-region', 'internal'),
  },
})

/** The price book, and the prices of a region. */
export const priceRoutes = (app: OpenAPIHono, { catalogue }: Deps): void => {
  app.openAPIRegistry.registerPath(getPriceBook)
  app.get(getPriceBook.path, (c) =>
    cachedJson(c, catalogue, {
      key: 'price-book',
      make: () => ({
        source: catalogue.source,
        services: catalogue.services,
        regions: [...catalogue.regionNames].map(([code, name]) => ({ region: code, name })),
      }),
    }),
  )

  app.openAPIRegistry.registerPath(getRegionPrices)
  app.get(getRegionPrices.getRoutingPath(), (c) => {
    const code = c.req.param('region') ?? ''
    const found = catalogue.region(code)
    if (!found) return problem(c, 'unknown-region', { detail: unknownRegion(code, catalogue) })
    return cachedJson(c, catalogue, { key: code, make: () => priceList(found) })
  })
}

const priceList = ({ region: code, name, prices }: RegionCatalogue): RegionPrices => ({
  region: code,
  name,
  prices: Object.values(prices).flatMap((table) => [...table.values()]),
})
