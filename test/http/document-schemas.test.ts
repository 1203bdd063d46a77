import { describe, expect, it } from 'vitest'
import { createApp } from '../../src/app'
import { bundled } from '../../src/catalogue/bundled'
import { withoutRefresh } from '../../src/deps'
import { request } from './client'
import { faultsOfAnswer } from './document-schemas'

const ok = await request('/v1/partitions?region=us-east-1&averageIngressMiBps=50')
const body = await ok.json<Record<string, unknown>>()
const given = {
  method: 'GET',
  path: '/v1/partitions',
  status: 200,
  contentType: 'application/json; charset=utf-8',
  body,
}
const problem = { type: 'about:blank', title: 'No', status: 404, detail: 'no such region' }
const unknownRegion = {
  ...given,
  path: '/v1/prices/nowhere',
  status: 404,
  contentType: 'application/problem+json',
  body: problem,
}

describe('an answer that obeys the document has no fault', () => {
  it.each([
    ['a plan of partitions', given],
    ['nothing new', { ...given, status: 304, contentType: '', body: undefined }],
    ['a HEAD', { ...given, method: 'HEAD', body: undefined }],
    ['a table', { ...given, path: '/v1/plan.csv', contentType: 'text/csv; charset=utf-8' }],
    ['a problem of a path with a parameter', unknownRegion],
    ['a problem of an unknown path', { ...unknownRegion, path: '/v2/plan' }],
  ])('%s', (_, answer) => {
    expect(faultsOfAnswer(answer)).toEqual([])
  })
})

describe('an answer that breaks the document has a fault that says how', () => {
  const { model, ...headless } = body
  it.each([
    ['a field too many', { ...given, body: { ...body, surprise: 1 } }, 'surprise'],
    ['one deep inside', { ...given, body: { ...body, model: { version: '1', at: 2 } } }, '/model'],
    ['a field too few', { ...given, body: headless }, "required property 'model'"],
    [
      'a field of another type',
      { ...given, body: { ...body, model: '1.0' } },
      '/model must be obj',
    ],
    ['no body', { ...given, body: undefined }, '/ must be object'],
    ['a status that is not listed', { ...given, status: 201 }, 'lists no such status'],
    ['another media type', { ...given, contentType: 'text/csv' }, 'application/json; got text/csv'],
    [
      'JSON for a picture',
      { ...given, path: '/v1/plan.svg' },
      'image/svg+xml; got application/json',
    ],
    ['an unknown operation', { ...given, path: '/v1/plans' }, 'no such operation'],
    ['an unknown method', { ...given, method: 'PUT' }, 'no such operation'],
    ['half a problem', { ...unknownRegion, body: { ...problem, detail: undefined } }, 'detail'],
    ['a problem of nowhere', { ...unknownRegion, path: '/x', body: { ...problem, x: 1 } }, '"x"'],
  ])('%s', (_, answer, fault) => {
    const faults = faultsOfAnswer(answer)
    expect(faults.join('\n')).toContain(fault)
    expect(faults[0]).toContain(`${answer.method} ${answer.path}, ${answer.status}: `)
  })
})

it('a test that gets an answer which breaks the document fails', async () => {
  const status = { regions: [], error: 'AWS is away', surprise: 1 }
  const app = createApp({ ...withoutRefresh(bundled), refreshStatus: async () => status })
  await expect(app.request('/v1/price-book')).rejects.toThrow(
    'the answer breaks openapi.yaml: GET /v1/price-book, 200: /refresh must NOT have additional properties {"additionalProperty":"surprise"}',
  )
})
