import type { OpenAPIHono } from '@hono/zod-openapi'
import type { Deps } from '../deps'
import { baseUrl } from '../request/base-url'
import { contentOf, jsonContent } from './contract'
import type { Format } from './format'
import { mediaTypes } from './kinds'
import { linksTo } from './links'
import type { Representation } from './representation'
import { representationRoutes } from './representation'
import type { Resource } from './resource'
import { withOptions } from './with-options'

/** Registers a resource as JSON and in each of its formats. */
export const resourceRoutes = <Input extends { readonly region: string }, Answer>(
  app: OpenAPIHono,
  deps: Deps,
  resource: Resource<Input, Answer>,
): void => {
  representationRoutes(app, deps, asJson(resource))
  for (const format of resource.formats)
    representationRoutes(app, deps, inFormat(resource, format, deps))
}

const asJson = <Input extends { readonly region: string }, Answer>(
  resource: Resource<Input, Answer>,
): Representation<Input> => ({
  path: resource.path,
  tag: resource.tag,
  name: resource.name,
  summary: resource.summary,
  description: resource.description,
  form: resource.form,
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
  tag: resource.tag,
  name: `${resource.name}${NAMES[format.kind]}`,
  summary: `${resource.summary}, as ${SPOKEN[format.kind]}`,
  description: format.description,
  form: withOptions(resource.form, format),
  type: mediaTypes[format.kind],
  content: contentOf(format.kind),
  answer: format.description,
  ...(format.hasLinks ? { dependsOn: (c) => baseUrl(c, deps) } : {}),
  write: (c, input, catalogue) =>
    format.write(
      resource.calculate(input, catalogue),
      { ...input },
      format.hasLinks ? linksTo(c, { resource, input }, deps) : [],
    ),
})

const NAMES = { csv: 'Csv', md: 'Markdown', svg: 'Svg', png: 'Png' } as const
const SPOKEN = { csv: 'CSV', md: 'Markdown', svg: 'SVG', png: 'PNG' } as const
