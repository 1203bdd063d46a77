import type { OpenAPIHono } from '@hono/zod-openapi'
import { createApp } from './app'
import { awsPrices, MOST_ATTEMPTS } from './aws/prices/source'
import { bundled } from './catalogue/bundled'
import { liveCatalogue } from './catalogue/live-catalogue'
import { withinTime } from './catalogue/within-time'
import { runRefresh } from './refresh/run'
import { liveKey, readStatus } from './refresh/store'
import type { Env, RefreshSettings } from './settings'
import { refreshSettings } from './settings'

const now = (): Date => new Date()
/** Milliseconds to wait for the store of live prices while a user waits. */
const STORE_TIMEOUT_MS = 500
const regions = [...bundled.regionNames.keys()]

/** One application for each environment; a running Worker has one. */
const apps = new WeakMap<Env, OpenAPIHono>()

const appFor = (env: Env): OpenAPIHono => {
  const known = apps.get(env)
  if (known) return known
  const { PRICES } = env
  const made = createApp({
    catalogue: bundled,
    catalogueFor: liveCatalogue({
      read: PRICES && ((region) => PRICES.get(liveKey(region))),
      now,
      timeoutMs: STORE_TIMEOUT_MS,
    }),
    refreshStatus: async () => PRICES && withinTime(readStatus(PRICES), STORE_TIMEOUT_MS),
  })
  apps.set(env, made)
  return made
}

const log = (entry: object): void => console.warn(JSON.stringify(entry))

/** Requests of one run, retries too; the free plan allows 50, and the store needs some. */
const MOST_REQUESTS = 40

/** Takes the refresh of prices one run further. */
const refresh = async (settings: RefreshSettings): Promise<void> => {
  let requests = 0
  let pages = 0
  const source = awsPrices({
    ...settings,
    onRequest: () => {
      requests += 1
    },
  })
  await runRefresh({
    ...settings,
    source,
    now,
    mayAskMore: () => pages++ < settings.pagesPerRun && requests + MOST_ATTEMPTS <= MOST_REQUESTS,
    log,
  })
}

export default {
  fetch: (request, env, context) => appFor(env).fetch(request, env, context),
  scheduled: async (_controller, env) => {
    const settings = refreshSettings(env, regions)
    if (!settings) return
    const { unknownRegions } = settings
    if (unknownRegions.length > 0) log({ event: 'unknown-price-regions', regions: unknownRegions })
    await refresh(settings)
  },
} satisfies ExportedHandler<Env>
