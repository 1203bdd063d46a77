import { readFileSync } from 'node:fs'
import type { Page } from 'playwright-core'
import { describe, expect } from 'vitest'
import { axeFindings } from './support/axe'
import { screenshot } from './support/screenshot'
import { rowsOf, textOf } from './support/shown'
import { addressHas, openAround, openPlanner, write } from './support/steps'
import { test } from './support/test'

const QUERY = 'region=us-east-1&averageIngressMiBps=50+MB/s&partitionConsumeMiBps=100+MiB/s'
const MARKS = 'partitionProduceMiBps,averageMessageBytes'

const recording = (name: string): string =>
  readFileSync(new URL(`../measurements/recordings/${name}`, import.meta.url), 'utf8')
const RUNS = recording('producer-three-runs.txt')
const READINGS = recording('groups-two-readings.txt')

/** Pastes a text, sends it, and waits for the page that answers. */
const read = async (page: Page, text: string) => {
  await openAround(page, 'paste')
  await page.getByLabel('Output of kafka-producer-perf-test').fill(text)
  await Promise.all([
    page.waitForEvent('load'),
    page.getByRole('button', { name: 'Read measurements' }).click(),
  ])
}

const partitionsOn = async (page: Page) =>
  /\d+ partitions?/.exec(await textOf(page, '#partition-window > p'))?.[0]

const lowerBounds = async (page: Page) =>
  (await rowsOf(page, /^Lower bounds/)).map((row) => row.join(' ')).join('\n')

const expectMeasured = async (page: Page) => {
  // 50 MB/s are 95.367 MiB/s at peak; one partition takes 26.91: 3.54, 4, in three zones 6.
  expect(await page.locator('#partitionProduceMiBps').inputValue()).toBe('26.91 MiB/s')
  expect(await partitionsOn(page)).toBe('6 partitions')
  expect(await lowerBounds(page)).toContain('26.91 MiB/s (measured)')
  expect(await lowerBounds(page)).not.toContain('not measured')
  expect(await textOf(page, '#partitionProduceMiBps-notes')).toMatch(/^measured/)
}

test.concurrent.for([true, false])(
  'what a tool printed fills the form, marked as measured, and changes the plan; with a script: %s',
  async (javaScriptEnabled, { openPage }) => {
    const page = await openPage({ javaScriptEnabled })
    await openPlanner(page, QUERY)
    // Not measured, p is taken for 10 MiB/s: 9.54, 10, in three zones 12.
    expect(await partitionsOn(page)).toBe('12 partitions')
    expect(await lowerBounds(page)).toContain('not measured')
    await read(page, RUNS.replaceAll('\n', '\r\n'))
    await expectMeasured(page)
    expect(await textOf(page, '#measured')).toContain('3 runs of kafka-producer-perf-test')
    expect(await page.locator('#measured').isVisible()).toBe(true)
    expect(await axeFindings(page)).toEqual([])
    await page.getByRole('button', { name: 'Plan', exact: true }).click()
    await addressHas(page, { measured: MARKS, partitionProduceMiBps: '26.91 MiB/s' })
    await expectMeasured(page)
  },
)

describe.concurrent('with a script', () => {
  test('a paste has the address of the same page, and typing goes on from there', async ({
    page,
  }) => {
    await openPlanner(page, QUERY)
    await read(page, RUNS)
    await addressHas(page, { measured: MARKS })
    expect(page.url()).not.toContain('records')
    await write(page, { consumerGroups: '3' })
    await expectMeasured(page)
    expect(await page.locator('#measured').isVisible()).toBe(true)
    await page.evaluate(() => history.back())
    await addressHas(page, { consumerGroups: '', measured: MARKS })
    await page.locator('#answer:not([aria-busy])').waitFor()
    await expectMeasured(page)
    await page.goBack()
    await addressHas(page, { measured: '' })
    await expect.poll(() => partitionsOn(page), { timeout: 10_000 }).toBe('12 partitions')
    expect(await page.locator('#partitionProduceMiBps').inputValue()).toBe('')
  })

  test('what was typed and not planned yet goes along with a paste', async ({ page }) => {
    await openPlanner(page)
    await openAround(page, 'paste')
    await page.locator('#averageIngressMiBps').fill('50 MB/s')
    await page.locator('#partitionConsumeMiBps').fill('100 MiB/s')
    await read(page, RUNS)
    expect(await page.locator('#averageIngressMiBps').inputValue()).toBe('50 MB/s')
    await expectMeasured(page)
  })

  test('what is typed over is measured no more', async ({ page }) => {
    await openPlanner(page, QUERY)
    await read(page, RUNS)
    await write(page, { partitionProduceMiBps: '30 MiB/s' })
    await addressHas(page, { measured: 'averageMessageBytes' })
    expect(await textOf(page, '#partitionProduceMiBps-notes')).toBe('')
    expect(await textOf(page, '#averageMessageBytes-notes')).toBe('measured')
  })

  test('a fault of a paste is gone with the next answer', async ({ page }) => {
    await openPlanner(page, QUERY)
    await read(page, 'garbage')
    await write(page, { consumerGroups: '2' })
    expect(await textOf(page, '#faults')).toBe('')
    expect(await textOf(page, '#paste-notes')).toBe('')
    expect(await page.locator('#paste').getAttribute('aria-invalid')).toBeNull()
    expect(await page.locator('#paste').inputValue()).toBe('garbage')
  })

  test('another workload leaves nothing of what was measured', async ({ page }) => {
    await openPlanner(page, QUERY)
    await read(page, RUNS)
    await page.getByRole('link', { name: 'Clickstream' }).click()
    await addressHas(page, { averageIngressMiBps: '12k msg/s × 2 KB', measured: '' })
    expect(await textOf(page, '#measured')).toBe('')
  })
})

describe.concurrent('what is not recognised', () => {
  const HOSTILE = '</textarea><script>document.title = 1</script><img src=x onerror=alert(1)>'

  for (const javaScriptEnabled of [true, false])
    test(`is told with what is known, and stays as text; with a script: ${javaScriptEnabled}`, async ({
      openPage,
    }) => {
      const page = await openPage({ javaScriptEnabled })
      await openPlanner(page, QUERY)
      await read(page, HOSTILE)
      expect(await textOf(page, '#paste-notes')).toContain(
        'not recognised: what we know is kafka-producer-perf-test',
      )
      expect(await page.locator('#paste').inputValue()).toBe(HOSTILE)
      expect(await page.title()).not.toBe('1')
      expect(await partitionsOn(page)).toBe('12 partitions')
      await page.locator('#faults a').click()
      expect(await page.locator('#paste').isVisible()).toBe(true)
      expect(await axeFindings(page)).toEqual([])
      await screenshot(page, `measured-not-recognised-${javaScriptEnabled ? 'script' : 'plain'}`)
    })
})

const tooWide = (page: Page) =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)

const PASTED = `${RUNS}\n${READINGS.replaceAll('$ \n', '')}`

test('two listings tell how a group catches up; in light and in dark', async ({ page }) => {
  await openPlanner(page, `${QUERY}&averageMessageBytes=1000`)
  await read(page, PASTED)
  const told = await textOf(page, '#measured')
  expect(told).toContain('order-service is 25,565 messages behind in 3 partitions')
  expect(told).toContain('More partitions help')
  expect(await axeFindings(page)).toEqual([])
  await screenshot(page, 'measured-light')
  await openAround(page, 'paste')
  await page.locator('#paste').scrollIntoViewIfNeeded()
  await screenshot(page, 'measured-form-light')
  await page.emulateMedia({ colorScheme: 'dark' })
  expect(await axeFindings(page, 'color-contrast')).toEqual([])
  await page.locator('#measured').scrollIntoViewIfNeeded()
  await screenshot(page, 'measured-dark')
})

describe('on a phone', () => {
  test.override('pageOptions', { viewport: 'phone' })

  test('what was measured is what is seen first, and nothing moves sideways', async ({ page }) => {
    await openPlanner(page, `${QUERY}&averageMessageBytes=1000`)
    await openAround(page, 'paste')
    await page.locator('#paste').scrollIntoViewIfNeeded()
    await screenshot(page, 'measured-form-phone')
    await read(page, PASTED)
    await screenshot(page, 'measured-phone')
    expect(await tooWide(page)).toBe(0)
    expect(
      await page.locator('#measured h2').evaluate((each) => each.getBoundingClientRect().top),
    ).toBeLessThan(400)
    expect(await axeFindings(page, 'scrollable-region-focusable', 'target-size')).toEqual([])
  })
})
