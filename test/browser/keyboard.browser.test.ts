import type { Page } from 'playwright-core'
import { describe, expect } from 'vitest'
import { textOf } from './support/shown'
import { addressHas, focusIsOn, openAround, openPlanner, writeField } from './support/steps'
import { test } from './support/test'

const QUERY = 'region=us-east-1&averageIngressMiBps=50+MB/s'

const focused = (page: Page) =>
  page.evaluate(() => {
    const { activeElement } = document
    return activeElement?.id || activeElement?.textContent?.trim() || ''
  })

/** Presses Tab until an element has the focus; what had it before, in order. */
const tabTo = async (page: Page, wanted: string): Promise<readonly string[]> => {
  const passed: string[] = []
  for (let presses = 0; presses < 120; presses += 1) {
    await page.keyboard.press('Tab')
    const now = await focused(page)
    if (now === wanted) return passed
    passed.push(now)
  }
  throw new Error(`${wanted} has no focus after: ${passed.join(', ')}`)
}

describe.concurrent('by keyboard alone', () => {
  test('a workload is chosen, typed, planned, and the answer has the focus', async ({ page }) => {
    await openPlanner(page)
    await tabTo(page, 'region')
    await page.keyboard.type('Seoul')
    await tabTo(page, 'averageIngressMiBps')
    await page.keyboard.type('50 MB/s')
    await page.keyboard.press('Enter')
    await focusIsOn(page, 'answer')
    expect(await textOf(page, '#verdict .lead')).toContain('ap-northeast-2')
  })

  test('Enter moves to the first field that has to be mended', async ({ page }) => {
    await openPlanner(page)
    await writeField(page, 'averageIngressMiBps', '50 MB/s')
    await writeField(page, 'replicationFactor', 'many')
    await writeField(page, 'retentionHours', 'forever')
    await page.keyboard.press('Enter')
    await focusIsOn(page, 'retentionHours')
  })

  test('the link at the top leads to the answer', async ({ page }) => {
    await openPlanner(page, QUERY)
    await page.keyboard.press('Tab')
    expect(await focused(page)).toBe('To the answer')
    expect(await page.locator('.skip').boundingBox()).toMatchObject({ x: 8 })
    await page.keyboard.press('Enter')
    await focusIsOn(page, 'answer')
    await page.keyboard.press('Tab')
    expect(await page.locator('#answer :focus').count()).toBe(1)
  })

  test('a group opens, and its fields come next', async ({ page }) => {
    await openPlanner(page)
    await tabTo(page, 'group-safety-title')
    await page.keyboard.press('Enter')
    await page.keyboard.press('Tab')
    expect(await focused(page)).toBe('replicationFactor')
  })

  test('an example and a candidate are chosen, and what they show has the focus', async ({
    page,
  }) => {
    await openPlanner(page)
    await tabTo(page, 'Clickstream')
    await page.keyboard.press('Enter')
    await focusIsOn(page, 'answer')
    await tabTo(page, 'MSK Standard')
    await page.keyboard.press('Enter')
    await focusIsOn(page, 'candidate')
    expect(await textOf(page, '#candidate h2')).toMatch(/^MSK Standard/)
  })

  test('everything that takes the focus shows it', async ({ page }) => {
    await openPlanner(page, QUERY)
    const closed = page.locator('details:not([open]) > summary')
    while ((await closed.count()) > 0) await closed.first().press('Enter')
    const without: string[] = []
    const seen = new Set<string>()
    await page.locator('h1 a').focus()
    for (let presses = 0; presses < 250; presses += 1) {
      await page.keyboard.press('Tab')
      const { name, shows } = await page.evaluate(() => {
        const active = document.activeElement ?? document.body
        const { outlineStyle, outlineWidth } = getComputedStyle(active)
        const name = active.id || active.textContent?.trim() || active.outerHTML.slice(0, 80)
        return { name, shows: outlineStyle !== 'none' && outlineWidth !== '0px' }
      })
      if (name.startsWith('dates of all prices')) break
      seen.add(name)
      if (!shows) without.push(name)
    }
    expect(without).toEqual([])
    expect(seen.size).toBeGreaterThan(100)
    expect([...seen]).toEqual(
      expect.arrayContaining(['diskFill', 'curve-field', 'take-curl', 'ec2Purchase']),
    )
  })
})

test('focus and caret stay in an assumption while the answer around it is replaced', async ({
  page,
}) => {
  await openPlanner(page, QUERY)
  await openAround(page, 'diskFill')
  const before = await textOf(page, '#verdict .lead')
  await page.locator('#diskFill').pressSequentially('5 %')
  await page.keyboard.press('Home')
  await page.keyboard.type('3')
  await addressHas(page, { diskFill: '35 %' })
  expect(await focused(page)).toBe('diskFill')
  await page.keyboard.type('1')
  expect(await page.locator('#diskFill').inputValue()).toBe('315 %')
  expect(await page.locator('#assumed').getAttribute('open')).toBe('')
  expect(before).toMatch(/is cheapest/)
})

describe.concurrent('a screen reader is told', () => {
  test('the first sentence of the answer', async ({ page }) => {
    await openPlanner(page)
    await page.locator('#averageIngressMiBps').fill('50 MB/s')
    await addressHas(page, { averageIngressMiBps: '50 MB/s' })
    expect(await page.getByRole('status').textContent()).toBe(await textOf(page, '#verdict .lead'))
  })

  test.for([
    [{ consumerGroups: 'some' }, '1 field has to be mended'],
    [{ consumerGroups: 'some', retentionHours: 'forever' }, '2 fields have to be mended'],
  ] as const)('how many faults there are: %j', async ([fields, words], { page }) => {
    await openPlanner(page, QUERY)
    for (const [name, text] of Object.entries(fields)) await writeField(page, name, text)
    await addressHas(page, fields)
    expect(await page.getByRole('status').textContent()).toBe(words)
  })
})
