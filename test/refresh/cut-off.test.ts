import { beforeEach, expect, it, vi } from 'vitest'
import { runRefresh } from '../../src/refresh/run'
import { readProgress } from '../../src/refresh/store'
import type { PriceSource } from '../../src/schema/wanted-prices'
import { clearPrices, localAws, runCron, textOf, withAws } from '../support/aws'

const aws = localAws()
const settings = withAws(aws.endpoint, { PRICE_PAGES_PER_RUN: '1' })
const store = settings.PRICES as KVNamespace
vi.spyOn(console, 'log').mockImplementation(() => undefined)

/** AWS does not answer before the platform ends the run. */
const silent: PriceSource = { queries: () => ['MSK'], page: () => new Promise(() => undefined) }

beforeEach(async () => {
  await clearPrices(settings)
  await aws.bend()
})

it('a run that is cut off at its first page leaves word of where it was', async () => {
  void runRefresh({
    store,
    source: silent,
    regions: ['us-east-1'],
    now: () => new Date(),
    mayAskMore: () => true,
    log: () => undefined,
  })

  await vi.waitFor(async () =>
    expect(await readProgress(store)).toMatchObject({ region: 'us-east-1', query: 0, page: 0 }),
  )
})

it('a refresh of a region that is no longer wanted is dropped for one that is', async () => {
  await runCron({ ...settings, PRICE_REGIONS: 'eu-west-1' })
  expect(await readProgress(store)).toMatchObject({ region: 'eu-west-1', query: 1 })
  await runCron(settings)

  expect(await readProgress(store)).toMatchObject({ region: 'us-east-1', query: 1 })
})

it('a region that comes no further for three hours is given up, and the price book says where', async () => {
  await runCron(settings)
  const progress = await readProgress(store)
  const movedAt = new Date(Date.now() - 3.1 * 3600 * 1000).toISOString()
  await store.put('refresh/progress', JSON.stringify({ ...progress, movedAt }))
  await runCron(settings)

  const { refresh } = JSON.parse(await textOf(settings, '/v1/price-book'))
  expect(refresh.error).toBe(
    'it came no further for three hours; runs may have been cut off at EC2 c5',
  )
  expect(await readProgress(store)).toBeUndefined()
})

it('a slow trigger ends too: what counts is the time since the last page', async () => {
  for (let run = 0; run < 30; run++) {
    await runCron(settings)
    const progress = await readProgress(store)
    const movedAt = new Date(Date.now() - 2 * 3600 * 1000).toISOString()
    if (progress) await store.put('refresh/progress', JSON.stringify({ ...progress, movedAt }))
  }

  expect(JSON.parse(await textOf(settings, '/v1/price-book')).refresh).not.toHaveProperty('error')
  expect(await readProgress(store)).toBeUndefined()
})
