import { expect, it } from 'vitest'
import { withSharedParameters } from '../../src/http/shared-parameters'

const region = { name: 'region', in: 'query', schema: { type: 'string' } }
const axis = { name: 'scale', in: 'query', schema: { enum: ['log'] } }
const pixels = { name: 'scale', in: 'query', schema: { type: 'integer' } }

it('a parameter that operations have alike becomes a component, one of a kind stays', () => {
  const document = {
    openapi: '3.1.0',
    components: { schemas: { Plan: {} } },
    paths: {
      '/a': { get: { operationId: 'a', parameters: [region, axis] }, post: { operationId: 'b' } },
      '/c': { get: { parameters: [axis, region] } },
      '/d': { get: { parameters: [pixels, { name: 'once' }] } },
    },
  }
  const [sharedRegion, sharedScale] = ['queryRegion', 'queryScale'].map((name) => ({
    $ref: `#/components/parameters/${name}`,
  }))
  expect(withSharedParameters(document)).toEqual({
    openapi: '3.1.0',
    components: { schemas: { Plan: {} }, parameters: { queryRegion: region, queryScale: axis } },
    paths: {
      '/a': {
        get: { operationId: 'a', parameters: [sharedRegion, sharedScale] },
        post: { operationId: 'b' },
      },
      '/c': { get: { parameters: [sharedScale, sharedRegion] } },
      '/d': { get: { parameters: [pixels, { name: 'once' }] } },
    },
  })
})
