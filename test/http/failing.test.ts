import { afterEach, describe, expect, it, vi } from 'vitest'
import { liveCatalogue } from '../../src/catalogue/live-catalogue'
import { livePricesFrom, rowsInForce } from '../../src/catalogue/live-prices'
import type { Deps } from '../../src/deps'
import { ClusterSourceError } from '../../src/schema/cluster-source'
import { Problem } from '../../src/schema/problem'
import { HOOK, planner } from '../slack/support/door'

const REGION = 'us-east-1'
const WORKLOAD = `region=${REGION}&averageIngressMiBps=50&consumerGroups=3`
const TOKEN = 'a-token'
const SECRET = 'secret-of-what-fails'
/** No time of a quick planner: the machine may be busy, and a hang is longer. */
const MOST_MS = 15_000

/** Every function of the planner that a dependency could take down. */
const FUNCTIONS = {
  plan: `/v1/plan?${WORKLOAD}`,
  csv: `/v1/plan.csv?${WORKLOAD}`,
  markdown: `/v1/plan.md?${WORKLOAD}`,
  svg: `/v1/plan.svg?${WORKLOAD}`,
  png: `/v1/partitions.png?${WORKLOAD}`,
  partitions: `/v1/partitions?${WORKLOAD}`,
  sweep: `/v1/sweep?${WORKLOAD}&field=averageIngressMiBps&from=1&to=10&points=2`,
  value: `/v1/value?${WORKLOAD}&pick=/comparison/cheapest/monthlyUsd`,
  prices: `/v1/prices/${REGION}`,
  'price book': '/v1/price-book',
  clusters: '/v1/clusters',
  page: `/?${WORKLOAD}`,
  reference: '/docs',
  document: '/openapi.json',
  health: '/healthz',
}
type Function = keyof typeof FUNCTIONS

const fail = async (): Promise<never> => {
  throw new Error(SECRET)
}
const hang = (): Promise<never> => new Promise(() => undefined)
const now = () => new Date()

const down = async (): Promise<never> => {
  throw new ClusterSourceError('failed', 'AWS did not answer')
}

const liveOf = (read: () => Promise<string | null>): Partial<Deps> => ({
  catalogueFor: liveCatalogue({ read, now, timeoutMs: 50 }),
})
const live = (region: string, usd: string): string => {
  const rows = rowsInForce(region, undefined)
  const changed = { ...rows, msk: { ...rows.msk, 'Kafka.m7g.large': usd } }
  const confirmed = new Date().toISOString().slice(0, 10)
  return JSON.stringify(livePricesFrom(changed, { region, confirmed, before: undefined }))
}
const clusters: NonNullable<Deps['clusters']> = {
  isSetUp: true,
  token: TOKEN,
  list: async (region) => ({ region, clusters: [], notes: [] }),
  describe: fail,
  now,
}

/** What fails, how, and which functions answer anything but 200. */
const FAILURES: readonly [string, Partial<Deps>, Partial<Record<Function, number>>][] = [
  ['nothing', {}, {}],
  ['the store of live prices fails', liveOf(fail), {}],
  ['the store of live prices hangs', liveOf(hang), {}],
  ['the store of live prices is empty', liveOf(async () => null), {}],
  ['the store of live prices holds garbage', liveOf(async () => '\0{"format":1,'), {}],
  ['the store of live prices holds JSON of another kind', liveOf(async () => '[null]'), {}],
  ['a live price is no number', liveOf(async () => live(REGION, 'NaN')), {}],
  ['a live price is negative', liveOf(async () => live(REGION, '-1')), {}],
  ['a live price is infinite', liveOf(async () => live(REGION, '1e999')), {}],
  ['the live prices are of another region', liveOf(async () => live('eu-west-1', '9')), {}],
  ['how refreshes went cannot be read', { refreshStatus: fail }, { 'price book': 500 }],
  ['pictures cannot be drawn', { drawPng: fail }, { png: 500 }],
  ['AWS is down', { clusters: { ...clusters, list: down } }, { clusters: 502 }],
  ['clusters are not set up', { clusters: { isSetUp: false, missing: ['X'] } }, { clusters: 503 }],
]

const answerOf = async (app: ReturnType<typeof planner>['app'], path: string) => {
  const headers = { authorization: `Bearer ${TOKEN}` }
  const start = performance.now()
  const response = await app.request(`https://planner.example${path}`, { headers })
  const text = await response.text()
  expect(performance.now() - start, path).toBeLessThan(MOST_MS)
  expect(text, path).not.toContain(SECRET)
  return { status: response.status, text }
}

const statusesOf = async (more: Partial<Deps>): Promise<Record<string, number>> => {
  const { app } = planner({ drawPng: async () => new Uint8Array([1]), clusters, ...more })
  const statuses: Record<string, number> = {}
  for (const [name, path] of Object.entries(FUNCTIONS))
    statuses[name] = (await answerOf(app, path)).status
  return statuses
}

const ALL_WORK = Object.fromEntries(Object.keys(FUNCTIONS).map((name) => [name, 200]))

afterEach(() => {
  vi.useRealTimers()
})

describe('every function works but those that need what fails', () => {
  it.each(FAILURES)('%s', async (_, more, broken) => {
    expect(await statusesOf(more)).toEqual({ ...ALL_WORK, ...broken })
  })

  it.each(['2001-01-01T00:00:00Z', '2099-12-31T23:59:59Z'])('the clock says %s', async (clock) => {
    vi.useFakeTimers({ now: new Date(clock), toFake: ['Date'] })
    expect(await statusesOf(liveOf(async () => null))).toEqual(ALL_WORK)
  })
})

describe('a plan says when the live prices are not in use, and has the bundled ones', () => {
  const planOf = async (more: Partial<Deps>) =>
    JSON.parse((await answerOf(planner(more).app, FUNCTIONS.plan)).text)

  it.each([
    ['the store fails', fail],
    ['the store hangs', hang],
    ['garbage', async () => 'garbage'],
    ['no number', async () => live(REGION, 'NaN')],
    ['a negative price', async () => live(REGION, '-1')],
    ['another region', async () => live('eu-west-1', '9')],
  ])('%s', async (_, read) => {
    const plan = await planOf(liveOf(read))
    expect(plan.comparison).toEqual((await planOf({})).comparison)
    expect(plan.priceBook.source).toBe('bundled')
    expect(JSON.stringify(plan)).toMatch(/the store(?:d| of) live prices (?:cannot|did not)/)
  })
})

describe('a failure is a problem without a word of its inside', () => {
  it('a picture that cannot be drawn is one as JSON', async () => {
    const { app } = planner({ drawPng: fail })
    const { status, text } = await answerOf(app, FUNCTIONS.png)
    expect(Problem.parse(JSON.parse(text))).toMatchObject({ status, title: 'The planner failed' })
  })

  it('a page without its assets is whole without them, and says where they would be', async () => {
    const { app } = planner()
    expect((await answerOf(app, '/planner.css')).status).toBe(404)
    expect((await answerOf(app, FUNCTIONS.page)).text).toContain('MSK Express')
  })
})

describe('where Slack cannot be reached', () => {
  it('commands are answered, and so is everything else', async () => {
    const { app, ask } = planner({}, ['unreachable', 'unreachable'])
    expect((await ask('50MB/s 7d seoul')).text).toContain('is cheapest')
    expect((await answerOf(app, FUNCTIONS.plan)).status).toBe(200)
  })

  it('a click is accepted, tried again, and logged without its address', async () => {
    const { click, kept } = planner(
      {},
      Array.from({ length: 5 }, () => 'unreachable' as const),
    )
    const payload = { type: 'block_actions', response_url: HOOK, actions: [{ action_id: 'x' }] }
    expect((await click(payload)).status).toBe(200)
    expect(JSON.stringify(kept.logged)).not.toContain(HOOK)
  })
})
