import type { OpenAPIHono } from '@hono/zod-openapi'
import { createRoute } from '@hono/zod-openapi'
import type { Context } from 'hono'
import type { Catalogue } from '../schema/catalogue'
import {
  bodyOf,
  bodyProblems,
  cachedAnswers,
  contentOf,
  jsonContent,
  queryOf,
  queryProblems,
} from './contract'
import type { Deps } from './deps'
import { cachedText } from './etag'
import type { Form } from './form'
import { withOptions } from './form'
import type { Format } from './format'
import { mediaTypes } from './kinds'
import { linksTo } from './links'
import type { Resource } from './resource'
import { requestFromBody, requestFromQuery } from './workload-request'

/** One representation of a resource: where it is, what it may be asked, and how it is written. */
interface Representation<Input> {
  readonly path: string
  readonly name: string
  readonly summary: string
  readonly description: string
  readonly form: Form<Input>
  readonly type: string
  readonly content: ReturnType<typeof contentOf>
  readonly answer: string
  readonly write: (
    c: Context,
    input: Input,
    catalogue: Catalogue,
  ) => string | Promise<Uint8Array<ArrayBuffer>>
}

/**
 * Registers a resource as JSON and in each of its formats, each by GET and by POST, in the application
 * and in its OpenAPI document.
 */
export const resourceRoutes = <Input extends { readonly region: string }, Answer>(
  app: OpenAPIHono,
  deps: Deps,
  resource: Resource<Input, Answer>,
): void => {
  register(app, deps, { tag: resource.tag, representation: asJson(resource) })
  for (const format of resource.formats)
    register(app, deps, { tag: resource.tag, representation: inFormat(resource, format, deps) })
}

const asJson = <Input, Answer>(
  resource: Pick<
    Resource<Input & { readonly region: string }, Answer>,
    'path' | 'name' | 'summary' | 'description' | 'form' | 'answer' | 'calculate'
  >,
): Representation<Input & { readonly region: string }> => ({
  ...resource,
  type: 'application/json; charset=utf-8',
  content: jsonContent(resource.answer.schema),
  answer: resource.answer.description,
  write: (_, input, catalogue) => JSON.stringify(resource.calculate(input, catalogue)),
})

const inFormat = <Input extends { readonly region: string }, Answer>(
  resource: Resource<Input, Answer>,
  format: Format<Answer>,
  deps: Deps,
): Representation<Input> => ({
  path: `${resource.path}.${format.kind}`,
  name: `${resource.name}${format.kind[0]?.toUpperCase()}${format.kind.slice(1)}`,
  summary: `${resource.summary}, as ${SPOKEN[format.kind]}`,
  description: format.description,
  form: withOptions(resource.form, format),
  type: mediaTypes[format.kind],
  content: contentOf(format.kind),
  answer: format.description,
  write: (c, input, catalogue) =>
    format.write(resource.calculate(input, catalogue), { ...input }, linksTo(c, resource, deps)),
})

const SPOKEN = {
  csv: 'CSV',
  md: 'Markdown',
  svg: 'SVG',
  png: 'PNG',
  value: 'text',
} as const

const register = <Input extends { readonly region: string }>(
  app: OpenAPIHono,
  deps: Deps,
  { tag, representation }: { tag: string; representation: Representation<Input> },
): void => {
  const { path, name, form, content, type, write, answer, summary, description } = representation
  const shared = { path, tags: [tag], description }

  app.openAPIRegistry.registerPath(
    createRoute({
      ...shared,
      method: 'get',
      operationId: `get${name}`,
      summary: `${summary}, the workload in the query`,
      request: queryOf(form),
      responses: { ...cachedAnswers(content, answer), ...queryProblems(path) },
    }),
  )
  app.get(path, async (c) => {
    const request = await requestFromQuery(c, form, deps.catalogueFor)
    if (!request.ok) return request.response
    const { input, catalogue } = request
    return cachedText(c, catalogue, {
      key: [input, deps.publicBaseUrl ?? new URL(c.req.url).origin],
      region: input.region,
      type,
      write: () => write(c, input, catalogue),
    })
  })

  app.openAPIRegistry.registerPath(
    createRoute({
      ...shared,
      method: 'post',
      operationId: `create${name}`,
      summary: `${summary}, the workload in the body`,
      request: bodyOf(form),
      responses: { 200: { description: answer, content }, ...bodyProblems(path) },
    }),
  )
  app.post(path, async (c) => {
    const request = await requestFromBody(c, form, deps.catalogueFor)
    if (!request.ok) return request.response
    const body = await write(c, request.input, request.catalogue)
    return c.body(body, 200, { 'content-type': type, 'cache-control': 'no-store' })
  })
}
