import { describe, expect } from 'vitest'
import { axeFindings } from './support/axe'
import { openMade } from './support/made-page'
import { test } from './support/test'

const UNLABELLED = '<input>'
const FINDING = 'label: input – Form elements must have labels'

describe('an input without a label is found', () => {
  test('under a policy that forbids scripts', async ({ page }) => {
    await openMade(page, UNLABELLED, "default-src 'none'")
    expect(await axeFindings(page)).toEqual([FINDING])
  })

  test.for([
    ['in the page', UNLABELLED],
    ['in what stands in for scripts', `<noscript>${UNLABELLED}</noscript>`],
  ] as const)('without JavaScript, %s', async ([, body], { openPage }) => {
    const page = await openPage({ javaScriptEnabled: false })
    await openMade(page, body)
    expect(await axeFindings(page)).toEqual([FINDING])
  })
})

test('low contrast is found, with the contrast', async ({ page }) => {
  await openMade(page, '<p style="color: #aaa">faint</p>')
  expect(await axeFindings(page)).toEqual([
    expect.stringMatching(/^color-contrast: p – .* contrast of 2\.32 /),
  ])
})

test('a page with labels and contrast has no findings', async ({ page }) => {
  await openMade(page, '<label>Name <input></label>')
  expect(await axeFindings(page)).toEqual([])
})
