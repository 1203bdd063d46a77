import type { Page } from 'playwright-core'
import { hasJavaScript } from './page'

/** Opens the planner with a query such as `region=eu-west-1`; where it has a script, once that runs. */
export const openPlanner = async (page: Page, query = ''): Promise<void> => {
  await page.goto(query === '' ? '/' : `/?${query}`)
  if (hasJavaScript(page)) await page.locator('html.scripted').waitFor()
}

/** Fills fields by their names, as typed or chosen, and waits for the address to have them. */
export const write = async (
  page: Page,
  fields: Readonly<Record<string, string>>,
): Promise<void> => {
  for (const [name, text] of Object.entries(fields)) await writeField(page, name, text)
  await addressHas(page, fields)
}

/** Fills one field; its groups are opened first. */
export const writeField = async (page: Page, name: string, text: string): Promise<void> => {
  const control = page.locator(`#${name}`)
  await openAround(page, name)
  const kind = await control.evaluate((each) => each.tagName)
  if (kind === 'SELECT') await control.selectOption(text)
  else if (kind === 'FIELDSET') await control.locator(`[value="${text}"]`).check()
  else await control.fill(text)
}

/** Opens every group that a field is in, by its summary. */
export const openAround = async (page: Page, name: string): Promise<void> => {
  const closed = page.locator('details:not([open])', { has: page.locator(`#${name}`) })
  while ((await closed.count()) > 0) await closed.first().locator('> summary').click()
}

/** Waits until the address has these fields; those that are blank it must not have. The answer came before it. */
export const addressHas = (page: Page, fields: Readonly<Record<string, string>>): Promise<void> =>
  page.waitForURL(({ searchParams }) =>
    Object.entries(fields).every(
      ([name, text]) => searchParams.get(name) === (text === '' ? null : text),
    ),
  )

/** Waits until the element with this id has the focus. */
export const focusIsOn = async (page: Page, id: string, timeout = 4000): Promise<void> => {
  await page.waitForFunction((wanted) => document.activeElement?.id === wanted, id, { timeout })
}
