import type { Page } from 'playwright-core'

const HEAD = `<!doctype html><html lang="en"><title>Made</title>
<meta name="viewport" content="width=device-width">`

/** Opens a page with this body, and this Content Security Policy, as if the planner had answered it. */
export const openMade = async (page: Page, body: string, policy?: string): Promise<void> => {
  await page.route('**/made', (route) =>
    route.fulfill({
      contentType: 'text/html',
      headers: policy ? { 'content-security-policy': policy } : {},
      body: `${HEAD}<main><h1>Made</h1>${body}</main></html>`,
    }),
  )
  await page.goto('/made')
}
