import { describe, expect, it } from 'vitest'
import { post, request } from './client'

const WORKLOAD = 'region=us-east-1&averageIngressMiBps=50&platforms=ec2'
const RANGE = 'field=retentionHours&from=1&to=100&points=3'
const OPEN = [
  `/v1/plan?${WORKLOAD}`,
  ...['csv', 'md', 'svg', 'png'].map((kind) => `/v1/plan.${kind}?${WORKLOAD}`),
  `/v1/partitions?${WORKLOAD}`,
  `/v1/sweep?${WORKLOAD}&${RANGE}`,
  `/v1/value?${WORKLOAD}&pick=/partitions/total`,
  '/v1/catch-up?lagMessages=1',
  '/v1/price-book',
  '/v1/prices/us-east-1',
  '/v1/prices/us-east-1.csv',
  '/openapi.json',
  '/openapi-3.0.json',
  '/openapi.yaml',
]
const CLOSED = ['/', '/docs', '/healthz', '/v1/clusters', '/v1/nothing', '/nothing']
const ORIGIN = { origin: 'https://wiki.example' }
const preflight = (path: string, method: string): Promise<Response> =>
  request(path, {
    method: 'OPTIONS',
    headers: {
      ...ORIGIN,
      'access-control-request-method': method,
      'access-control-request-headers': 'if-none-match',
    },
  })

describe('a script of any page', () => {
  it.each(OPEN)('may read %s, without credentials', async (path) => {
    const { headers } = await request(path, { headers: ORIGIN })
    expect(headers.get('access-control-allow-origin')).toBe('*')
    expect(headers.get('access-control-allow-credentials')).toBeNull()
    expect(headers.get('access-control-expose-headers')).toContain('ETag')
    // The answer is the same whatever the origin.
    expect(headers.get('vary')).toBeNull()
  })

  it.each(['/v1/plan', '/v1/plan.svg', '/v1/prices/atlantis', '/v1/value'])(
    'may read what is wrong with %s',
    async (path) => {
      const { status, headers } = await request(path, { headers: ORIGIN })
      expect(status).toBeGreaterThanOrEqual(400)
      expect(headers.get('access-control-allow-origin')).toBe('*')
    },
  )

  it.each(OPEN)('is told before that it may ask %s with If-None-Match', async (path) => {
    const { status, headers } = await preflight(path, 'GET')
    expect(status).toBe(204)
    expect(headers.get('access-control-allow-origin')).toBe('*')
    expect(headers.get('access-control-allow-methods')).toBe('GET, HEAD')
    expect(headers.get('access-control-allow-headers')).toContain('If-None-Match')
    expect(headers.get('vary')).toContain('Access-Control-Request-Method')
    expect(headers.get('x-content-type-options')).toBe('nosniff')
  })

  it.each(CLOSED)('may not read %s', async (path) => {
    for (const { headers } of [
      await request(path, { headers: ORIGIN }),
      await preflight(path, 'GET'),
    ])
      expect(headers.get('access-control-allow-origin')).toBeNull()
  })

  it.each(['/v1/plan', '/v1/measurements', '/v1/catch-up', '/slack/commands'])(
    'may not post to %s',
    async (path) => {
      for (const { headers } of [await post(path, {}, ORIGIN), await preflight(path, 'POST')])
        expect(headers.get('access-control-allow-origin')).toBeNull()
    },
  )
})
