import { describe, expect, it, vi } from 'vitest'
import { createApp } from '../../src/app'
import { bundled } from '../../src/catalogue/bundled'
import { withoutRefresh } from '../../src/deps'
import { post, problemOf, request } from './client'

const TYPES = {
  csv: 'text/csv; charset=utf-8',
  md: 'text/markdown; charset=utf-8',
  svg: 'image/svg+xml; charset=utf-8',
} as const
const TEXTS = ['plan', 'partitions', 'sweep'].flatMap((path) =>
  Object.entries(TYPES).map(([kind, type]) => ({ path: `/v1/${path}.${kind}`, type })),
)
const PICTURES = ['plan', 'partitions', 'sweep'].map((path) => `/v1/${path}.png`)
const FAULTS = 'region=us-east-1&averageIngressMiBps=lots&field=retentionHours&from=1&to=10'

/** The first bytes of every PNG, and the width and height that follow. */
const sizeOf = async (response: Response): Promise<{ width: number; height: number }> => {
  const bytes = await response.arrayBuffer()
  expect([...new Uint8Array(bytes.slice(0, 8))]).toEqual([137, 80, 78, 71, 13, 10, 26, 10])
  const view = new DataView(bytes)
  return { width: view.getUint32(16), height: view.getUint32(20) }
}

describe('a fault is told in the kind that was asked for', () => {
  it.each(TEXTS)('$path answers 400 as $type', async ({ path, type }) => {
    const response = await request(`${path}?${FAULTS}`)
    expect(response.status).toBe(400)
    expect(response.headers.get('content-type')).toBe(type)
    expect(response.headers.get('cache-control')).toBe('no-store')
    expect(response.headers.get('etag')).toBeNull()
    const text = await response.text()
    expect(text).toContain('averageIngressMiBps must be a finite number')
    expect(text).toContain('lots')
  })

  it.each(PICTURES)('%s answers 400 as a picture', async (path) => {
    const response = await request(`${path}?${FAULTS}`)
    expect(response.status).toBe(400)
    expect(response.headers.get('content-type')).toBe('image/png')
    expect(response.headers.get('cache-control')).toBe('no-store')
    expect((await sizeOf(response)).width).toBe(600)
  })

  it.each([
    ['/v1/nothing.csv', 404, TYPES.csv],
    ['/v1/nothing.svg', 404, TYPES.svg],
    ['/v1/plan.md/', 404, 'application/problem+json'],
    ['/v1/prices/atlantis.csv', 404, TYPES.csv],
    ['/v1/prices/atlantis', 404, 'application/problem+json'],
    ['/v1/plan', 400, 'application/problem+json'],
    ['/v1/prices/foo%0A.csv', 404, TYPES.csv],
    ['/nothing.csv', 404, 'application/problem+json'],
  ])('%s answers %d as %s', async (path, status, type) => {
    const response = await request(path)
    expect(response.status).toBe(status)
    expect(response.headers.get('content-type')).toBe(type)
  })

  it('a wrong method says the right ones, as CSV too', async () => {
    const response = await request('/v1/plan.csv', { method: 'DELETE' })
    expect(response.status).toBe(405)
    expect(response.headers.get('allow')).toBe('GET, HEAD, POST')
    expect(await response.text()).toContain('DELETE is not allowed here; use GET, HEAD, POST')
  })

  it.each(['/*', '/%2A', '*'])('%s is a path that there is not', async (path) => {
    const problem = await problemOf(await request(path.startsWith('/') ? path : `/${path}`), 404)
    expect(problem.detail).toContain('no such path')
  })

  it('a body that is no JSON is told as CSV', async () => {
    const response = await post('/v1/plan.csv', '{')
    expect(response.status).toBe(400)
    expect(await response.text()).toContain('the body is not JSON')
  })

  it('a HEAD request has the status and no body', async () => {
    const response = await request(`/v1/plan.png?${FAULTS}`, { method: 'HEAD' })
    expect(response.status).toBe(400)
    expect(response.headers.get('content-type')).toBe('image/png')
    expect(await response.text()).toBe('')
  })

  it('JSON keeps its problem document', async () => {
    const problem = await problemOf(await request(`/v1/sweep?${FAULTS}`), 400)
    expect(problem.errors).toHaveLength(1)
  })
})

describe('hostile text', () => {
  const HOSTILE = '</text></svg><script>alert(1)</script>'

  it.each(['svg', 'md', 'csv'])('stays text in a %s problem', async (kind) => {
    const response = await request(
      `/v1/plan.${kind}?region=${encodeURIComponent(HOSTILE)}&averageIngressMiBps=1`,
    )
    const text = await response.text()
    expect(response.status).toBe(400)
    if (kind === 'svg') expect(text).not.toMatch(/<script|<\/svg>./)
    if (kind === 'csv') expect(text).toContain('got ""</text></svg><script>')
    if (kind === 'md') expect(text).not.toMatch(/(?<!\\)<script/)
  })

  it.each(['csv', 'md', 'svg', 'png', 'value'])(
    'a URL of 16 KB is answered as %s',
    async (kind) => {
      const path = kind === 'value' ? '/v1/value' : `/v1/plan.${kind}`
      const response = await request(`${path}?region=us-east-1&${'x'.repeat(16_000)}=1`)
      expect(response.status).toBe(400)
      expect((await response.arrayBuffer()).byteLength).toBeLessThan(64_000)
    },
  )
})

describe('GET of a picture', () => {
  const WORKLOAD = 'region=us-east-1&averageIngressMiBps=50'

  it.each([
    ['/v1/plan.png', 600],
    ['/v1/plan.png?scale=1', 600],
    ['/v1/plan.png?scale=2&theme=dark', 1200],
    ['/v1/plan.png?scale=3', 1800],
    ['/v1/partitions.png?scale=2', 1200],
    ['/v1/sweep.png?scale=2&field=retentionHours&from=1&to=100&points=5', 1200],
    ['/v1/sweep.png?scale=linear&pixelScale=3&field=retentionHours&from=1&to=100&points=5', 1800],
    ['/v1/sweep.png?scale=log&scale=3&field=retentionHours&from=1&to=100&points=5', 1800],
  ])('%s is %d pixels wide', async (path, width) => {
    const response = await request(`${path}${path.includes('?') ? '&' : '?'}${WORKLOAD}`)
    expect(response.status).toBe(200)
    expect(response.headers.get('content-type')).toBe('image/png')
    expect((await sizeOf(response)).width).toBe(width)
  })

  it.each([
    ['/v1/plan.svg?scale=2', 'unknown field'],
    ['/v1/plan.svg?theme=blue', 'theme must be one of auto, light, dark'],
    [
      '/v1/sweep.svg?scale=2&field=retentionHours&from=1&to=100',
      'scale must be one of linear, log',
    ],
  ])('%s: %s', async (path, words) => {
    const response = await request(`${path}&${WORKLOAD}`)
    expect(response.status).toBe(400)
    expect((await response.text()).replace(/<[^>]*>|\s+/g, ' ')).toContain(words)
  })

  it('takes scale for pixels by POST too', async () => {
    const body = { region: 'us-east-1', averageIngressMiBps: 50 }
    const range = { field: 'retentionHours', from: 1, to: 100, points: 5, scale: 'linear' }
    const response = await post('/v1/sweep.png?scale=2', { ...body, ...range })
    expect(response.status).toBe(200)
    expect((await sizeOf(response)).width).toBe(1200)
    for (const scale of [2, '2', [2]])
      expect((await post('/v1/sweep.png', { ...body, ...range, scale })).status).toBe(400)
  })
})

it('a picture that cannot be drawn ends in a problem document, and the rest goes on', async () => {
  const log = vi.fn()
  const app = createApp({
    ...withoutRefresh(bundled, () => Promise.reject(new Error('out of memory, secret=1'))),
    log,
  })
  const workload = 'region=us-east-1&averageIngressMiBps=50'
  const problem = await problemOf(await app.request(`/v1/plan.png?${workload}`), 500)
  expect(JSON.stringify(problem)).not.toContain('secret')
  expect(log).toHaveBeenCalledWith(
    expect.objectContaining({ event: 'request-failed', route: '/v1/plan.png' }),
  )
  expect((await app.request(`/v1/plan.svg?${workload}`)).status).toBe(200)
})
