import type { Page } from 'playwright-core'
import { describe, expect } from 'vitest'
import { axeFindings } from './support/axe'
import { screenshot } from './support/screenshot'
import { openPlanner, writeField } from './support/steps'
import { test } from './support/test'

const QUERY = 'region=us-east-1&averageIngressMiBps=50+MB/s&consumerGroups=3'
const BEFORE = encodeURIComponent('region=us-east-1&averageIngressMiBps=20+MB/s')

const openAll = async (page: Page) => {
  const closed = page.locator('details:not([open]) > summary').filter({ visible: true })
  while ((await closed.count()) > 0) await closed.first().click()
}

const makeStale = async (page: Page) => {
  await writeField(page, 'retentionHours', 'forever')
  await page.locator('.stale').waitFor()
}

type State = readonly [name: string, query: string, act?: (page: Page) => Promise<unknown>]

const COMPLETE: State = [
  'an answer with all that it can show',
  `${QUERY}&candidate=ec2&field=retentionHours&from=1d&to=30d&diskFill=50+%25`,
  openAll,
]
const COMPARED: State = ['before and after', `${QUERY}&before=${BEFORE}`]
const FAULTS: State = [
  'faults',
  'region=atlantis&averageIngressMiBps=5+Mb&consumerGroups=-1&replicationFactor=many',
]
const STATES: readonly State[] = [
  ['home', '', openAll],
  COMPLETE,
  COMPARED,
  FAULTS,
  ['an answer that is stale', QUERY, makeStale],
  ['nothing that fits', 'region=us-east-1&averageIngressMiBps=2+GB/s&platforms=msk-serverless'],
]

const opened = async (page: Page, [, query, act]: State) => {
  await openPlanner(page, query)
  await act?.(page)
}

/** Keeps a picture for eyes. */
const picture = (page: Page, [name]: State, look: string) =>
  screenshot(page, `${name.replaceAll(' ', '-')}-${look}`, { fullPage: true })

const tooWide = (page: Page) =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)

test.concurrent.for(STATES)(
  'everybody can use the page, in light and in dark: %s',
  async (state, { page }) => {
    await opened(page, state)
    expect(await axeFindings(page)).toEqual([])
    await picture(page, state, 'light')
    await page.emulateMedia({ colorScheme: 'dark' })
    expect(await axeFindings(page, 'color-contrast')).toEqual([])
    await picture(page, state, 'dark')
  },
)

describe('on a phone', () => {
  test.override('pageOptions', { viewport: 'phone', colorScheme: 'dark' })

  test.concurrent.for(STATES)('the page does not move sideways: %s', async (state, { page }) => {
    await opened(page, state)
    expect(await tooWide(page)).toBe(0)
    await picture(page, state, 'phone')
  })

  const touched = async (page: Page, state: State) => {
    await opened(page, state)
    expect(await axeFindings(page, 'scrollable-region-focusable', 'target-size')).toEqual([])
  }

  test('everything that is wide or small can be reached', ({ page }) => touched(page, COMPLETE))

  test('everything that is wide or small can be reached before and after', ({ page }) =>
    touched(page, COMPARED))
})

describe('on a screen of 320 pixels the page does not move sideways:', () => {
  test.override('pageOptions', { viewport: { width: 320, height: 640 } })

  const fits = async (page: Page, state: State) => {
    await opened(page, state)
    expect(await tooWide(page)).toBe(0)
  }

  test('faults', ({ page }) => fits(page, FAULTS))

  test('an answer', ({ page }) => fits(page, COMPLETE))
  test('before and after', ({ page }) => fits(page, COMPARED))
})

test('a field that has to be mended has a red edge', async ({ page }) => {
  await openPlanner(page, 'region=atlantis&averageIngressMiBps=5+Mb')
  const edgeOf = (name: string) =>
    page.locator(`#${name}`).evaluate((each) => getComputedStyle(each).borderColor)
  expect(await edgeOf('region')).toBe('rgb(179, 38, 30)')
  expect(await edgeOf('averageIngressMiBps')).toBe('rgb(179, 38, 30)')
})

test('before the first plan no default is blank', async ({ page }) => {
  await openPlanner(page)
  const hints = await page.locator('.field > div p').allTextContents()
  expect(hints.length).toBeGreaterThan(5)
  expect(hints.filter((hint) => /:\s*$/.test(hint))).toEqual([])
})

describe('print', () => {
  test('has the answer and not the form', async ({ page }) => {
    await openPlanner(page, QUERY)
    await page.emulateMedia({ media: 'print' })
    for (const hidden of ['#planner', '#take-away', '#assumed', '.skip', '#curve .controls'])
      expect(await page.locator(hidden).first().isVisible(), hidden).toBe(false)
    for (const shown of [
      '#verdict .lead',
      '#comparison table',
      '#candidate .uses',
      '#partition-window svg',
    ])
      expect(await page.locator(shown).first().isVisible(), shown).toBe(true)
    await picture(page, ['print', QUERY], 'light')
  })

  const colours = (page: Page, selector: string) =>
    page
      .locator(selector)
      .first()
      .evaluate((each) => {
        const { color, backgroundColor, fill } = getComputedStyle(each)
        return { color, backgroundColor, fill }
      })

  test('is black on white, also where the screen is dark', async ({ openPage }) => {
    const page = await openPage({ colorScheme: 'dark' })
    await openPlanner(page, QUERY)
    await page.emulateMedia({ media: 'print' })
    expect(await colours(page, 'body')).toMatchObject({
      color: 'rgb(0, 0, 0)',
      backgroundColor: 'rgb(255, 255, 255)',
    })
  })

  test('has light charts, also where the screen is dark', async ({ page, openPage }) => {
    const dark = await openPage({ colorScheme: 'dark' })
    for (const each of [page, dark]) {
      await openPlanner(each, QUERY)
      await each.emulateMedia({ media: 'print' })
    }
    const background = '#comparison svg > rect'
    expect(await colours(dark, background)).toEqual(await colours(page, background))
  })
})
