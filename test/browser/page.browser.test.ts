import type { Page } from 'playwright-core'
import { describe, expect } from 'vitest'
import { openMade } from './support/made-page'
import { test } from './support/test'

const lookOf = (page: Page) =>
  page.evaluate(() => ({
    width: innerWidth,
    dark: matchMedia('(prefers-color-scheme: dark)').matches,
    language: navigator.language,
  }))

test('a page is looked at on a light desktop', async ({ page }) => {
  await openMade(page, '')
  expect(await lookOf(page)).toEqual({ width: 1280, dark: false, language: 'en-US' })
})

describe('a page is looked at as its options say', () => {
  test.override('pageOptions', { viewport: 'phone', colorScheme: 'dark', locale: 'de-DE' })

  test('for all tests of a block', async ({ page }) => {
    await openMade(page, '')
    expect(await lookOf(page)).toEqual({ width: 390, dark: true, language: 'de-DE' })
  })

  test('for one page', async ({ openPage }) => {
    const page = await openPage({ viewport: { width: 320, height: 600 } })
    await openMade(page, '')
    expect(await lookOf(page)).toEqual({ width: 320, dark: false, language: 'en-US' })
  })
})

test('a page with the permission reads what it copied', async ({ openPage }) => {
  const page = await openPage({ permissions: ['clipboard-read', 'clipboard-write'] })
  await openMade(page, '')
  await page.evaluate(() => navigator.clipboard.writeText('copied'))
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe('copied')
})
