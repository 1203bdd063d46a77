import { beforeEach, describe, expect, it, vi } from 'vitest'
import type { Candidate } from '../../src/schema/candidate'
import { Plan } from '../../src/schema/plan'
import { RegionPrices } from '../../src/schema/price-list'
import { ask, clearPrices, inTheFuture, localAws, runCron, textOf, withAws } from '../support/aws'

const BROKER = 'USE1-Kafka.m7g.large'
const PLAN = '/v1/plan?region=us-east-1&averageIngressMiBps=50&consumerGroups=3&detail=full'
const PRICES = '/v1/prices/us-east-1'

inTheFuture()
const aws = localAws()
const settings = withAws(aws.endpoint)
vi.spyOn(console, 'log').mockImplementation(() => undefined)
const today = '2100-01-01'

const planOf = async (path = PLAN) => Plan.parse(JSON.parse(await textOf(settings, path)))
const pricesOf = async () => RegionPrices.parse(JSON.parse(await textOf(settings, PRICES)))

const usdOf = ({ prices }: RegionPrices): number =>
  prices.find(({ usagetype }) => usagetype === BROKER)?.usd ?? Number.NaN
const mskLists = async () =>
  (await planOf()).priceBook.services.filter(({ service }) => service === 'AmazonMSK')

const nameOf = ({ platform, instanceType, brokers, storageType }: Candidate): string =>
  [platform, instanceType, brokers, storageType].join(' ')

/** Every line of every bill, with the cluster that it is for. */
const linesOf = ({ platforms }: Plan) =>
  platforms.flatMap(({ best, alternatives }) =>
    [...(best ? [best] : []), ...alternatives].flatMap((candidate) =>
      candidate.lineItems.map((line) => ({ cluster: nameOf(candidate), ...line })),
    ),
  )

/** A price times a factor, without the noise of binary fractions. */
const times = (usd: number, factor: number): number => Number((usd * factor).toFixed(12))

beforeEach(() => clearPrices(settings))

describe('AWS raises one broker type by 7 %', () => {
  it('the next plan has that price, its date and its source, and no other line changes', async () => {
    const before = await planOf()
    await aws.bend({ change: [{ usagetype: BROKER, usdTimes: 1.07 }] })
    await runCron(settings)
    const after = await planOf()

    expect([before.priceBook.source, after.priceBook.source]).toEqual(['bundled', 'live'])
    const [was, is] = [linesOf(before), linesOf(after)].map(
      (lines) => new Map(lines.map((line) => [`${line.cluster} ${line.item}`, line])),
    )
    const changed = [...(was ?? [])].filter(
      ([key, line]) => JSON.stringify(is?.get(key)) !== JSON.stringify(line),
    )
    expect(is?.size).toBe(was?.size)
    expect(changed.length).toBeGreaterThan(0)
    for (const [key, line] of changed) {
      expect(line.usagetype).toBe(BROKER)
      const { monthlyUsd, unitUsd, asOf, source, ...rest } = is?.get(key) ?? line
      expect({ unitUsd, asOf, source }).toEqual({
        unitUsd: times(line.unitUsd, 1.07),
        asOf: today,
        source: 'AWS Price List API',
      })
      expect(monthlyUsd).toBeCloseTo(line.quantity * line.unitUsd * 1.07, 2)
      expect(line).toMatchObject(rest)
    }
    const brokers = linesOf(before).filter(({ usagetype }) => usagetype === BROKER)
    expect(changed).toHaveLength(brokers.length)
    expect(after).toMatchObject({
      workload: before.workload,
      assumptions: before.assumptions,
      demand: before.demand,
      partitions: before.partitions,
    })
  })

  it('the list of prices changes in one row, and names the change in the price book', async () => {
    const before = await pricesOf()
    const [mskBefore] = await mskLists()
    await aws.bend({ change: [{ usagetype: BROKER, usdTimes: 1.07 }] })
    await runCron(settings)
    const after = await pricesOf()

    const rows = new Map(before.prices.map((price) => [`${price.usagetype} ${price.terms}`, price]))
    const changed = after.prices.filter(
      (price) =>
        JSON.stringify(rows.get(`${price.usagetype} ${price.terms}`)) !== JSON.stringify(price),
    )
    expect(changed).toEqual([
      {
        service: 'AmazonMSK',
        usagetype: BROKER,
        unit: 'broker-hour',
        usd: times(usdOf(before), 1.07),
        asOf: today,
        source: 'AWS Price List API',
      },
    ])
    expect(after.prices).toHaveLength(before.prices.length)

    expect(mskBefore?.what).toBe('MSK brokers, storage, throughput, Serverless')
    expect(mskBefore).not.toHaveProperty('confirmed')
    expect(await mskLists()).toEqual([
      { ...mskBefore, confirmed: today },
      {
        service: 'AmazonMSK',
        what: 'MSK brokers, storage, throughput, Serverless: changed since',
        asOf: today,
        source: 'AWS Price List API',
        confirmed: today,
      },
    ])
  })

  it('keeps the prices before under a key of their own', async () => {
    const usd = usdOf(await pricesOf())
    await aws.bend({ change: [{ usagetype: BROKER, usdTimes: 1.07 }] })
    await runCron(settings)
    const first = await settings.PRICES?.get('prices/us-east-1')
    await aws.bend({ change: [{ usagetype: BROKER, usdTimes: 1.1 }] })
    await runCron(settings)
    await runCron(settings)

    expect(await settings.PRICES?.get('prices/us-east-1/previous')).toBe(first)
    expect((await pricesOf()).prices).toContainEqual(
      expect.objectContaining({ usagetype: BROKER, usd: times(usd, 1.1) }),
    )
  })

  it('twice on one day: a client that has the first answer gets the second', async () => {
    await aws.bend({ change: [{ usagetype: BROKER, usdTimes: 1.07 }] })
    await runCron(settings)
    const first = await ask(settings, PLAN)
    await aws.bend({ change: [{ usagetype: BROKER, usdTimes: 1.2 }] })
    await runCron(settings)
    const etag = first.headers.get('etag') ?? ''
    const second = await ask(settings, PLAN, { 'if-none-match': etag })

    expect(second.status).toBe(200)
    expect(second.headers.get('etag')).not.toBe(etag)
    expect(await second.text()).not.toBe(await first.text())
  })

  it('by steps of less than half, each beside the last, further than half', async () => {
    for (const usdTimes of [1.4, 1.9]) {
      await aws.bend({ change: [{ usagetype: BROKER, usdTimes }] })
      await runCron(settings)
    }
    const { refresh } = JSON.parse(await textOf(settings, '/v1/price-book'))

    expect(refresh.error).toBeUndefined()
  })

  it('may be kept for five minutes, bundled prices for an hour, a fault of the store for one', async () => {
    const keeping = async () => (await ask(settings, PLAN)).headers.get('cache-control')
    expect(await keeping()).toBe('public, max-age=3600')
    await aws.bend()
    await runCron(settings)
    expect(await keeping()).toBe('public, max-age=300')
    await settings.PRICES?.put('prices/us-east-1', '{')
    expect(await keeping()).toBe('public, max-age=60')
  })

  it('a fault of the store gives the plan another tag than bundled prices do: it is a warning more', async () => {
    const tag = async () => (await ask(settings, PLAN)).headers.get('etag')
    const bundled = await tag()
    await settings.PRICES?.put('prices/us-east-1', '{')

    expect(await tag()).not.toBe(bundled)
  })

  it('gives the plan another tag', async () => {
    const before = (await ask(settings, PLAN)).headers.get('etag')
    await aws.bend({ change: [{ usagetype: BROKER, usdTimes: 1.07 }] })
    await runCron(settings)

    expect((await ask(settings, PLAN)).headers.get('etag')).not.toBe(before)
  })
})

it('prices that AWS leaves as they are keep every figure, date and source; only the lists are confirmed', async () => {
  const before = await planOf()
  await aws.bend()
  await runCron(settings)
  const after = await planOf()

  expect(after.platforms).toEqual(before.platforms)
  expect(after.comparison).toEqual(before.comparison)
  expect(after.priceBook).toEqual({
    source: 'live',
    services: before.priceBook.services.map((list) => ({ ...list, confirmed: today })),
  })
})

it('other regions keep the prices that come with the planner', async () => {
  const path = PLAN.replace('us-east-1', 'eu-west-1')
  const before = await textOf(settings, path)
  await aws.bend({ change: [{ usagetype: BROKER, usdTimes: 1.07 }] })
  await runCron(settings)

  expect(await textOf(settings, path)).toBe(before)
})
