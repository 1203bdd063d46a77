import { describe, expect, it, vi } from 'vitest'
import { parse, stringify } from 'yaml'
import { bundled } from '../../src/catalogue/bundled'
import { withoutRefresh } from '../../src/deps'
import { openapi30Document, openapiDocument } from '../../src/http/openapi'
import { request } from './client'

// Not held against the document, which may lack an operation until it is made here.
const { createApp } = await vi.importActual<typeof import('../../src/app')>('../../src/app')
// Bundled prices without a clock, so that an example is the same on any day.
const app = createApp({
  ...withoutRefresh(bundled),
  publicBaseUrl: 'https://kafka.example.com',
})
const document = await openapiDocument(app)

it('openapi.yaml at the root is the document of the routes', async () => {
  // Anchors are YAML, but not every tool that reads OpenAPI knows them.
  const yaml = stringify(document, { lineWidth: 100, aliasDuplicateObjects: false })
  await expect(yaml).toMatchFileSnapshot('../../openapi.yaml')
})

it('the document is served as YAML and as JSON', async () => {
  const yaml = await request('/openapi.yaml')
  expect(yaml.headers.get('content-type')).toBe('application/yaml; charset=utf-8')
  const text = new TextDecoder().decode(await yaml.arrayBuffer())
  const json = await request('/openapi.json')
  expect(json.headers.get('content-type')).toBe('application/json; charset=utf-8')
  for (const served of [parse(text), await json.json()])
    expect(served).toMatchObject({ openapi: '3.1.0', paths: { '/v1/plan': expect.any(Object) } })
})

it('the document as JSON is the same, without what only eyes need', async () => {
  await expect(JSON.stringify(document)).toMatchFileSnapshot('../../src/http/openapi.json.txt')
})

it('OpenAPI 3.0.3 accepts the same documents: made of the same routes, it differs in its version alone', async () => {
  const older = await openapi30Document(app)
  expect(older).toEqual({ ...document, openapi: '3.0.3' })
  const served = await (await request('/openapi-3.0.json')).text()
  // Not toBe: where they differ it would print both.
  expect(served === JSON.stringify(older)).toBe(true)
})

describe('an example', () => {
  const shown = Object.entries<Record<string, Shown>>(Object(document.paths)).flatMap(
    ([path, methods]) =>
      Object.entries(methods).flatMap(([method, { responses }]) =>
        Object.values(responses[200]?.content ?? {}).flatMap(({ examples = {} }) =>
          Object.values(examples).map((example) => ({ path, method, ...example })),
        ),
      ),
  )

  it('stands in every operation but those of pictures, of the prices of a region and of clusters', () => {
    expect(shown).toHaveLength(25)
  })

  it.each(shown)('of $method $path is the answer to its request', async ({ summary, value }) => {
    const [, method = '', path = '', body] = /^(\S+) (\S+)(?: (.+))?$/.exec(summary) ?? []
    const headers = { 'content-type': 'application/json' }
    const answer = await app.request(path, { method, ...(body ? { body, headers } : {}) })
    expect(answer.status).toBe(200)
    const text = await answer.text()
    expect(value).toEqual(typeof value === 'string' ? text : JSON.parse(text))
  })
})

interface Shown {
  readonly responses: Readonly<
    Record<
      number,
      { readonly content?: Readonly<Record<string, { readonly examples?: Examples }>> }
    >
  >
}
type Examples = Readonly<Record<string, { readonly summary: string; readonly value: unknown }>>
