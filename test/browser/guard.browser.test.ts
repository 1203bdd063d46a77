import { describe, expect } from 'vitest'
import { faultsOf } from './support/faults'
import { openMade } from './support/made-page'
import { test } from './support/test'

const CLEAN = '<p>Text</p><script>console.log("ready")</script>'
const FAULTY = '<script>console.error("wrong")</script>'

describe('a fault of a page is found:', () => {
  test.for([
    ['a console error', FAULTY, [/^console error: wrong /]],
    ['a console warning', '<script>console.warn("odd")</script>', [/^console warning: odd /]],
    ['an uncaught error', '<script>throw Error("bang")</script>', [/^page error: bang$/]],
    ['a rejection', '<script>Promise.reject(Error("no"))</script>', [/^page error: no$/]],
    [
      'an image of another host, which is not reached',
      '<img alt="" src="http://192.0.2.1/a.png">',
      [/^request to another host: http:\/\/192\.0\.2\.1/, /NAME_NOT_RESOLVED/],
    ],
    [
      'a socket to another host',
      '<script>new WebSocket("ws://example.org/")</script>',
      [/ws:\/\/example\.org/],
    ],
    [
      'an image that the planner does not have',
      '<img alt="" src="/no-such-image.png">',
      [/status of 404.*no-such-image\.png/],
    ],
  ] as const)('%s', async ([, body, patterns], { page, expectFaults }) => {
    expectFaults(...patterns)
    await openMade(page, body)
  })

  test('an inline script against the policy, told by the console and by the page', async ({
    page,
    expectFaults,
  }) => {
    expectFaults(
      /^console error: .*Content Security Policy/,
      /^Content Security Policy violation: script-src-elem forbids inline$/,
    )
    await openMade(page, CLEAN, "default-src 'none'")
  })

  test('a request that fails', async ({ page, expectFaults }) => {
    expectFaults(/^request failed: GET .*\/lost net::ERR_FAILED$/, /^console error: Failed to load/)
    await page.route('**/lost', (route) => route.abort())
    await openMade(page, '<img alt="" src="/lost">')
  })
})

describe('a test fails', () => {
  test.fails('by a fault that it does not expect', ({ page }) => openMade(page, FAULTY))

  test.fails('by a fault that it expects in vain', async ({ page, expectFaults }) => {
    expectFaults(/never/)
    await openMade(page, CLEAN)
  })
})

test('a clean page has no faults', async ({ page }) => {
  await openMade(page, CLEAN)
  expect(await faultsOf(page)).toEqual([])
})

test('text is drawn, because the browser has a font', async ({ page }) => {
  await openMade(page, '<span>planner</span>')
  expect((await page.locator('span').boundingBox())?.width).toBeGreaterThan(30)
})

test('the planner answers', async ({ page, plannerUrl }) => {
  const answer = await page.goto('/healthz')
  expect(answer?.status()).toBe(200)
  expect(page.url()).toBe(`${plannerUrl}/healthz`)
})
