import { beforeEach, describe, expect, it, vi } from 'vitest'
import { PriceBook } from '../../src/schema/price-book'
import type { Env } from '../../src/settings'
import type { Scenario } from '../aws-server/scenario'
import { clearPrices, inTheFuture, localAws, runCron, textOf, withAws } from '../support/aws'

const BROKER = 'USE1-Kafka.m7g.large'
const PATHS = [
  '/v1/plan?region=us-east-1&averageIngressMiBps=50&consumerGroups=3&detail=full',
  '/v1/partitions?region=us-east-1&averageIngressMiBps=50',
  '/v1/prices/us-east-1',
  '/v1/prices/us-east-1.csv',
]

inTheFuture()
const aws = localAws()
const settings = withAws(aws.endpoint)
const log = vi.spyOn(console, 'log').mockImplementation(() => undefined)

const logged = (): unknown[] => log.mock.calls.map(([line]) => JSON.parse(String(line)))

const answers = (env: Env): Promise<string[]> => Promise.all(PATHS.map((path) => textOf(env, path)))
const bookOf = async (env: Env) => PriceBook.parse(JSON.parse(await textOf(env, '/v1/price-book')))

/** Everything in the store but how refreshes went. */
const stored = async ({ PRICES }: Env): Promise<Record<string, string | null>> => {
  const { keys = [] } = (await PRICES?.list({ prefix: 'prices/' })) ?? {}
  const entries = keys.map(async ({ name }) => [name, (await PRICES?.get(name)) ?? null] as const)
  return Object.fromEntries(await Promise.all(entries))
}

/** A refresh with one price changed, so that what is in use cannot be mistaken for what is bundled. */
const GOOD: Scenario = { change: [{ usagetype: BROKER, usdTimes: 1.07 }] }

beforeEach(async () => {
  await clearPrices(settings)
  await aws.bend(GOOD)
  await runCron(settings)
  log.mockClear()
})

/** What goes wrong, and what the price book must then say. */
const faults: readonly (readonly [string, Scenario, RegExp])[] = [
  ['throttling for ever', { fault: { kind: 'throttled' } }, /AWS throttled the requests/],
  ['throttling half way', { fault: { kind: 'throttled', after: 12 } }, /AWS throttled/],
  ['status 500', { fault: { kind: 'internal-error' } }, /AWS failed \(\w+, status 500\)/],
  ['status 503', { fault: { kind: 'unavailable' } }, /AWS failed \(\w+, status 503\)/],
  ['a connection reset', { fault: { kind: 'reset' } }, /the connection to AWS failed/],
  ['a body cut in the middle', { fault: { kind: 'cut', after: 3 } }, /failed|cut short/],
  ['a body that is not JSON', { fault: { kind: 'not-json-body' } }, /not JSON/],
  ['an element that is not JSON', { fault: { kind: 'not-json-element' } }, /is not JSON/],
  ['an element without a product', { fault: { kind: 'wrong-shape' } }, /not written as expected/],
  ['next tokens that never end', { fault: { kind: 'endless', after: 5 } }, /has no end/],
  ['another currency', { change: [{ usagetype: BROKER, currency: 'CNY' }] }, /not priced in USD/],
  ['a zero', { change: [{ usagetype: BROKER, usd: '0' }] }, /costs "0.\d+" USD, which is no price/],
  ['a negative price', { change: [{ usagetype: BROKER, usd: '-0.2' }] }, /which is no price/],
  ['a price × 100', { change: [{ usagetype: BROKER, usdTimes: 100 }] }, /by more than half/],
  ['another unit', { change: [{ usagetype: BROKER, unit: 'Quantity' }] }, /priced by "Quantity"/],
  ['two rows that disagree', { twice: [{ usagetype: BROKER, usd: '0.3' }] }, /two prices for msk/],
  ['a family missing', { without: ['Kafka.m7g'] }, /msk Kafka\.m7g is gone/],
  ['all of a service missing', { without: ['BoxUsage'] }, /onDemand c5 is gone/],
  ['expired credentials', { fault: { kind: 'expired' } }, /credentials have expired/],
  ['refused credentials', { fault: { kind: 'denied' } }, /do not allow pricing:GetProducts/],
]

describe.each(faults)('after %s', (_what, scenario, reason) => {
  it('every answer is byte for byte what it was, and the price book says why', async () => {
    const [before, kept] = [await answers(settings), await stored(settings)]
    const { lastSuccess } = (await bookOf(settings)).refresh ?? {}
    await aws.bend(scenario)
    await runCron(settings)

    expect(await answers(settings)).toEqual(before)
    expect(await stored(settings)).toEqual(kept)
    const { refresh } = await bookOf(settings)
    expect(refresh?.error).toMatch(reason)
    expect(refresh?.regions).toEqual([{ region: 'us-east-1', ...pick(refresh) }])
    expect(refresh?.lastSuccess).toBe(lastSuccess)
    expect(refresh?.lastAttempt).not.toBe(lastSuccess)
    expect(logged()).toEqual([
      { event: 'prices-not-refreshed', region: 'us-east-1', error: refresh?.error },
    ])
  })

  it('the next refresh without it succeeds', async () => {
    await aws.bend(scenario)
    await runCron(settings)
    await aws.bend(GOOD)
    await runCron(settings)

    const { refresh } = await bookOf(settings)
    expect(refresh?.error).toBeUndefined()
    expect(refresh?.lastSuccess).toBe(refresh?.lastAttempt)
  })
})

const pick = ({ lastAttempt, lastSuccess, error }: Record<string, unknown> = {}) => ({
  lastAttempt,
  lastSuccess,
  error,
})

/** What AWS does now and then, and what a refresh must get over. */
const hiccups: readonly (readonly [string, Scenario])[] = [
  ['throttling, then success', { ...GOOD, fault: { kind: 'throttled', times: 2 } }],
  ['status 500, then success', { ...GOOD, fault: { kind: 'internal-error', times: 1, after: 4 } }],
  ['a connection reset, then success', { ...GOOD, fault: { kind: 'reset', times: 2, after: 7 } }],
  ['a body cut, then success', { ...GOOD, fault: { kind: 'cut', times: 2, after: 7 } }],
  [
    'a body that is not JSON, then success',
    { ...GOOD, fault: { kind: 'not-json-body', times: 1 } },
  ],
  ['an empty page with a next token', { ...GOOD, fault: { kind: 'empty-page', times: 1 } }],
  ['duplicate rows that agree', { ...GOOD, twice: [{ usagetype: BROKER }] }],
]

it.each(hiccups)('%s ends well and changes no byte', async (_what, scenario) => {
  const before = await answers(settings)
  await aws.bend(scenario)
  await runCron(settings)

  expect(await answers(settings)).toEqual(before)
  expect((await bookOf(settings)).refresh).not.toHaveProperty('error')
  expect(logged()).toEqual([
    { event: 'prices-refreshed', region: 'us-east-1', changed: 0, added: 0, removed: 0 },
  ])
})

it('nothing that AWS or the settings keep secret is said or logged', async () => {
  await aws.bend({ fault: { kind: 'denied' } })
  await runCron(settings)

  const said = `${await textOf(settings, '/v1/price-book')} ${JSON.stringify(log.mock.calls)}`
  expect(said).toContain('AccessDeniedException')
  expect(said).not.toMatch(/arn:|\d{12}|AKIA|secret-of-the-tests/)
})
