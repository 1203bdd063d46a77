import { describe, expect } from 'vitest'
import { openPlanner } from './support/steps'
import { test } from './support/test'

const MOST_BYTES = 100_000
const QUERY = 'region=us-east-1&averageIngressMiBps=50+MB/s&consumerGroups=3'

test('a page with an answer is light: without its pictures below 100,000 bytes, by few requests', async ({
  page,
}) => {
  const bytes: Record<string, number> = {}
  const reading: Promise<unknown>[] = []
  page.on('response', (response) => {
    const { pathname } = new URL(response.url())
    const read = response.text().then((text) => {
      const own = text.replaceAll(/<svg xmlns.*?<\/svg>/gs, '')
      bytes[pathname] = Buffer.byteLength(pathname === '/' ? own : text)
    })
    reading.push(read)
  })
  await openPlanner(page, QUERY)
  await page.waitForLoadState('networkidle')
  await Promise.all(reading)
  const icon = await page.request.get('/icon.svg')
  const total = Object.values({ ...bytes, '/icon.svg': (await icon.body()).length })
  const sum = total.reduce((one, other) => one + other, 0)
  expect(sum, JSON.stringify(bytes)).toBeLessThan(MOST_BYTES)
  expect(Object.keys(bytes)).toEqual(expect.arrayContaining(['/', '/planner.css', '/planner.js']))
})

describe('the policy of the page', () => {
  test('allows its own files and nothing inline', async ({ plannerUrl }) => {
    const { headers } = await fetch(`${plannerUrl}/?${QUERY}`)
    const policy = headers.get('content-security-policy') ?? ''
    expect(
      Object.fromEntries(
        policy
          .split(/;\s*/)
          .filter(Boolean)
          .map((rule) => rule.split(/ (.*)/s, 2)),
      ),
    ).toEqual({
      'default-src': "'none'",
      'base-uri': "'none'",
      'connect-src': "'self'",
      'form-action': "'self'",
      'frame-ancestors': "'none'",
      'img-src': "'self'",
      'script-src': "'self'",
      'style-src': "'self'",
    })
    expect(headers.get('x-content-type-options')).toBe('nosniff')
    expect(headers.get('referrer-policy')).toBe('no-referrer')
  })

  test('stops a script that is put into the page', async ({ page, expectFaults }) => {
    expectFaults(
      /^console error: .*Content Security Policy/,
      /^Content Security Policy violation: script-src-elem/,
    )
    await openPlanner(page, QUERY)
    await page.evaluate(() => {
      const script = document.createElement('script')
      script.textContent = 'window.ran = 1'
      document.body.append(script)
    })
    expect(await page.evaluate(() => Reflect.get(window, 'ran'))).toBeUndefined()
  })
})

test('using the page asks no other host and keeps nothing in the browser', async ({
  page,
  plannerUrl,
}) => {
  const hosts = new Set<string>()
  page.on('request', (request) => hosts.add(new URL(request.url()).origin))
  await openPlanner(page, QUERY)
  await page.getByRole('link', { name: /Keep this as “before”/ }).click()
  await page.waitForURL(/before=/)
  expect([...hosts]).toEqual([plannerUrl])
  expect(
    await page.evaluate(() => [localStorage.length, sessionStorage.length, document.cookie]),
  ).toEqual([0, 0, ''])
})
