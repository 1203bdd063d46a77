import type { OpenAPIHono } from '@hono/zod-openapi'
import type { Deps } from '../deps'
import { baseUrl } from '../request/base-url'
import { queryFrom, writtenIn } from '../written/written'
import { answered } from './answered'
import { Page } from './page'
import { readPage } from './read/read-page'

/** The page at the root: a workload in its query, the answer below it, by GET alone. */
export const pageRoutes = (app: OpenAPIHono, deps: Deps): void => {
  app.get('/', async (c) => {
    const { searchParams } = new URL(c.req.url)
    const written = writtenIn(searchParams)
    const query = queryFrom(written).toString()
    // A form without a script sends its blank fields too: the link to share has none.
    if ([...searchParams.values()].some((value) => value.trim() === ''))
      return c.redirect(query === '' ? '/' : `/?${query}`, 303)
    const asked = await readPage(written, deps)
    const { workload } = asked
    const answer = workload && (await answered(written, workload, deps))
    const view = {
      asked: written.size === 0 ? { ...asked, faults: new Map<string, string>() } : asked,
      plan: answer?.plan,
      regionNames: deps.catalogue.regionNames,
      baseUrl: baseUrl(c, deps),
    }
    c.header('cache-control', 'no-cache')
    return c.html(<Page view={view} answered={answer} />)
  })
}
