import type { Page } from 'playwright-core'
import { chromium } from 'playwright-core'
import { test as base, expect, inject } from 'vitest'
import { faultsOf } from './faults'
import type { PageOptions } from './page'
import { openPage } from './page'

const NO_OPTIONS: PageOptions = {}

/**
 * A test with a page that may have no faults: `page`, looked at as `pageOptions` says; `openPage` for
 * more of them; `expectFaults` for those that the test provokes.
 */
export const test = base
  .extend('pageOptions', NO_OPTIONS)
  .extend('plannerUrl', { scope: 'worker' }, () => inject('plannerUrl'))
  .extend('browserUrl', { scope: 'worker' }, () => inject('browserUrl'))
  .extend('browser', { scope: 'worker' }, async ({ browserUrl }, { onCleanup }) => {
    const browser = await chromium.connect(browserUrl)
    onCleanup(() => browser.close())
    return browser
  })
  .extend('expectedFaults', (): RegExp[] => [])
  .extend('guardedPages', ({ expectedFaults }, { onCleanup }) => {
    const pages: Page[] = []
    onCleanup(async () => {
      const faults = (await Promise.all(pages.map(faultsOf))).flat()
      await Promise.all(pages.map((page) => page.context().close()))
      expect(unexpectedFaults(faults, expectedFaults)).toEqual([])
    })
    return pages
  })
  .extend('openPage', ({ browser, guardedPages }) => async (options: PageOptions = {}) => {
    const page = await openPage(browser, options)
    guardedPages.push(page)
    return page
  })
  .extend('page', ({ openPage, pageOptions }) => openPage(pageOptions))
  .extend('expectFaults', ({ expectedFaults }) => (...patterns: readonly RegExp[]): void => {
    expectedFaults.push(...patterns)
  })

const unexpectedFaults = (
  faults: readonly string[],
  expected: readonly RegExp[],
): readonly string[] => [
  ...faults.filter((fault) => !expected.some((pattern) => pattern.test(fault))),
  ...expected
    .filter((pattern) => !faults.some((fault) => pattern.test(fault)))
    .map((pattern) => `expected, and not found: ${pattern}`),
]
