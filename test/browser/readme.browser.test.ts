import { readFile } from 'node:fs/promises'
import { expect } from 'vitest'
import { test } from './support/test'

const PICTURE = /\[!\[(.+?)\]\(docs\/pictures\/page\.png\)\]\(http:\/\/127\.0\.0\.1:8787(.+?)\)/

test('the page that the README shows gives the sentence that stands with its picture', async ({
  page,
}) => {
  const readme = await readFile('README.md', 'utf8')
  const [, sentence, path] = PICTURE.exec(readme) ?? []
  await page.goto(path ?? 'the README has no picture of the page')
  expect(await page.textContent('.lead')).toBe(sentence)
  // The picture is taken anew on demand only: its pixels differ from machine to machine.
  if (process.env.UPDATE_PICTURES) {
    await page.setViewportSize({ width: 1280, height: 860 })
    await page.screenshot({ path: 'docs/pictures/page.png' })
  }
})
