import { beforeEach, describe, expect, it, vi } from 'vitest'
import { bundled } from '../../src/catalogue/bundled'
import { PriceBook } from '../../src/schema/price-book'
import type { Env } from '../../src/settings'
import { ask, clearPrices, inTheFuture, localAws, runCron, textOf, withAws } from '../support/aws'

const PLAN = '/v1/plan?region=us-east-1&averageIngressMiBps=50'
const CHANGED = { change: [{ usagetype: 'USE1-Kafka.m7g.large', usdTimes: 1.07 }] }

inTheFuture()
const aws = localAws()
const settings = withAws(aws.endpoint)
const log = vi.spyOn(console, 'log').mockImplementation(() => undefined)
const logged = (): unknown[] => log.mock.calls.map(([line]) => JSON.parse(String(line)))
const bookOf = async (env: Env) => PriceBook.parse(JSON.parse(await textOf(env, '/v1/price-book')))

/** The same settings with a store that refuses some writes. */
const refusing = (refuse: (key: string) => boolean): Env => {
  const store = settings.PRICES as KVNamespace
  const put = async (key: string, value: string): Promise<void> => {
    if (refuse(key)) throw new Error('KV PUT failed: 429 Too Many Requests')
    await store.put(key, value)
  }
  const PRICES = new Proxy(store, {
    get: (target, name) => {
      if (name === 'put') return put
      const value: unknown = Reflect.get(target, name)
      return typeof value === 'function' ? value.bind(target) : value
    },
  })
  return { ...settings, PRICES }
}

beforeEach(async () => {
  await clearPrices(settings)
  await aws.bend()
  await runCron(settings)
  await aws.bend(CHANGED)
  log.mockClear()
})

describe('one page a run, as on the free plan', () => {
  const stepwise = { ...settings, PRICE_PAGES_PER_RUN: '1' }

  it('a region takes 30 runs of one request, and is published whole by the last', async () => {
    const before = await textOf(stepwise, PLAN)
    for (let run = 1; run < 30; run++) {
      await runCron(stepwise)
      expect(await aws.requests(), `run ${run}`).toBe(run)
    }
    expect(await textOf(stepwise, PLAN)).toBe(before)
    expect(logged()).toEqual([])

    await runCron(stepwise)
    expect(await aws.requests()).toBe(30)
    expect(await textOf(stepwise, PLAN)).not.toBe(before)
    expect(logged()).toEqual([
      { event: 'prices-refreshed', region: 'us-east-1', changed: 1, added: 0, removed: 0 },
    ])
  })

  it('is what happens where the setting is missing or no number', async () => {
    for (const pages of [undefined, '', '0', '-1', '1.5', 'many']) {
      await aws.bend(CHANGED)
      const { PRICE_PAGES_PER_RUN: _, ...rest } = settings
      await runCron({ ...rest, ...(pages === undefined ? {} : { PRICE_PAGES_PER_RUN: pages }) })
      expect(await aws.requests(), String(pages)).toBe(1)
    }
  })

  it('starts again when what it kept cannot be read', async () => {
    await runCron(stepwise)
    await settings.PRICES?.put('refresh/progress', '{"region":"us-east-1","query":')
    await aws.bend(CHANGED)
    for (let run = 0; run < 30; run++) await runCron(stepwise)

    expect(logged()).toEqual([
      { event: 'prices-refreshed', region: 'us-east-1', changed: 1, added: 0, removed: 0 },
    ])
  })
})

it('what AWS refuses at first is asked again, within the 50 requests of a run', async () => {
  await aws.bend({ ...CHANGED, fault: { kind: 'internal-error', times: 2, after: 29 } })
  await runCron(settings)

  expect(await aws.requests()).toBe(32)
  expect(logged()).toEqual([
    { event: 'prices-refreshed', region: 'us-east-1', changed: 1, added: 0, removed: 0 },
  ])
})

it('regions take turns, the one that waited longest first', async () => {
  const env = { ...settings, PRICE_REGIONS: 'us-west-2, eu-west-1,us-east-1,' }
  for (let run = 0; run < 4; run++) await runCron(env)

  expect(logged()).toEqual(
    ['eu-west-1', 'us-west-2', 'us-east-1', 'eu-west-1'].map((region) => ({
      event: 'prices-refreshed',
      region,
      changed: region === 'us-east-1' ? 1 : 0,
      added: 0,
      removed: 0,
    })),
  )
  const { refresh, services } = await bookOf(env)
  expect(refresh?.regions.map(({ region }) => region)).toEqual([
    'eu-west-1',
    'us-east-1',
    'us-west-2',
  ])
  expect(services.at(-1)?.regions).toEqual(['eu-west-1', 'us-east-1', 'us-west-2'])
})

it('a name that is no region is said, and nothing is refreshed in its place', async () => {
  await runCron({ ...settings, PRICE_REGIONS: 'mars-1, __proto__' })

  expect(await aws.requests()).toBe(0)
  expect(logged()).toEqual([
    {
      event: 'wrong-settings',
      faults: ['mars-1', '__proto__'].map(
        (code) => `PRICE_REGIONS: ${code} is no region with prices`,
      ),
    },
  ])
})

it('a region that fails does not keep the others waiting', async () => {
  const env = { ...settings, PRICE_REGIONS: 'us-east-1,us-west-2' }
  await aws.bend({ without: ['USE1-Kafka.m7g'] })
  for (let run = 0; run < 2; run++) await runCron(env)

  const { refresh } = await bookOf(env)
  expect(refresh?.regions).toEqual([
    expect.objectContaining({ region: 'us-east-1', error: expect.stringContaining('is gone') }),
    expect.objectContaining({ region: 'us-west-2' }),
  ])
  expect(refresh?.regions[1]).not.toHaveProperty('error')
})

describe('a store that refuses', () => {
  it.each([
    ['every write', () => true],
    ['the new prices', (key: string) => key === 'prices/us-east-1'],
    ['the prices before', (key: string) => key === 'prices/us-east-1/previous'],
  ])('%s leaves the prices in use whole, and the planner answering', async (_what, refuse) => {
    const before = await textOf(settings, PLAN)
    await runCron(settings)
    await aws.bend()
    const live = await settings.PRICES?.get('prices/us-east-1')
    const changed = await textOf(settings, PLAN)
    log.mockClear()
    await runCron(refusing(refuse))

    expect(changed).not.toBe(before)
    expect(await textOf(settings, PLAN)).toBe(changed)
    expect(await settings.PRICES?.get('prices/us-east-1')).toBe(live)
    const error = 'the store of prices could not be read or written'
    expect(logged()).toEqual([{ event: 'prices-not-refreshed', region: 'us-east-1', error }])
  })
})

it.each([
  ['100', 1],
  ['1', 30],
] as const)('two refreshes at once, %s pages a run, end as one does', async (pages, runs) => {
  const env = { ...settings, PRICE_PAGES_PER_RUN: pages }
  const unchanged = await textOf(settings, PLAN)
  for (let run = 0; run < runs; run++) await Promise.all([runCron(env), runCron(env)])
  const both = await textOf(settings, PLAN)
  await clearPrices(settings)
  await runCron(settings)

  expect(both).toBe(await textOf(settings, PLAN))
  expect(both).not.toBe(unchanged)
})

it('a store that does not answer is said in the price book and beside the prices', async () => {
  const store = settings.PRICES as KVNamespace
  const PRICES = new Proxy(store, { get: () => () => Promise.reject(new Error('KV GET failed')) })
  const env = { ...settings, PRICES }
  const why = 'the store of live prices did not answer'

  expect((await bookOf(env)).refresh).toEqual({ error: why, regions: [] })
  expect(JSON.parse(await textOf(env, '/v1/prices/us-east-1'))).toMatchObject({
    source: 'bundled',
    fallback: why,
  })
})

it('a number of pages that is none is said, and one page is read', async () => {
  await runCron({ ...settings, PRICE_PAGES_PER_RUN: 'many' })

  expect(await aws.requests()).toBe(1)
  expect(logged()).toEqual([
    {
      event: 'wrong-settings',
      faults: ['PRICE_PAGES_PER_RUN is no whole number above zero: 1 is used'],
    },
  ])
})

describe('without', () => {
  it.each([
    ['keys', ['AWS_ACCESS_KEY_ID', 'AWS_SECRET_ACCESS_KEY']],
    ['a secret key', ['AWS_SECRET_ACCESS_KEY']],
    ['a store', ['PRICES']],
  ] as const)('%s nothing is refreshed, and the planner answers', async (_what, names) => {
    const left = Object.fromEntries(
      Object.entries(settings).filter(([name]) => !names.some((missing) => missing === name)),
    )
    await runCron(left)

    expect(await aws.requests()).toBe(0)
    expect((await ask(left, PLAN)).status).toBe(200)
    expect(logged()).toEqual([])
  })

  it('a refresh so far the price book says nothing of it', async () => {
    await clearPrices(settings)

    expect(await bookOf(settings)).not.toHaveProperty('refresh')
    expect(bundled.source).toBe('bundled')
  })
})
