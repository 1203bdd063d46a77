import { expect, it } from 'vitest'
import { parse, stringify } from 'yaml'
import { createApp } from '../../src/app'
import { bundled } from '../../src/catalogue/bundled'
import { withoutRefresh } from '../../src/deps'
import { openapiDocument } from '../../src/http/openapi'
import { request } from './client'

const document = await openapiDocument(createApp(withoutRefresh(bundled)))

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
