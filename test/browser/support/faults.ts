import type { BrowserContext, ConsoleMessage, Page, Request } from 'playwright-core'

const faults = new WeakMap<BrowserContext, string[]>()

/** Collects what goes wrong in the pages of a context from now on. */
export const watchFaults = async (context: BrowserContext, plannerUrl: string): Promise<void> => {
  const found: string[] = []
  faults.set(context, found)
  const report = (fault: string | undefined) => {
    if (fault) found.push(fault)
  }
  context.on('console', (message) => report(consoleFault(message)))
  context.on('weberror', (error) => report(`page error: ${error.error().message}`))
  context.on('request', (request) => report(foreignFault(request.url(), plannerUrl)))
  context.on('requestfailed', (request) => report(failedFault(request)))
  context.on('page', (page) => {
    page.on('crash', () => report(`crash: ${page.url()}`))
    page.on('websocket', (socket) => report(foreignFault(socket.url(), plannerUrl)))
  })
  await context.exposeBinding(REPORT_BINDING, (_source, violation: string) => report(violation))
  await context.addInitScript(reportViolations, REPORT_BINDING)
}

/**
 * What went wrong in the page, and in all that it opened, until now: console errors and warnings, page
 * errors, requests that failed or went to another host, violations of the Content Security Policy.
 */
export const faultsOf = async (page: Page): Promise<readonly string[]> => {
  // The browser reports in order: its answer comes after what it had to tell before. A page that has
  // crashed or was closed does not answer, and has told all.
  await page.evaluate('0').catch(() => undefined)
  return faults.get(page.context()) ?? []
}

const consoleFault = (message: ConsoleMessage): string | undefined => {
  if (!['error', 'warning', 'assert'].includes(message.type())) return undefined
  return `console ${message.type()}: ${message.text()} (${message.location().url})`
}

const foreignFault = (url: string, plannerUrl: string): string | undefined => {
  const { protocol, host } = new URL(url)
  if (!/^(https?|wss?):$/.test(protocol) || host === new URL(plannerUrl).host) return undefined
  return `request to another host: ${url}`
}

const failedFault = (request: Request): string | undefined => {
  const reason = request.failure()?.errorText
  // The page gave the request up itself, or the answer became a download.
  if (reason === 'net::ERR_ABORTED') return undefined
  return `request failed: ${request.method()} ${request.url()} ${reason}`
}

const REPORT_BINDING = '__reportViolation'

/** Runs in the page. */
const reportViolations = (binding: string): void => {
  document.addEventListener('securitypolicyviolation', (event) => {
    const report: (violation: string) => void = Reflect.get(globalThis, binding)
    report(
      `Content Security Policy violation: ${event.effectiveDirective} forbids ${event.blockedURI}`,
    )
  })
}
