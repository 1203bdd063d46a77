import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { AxeResults, NodeResult, Result, RunOptions } from 'axe-core'
import type { Page } from 'playwright-core'
import { hasJavaScript } from './page'

const SOURCE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

const OPTIONS: RunOptions = {
  runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'],
  resultTypes: ['violations'],
}

/**
 * What axe finds against WCAG 2.2 A and AA in the page as it is now: "rule: target – message"; by all
 * its rules, or by those that are named. A frame is looked into only where the page has JavaScript.
 */
export const axeFindings = async (
  page: Page,
  ...rules: readonly string[]
): Promise<readonly string[]> => {
  const options = rules.length > 0 ? { ...OPTIONS, runOnly: [...rules] } : OPTIONS
  const { violations } = await (hasJavaScript(page)
    ? run(page, options)
    : runWithoutTimers(page, options))
  return violations.flatMap((rule) => rule.nodes.map((node) => findingOf(rule, node)))
}

// Evaluated, not added as a script: the page's Content Security Policy would stop a script.
const run = async (page: Page, options: RunOptions): Promise<AxeResults> => {
  for (const frame of page.frames()) await frame.evaluate(SOURCE)
  return page.evaluate(`axe.run(${JSON.stringify(options)})`)
}

const UNWRAP_NOSCRIPT = `
  for (const it of document.querySelectorAll('noscript')) it.replaceWith(...it.childNodes)`

/**
 * Where the page has no JavaScript, what is evaluated runs, promises too, but a timer never ends. Axe
 * puts work off by timers: here by promises. What it limits by timers, frames and loading, is left out.
 * It takes a noscript for hidden, which here it is not: its content takes its place.
 */
const runWithoutTimers = async (page: Page, given: RunOptions): Promise<AxeResults> => {
  await page.evaluate(UNWRAP_NOSCRIPT)
  await page.evaluate(`((setTimeout) => { ${SOURCE} })((put) => { Promise.resolve().then(put) })`)
  const options: RunOptions = { ...given, iframes: false, preload: false }
  return page.evaluate(`axe.run(${JSON.stringify(options)})`)
}

const findingOf = (rule: Result, { target, any, all, none }: NodeResult): string => {
  const [check, ...others] = [...any, ...all, ...none]
  // One check says what is wrong here; several are the ways in which it could be right.
  const message = check && others.length === 0 ? check.message : rule.help
  return `${rule.id}: ${target.join(' ')} – ${message}`
}
