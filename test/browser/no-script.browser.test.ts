import { describe, expect } from 'vitest'
import { planFor } from './support/api'
import { rowsOf, shownAnswer, shownFields, textOf } from './support/shown'
import { openPlanner, writeField } from './support/steps'
import { test } from './support/test'
import { toldBy } from './support/told'

const QUERY = 'region=us-east-1&averageIngressMiBps=50+MB%2Fs'
const API = `region=us-east-1&averageIngressMiBps=${50e6 / 2 ** 20}`

describe.concurrent('without a script', () => {
  test.override('pageOptions', { javaScriptEnabled: false })

  test('a form is filled and sent, and has an address without blank fields', async ({
    page,
    plannerUrl,
  }) => {
    await openPlanner(page)
    await page.getByLabel('Region').selectOption('ap-northeast-2')
    await page
      .getByRole('textbox', { name: 'Average ingress', exact: true })
      .fill('20k msg/s × 2 KB')
    await page.getByRole('textbox', { name: 'Retention', exact: true }).fill('a week')
    await page.getByRole('button', { name: 'Plan', exact: true }).click()
    const fields = {
      region: 'ap-northeast-2',
      averageIngressMiBps: '20k msg/s × 2 KB',
      retentionHours: 'a week',
    }
    expect(page.url()).toBe(`${plannerUrl}/?${new URLSearchParams(fields)}`)
    expect(await shownFields(page)).toEqual(fields)
    expect(await textOf(page, '#averageIngressMiBps-notes')).toBe(
      '= 20,000 messages/s × 2,000 bytes = 38.147 MiB/s',
    )
    const query = 'region=ap-northeast-2&messagesPerSecond=20000&averageMessageBytes=2000'
    expect(await shownAnswer(page)).toMatchObject(toldBy(await planFor(plannerUrl, query)))
  })

  test('all faults are told at once, each at its field', async ({ page }) => {
    await openPlanner(page)
    await page.getByRole('textbox', { name: 'Average ingress', exact: true }).fill('5 Mb')
    await page.locator('#consumerGroups').fill('-1')
    await writeField(page, 'replicationFactor', 'many')
    await page.getByRole('textbox', { name: 'Average ingress', exact: true }).press('Enter')
    await page.locator('.faults').waitFor()
    expect(await page.locator('.faults a').allTextContents()).toEqual([
      'Average ingress',
      'Consumer groups',
      'Replication factor',
    ])
    for (const name of ['averageIngressMiBps', 'consumerGroups', 'replicationFactor']) {
      expect(await page.locator(`#${name}`).getAttribute('aria-invalid'), name).toBe('true')
      expect(await page.locator(`#${name}`).isVisible(), name).toBe(true)
    }
    expect(await shownFields(page)).toMatchObject({
      consumerGroups: '-1',
      replicationFactor: 'many',
    })
  })

  test('a candidate is chosen, and shown with its own bill', async ({ page, plannerUrl }) => {
    await openPlanner(page, QUERY)
    await page.getByRole('link', { name: 'MSK Standard', exact: true }).click()
    const plan = await planFor(plannerUrl, API)
    const standard = plan.platforms.find(({ platform }) => platform === 'msk-standard')?.best
    expect(await textOf(page, '#candidate h2')).toMatch(/^MSK Standard/)
    expect(await shownAnswer(page)).toMatchObject(toldBy(plan, standard))
  })

  test('a curve is drawn over another field', async ({ page }) => {
    await openPlanner(page, QUERY)
    await page.locator('#curve-field').selectOption('retentionHours')
    await page.locator('#curve-from').fill('1d')
    await page.locator('#curve-to').fill('30 days')
    await page.getByRole('button', { name: 'Draw' }).click()
    expect(await textOf(page, '#curve-answer h3')).toBe('Cost over retention')
    const { searchParams } = new URL(page.url())
    expect([searchParams.get('from'), searchParams.get('to')]).toEqual(['1d', '30 days'])
    expect(await textOf(page, '#curve-answer svg')).toMatch(/720/)
  })

  test('a plan is compared with the one before', async ({ page, plannerUrl }) => {
    await openPlanner(page, QUERY)
    await page.getByRole('link', { name: /Keep this as “before”/ }).click()
    await page.locator('#consumerGroups').fill('3')
    await page.getByRole('button', { name: 'Plan', exact: true }).click()
    const changed = await rowsOf(page, 'What was changed')
    expect(changed.map(([name]) => name)).toContain('consumer groups')
    const [one, other] = await Promise.all([
      planFor(plannerUrl, API),
      planFor(plannerUrl, `${API}&consumerGroups=3`),
    ])
    const cents = ({ comparison }: typeof one) =>
      Math.round((comparison.cheapest?.monthlyUsd ?? 0) * 100)
    const difference = ((cents(other) - cents(one)) / 100).toLocaleString('en-US', {
      minimumFractionDigits: 2,
    })
    expect((await rowsOf(page, 'What it changes'))[0]?.[3]).toContain(difference)
  })

  test('an assumption is changed in its place', async ({ page, plannerUrl }) => {
    await openPlanner(page, QUERY)
    await writeField(page, 'diskFill', '50 %')
    await page.getByRole('button', { name: 'Plan with these' }).click()
    expect(new URL(page.url()).searchParams.get('diskFill')).toBe('50 %')
    expect(await shownAnswer(page)).toMatchObject(
      toldBy(await planFor(plannerUrl, `${API}&diskFill=0.5`)),
    )
    expect(await page.locator('#diskFill').inputValue()).toBe('50 %')
  })

  test('an assumption that is wrong stays where it can be mended', async ({ page }) => {
    await openPlanner(page, QUERY)
    await writeField(page, 'diskFill', 'half full')
    await page.getByRole('button', { name: 'Plan with these' }).click()
    await page.locator('.faults').waitFor()
    expect(await page.locator('.faults a').allTextContents()).toEqual(['Disk fill'])
    expect(await page.locator('#diskFill').inputValue({ timeout: 500 })).toBe('half full')
  })

  test('the link to the page is the page', async ({ page, plannerUrl }) => {
    await openPlanner(page, `${QUERY}&consumerGroups=2`)
    expect(await page.locator('#take-permalink').inputValue()).toBe(
      `${plannerUrl}/?${QUERY}&consumerGroups=2`,
    )
  })
})
