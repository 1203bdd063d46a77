import type { OpenAPIHono } from '@hono/zod-openapi'
import type { Context } from 'hono'
import type { Deps } from '../deps'
import { baseUrl } from '../request/base-url'
import type { Written } from '../written/written'
import { queryFrom, writtenIn } from '../written/written'
import { answered } from './answered'
import type { Pasted } from './measure/measure-paste'
import { measurePaste } from './measure/measure-paste'
import { readPosted } from './measure/posted'
import { Page } from './page'
import { measuredIn, withMarks } from './read/marks'
import { readPage } from './read/read-page'

/**
 * The page at the root: a workload in its query, the answer below it, by GET. What other tools printed is
 * posted to it, and answered by the page with what was measured filled in.
 */
export const pageRoutes = (app: OpenAPIHono, deps: Deps): void => {
  app.get('/', async (c) => {
    // The query alone: the address as a whole is none where the Host header is no host.
    const searchParams = new URLSearchParams(/\?([^#]*)/.exec(c.req.url)?.[1])
    const given = writtenIn(searchParams)
    const written = given.has('measured') ? withMarks(given, measuredIn(given)) : given
    const query = queryFrom(written).toString()
    // A form without a script sends its blank fields too: the link to share has none.
    if ([...searchParams.values()].some((value) => value.trim() === ''))
      return c.redirect(query === '' ? '/' : `/?${query}`, 303)
    c.header('cache-control', 'no-cache')
    return c.html(await pageOf(c, deps, { written }))
  })
  app.post('/', async (c) => {
    const posted = await readPosted(c)
    const shown = posted.ok
      ? measurePaste(posted, deps.catalogue.regionNames)
      : { written: posted.written, pasted: posted.unread }
    c.header('cache-control', 'no-store')
    return c.html(await pageOf(c, deps, shown), posted.ok ? 200 : posted.status)
  })
}

const pageOf = async (
  c: Context,
  deps: Deps,
  { written, pasted }: { readonly written: Written; readonly pasted?: Pasted },
) => {
  const asked = await readPage(written, deps)
  const { workload } = asked
  const answer = workload && (await answered(written, workload, deps))
  const view = {
    asked: written.size === 0 ? { ...asked, faults: new Map<string, string>() } : asked,
    plan: answer?.plan,
    pasted,
    regionNames: deps.catalogue.regionNames,
    baseUrl: baseUrl(c, deps),
  }
  return <Page view={view} answered={answer} />
}
