import type { Page, Route } from 'playwright-core'
import { describe, expect } from 'vitest'
import { shownAnswer, shownFields, textOf } from './support/shown'
import { addressHas, openPlanner, write } from './support/steps'
import { test } from './support/test'

const QUERY = 'region=us-east-1&averageIngressMiBps=50+MB/s'
const GROUPS_3 = /\?.*consumerGroups=3(&|$)/
const FAILED = [/^request failed: .*consumerGroups=3/, /^console error: Failed to load/]

const asked = (page: Page, groups: string) =>
  Promise.all([
    page.waitForRequest((request) => request.url().includes(`consumerGroups=${groups}`)),
    page.locator('#consumerGroups').fill(groups),
  ])

describe.concurrent('when the network fails, the last answer and all fields stay, and "Try again" works:', () => {
  test.for([
    ['the connection breaks', (route: Route) => route.abort(), 'could not be reached', FAILED],
    [
      'the planner answers 500',
      (route: Route) => route.fulfill({ status: 500, body: 'down' }),
      'failed on this request (500)',
      [/^console error: .*status of 500/],
    ],
  ] as const)('%s', async ([, handle, why, faults], { page, expectFaults }) => {
    expectFaults(...faults)
    await openPlanner(page, QUERY)
    const before = await shownAnswer(page)
    await page.route(GROUPS_3, handle)
    await page.locator('#consumerGroups').fill('3')
    const again = page.getByRole('button', { name: 'Try again' })
    await again.waitFor()
    const told = `The planner ${why}: what is shown is the last answer.`
    expect(await textOf(page, '#notice')).toContain(told)
    expect(await textOf(page, '#status')).toBe(told)
    expect(await shownAnswer(page)).toEqual(before)
    expect(await shownFields(page)).toMatchObject({ consumerGroups: '3' })
    await page.unroute(GROUPS_3)
    await again.click()
    await addressHas(page, { consumerGroups: '3' })
    expect(await page.locator('#notice').textContent()).toBe('')
    expect((await shownAnswer(page)).bill).not.toEqual(before.bill)
  })
})

test('a page that is offline keeps its answer, and answers the next key when online again', async ({
  page,
  expectFaults,
}) => {
  expectFaults(/^request failed: .*INTERNET_DISCONNECTED/, /^console error: Failed to load/)
  await openPlanner(page, QUERY)
  const before = await shownAnswer(page)
  await page.context().setOffline(true)
  await page.locator('#consumerGroups').fill('3')
  await page.getByRole('button', { name: 'Try again' }).waitFor()
  expect(await shownAnswer(page)).toEqual(before)
  await page.context().setOffline(false)
  await write(page, { consumerGroups: '4' })
  expect(await page.locator('#notice').textContent()).toBe('')
})

describe('a link that fails', () => {
  test('leaves the page as it was, and "Try again" follows it', async ({ page, expectFaults }) => {
    expectFaults(/^request failed/, /^console error: Failed to load/)
    await openPlanner(page, `${QUERY}&consumerGroups=2`)
    const before = await shownFields(page)
    await page.route(/candidate=/, (route) => route.abort())
    await page.getByRole('link', { name: 'Kafka on EC2', exact: true }).click()
    const again = page.getByRole('button', { name: 'Try again' })
    await again.waitFor()
    expect(await shownFields(page)).toEqual(before)
    expect(page.url()).not.toContain('candidate')
    await page.unroute(/candidate=/)
    await again.click()
    await page.waitForURL(/candidate=ec2/)
    expect(await textOf(page, '#candidate h2')).toMatch(/^Kafka on EC2/)
  })
})

describe.concurrent('answers out of order', () => {
  test('an older answer that hangs never overwrites a newer one', async ({ page }) => {
    await openPlanner(page, QUERY)
    let release = () => {}
    const held = new Promise<void>((resolve) => {
      release = resolve
    })
    await page.route(GROUPS_3, async (route) => {
      await held
      await route.continue().catch(() => undefined)
    })
    await asked(page, '3')
    await write(page, { consumerGroups: '4' })
    const newer = await shownAnswer(page)
    release()
    await page.waitForTimeout(400)
    expect(await shownAnswer(page)).toEqual(newer)
    expect(new URL(page.url()).searchParams.get('consumerGroups')).toBe('4')
    expect(await page.locator('#answer[aria-busy]').count()).toBe(0)
  })

  test('an answer on its way is not shown for a rate that was taken out again', async ({
    page,
  }) => {
    await openPlanner(page)
    let release = () => {}
    const held = new Promise<void>((resolve) => {
      release = resolve
    })
    await page.route(/averageIngressMiBps=5$/, async (route) => {
      await held
      await route.continue().catch(() => undefined)
    })
    await Promise.all([
      page.waitForRequest(/averageIngressMiBps=5$/),
      page.locator('#averageIngressMiBps').fill('5'),
    ])
    await page.locator('#averageIngressMiBps').fill('')
    release()
    await page.waitForTimeout(500)
    expect(await page.locator('#answer').getAttribute('data-answered')).not.toBe('true')
  })
})

test('fast typing ends at the last value, by few requests', async ({ page }) => {
  const requests: string[] = []
  page.on('request', (request) => {
    if (request.resourceType() === 'fetch') requests.push(request.url())
  })
  await openPlanner(page)
  await page.locator('#averageIngressMiBps').pressSequentially('123456 KiB/s', { delay: 20 })
  await addressHas(page, { averageIngressMiBps: '123456 KiB/s' })
  expect(await textOf(page, '#verdict .lead')).toContain('120.563 MiB/s')
  expect(requests.length).toBeLessThanOrEqual(2)
})

test('a jump within the page asks the planner for nothing', async ({ page }) => {
  await openPlanner(page, QUERY)
  const requests: string[] = []
  page.on('request', (request) => requests.push(request.url()))
  await page.locator('.warnings a').first().click()
  await page.waitForTimeout(200)
  expect(requests).toEqual([])
})
