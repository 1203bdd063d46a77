import type { OpenAPIHono } from '@hono/zod-openapi'
import { createRoute } from '@hono/zod-openapi'
import type { Context } from 'hono'
import type { Deps } from '../deps'
import type { Form } from '../request/form'
import type { Catalogue } from '../schema/catalogue'
import type { contentOf } from './contract'
import { bodyOf, bodyProblems, cachedAnswers, queryOf, queryProblems } from './contract'
import { documented } from './documented'
import type { Written } from './etag'
import { cachedText } from './etag'
import { requestFromBody, requestFromQuery } from './workload-request'

/** One representation of an answer: where it is, what it may be asked, and how it is written. */
export interface Representation<Input> {
  readonly path: string
  readonly tag: string
  /** What its operations are named after: getPlanCsv, createPlanCsv. */
  readonly name: string
  readonly summary: string
  readonly description: string
  readonly form: Form<Input>
  readonly type: string
  readonly content: ReturnType<typeof contentOf>
  readonly answer: string
  /** What the bytes depend on besides the request itself; nothing where it is absent. */
  readonly dependsOn?: (c: Context) => unknown
  /** The answer, or the response that says why there is none. */
  readonly write: (
    c: Context,
    input: Input,
    catalogue: Catalogue,
  ) => Written | Response | Promise<Written | Response>
}

/** Registers a representation by GET and by POST, in the application and in its OpenAPI document. */
export const representationRoutes = <Input extends { readonly region: string }>(
  app: OpenAPIHono,
  { catalogueFor }: Pick<Deps, 'catalogueFor'>,
  representation: Representation<Input>,
): void => {
  const { path, tag, name, form, content, type, write, answer } = representation
  const shared = { path, tags: [tag], description: representation.description }

  documented(app, () =>
    createRoute({
      ...shared,
      method: 'get',
      operationId: `get${name}`,
      summary: `${representation.summary}, the workload in the query`,
      request: queryOf(form),
      responses: { ...cachedAnswers(content, answer), ...queryProblems(path) },
    }),
  )
  app.get(path, async (c) => {
    const request = await requestFromQuery(c, form, catalogueFor)
    if (!request.ok) return request.response
    const { input, catalogue } = request
    return cachedText(c, catalogue, {
      key: [input, representation.dependsOn?.(c)],
      region: input.region,
      type,
      write: () => write(c, input, catalogue),
    })
  })

  documented(app, () =>
    createRoute({
      ...shared,
      method: 'post',
      operationId: `create${name}`,
      summary: `${representation.summary}, the workload in the body`,
      request: bodyOf(form),
      responses: { 200: { description: answer, content }, ...bodyProblems(path) },
    }),
  )
  app.post(path, async (c) => {
    const request = await requestFromBody(c, form, catalogueFor)
    if (!request.ok) return request.response
    const written = await write(c, request.input, request.catalogue)
    if (written instanceof Response) return written
    return c.body(written, 200, { 'content-type': type, 'cache-control': 'no-store' })
  })
}
