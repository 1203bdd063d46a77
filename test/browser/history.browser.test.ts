import type { Page } from 'playwright-core'
import { describe, expect } from 'vitest'
import { shownAnswer, shownFields } from './support/shown'
import { addressHas, openPlanner, write } from './support/steps'
import { test } from './support/test'

const QUERY = 'region=us-east-1&averageIngressMiBps=50+MB/s'
const lookOf = async (page: Page) => ({
  fields: await shownFields(page),
  answer: await shownAnswer(page),
  title: await page.title(),
})

const back = async (page: Page, fields: Readonly<Record<string, string>>) => {
  await page.evaluate(() => history.back())
  await addressHas(page, fields)
  await page.locator('#answer:not([aria-busy])').waitFor()
}

describe.concurrent('back and forward', () => {
  test('bring the fields and the answer of each step back', async ({ page }) => {
    await openPlanner(page, QUERY)
    const first = await lookOf(page)
    await write(page, { consumerGroups: '3' })
    const second = await lookOf(page)
    await page.getByRole('link', { name: 'Clickstream' }).click()
    await addressHas(page, { averageIngressMiBps: '12k msg/s × 2 KB' })
    const third = await lookOf(page)
    await back(page, { consumerGroups: '3' })
    expect(await lookOf(page)).toEqual(second)
    await back(page, { consumerGroups: '' })
    expect(await lookOf(page)).toEqual(first)
    await page.evaluate(() => history.go(2))
    await addressHas(page, { averageIngressMiBps: '12k msg/s × 2 KB' })
    await page.locator('#answer:not([aria-busy])').waitFor()
    expect(await lookOf(page)).toEqual(third)
  })

  test('bring the field back that is typed in', async ({ page }) => {
    await openPlanner(page, QUERY)
    await page.locator('#consumerGroups').fill('3')
    await addressHas(page, { consumerGroups: '3' })
    await back(page, { consumerGroups: '' })
    expect(await shownFields(page)).not.toHaveProperty('consumerGroups')
  })

  test('take the typing in one field as one step', async ({ page }) => {
    await openPlanner(page, QUERY)
    for (const groups of ['2', '3', '4']) await write(page, { consumerGroups: groups })
    await write(page, { retentionHours: '1d' })
    await back(page, { consumerGroups: '4', retentionHours: '' })
    await back(page, { consumerGroups: '' })
    expect(new URL(page.url()).search).toBe(`?${QUERY}`)
  })

  test('make no step of an answer that was overtaken, and lose none', async ({ page }) => {
    await openPlanner(page, QUERY)
    const steps = await page.evaluate(() => history.length)
    await page.route(/consumerGroups=1$/, () => undefined)
    await Promise.all([
      page.waitForRequest(/consumerGroups=1$/),
      page.locator('#consumerGroups').fill('1'),
    ])
    await write(page, { consumerGroups: '12' })
    expect(await page.evaluate(() => history.length)).toBe(steps + 1)
  })

  test('make no step of what was typed and taken out again', async ({ page }) => {
    await openPlanner(page, QUERY)
    const steps = await page.evaluate(() => history.length)
    await page.locator('#consumerGroups').fill('3')
    await page.locator('#consumerGroups').fill('')
    // Longer than a pause in typing; then until what was asked for is answered.
    await page.waitForTimeout(450)
    await page.locator('#answer:not([aria-busy])').waitFor()
    expect(await page.evaluate(() => history.length)).toBe(steps)
  })

  test('end at the last step where an answer on the way is late', async ({ page }) => {
    await openPlanner(page, QUERY)
    await write(page, { consumerGroups: '3' })
    let release = () => {}
    const held = new Promise<void>((resolve) => {
      release = resolve
    })
    await page.route(/MB\/s$/, async (route) => {
      await held
      await route.continue().catch(() => undefined)
    })
    const late = page.waitForRequest(/MB\/s$/)
    await page.evaluate(() => history.back())
    await late
    await page.evaluate(() => history.forward())
    await addressHas(page, { consumerGroups: '3' })
    release()
    await page.waitForTimeout(400)
    expect(await shownFields(page)).toMatchObject({ consumerGroups: '3' })
  })
})

test('a candidate opens by its link, and stays while fields change', async ({ page }) => {
  await openPlanner(page, QUERY)
  await page.getByRole('link', { name: 'Kafka on EC2', exact: true }).click()
  await page.waitForURL(/candidate=ec2/)
  expect(await page.locator('#candidate h2').textContent()).toMatch(/^Kafka on EC2: /)
  await write(page, { consumerGroups: '2' })
  expect(await page.locator('#candidate h2').textContent()).toMatch(/^Kafka on EC2: /)
  expect(page.url()).toContain('candidate=ec2')
})

test('"Start again" empties the form and the answer', async ({ page }) => {
  await openPlanner(page, `${QUERY}&candidate=ec2&diskFill=0.5&replicationFactor=2`)
  await page.getByRole('link', { name: 'Start again' }).click()
  await page.getByRole('heading', { name: 'What you get' }).waitFor()
  expect(new URL(page.url()).search).toBe('')
  expect(await shownFields(page)).toEqual({ region: 'us-east-1' })
})

describe.concurrent('a link to a page, opened by others', () => {
  test.for([
    ['on a phone in Korean', { locale: 'ko-KR', viewport: 'phone' }],
    ['without a script, in dark', { javaScriptEnabled: false, colorScheme: 'dark' }],
  ] as const)('%s, shows the same', async ([, options], { page, openPage }) => {
    const others = 'consumerGroups=four&candidate=ec2&diskFill=50+%25&field=retentionHours'
    await openPlanner(page, `${QUERY}&${others}`)
    const link = await page.locator('#take-permalink').inputValue()
    const other = await openPage(options)
    await other.goto(link)
    expect(await lookOf(other)).toEqual(await lookOf(page))
  })
})

test('a reload keeps fields and answer', async ({ page }) => {
  await openPlanner(page)
  await write(page, { averageIngressMiBps: '20k msg/s × 2 KB', replicationFactor: '2' })
  const before = await lookOf(page)
  await page.reload()
  expect(await lookOf(page)).toEqual(before)
})
