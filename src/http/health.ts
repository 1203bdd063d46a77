import type { OpenAPIHono } from '@hono/zod-openapi'
import { createRoute, z } from '@hono/zod-openapi'
import { oldLists } from '../catalogue/age'
import { withinTime } from '../catalogue/within-time'
import { MODEL_VERSION } from '../core/model'
import { amount } from '../core/words'
import type { Deps } from '../deps'
import { cut } from '../request/shown'
import { Model } from '../schema/plan'
import { dayOf } from '../schema/provenance'
import type { RefreshStatus } from '../schema/refresh-status'
import { jsonContent, problemAnswers } from './contract'
import { documented } from './documented'

/** Milliseconds to wait for how the refreshes went: a probe that waits longer would call the planner dead. */
const PATIENCE_MS = 300
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
    status: z
      .enum(['ok', 'degraded'])
      .describe('Degraded where it plans, but with a part that is not as it should be.'),
    degraded: z.array(Degraded).describe('Every such part; none where the status is ok.'),
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
  deps?: Pick<Deps, 'catalogue' | 'refreshStatus'>,
): void => {
  documented(app, () => getHealth)
  const statusNow = keptStatus(deps?.refreshStatus ?? (async () => undefined))
  app.get(getHealth.path, async (c) => {
    const now = new Date()
    const refresh = await statusNow(now)
    const degraded = [...refreshFaults(refresh, now), ...listFaults(deps?.catalogue.services ?? [], now)]
    const status = degraded.length === 0 ? ('ok' as const) : ('degraded' as const)
    return c.json({ status, degraded, model: { version: MODEL_VERSION } }, 200, {
      'cache-control': 'no-store',
    })
  })
}

/** How the refreshes went; `unread` where that cannot be told in time. */
type Told = RefreshStatus | 'unread' | undefined

const keptStatus = (refreshStatus: Deps['refreshStatus']): ((now: Date) => Promise<Told>) => {
  let kept: { readonly at: number; readonly told: Told } | undefined
  const read = async (): Promise<{ readonly told: Told }> => ({ told: await refreshStatus() })
  return async (now) => {
    const at = now.getTime()
    if (kept && Math.abs(at - kept.at) < KEEP_MS) return kept.told
    const { told } = (await withinTime(read(), PATIENCE_MS)) ?? { told: 'unread' as const }
    kept = { at, told }
    return told
  }
}

const refreshFaults = (told: Told, now: Date): Degraded[] => {
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
            detail: `the live prices of ${amount(old.length, 'region')} are older than ${LIVE_OLD_AFTER_DAYS} days; the oldest, of ${oldest.region}, are of ${dayOf(new Date(oldest.lastSuccess))}`,
          },
        ]),
  ]
}

const UNREAD =
  'the store of live prices did not answer; plans use the last prices read, or the bundled ones'

const listFaults = (services: Deps['catalogue']['services'], now: Date): Degraded[] => {
  const newest =
    services
      .map(({ asOf }) => asOf)
      .sort()
      .at(-1) ?? ''
  if (dayOf(now) < newest)
    return [
      {
        part: 'clock',
        detail: `the clock says ${dayOf(now)}, which is before the prices in the bundle, of ${newest}`,
      },
    ]
  const { afterDays, lists } = oldLists(services, now)
  if (lists.length === 0) return []
  return [
    {
      part: 'bundled-prices',
      detail: `${amount(lists.length, 'list')} of prices in the bundle had no word from AWS for more than ${afterDays} days`,
    },
  ]
}
