import type { Page } from 'playwright-core'

/** The answer as the page shows it, in its words. */
export interface Shown {
  readonly verdict: string
  /** Name, cluster, USD, delta and percent of every platform, by cost. */
  readonly platforms: readonly (readonly string[])[]
  /** The lines of the bill of the chosen candidate, and the total. */
  readonly bill: readonly (readonly string[])[]
  readonly uses: readonly string[]
  readonly partitions: string
}

/** Reads the answer off the page. */
export const shownAnswer = async (page: Page): Promise<Shown> => ({
  verdict: await textOf(page, '#verdict .lead'),
  platforms: await platformsOf(page),
  bill: await rowsOf(page, /^Line items/),
  uses: await page
    .locator('.uses li')
    .evaluateAll((all) =>
      all.map(
        (each) =>
          `${each.getAttribute('data-constraint')} ${each.querySelector('.share')?.textContent}`,
      ),
    ),
  partitions: await textOf(page, '#partition-window > p'),
})

const COLUMNS = [
  'platform',
  /best cluster|why it does not fit/,
  'USD a month',
  'above the cheapest, USD',
  'above',
]

/** The columns that a plan of the API has too, wherever they stand. */
const platformsOf = async (page: Page): Promise<string[][]> => {
  const caption = /^(The best cluster of each platform|Why nothing fits)$/
  const heads = await rowsOf(page, caption, 'thead tr')
  const places = COLUMNS.map((wanted) =>
    (heads[0] ?? []).findIndex((head) =>
      typeof wanted === 'string' ? head === wanted : wanted.test(head),
    ),
  )
  const rows = await rowsOf(page, caption)
  return rows.map((row) => places.map((place) => row[place] ?? ''))
}

/** The rows of the table with this caption, as texts. */
export const rowsOf = async (
  page: Page,
  caption: string | RegExp,
  row = 'tbody tr',
): Promise<string[][]> => {
  await wholePage(page)
  return page
    .locator('table', { has: page.locator('caption', { hasText: caption }) })
    .locator(row)
    .evaluateAll((rows) =>
      rows.map((row) =>
        [...row.children].map((cell) => cell.textContent.replaceAll('\u00a0', ' ')),
      ),
    )
}

/** The text of the first element that a selector finds, as with plain spaces. */
export const textOf = async (page: Page, selector: string): Promise<string> =>
  ((await page.locator(selector).first().textContent()) ?? '').replaceAll('\u00a0', ' ')

/** What the fields of the form hold, those that are blank left out. */
export const shownFields = async (page: Page): Promise<Record<string, string>> => {
  await wholePage(page)
  return page.evaluate(() => {
    const form = document.querySelector('form')
    const all = form ? [...new FormData(form)] : []
    return Object.fromEntries(
      all.flatMap(([name, value]) => (typeof value === 'string' && value ? [[name, value]] : [])),
    )
  })
}

/** Waits for the end of a page that was gone to without a script. */
const wholePage = (page: Page): Promise<void> => page.locator('body > footer').waitFor()
