import { z } from '@hono/zod-openapi'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { createApp } from '../../src/app'
import { bundled } from '../../src/catalogue/bundled'
import { liveCatalogue } from '../../src/catalogue/live-catalogue'
import { MODEL_VERSION } from '../../src/core/model'
import type { Deps } from '../../src/deps'
import { withoutRefresh } from '../../src/deps'
import type { RefreshStatus } from '../../src/schema/refresh-status'

const Health = z.strictObject({
  status: z.enum(['ok']),
  degraded: z.array(z.strictObject({ part: z.string(), detail: z.string() })),
  model: z.strictObject({ version: z.literal(MODEL_VERSION) }),
})
const NOW = '2026-12-20T12:00:00Z'
const FRESH = '2026-12-19T12:00:00Z'

afterEach(() => {
  vi.useRealTimers()
})

const at = (now: string): void => {
  vi.useFakeTimers({ now: new Date(now), toFake: ['Date'] })
}

const appWith = (
  refreshStatus: Deps['refreshStatus'],
  catalogueFor: Deps['catalogueFor'] = async () => bundled,
) => createApp({ ...withoutRefresh(bundled), refreshStatus, catalogueFor })

const healthOf = async (...deps: Parameters<typeof appWith>) => {
  const response = await appWith(...deps).request('/healthz')
  expect(response.status).toBe(200)
  return Health.parse(await response.json())
}

const partsOf = async (status: RefreshStatus): Promise<string[]> =>
  (await healthOf(async () => status)).degraded.map(({ part, detail }) => `${part}: ${detail}`)

it('of a planner with nothing wrong says so, with the version of its formulas, and is never kept', async () => {
  const response = await appWith(async () => undefined).request('/healthz')
  expect(response.status).toBe(200)
  expect(response.headers.get('cache-control')).toBe('no-store')
  expect(Health.parse(await response.json())).toEqual({
    status: 'ok',
    degraded: [],
    model: { version: MODEL_VERSION },
  })
})

describe('a part that is not as it should be is told with 200', () => {
  const UNREAD = 'live-prices: the store of live prices did not answer'

  it.each<[string, RefreshStatus, string[]]>([
    ['nothing wrong', { lastAttempt: FRESH, lastSuccess: FRESH, regions: [] }, []],
    [
      'a refresh that failed, with its error',
      { lastAttempt: FRESH, error: 'AWS refused the keys', regions: [] },
      [`refresh: the last refresh of prices, ${FRESH}, failed: AWS refused the keys`],
    ],
    [
      'live prices older than a week, with the oldest',
      {
        lastAttempt: FRESH,
        lastSuccess: FRESH,
        regions: [
          { region: 'us-east-1', lastSuccess: FRESH },
          { region: 'eu-west-1', lastSuccess: '2026-12-13T11:59:59Z' },
          { region: 'sa-east-1', lastSuccess: '2026-12-02T12:00:00Z' },
        ],
      },
      [
        'live-prices: regions with live prices older than 7 days: 2; the oldest, of sa-east-1, are of 2026-12-02',
      ],
    ],
    ['a store that did not answer', { error: 'the store did not answer', regions: [] }, [UNREAD]],
  ])('%s', async (_, status, parts) => {
    at(NOW)
    const told = await partsOf(status)
    expect(told).toHaveLength(parts.length)
    for (const [index, part] of parts.entries()) expect(told[index]).toContain(part)
  })

  it.each<[string, Deps['refreshStatus']]>([
    ['hangs', () => new Promise(() => undefined)],
    ['fails', () => Promise.reject(new Error('secret of the store'))],
    [
      'fails at once',
      () => {
        throw new Error('secret of the store')
      },
    ],
  ])(
    'a store that %s, within half a second, and nothing of its error',
    async (_, refreshStatus) => {
      const start = performance.now()
      const health = await healthOf(refreshStatus)
      expect(performance.now() - start).toBeLessThan(500)
      expect(health).toMatchObject({ status: 'ok' })
      expect(health.degraded).not.toEqual([])
      expect(health.degraded[0]?.detail).toContain('did not answer')
      expect(JSON.stringify(health)).not.toContain('secret')
    },
  )

  it.each([
    ['2001-01-01T00:00:00Z', 'clock', 'the clock says 2001-01-01, which is before prices in use'],
    ['2099-01-01T00:00:00Z', 'bundled-prices', 'without a word from AWS for more than 180 days'],
  ])('a clock that says %s, as %s', async (now, part, detail) => {
    at(now)
    const { degraded } = await healthOf(async () => undefined, liveWith(null))
    expect(degraded).toEqual([{ part, detail: expect.stringContaining(detail) }])
  })

  it('live prices that cannot be read', async () => {
    at(NOW)
    const status = { lastAttempt: FRESH, regions: [{ region: 'us-east-1', lastSuccess: FRESH }] }
    const { degraded } = await healthOf(async () => status, liveWith('{"region":'))
    expect(degraded).toContainEqual({
      part: 'live-prices',
      detail: 'the stored live prices cannot be read: us-east-1',
    })
  })
})

const liveWith = (text: string | null): Deps['catalogueFor'] =>
  liveCatalogue({ read: async () => text, now: () => new Date(), timeoutMs: 100 })

it('the store is asked once in half a minute, however many probes come', async () => {
  at(NOW)
  const refreshStatus = vi.fn(async () => undefined)
  const app = appWith(refreshStatus)
  for (let probe = 0; probe < 5; probe++) await app.request('/healthz')
  expect(refreshStatus).toHaveBeenCalledTimes(1)
  at('2026-12-20T12:00:31Z')
  await app.request('/healthz')
  expect(refreshStatus).toHaveBeenCalledTimes(2)
})
