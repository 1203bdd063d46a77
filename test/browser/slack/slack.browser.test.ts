import { execFile } from 'node:child_process'
import { readFile } from 'node:fs/promises'
import { promisify } from 'node:util'
import { afterAll, beforeAll, expect } from 'vitest'
import { Answered, readIn } from '../../slack/support/message'
import { startPlanner } from '../start/planner'
import type { Started } from '../start/started'
import { test } from '../support/test'
import { pageOf } from './block-kit'

const PUBLIC = 'https://kafka.example.com'
const run = promisify(execFile)

let planner: Started
beforeAll(async () => {
  planner = await startPlanner({ SLACK_SIGNING_SECRET: 'local', PUBLIC_BASE_URL: PUBLIC })
}, 120_000)
afterAll(() => planner.close())

/** What the script of docs/slack.md prints, as a colleague would run it. */
const ask = async (text: string): Promise<string> => {
  const guide = await readFile('docs/slack.md', 'utf8')
  const script = /```sh\n(planner=[^`]+)```/.exec(guide)?.[1] ?? 'echo docs/slack.md has no script'
  const { stdout } = await run('bash', ['-c', script], {
    env: { ...process.env, planner: planner.url, text },
  })
  return stdout
}

test('the script of the guide signs a request that is answered', async () => {
  const message = Answered.parse(JSON.parse(await ask('50MB/s 7d 3 groups seoul')))
  expect(readIn(message)).toContain('MSK Express is cheapest for 47.684 MiB/s')
})

test('the script sends any text as it stands', async () => {
  const message = Answered.parse(JSON.parse(await ask("20k msg/s × 2KB, 100% sao paulo & 'x'=1")))
  expect(readIn(message)).toContain('"100%" does not say of what')
  expect(readIn(message)).toContain("'x'=1")
})

for (const [name, text] of [
  ['plan', '50MB/s 7d 3 groups seoul'],
  ['comparison', 'compare 10MB/s 100MB/s'],
  ['faults', '50 mb/s 3 grups keep 7 seol'],
  ['help', 'help'],
] as const)
  test(`the answer to ${text} can be looked at`, async ({ page }) => {
    const message = Answered.parse(JSON.parse(await ask(text)))
    // The chart comes from the planner that the browser may reach.
    const body = pageOf(message, `/kafka-plan ${text}`).replaceAll(PUBLIC, '')
    await page.route('**/slack-message', (route) =>
      route.fulfill({ contentType: 'text/html', body }),
    )
    await page.setViewportSize({ width: 760, height: 400 })
    await page.goto('/slack-message')
    const widths = await page.$$eval('img', (images) =>
      images.map(({ naturalWidth }) => naturalWidth),
    )
    expect(widths).toHaveLength(name === 'plan' ? 1 : 0)
    for (const width of widths) expect(width).toBeGreaterThan(400)
    await page.screenshot({ path: `test/browser/screenshots/slack-${name}.png`, fullPage: true })
    if (name === 'plan' && process.env.UPDATE_PICTURES)
      await page.screenshot({ path: 'docs/pictures/slack.png', fullPage: true })
  })
