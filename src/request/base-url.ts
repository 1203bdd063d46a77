import type { Context } from 'hono'
import type { Deps } from '../deps'

/** Where the planner is, without a slash at the end: as set, else as it was asked. */
export const baseUrl = (c: Context, { publicBaseUrl }: Pick<Deps, 'publicBaseUrl'>): string =>
  publicBaseUrl ?? new URL(c.req.url).origin
