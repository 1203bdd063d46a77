import type { OpenAPIHono } from '@hono/zod-openapi'
import { createRoute, z } from '@hono/zod-openapi'
import { withinTime } from '../catalogue/within-time'
import { MODEL_VERSION } from '../core/model'
import type { Deps } from '../deps'
import { cut } from '../request/shown'
import type { RegionCatalogue } from '../schema/catalogue'
import { Model } from '../schema/plan'
import { dayOf } from '../schema/provenance'
import type { RefreshStatus } from '../schema/refresh-status'
import { jsonContent, problemAnswers } from './contract'
import { documented } from './documented'

/** Milliseconds to wait for each of two reads of the store: a probe that waits longer would call the planner dead. */
const PATIENCE_MS = 200
/** How long it is remembered how the refreshes went: probes come often, and each read of the store is paid for. */
const KEEP_MS = 30_000
/** Live prices that AWS has not confirmed for so many days are called old; a refresh of all regions takes one. */
const LIVE_OLD_AFTER_DAYS = 7
const DAY_MS = 24 * 3600 * 1000
const MOST_ERROR_CHARACTERS = 300

const Degraded = z
  .object({
    part: z
      .enum(['live-prices', 'refresh', 'bundled-prices', 'clock'])
      .describe('What is not as it should be.'),
    detail: z.string().describe('What is wrong with it, in words.'),
  })
  .openapi('Degraded', { description: 'One part that is not as it should be.' })
type Degraded = z.infer<typeof Degraded>

const Health = z
  .object({
    status: z.enum(['ok']).describe('Always ok, or there is no answer: it plans.'),
    degraded: z
      .array(Degraded)
      .describe('Every part that is not as it should be; empty where all are.'),
    model: Model,
  })
  .openapi('Health', { description: 'That the planner runs, and how well.' })

const getHealth = createRoute({
  method: 'get',
  path: '/healthz',
  operationId: 'getHealth',
  tags: ['service'],
  summary: 'Whether the planner runs',
  description:
    'Answers 200 as long as it plans, and says which parts are not as they should be, with the version of the formulas.',
  responses: {
    200: { description: 'It runs.', content: jsonContent(Health) },
    ...problemAnswers('/healthz', 'internal'),
  },
})

/** Whether the planner runs, and how well. */
export const healthRoutes = (
  app: OpenAPIHono,
  deps: Pick<Deps, 'catalogue' | 'catalogueFor' | 'refreshStatus'>,
): void => {
  documented(app, () => getHealth)
  const seenNow = keptSight(deps)
  app.get(getHealth.path, async (c) => {
    const now = new Date()
    const { refresh, region } = await seenNow(now)
    const degraded = [...refreshFaults(refresh, now), ...(region ? priceFaults(region, now) : [])]
    return c.json({ status: 'ok' as const, degraded, model: { version: MODEL_VERSION } }, 200, {
      'cache-control': 'no-store',
    })
  })
}

/** What is looked at: how the refreshes went, `unread` where that cannot be told in time, and a region's prices. */
interface Sight {
  readonly refresh: RefreshStatus | 'unread' | undefined
  readonly region: RegionCatalogue | undefined
}

const keptSight = ({
  catalogue,
  catalogueFor,
  refreshStatus,
}: Parameters<typeof healthRoutes>[1]): ((now: Date) => Promise<Sight>) => {
  let kept: { readonly at: number; readonly sight: Sight } | undefined
  const look = async (): Promise<Sight> => {
    const read = async () => ({ refresh: await refreshStatus() })
    const { refresh } = (await withinTime(read(), PATIENCE_MS)) ?? { refresh: 'unread' as const }
    const [last] = typeof refresh === 'object' ? refresh.regions : []
    const code = last?.region ?? [...catalogue.regionNames.keys()][0] ?? ''
    const find = async () => (await catalogueFor(code)).region(code)
    // A store that was silent once is not waited for again.
    const region = refresh === 'unread' ? undefined : await withinTime(find(), PATIENCE_MS)
    return { refresh, region }
  }
  return async (now) => {
    const at = now.getTime()
    if (kept && Math.abs(at - kept.at) < KEEP_MS) return kept.sight
    const sight = await look()
    kept = { at, sight }
    return sight
  }
}

const refreshFaults = (told: Sight['refresh'], now: Date): Degraded[] => {
  if (told === undefined) return []
  if (told === 'unread' || (told.error !== undefined && told.lastAttempt === undefined))
    return [{ part: 'live-prices', detail: UNREAD }]
  const { error, lastAttempt, regions } = told
  const limit = new Date(now.getTime() - LIVE_OLD_AFTER_DAYS * DAY_MS).toISOString()
  const old = regions
    .flatMap(({ region, lastSuccess }) =>
      lastSuccess === undefined ? [] : [{ region, lastSuccess }],
    )
    .filter(({ lastSuccess }) => lastSuccess < limit)
    .sort((one, other) => (one.lastSuccess < other.lastSuccess ? -1 : 1))
  const [oldest] = old
  return [
    ...(error === undefined
      ? []
      : [
          {
            part: 'refresh' as const,
            detail: `the last refresh of prices, ${lastAttempt}, failed: ${cut(error, MOST_ERROR_CHARACTERS)}`,
          },
        ]),
    ...(oldest === undefined
      ? []
      : [
          {
            part: 'live-prices' as const,
            detail: `regions with live prices older than ${LIVE_OLD_AFTER_DAYS} days: ${old.length}; the oldest, of ${oldest.region}, are of ${dayOf(new Date(oldest.lastSuccess))}`,
          },
        ]),
  ]
}

const UNREAD =
  'the store of live prices did not answer; plans use the last prices read, or the bundled ones'

/** What is wrong with the prices in use; only a catalogue that knows the day can tell. */
const priceFaults = (
  { region, services, liveFault, old }: RegionCatalogue,
  now: Date,
): Degraded[] => {
  const last =
    services
      .map(({ asOf }) => asOf)
      .sort()
      .at(-1) ?? ''
  if (old && dayOf(now) < last)
    return [
      {
        part: 'clock',
        detail: `the clock says ${dayOf(now)}, which is before prices in use, of ${last}`,
      },
    ]
  return [
    ...(liveFault === undefined
      ? []
      : [{ part: 'live-prices' as const, detail: `${liveFault}: ${region}` }]),
    ...(old === undefined || old.lists.length === 0
      ? []
      : [
          {
            part: 'bundled-prices' as const,
            detail: `lists of prices in use without a word from AWS for more than ${old.afterDays} days: ${old.lists.length}, in ${region}`,
          },
        ]),
  ]
}
