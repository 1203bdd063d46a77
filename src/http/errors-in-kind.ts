import type { MiddlewareHandler } from 'hono'
import type { Deps } from '../deps'
import { Problem } from '../schema/problem'
import { logFailure } from './door/request-log'
import { kindOf, mediaTypes, problemInKind } from './kinds'

/**
 * Writes the problem of a path that answers in CSV, Markdown or a picture in that kind, with the same
 * status: a document then shows what is wrong where it would show the answer. Should even that fail,
 * the problem stays a JSON document.
 */
export const errorsInKind =
  ({ drawPng, log }: Pick<Deps, 'drawPng' | 'log'>): MiddlewareHandler =>
  async (c, next) => {
    await next()
    const kind = kindOf(c.req.path)
    if (!kind || !c.res.headers.get('content-type')?.startsWith('application/problem+json')) return
    const problem = Problem.parse(await c.res.clone().json())
    const headers = new Headers(c.res.headers)
    headers.set('content-type', mediaTypes[kind])
    const body = await written(
      () => problemInKind(kind, problem, { drawPng, query: c.req.query() }),
      (error) => logFailure(c, log, error),
    )
    if (body !== undefined) c.res = new Response(body, { status: problem.status, headers })
  }

const written = async (
  write: () => ReturnType<typeof problemInKind>,
  tell: (error: unknown) => void,
): Promise<string | Uint8Array<ArrayBuffer> | undefined> => {
  try {
    return await write()
  } catch (error) {
    tell(error)
    return undefined
  }
}
