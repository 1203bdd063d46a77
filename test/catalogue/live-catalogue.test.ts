import { describe, expect, it } from 'vitest'
import { bundled } from '../../src/catalogue/bundled'
import { liveCatalogue } from '../../src/catalogue/live-catalogue'
import { livePricesFrom, rowsInForce } from '../../src/catalogue/live-prices'
import { plan } from '../../src/core/plan'
import type { LivePrices } from '../../src/schema/price-rows'

const REGION = 'eu-west-1'
/** Later than any bundled list, so that live prices of the day before are in force. */
const NOW = Date.parse('2100-01-01T12:00:00Z')
const YESTERDAY = '2099-12-31'
const MINUTE = 60_000

/** Live prices that differ from the bundled ones in one broker type. */
const live = (usd = '9.25', confirmed = YESTERDAY): LivePrices => {
  const rows = rowsInForce(REGION, undefined)
  const changed = { ...rows, msk: { ...rows.msk, 'Kafka.m7g.large': usd } }
  return livePricesFrom(changed, { region: REGION, confirmed, before: undefined })
}

/** A store whose answer can be changed, and a clock that can be moved. */
const setUp = (text: string | null = JSON.stringify(live())) => {
  const state = { now: NOW, reads: 0, answer: async (): Promise<string | null> => text }
  const catalogueFor = liveCatalogue({
    read: () => {
      state.reads += 1
      return state.answer()
    },
    now: () => new Date(state.now),
    timeoutMs: 50,
  })
  const brokerUsd = async (): Promise<number | undefined> => {
    const catalogue = await catalogueFor(REGION)
    return catalogue.region(REGION)?.prices.msk.get('Kafka.m7g.large')?.usd
  }
  return { state, catalogueFor, brokerUsd }
}

const BUNDLED_USD = bundled.region(REGION)?.prices.msk.get('Kafka.m7g.large')?.usd
const BUNDLED_LISTS = bundled.region(REGION)?.services ?? []
const MSK = 'MSK brokers, storage, throughput, Serverless'

const bundledList = (what: string) => {
  const list = BUNDLED_LISTS.find((each) => each.what === what)
  if (!list) throw new Error(`no list ${what}`)
  return list
}

const DAY = 24 * 60 * MINUTE
const dayAfter = (day: string, days: number): string =>
  new Date(Date.parse(day) + days * DAY).toISOString().slice(0, 10)

describe('a store with prices', () => {
  it('is read once in five minutes', async () => {
    const { state, brokerUsd } = setUp()
    for (const minute of [0, 1, 4.9]) {
      state.now = NOW + minute * MINUTE
      expect(await brokerUsd()).toBe(9.25)
    }
    expect(state.reads).toBe(1)

    state.answer = async () => JSON.stringify(live('9.26'))
    state.now = NOW + 5 * MINUTE
    expect(await brokerUsd()).toBe(9.26)
    expect(state.reads).toBe(2)
  })

  it('is read by one of many requests that come when five minutes are over', async () => {
    const { state, brokerUsd } = setUp()
    await brokerUsd()
    state.now = NOW + 5 * MINUTE
    await Promise.all(Array.from({ length: 20 }, brokerUsd))

    expect(state.reads).toBe(2)
  })

  it('is not read for what is no region', async () => {
    const { state, catalogueFor } = setUp()
    for (const code of ['eu-west-9', '__proto__', '', undefined, 7, 'x'.repeat(1000)])
      expect(await catalogueFor(code)).toBe(bundled)
    expect(state.reads).toBe(0)
  })

  it('makes no other region live', async () => {
    const { catalogueFor } = setUp()
    const catalogue = await catalogueFor(REGION)

    expect(catalogue.source).toBe('live')
    expect(catalogue.region('us-east-1')).toBe(bundled.region('us-east-1'))
  })

  it('that is gone later is not used any longer', async () => {
    const { state, brokerUsd } = setUp()
    await brokerUsd()
    state.answer = async () => null
    state.now = NOW + 5 * MINUTE

    expect(await brokerUsd()).toBe(BUNDLED_USD)
  })

  it.each([
    ['newer than the bundled list is laid over it', 1],
    ['of the day of the bundled list gives way to it', 0],
  ])('%s, each list by its own date', async (_, days) => {
    const confirmed = dayAfter(bundledList(MSK).asOf, days)
    const { brokerUsd, catalogueFor } = setUp(JSON.stringify(live('9.25', confirmed)))

    expect(await brokerUsd()).toBe(days < 1 ? BUNDLED_USD : 9.25)
    const lists = (await catalogueFor(REGION)).region(REGION)?.services ?? []
    const bundledThen = BUNDLED_LISTS.map((list) =>
      list.asOf < confirmed ? { ...list, confirmed } : list,
    )
    expect(lists.filter(({ what }) => !what.endsWith(': changed since'))).toEqual(bundledThen)
    expect(bundledThen[0]).toHaveProperty('what', MSK)
    expect('confirmed' in (bundledThen[0] ?? {})).toBe(days === 1)
  })

  it('lacks what AWS no longer offers, and has what it offers since', async () => {
    const rows = rowsInForce(REGION, undefined)
    const { 'Kafka.t3.small': gone, ...msk } = rows.msk
    const onDemand = { ...rows.onDemand, 'i99.large': '12.5' }
    expect(gone).toBeDefined()
    const changed = livePricesFrom(
      { ...rows, msk, onDemand },
      { region: REGION, confirmed: YESTERDAY, before: undefined },
    )
    const { catalogueFor } = setUp(JSON.stringify(changed))
    const prices = (await catalogueFor(REGION)).region(REGION)?.prices

    expect(prices?.msk.get('Kafka.t3.small')).toBeUndefined()
    expect(prices?.onDemand.get('i99.large')).toEqual({
      service: 'AmazonEC2',
      usagetype: 'EU-BoxUsage:i99.large',
      unit: 'instance-hour',
      usd: 12.5,
      asOf: YESTERDAY,
      source: 'AWS Price List API',
    })
  })
})

const NO_ROWS = Object.fromEntries(Object.keys(live().rows).map((table) => [table, {}]))

describe('a store without prices that can be used', () => {
  const faults: readonly (readonly [string, () => Promise<string | null>, string])[] = [
    ['slow', () => new Promise(() => undefined), 'did not answer'],
    ['away', () => Promise.reject(new Error('KV GET failed: 500')), 'did not answer'],
    ['cut', async () => JSON.stringify(live()).slice(0, 500), 'cannot be read'],
    ['of another format', async () => JSON.stringify({ ...live(), format: 2 }), 'cannot be read'],
    ['of another region', async () => JSON.stringify({ ...live(), region: 'us-east-1' }), 'cannot'],
    ['with a price that is none', async () => JSON.stringify(live('-1')), 'cannot be read'],
    ['with a price of zero', async () => JSON.stringify(live('0')), 'cannot be read'],
    ['with a price without end', async () => JSON.stringify(live('9'.repeat(400))), 'cannot be'],
    ['of tomorrow', async () => JSON.stringify(live('9.25', '2100-01-02')), 'cannot be read'],
    ['without a price', async () => JSON.stringify({ ...live(), rows: NO_ROWS }), 'cannot be read'],
    ['not JSON', async () => 'prices', 'cannot be read'],
  ]

  it.each(faults)(
    'that is %s means the bundled ones, and the plan says so',
    async (_, answer, why) => {
      const { state, catalogueFor } = setUp()
      state.answer = answer
      const catalogue = await catalogueFor(REGION)
      const { warnings, priceBook, platforms } = plan(
        { region: REGION, averageIngressMiBps: 10 },
        catalogue,
      )

      expect(priceBook.source).toBe('bundled')
      expect(warnings).toContainEqual({
        code: 'live-prices-unread',
        detail: expect.stringContaining(why),
      })
      expect(platforms).toEqual(
        plan({ region: REGION, averageIngressMiBps: 10 }, bundled).platforms,
      )
    },
  )

  it('for it is empty means the bundled ones, without a warning', async () => {
    const { catalogueFor } = setUp(null)
    const { warnings } = plan(
      { region: REGION, averageIngressMiBps: 10 },
      await catalogueFor(REGION),
    )

    expect(warnings.map(({ code }) => code)).not.toContain('live-prices-unread')
  })

  it.each(faults.slice(0, 2))('but %s keeps the prices read before', async (_, answer) => {
    const { state, brokerUsd } = setUp()
    await brokerUsd()
    state.answer = answer
    state.now = NOW + 5 * MINUTE

    expect(await brokerUsd()).toBe(9.25)
    expect(await brokerUsd()).toBe(9.25)
    expect(state.reads).toBe(2)
  })
})

describe('old prices', () => {
  const codes = async (
    nowMs: number,
    text: string | null,
    platforms?: ('ec2' | 'msk-serverless')[],
  ) => {
    const { state, catalogueFor } = setUp(text)
    state.now = nowMs
    const catalogue = await catalogueFor(REGION)
    const request = { region: REGION, averageIngressMiBps: 1, ...(platforms ? { platforms } : {}) }
    return plan(request, catalogue).warnings.filter(({ code }) => code === 'old-prices')
  }

  it('are warned of, list by list with their dates', async () => {
    const [warning] = await codes(NOW, null)

    for (const what of [MSK, 'EBS volumes'])
      expect(warning?.detail).toContain(`${what} (${bundledList(what).asOf})`)
    expect(warning?.detail).toContain('more than 180 days')
  })

  it('are those of the platforms that were asked for', async () => {
    const [warning] = await codes(NOW, null, ['msk-serverless'])

    expect(warning?.detail).toContain('MSK')
    expect(warning?.detail).not.toMatch(/EC2|EBS/)
  })

  it('are counted from the day AWS confirmed them', async () => {
    const confirmed = JSON.stringify(live('9.25', YESTERDAY))

    expect(await codes(NOW, confirmed)).toEqual([])
    expect(await codes(Date.parse(YESTERDAY) + 180 * DAY, confirmed)).toEqual([])
    expect(await codes(Date.parse(YESTERDAY) + 181 * DAY, confirmed)).toHaveLength(1)
  })
})
