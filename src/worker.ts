import regular from '@fontsource/inter/files/inter-latin-400-normal.woff2'
import semiBold from '@fontsource/inter/files/inter-latin-600-normal.woff2'
import type { OpenAPIHono } from '@hono/zod-openapi'
import resvg from '@resvg/resvg-wasm/index_bg.wasm'
import { createApp } from './app'
import { MOST_ATTEMPTS } from './aws/client-settings'
import { awsClusters } from './aws/kafka/source'
import { bundled } from './catalogue/bundled'
import { liveCatalogue } from './catalogue/live-catalogue'
import { withinTime } from './catalogue/within-time'
import type { Deps } from './deps'
import { pngDrawer } from './raster/png'
import { runBudget } from './refresh/budget'
import { runRefresh } from './refresh/run'
import { liveKey, readStatus } from './refresh/store'
import type { Env, RefreshSettings } from './settings'
import {
  clusterSettings,
  publicBaseUrl,
  refreshSettings,
  settingFaults,
  slackSigningSecret,
} from './settings'
import { apiKeys } from './settings/api-keys'
import { rateLimiter } from './settings/rate-limiter'

const now = (): Date => new Date()
/** Milliseconds to wait for the store of live prices while a user waits. */
const STORE_TIMEOUT_MS = 500
const STATUS_UNREAD = { error: 'the store of live prices did not answer', regions: [] }
const drawPng = pngDrawer({ wasm: resvg, fonts: [regular, semiBold] })
const regions = [...bundled.regionNames.keys()]

const log = (entry: object): void => console.log(JSON.stringify(entry))

const send = (request: Request): Promise<Response> => fetch(request)

/** One application for each environment; a running Worker has one. */
const apps = new WeakMap<Env, OpenAPIHono>()

const appFor = (env: Env): OpenAPIHono => {
  const known = apps.get(env)
  if (known) return known
  const { PRICES } = env
  const signingSecret = slackSigningSecret(env)
  const made = createApp({
    catalogue: bundled,
    catalogueFor: liveCatalogue({
      read: PRICES && ((region) => PRICES.get(liveKey(region))),
      now,
      timeoutMs: STORE_TIMEOUT_MS,
    }),
    refreshStatus: async () =>
      PRICES && ((await withinTime(readStatus(PRICES), STORE_TIMEOUT_MS)) ?? STATUS_UNREAD),
    drawPng,
    slack: signingSecret === undefined ? undefined : { signingSecret, now, send, log },
    clusters: clustersOf(env),
    publicBaseUrl: publicBaseUrl(env),
    apiKeys: apiKeys(env),
    rateLimiter: rateLimiter(env),
    log,
    logsRequests: env.REQUEST_LOG !== 'off',
  })
  apps.set(env, made)
  const faults = settingFaults(env)
  if (faults.length > 0) log({ event: 'wrong-settings', faults })
  return made
}

const clustersOf = (env: Env): Deps['clusters'] => {
  const settings = clusterSettings(env)
  if ('missing' in settings) return { isSetUp: false, missing: settings.missing }
  return { isSetUp: true, token: settings.token, ...awsClusters(settings), now }
}

/** Takes the refresh of prices one run further. */
const refresh = async (settings: RefreshSettings): Promise<void> => {
  // The SDK is loaded here alone: no request needs it, and it would make every start slower.
  const { awsPrices } = await import('./aws/prices/source')
  const { onRequest, mayAskMore } = runBudget(settings.pagesPerRun, MOST_ATTEMPTS)
  const source = awsPrices({ ...settings, onRequest })
  await runRefresh({ ...settings, source, now, mayAskMore, log })
}

export default {
  fetch: (request, env, context) => appFor(env).fetch(request, env, context),
  scheduled: async (_controller, env) => {
    const settings = refreshSettings(env, regions)
    if (!settings) return
    const { faults } = settings
    if (faults.length > 0) log({ event: 'wrong-settings', faults })
    await refresh(settings)
  },
} satisfies ExportedHandler<Env>
