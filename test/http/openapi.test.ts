import { stringify } from 'yaml'
import { expect, it } from 'vitest'
import { createApp } from '../../src/app'
import { bundled } from '../../src/catalogue/bundled'
import { openapiDocument } from '../../src/http/openapi'

const document = openapiDocument(createApp({ catalogue: bundled }))

it('openapi.yaml at the root is the document of the routes', async () => {
  await expect(stringify(document, { lineWidth: 100 })).toMatchFileSnapshot('../../openapi.yaml')
})
