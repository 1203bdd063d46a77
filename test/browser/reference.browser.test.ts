import { expect } from 'vitest'
import { screenshot } from './support/screenshot'
import { test } from './support/test'

test('the API reference lists every operation, and asks no other host', async ({ page }) => {
  await page.goto('/docs')
  await page.waitForSelector('#operations-service-getHealth')
  const { paths } = await (await page.request.get('/openapi.json')).json()
  const operations = Object.values<object>(paths).flatMap((methods) => Object.keys(methods))
  expect(await page.locator('.opblock').count()).toBe(operations.length)
  await screenshot(page, 'reference')
})

test.for(['plan/createPlan', 'plan/getPlan', 'sweep/getSweep', 'partitions/createPartitions'])(
  '%s can be tried in the API reference as it stands, and is answered by the planner',
  async (name, { page }) => {
    await page.goto(`/docs#/${name}`)
    const operation = page.locator(`#operations-${name.replace('/', '-')}`)
    await operation.locator('.execute').click()
    const response = operation.locator('.live-responses-table .response')
    await response.waitFor()
    expect(await response.locator('.response-col_status').innerText()).toContain('200')
    expect(await response.locator('pre').first().innerText()).toContain('"workload"')
    await screenshot(page, 'reference-tried')
  },
)

test('without a script the API reference says where the document is', async ({ openPage }) => {
  const page = await openPage({ javaScriptEnabled: false })
  await page.goto('/docs')
  expect(await page.innerText('noscript')).toContain('openapi.yaml')
  expect(await page.getAttribute('nav a:nth-of-type(2)', 'href')).toBe('/openapi.yaml')
})
