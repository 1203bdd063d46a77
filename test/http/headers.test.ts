import { exports } from 'cloudflare:workers'
import { describe, expect, it } from 'vitest'
import { request } from './client'

const WORKLOAD = 'region=us-east-1&averageIngressMiBps=50&platforms=ec2'
const EMBEDDABLE = [
  ...['csv', 'md', 'svg', 'png'].map((kind) => `/v1/plan.${kind}?${WORKLOAD}`),
  `/v1/value?${WORKLOAD}&pick=/partitions/total`,
  '/v1/plan.svg',
  '/v1/prices/us-east-1.csv',
]
const CLOSED = [
  `/v1/plan?${WORKLOAD}`,
  '/v1/plan',
  '/v1/price-book',
  '/',
  '/nothing',
  '/openapi.json',
]

describe('every answer', () => {
  it.each([...EMBEDDABLE, ...CLOSED])('%s is taken for what it says it is', async (path) => {
    const { headers } = await request(path)
    expect(headers.get('x-content-type-options')).toBe('nosniff')
    expect(headers.get('referrer-policy')).toBe('no-referrer')
    expect(headers.get('content-security-policy')).toContain("default-src 'none'")
    expect(headers.get('permissions-policy')).toContain('camera=(), display-capture=()')
    expect(headers.get('strict-transport-security')).toBe('max-age=31536000')
  })

  it.each([
    ['GET', '/nothing', 404],
    ['DELETE', '/v1/plan', 405],
    ['OPTIONS', '/v1/plan', 405],
    ['POST', '/v1/plan', 415],
    ['GET', `/?${'x'.repeat(20_000)}`, 414],
    ['GET', '/v1/clusters', 503],
    ['POST', '/', 415],
  ])('%s %s, an answer of %d, has them too', async (method, path, status) => {
    const response = await request(path, { method })
    expect(response.status).toBe(status)
    const { headers } = response
    expect(headers.get('x-content-type-options')).toBe('nosniff')
    expect(headers.get('content-security-policy')).toContain("default-src 'none'")
    expect(headers.get('strict-transport-security')).toBe('max-age=31536000')
    expect(headers.get('x-request-id')).not.toBeNull()
  })

  it('asked without https does not promise it', async () => {
    const { headers } = await exports.default.fetch('http://planner.example/healthz')
    expect(headers.get('strict-transport-security')).toBeNull()
  })
})

describe('what a planning document embeds', () => {
  it.each(EMBEDDABLE)('%s may stand in a frame and on a page of any origin', async (path) => {
    const { headers } = await request(path)
    expect(headers.get('content-security-policy')).toContain('frame-ancestors *')
    expect(headers.get('x-frame-options')).toBeNull()
    expect(headers.get('cross-origin-resource-policy')).toBe('cross-origin')
  })

  it('a 304 says so too', async () => {
    const path = EMBEDDABLE[0] ?? ''
    const etag = (await request(path)).headers.get('etag') ?? ''
    const { status, headers } = await request(path, { headers: { 'if-none-match': etag } })
    expect(status).toBe(304)
    expect(headers.get('content-security-policy')).toContain('frame-ancestors *')
  })
})

describe('anything else', () => {
  it.each(CLOSED)('%s stands in no frame', async (path) => {
    const { headers } = await request(path)
    expect(headers.get('content-security-policy')).toContain("frame-ancestors 'none'")
    expect(headers.get('x-frame-options')).toBe('DENY')
  })
})
