import type { Browser, BrowserContext, BrowserContextOptions, Page } from 'playwright-core'
import { inject } from 'vitest'
import { watchFaults } from './faults'

const SCREENS = {
  desktop: { viewport: { width: 1280, height: 900 } },
  phone: {
    viewport: { width: 390, height: 844 },
    deviceScaleFactor: 2,
    isMobile: true,
    hasTouch: true,
  },
} as const satisfies Record<string, BrowserContextOptions>

/** Below the time a test has, so that the error is the one that says what was waited for. */
const ACTION_TIMEOUT_MS = 8_000
const NAVIGATION_TIMEOUT_MS = 15_000

const withoutJavaScript = new WeakSet<BrowserContext>()

/** Whether the page runs its scripts. */
export const hasJavaScript = (page: Page): boolean => !withoutJavaScript.has(page.context())

/** How a page is looked at: by default a desktop, in light colours, in American English. */
export interface PageOptions {
  /** A known screen, or a size in CSS pixels. */
  readonly viewport?: keyof typeof SCREENS | { readonly width: number; readonly height: number }
  readonly colorScheme?: 'light' | 'dark'
  readonly javaScriptEnabled?: boolean
  readonly locale?: string
  /** Such as `clipboard-read` and `clipboard-write`; none by default. */
  readonly permissions?: readonly string[]
}

/** Opens an empty page in a context of its own, whose faults are collected; paths are the planner's. */
export const openPage = async (
  browser: Browser,
  { viewport = 'desktop', permissions = [], ...options }: PageOptions,
): Promise<Page> => {
  const screen = typeof viewport === 'string' ? SCREENS[viewport] : { viewport }
  const context = await browser.newContext({
    baseURL: inject('plannerUrl'),
    colorScheme: 'light',
    locale: 'en-US',
    timezoneId: 'UTC',
    permissions: [...permissions],
    ...screen,
    ...options,
  })
  if (options.javaScriptEnabled === false) withoutJavaScript.add(context)
  context.setDefaultTimeout(ACTION_TIMEOUT_MS)
  context.setDefaultNavigationTimeout(NAVIGATION_TIMEOUT_MS)
  await watchFaults(context, inject('plannerUrl'))
  return context.newPage()
}
