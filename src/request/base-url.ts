import type { Context } from 'hono'
import type { Deps } from '../deps'

/**
 * Where the planner is, without a slash at the end: as set, else as it was asked. Nothing where it was asked
 * with a Host header that is no host, so that links are relative.
 */
export const baseUrl = (c: Context, { publicBaseUrl }: Pick<Deps, 'publicBaseUrl'>): string =>
  publicBaseUrl ?? (URL.canParse(c.req.url) ? new URL(c.req.url).origin : '')
