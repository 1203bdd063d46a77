import type { MiddlewareHandler } from 'hono'
import { problem } from '../../request/problem'

/** Most characters of a query: Cloudflare takes 16 KB of URL as well. */
export const MOST_QUERY_CHARACTERS = 16 * 1024
/** Most names with values of a query: every field, and the longest lists with a name for each entry. */
export const MOST_QUERY_VALUES = 1000

/** Refuses a query that is too long before anything of it is read. */
export const queryLimited: MiddlewareHandler = async (c, next) => {
  const { url } = c.req
  const start = url.indexOf('?')
  if (start === -1) return next()
  const characters = url.length - start - 1
  if (characters > MOST_QUERY_CHARACTERS)
    return problem(c, 'uri-too-long', {
      detail: `a query may have at most ${MOST_QUERY_CHARACTERS} characters; got ${characters}; a POST takes more in its body`,
    })
  let values = 1
  for (let at = url.indexOf('&', start); at !== -1; at = url.indexOf('&', at + 1)) values += 1
  if (values > MOST_QUERY_VALUES)
    return problem(c, 'uri-too-long', {
      detail: `a query may have at most ${MOST_QUERY_VALUES} values; got ${values}; a comma parts the entries of a list`,
    })
  return next()
}
