import { fileURLToPath } from 'node:url'
import type { Page } from 'playwright-core'

const FOLDER = new URL('../screenshots/', import.meta.url)

/** Writes the page as it looks to `test/browser/screenshots/<name>.png`, for eyes; gives the path. */
export const screenshot = async (
  page: Page,
  name: string,
  options: { readonly fullPage?: boolean } = {},
): Promise<string> => {
  const path = fileURLToPath(new URL(`${name}.png`, FOLDER))
  await page.screenshot({ path, animations: 'disabled', ...options })
  return path
}
