import type { OpenAPIHono } from '@hono/zod-openapi'
import { createRoute } from '@hono/zod-openapi'
import { LIVE_SOURCE } from '../catalogue/overlay'
import { bundledService, priceLists } from '../catalogue/services'
import type { Deps } from '../deps'
import type { ServicePrices } from '../schema/price-book'
import { PriceBook } from '../schema/price-book'
import { dayOf } from '../schema/provenance'
import type { RefreshStatus } from '../schema/refresh-status'
import { cachedAnswers, jsonContent, problemAnswers, validator } from './contract'
import { documented } from './documented'
import { cachedJson } from './etag'

/** Refreshes go on in the background, so that the book is fresh for less long than a plan. */
const FRESH_SECONDS = 60

const getPriceBook = createRoute({
  method: 'get',
  path: '/v1/price-book',
  operationId: 'getPriceBook',
  tags: ['prices'],
  summary: 'What prices are in use, from when and from where',
  description:
    'The lists of prices that come with the planner, with date and source, the regions that have any, and how refreshes from AWS went. The prices in use for one region, with their dates, are in its plan and in /v1/prices/{region}.',
  request: { headers: validator },
  responses: {
    ...cachedAnswers(jsonContent(PriceBook), 'The price book.'),
    ...problemAnswers('/v1/price-book', 'internal'),
  },
})

/** The price book. */
export const priceBookRoutes = (app: OpenAPIHono, { catalogue, refreshStatus }: Deps): void => {
  documented(app, () => getPriceBook)
  app.get(getPriceBook.path, async (c) => {
    const status = await refreshStatus()
    const isKnown = status?.lastAttempt !== undefined || status?.error !== undefined
    const refresh = isKnown ? status : undefined
    const live = refresh ? liveLists(refresh) : []
    return cachedJson(c, catalogue, {
      key: ['price-book', refresh],
      freshSeconds: FRESH_SECONDS,
      make: (): PriceBook => ({
        source: live.length > 0 ? 'live' : catalogue.source,
        services: [...catalogue.services, ...live],
        regions: [...catalogue.regionNames].map(([code, name]) => ({ region: code, name })),
        ...(refresh ? { refresh } : {}),
      }),
    })
  })
}

/** The lists that AWS has confirmed or changed, for the regions that were refreshed. */
const liveLists = ({ regions }: RefreshStatus): ServicePrices[] => {
  const refreshed = regions.flatMap(({ region, lastSuccess }) =>
    lastSuccess === undefined ? [] : [{ region, day: dayOf(new Date(lastSuccess)) }],
  )
  if (refreshed.length === 0) return []
  const [asOf = ''] = refreshed.map(({ day }) => day).sort()
  const codes = refreshed.map(({ region }) => region).sort()
  return priceLists.flatMap((list) => {
    const listed = codes.filter((code) => bundledService(list, code))
    const { what, file } = list
    if (listed.length === 0) return []
    return [{ service: file.service, what, asOf, source: LIVE_SOURCE, regions: listed }]
  })
}
