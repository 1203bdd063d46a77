import { execFileSync } from 'node:child_process'
import type { Page } from 'playwright-core'
import { describe, expect } from 'vitest'
import { planFor } from './support/api'
import { shownAnswer, textOf } from './support/shown'
import { openPlanner } from './support/steps'
import { test } from './support/test'

const QUERY = new URLSearchParams({
  region: 'us-east-1',
  averageIngressMiBps: '20k msg/s × 2 KB',
  consumerGroups: 'four',
  ec2Storage: 'gp3',
}).toString()
const API =
  'region=us-east-1&messagesPerSecond=20000&averageMessageBytes=2000&consumerGroups=4&ec2Storage=gp3'

const textIn = (page: Page, id: string) => page.locator(`#take-${id}`).inputValue()

/** The same query whatever the order of its fields. */
const sorted = (url: string): string => {
  const { pathname, searchParams } = new URL(url)
  searchParams.sort()
  return `${pathname}?${searchParams}`
}

describe('with the clipboard', () => {
  test.override('pageOptions', { permissions: ['clipboard-read', 'clipboard-write'] })
  const copied = (page: Page) => page.evaluate(() => navigator.clipboard.readText())

  test('the Markdown that is copied is that of the API', async ({ page, plannerUrl }) => {
    await openPlanner(page, QUERY)
    await page.getByRole('link', { name: 'Copy as Markdown' }).click()
    await page.getByRole('link', { name: 'Copied' }).waitFor()
    const markdown = await copied(page)
    expect(markdown).toBe(await (await fetch(`${plannerUrl}/v1/plan.md?${API}`)).text())
    const links = [...markdown.matchAll(/\]\((http[^)]+)\)/g)].map(([, url = '']) => url)
    expect(links.length).toBeGreaterThan(1)
    for (const link of links.filter((url) => url.startsWith(plannerUrl)))
      expect((await fetch(link)).status, link).toBe(200)
  })

  test('each text is copied as it stands', async ({ page }) => {
    await openPlanner(page, QUERY)
    for (const id of ['permalink', 'excel', 'sheets', 'sheets-table', 'curl', 'picture']) {
      await page.locator(`[data-copies="take-${id}"]`).click()
      await page.locator(`[data-copies="take-${id}"]`, { hasText: 'Copied' }).waitFor()
      expect(await copied(page)).toBe(await textIn(page, id))
    }
    expect(await page.getByRole('status').textContent()).toBe('Copied')
  })
})

test('what cannot be copied is selected, and the reader is told', async ({ page }) => {
  await openPlanner(page, QUERY)
  await page.evaluate(() => {
    navigator.clipboard.writeText = () => Promise.reject(new Error('not allowed'))
  })
  await page.locator('[data-copies="take-curl"]').click()
  await page.getByText('It could not be copied').waitFor()
  const selected = await page.evaluate(() => getSelection()?.toString())
  expect(selected).toBe(await textIn(page, 'curl'))
})

test('every link of the answer to a file opens it, as what it says', async ({ page }) => {
  await openPlanner(page, 'region=us-east-1&averageIngressMiBps=50')
  const links = await page
    .locator('#take-away .actions a, #rejected a[href*="/v1/"]')
    .evaluateAll((all) =>
      all.map((each) => [each.textContent ?? '', (each as HTMLAnchorElement).href]),
    )
  const types = await Promise.all(
    links.map(async ([name = '', url = '']) => {
      const response = await fetch(url)
      return [name, response.status, response.headers.get('content-type')?.split(';')[0]]
    }),
  )
  expect(types).toEqual([
    [expect.stringMatching(/^Every rejected shape/), 200, 'text/csv'],
    ['Copy as Markdown', 200, 'text/markdown'],
    ['Table (CSV)', 200, 'text/csv'],
    ['Line items (CSV)', 200, 'text/csv'],
    ['Cost as PNG', 200, 'image/png'],
    ['as SVG', 200, 'image/svg+xml'],
    ['Partitions as PNG', 200, 'image/png'],
    ['Curve as PNG', 200, 'image/png'],
    ['All numbers (JSON)', 200, 'application/json'],
  ])
})

test('the command of the shell gives what the API answers', async ({ page, plannerUrl }) => {
  await openPlanner(page, QUERY)
  const output = execFileSync('sh', ['-c', await textIn(page, 'curl')], { encoding: 'utf8' })
  expect(JSON.parse(output)).toEqual(await planFor(plannerUrl, API))
})

test('the formula of Excel is one that Excel takes, and its number is that of the page', async ({
  page,
}) => {
  await openPlanner(page, QUERY)
  const formula = await textIn(page, 'excel')
  expect(formula).toMatch(/^=NUMBERVALUE\(WEBSERVICE\("[^"]*"(&"[^"]*")*\), "\."\)$/)
  const literals = [...formula.matchAll(/"([^"]*)"/g)].map(([, text = '']) => text)
  expect(Math.max(...literals.map((text) => text.length))).toBeLessThanOrEqual(255)
  const url = literals.slice(0, -1).join('')
  const [value, usd] = await Promise.all([
    fetch(url).then((response) => response.text()),
    page.locator('.figures dd').nth(1).textContent(),
  ])
  expect(Number(value)).toBe(Number(usd?.replace(/[^\d.]/g, '')))
  expect(await textIn(page, 'sheets')).toBe(`=VALUE(IMPORTDATA("${url}", ",", "en_US"))`)
  const table = /"(http[^"]+)"/.exec(await textIn(page, 'sheets-table'))?.[1] ?? ''
  expect((await fetch(table)).headers.get('content-type')).toMatch(/^text\/csv/)
})

test('the link to the page and the picture lead to the same workload', async ({
  page,
  openPage,
  plannerUrl,
}) => {
  await openPlanner(page, QUERY)
  const other = await openPage()
  await other.goto(await textIn(page, 'permalink'))
  expect(await shownAnswer(other)).toEqual(await shownAnswer(page))
  const picture = /^!\[Kafka cost\]\((.*)\)$/.exec(await textIn(page, 'picture'))?.[1] ?? ''
  expect(sorted(picture)).toBe(sorted(`${plannerUrl}/v1/plan.svg?${API}`))
  expect(await (await fetch(picture)).text()).toContain(await textOf(page, '.figures dd'))
})

test('without a script the buttons that copy are not there, and the links work', async ({
  openPage,
}) => {
  const page = await openPage({ javaScriptEnabled: false })
  await openPlanner(page, QUERY)
  expect(await page.locator('.copy').first().isVisible()).toBe(false)
  await page.getByRole('link', { name: 'All numbers (JSON)' }).click()
  expect(new URL(page.url()).pathname).toBe('/v1/plan')
})
