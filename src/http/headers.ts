import type { MiddlewareHandler } from 'hono'
import { secureHeaders } from 'hono/secure-headers'
import { kindOf } from './kinds'

const shared = {
  // Set by whoever serves the domain; a local planner has no certificate.
  strictTransportSecurity: false,
  crossOriginOpenerPolicy: false,
  originAgentCluster: false,
  xXssProtection: false,
  referrerPolicy: 'no-referrer',
} as const

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
export const safeHeaders: MiddlewareHandler = (c, next) => {
  if (c.req.path === '/') return page(c, next)
  if (c.req.path === '/docs') return reference(c, next)
  return kindOf(c.req.path) ? embeddable(c, next) : closed(c, next)
}
