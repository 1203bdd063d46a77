import type { MiddlewareHandler } from 'hono'
import { secureHeaders } from 'hono/secure-headers'
import { kindOf } from './kinds'

/** What none of it uses; the page writes to the clipboard. */
const UNUSED = ['camera', 'displayCapture', 'geolocation', 'microphone', 'payment', 'usb'] as const

const shared = {
  // Set below, where the planner was asked by https.
  strictTransportSecurity: false,
  crossOriginOpenerPolicy: false,
  originAgentCluster: false,
  xXssProtection: false,
  referrerPolicy: 'no-referrer',
  permissionsPolicy: Object.fromEntries(UNUSED.map((feature): [string, string[]] => [feature, []])),
}

/** A year, for this host alone: what else there is of the domain is not known here. */
const HTTPS_ONLY = 'max-age=31536000'

/** What a document shows inside itself: any page may frame it, and none of it can run. */
const embeddable = secureHeaders({
  ...shared,
  contentSecurityPolicy: {
    defaultSrc: ["'none'"],
    styleSrc: ["'unsafe-inline'"],
    frameAncestors: ['*'],
  },
  crossOriginResourcePolicy: 'cross-origin',
  xFrameOptions: false,
})

/** The page at the root: its own style sheets, script and pictures, its own form, and nothing else. */
const page = secureHeaders({
  ...shared,
  contentSecurityPolicy: {
    defaultSrc: ["'none'"],
    baseUri: ["'none'"],
    connectSrc: ["'self'"],
    formAction: ["'self'"],
    frameAncestors: ["'none'"],
    imgSrc: ["'self'"],
    scriptSrc: ["'self'"],
    styleSrc: ["'self'"],
  },
  crossOriginResourcePolicy: 'same-origin',
  xFrameOptions: 'DENY',
})

/** The API reference: as the page, but that its pictures stand in its style sheet. */
const reference = secureHeaders({
  ...shared,
  contentSecurityPolicy: {
    defaultSrc: ["'none'"],
    baseUri: ["'none'"],
    connectSrc: ["'self'"],
    formAction: ["'none'"],
    frameAncestors: ["'none'"],
    imgSrc: ["'self'", 'data:', 'blob:'],
    scriptSrc: ["'self'"],
    styleSrc: ["'self'"],
  },
  crossOriginResourcePolicy: 'same-origin',
  xFrameOptions: 'DENY',
})

const closed = secureHeaders({
  ...shared,
  contentSecurityPolicy: { defaultSrc: ["'none'"], frameAncestors: ["'none'"] },
  crossOriginResourcePolicy: 'cross-origin',
  xFrameOptions: 'DENY',
})

/** Headers that keep answers inert; only the formats for planning documents may stand in a frame. */
export const safeHeaders: MiddlewareHandler = async (c, next) => {
  await headersFor(c.req.path)(c, next)
  if (c.req.url.startsWith('https:')) c.res.headers.set('strict-transport-security', HTTPS_ONLY)
}

const headersFor = (path: string): MiddlewareHandler => {
  if (path === '/') return page
  if (path === '/docs') return reference
  return kindOf(path) ? embeddable : closed
}
