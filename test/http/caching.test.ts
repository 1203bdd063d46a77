import { describe, expect, it } from 'vitest'
import { post, request } from './client'

const SWEEP =
  '/v1/sweep?region=us-east-1&field=averageIngressMiBps&from=1&to=10&points=3&platforms=ec2'
const PATHS = [
  ['/v1/plan?region=us-east-1&averageIngressMiBps=10&platforms=ec2', 3600],
  ['/v1/partitions?region=us-east-1&averageIngressMiBps=10&platforms=ec2', 3600],
  ...['csv', 'md', 'svg', 'png'].flatMap((kind) =>
    ['plan', 'partitions'].map(
      (path) =>
        [
          `/v1/${path}.${kind}?region=us-east-1&averageIngressMiBps=10&platforms=ec2`,
          3600,
        ] as const,
    ),
  ),
  ['/v1/value?region=us-east-1&averageIngressMiBps=10&pick=/partitions/total', 3600],
  [SWEEP, 3600],
  [SWEEP.replace('sweep?', 'sweep.md?'), 3600],
  ['/v1/price-book', 60],
  ['/v1/prices/us-east-1', 3600],
  ['/v1/prices/us-east-1.csv', 3600],
] as const
const PLAN = PATHS[0][0]

const etagOf = async (path: string): Promise<string> =>
  (await request(path)).headers.get('etag') ?? ''

describe.each(PATHS)('GET %s', (path, seconds) => {
  it('may be kept for an hour, the price book for a minute, under a strong tag', async () => {
    const { status, headers } = await request(path)
    expect(status).toBe(200)
    expect(headers.get('cache-control')).toBe(`public, max-age=${seconds}`)
    expect(headers.get('etag')).toMatch(/^"[0-9a-f]{32}"$/)
  })

  it('gives the same bytes and the same tag twice', async () => {
    const [one, other] = [await request(path), await request(path)]
    expect(await one.arrayBuffer()).toEqual(await other.arrayBuffer())
    expect(one.headers.get('etag')).toBe(other.headers.get('etag'))
  })

  it('is not sent again to a client that has it', async () => {
    const etag = await etagOf(path)
    for (const known of [etag, `W/${etag}`, `"other", ${etag}`, `"other",W/${etag}`, '*']) {
      const response = await request(path, { headers: { 'if-none-match': known } })
      expect(response.status, known).toBe(304)
      expect(response.headers.get('etag')).toBe(etag)
      expect(response.headers.get('cache-control')).toBe(`public, max-age=${seconds}`)
      expect(await response.text()).toBe('')
    }
  })

  it('is sent to a client that has something else', async () => {
    const etag = await etagOf(path)
    for (const known of ['"other"', etag.slice(1, -1), '', `${etag.slice(0, -1)}0"`])
      expect((await request(path, { headers: { 'if-none-match': known } })).status, known).toBe(200)
  })

  it('answers HEAD with the same headers and no body', async () => {
    const response = await request(path, { method: 'HEAD' })
    expect(response.status).toBe(200)
    expect(response.headers.get('etag')).toBe(await etagOf(path))
    expect(response.headers.get('content-type')).toBe(
      (await request(path)).headers.get('content-type'),
    )
    expect(await response.text()).toBe('')
  })
})

describe('the tag of a plan', () => {
  it.each([
    '/v1/plan?platforms=ec2&averageIngressMiBps=10&region=us-east-1',
    ...['1e1', '10.0', '+10', '%2010%20', '010'].map((ten) =>
      PLAN.replace('MiBps=10', `MiBps=${ten}`),
    ),
    `${PLAN}&consumerGroups=`,
  ])('is the same for %s', async (path) => {
    expect(await etagOf(path)).toBe(await etagOf(PLAN))
  })

  it('is another for every other request', async () => {
    const others = [
      PLAN.replace('MiBps=10', 'MiBps=11'),
      PLAN.replace('us-east-1', 'us-east-2'),
      PLAN.replace('ec2', 'msk-express'),
      PLAN.replace('plan', 'partitions'),
      `${PLAN}&detail=full`,
      `${PLAN}&keyed=false`,
      PLAN.replace('plan?', 'plan.csv?'),
      `${PLAN.replace('plan?', 'plan.csv?')}&section=lineItems`,
      `${PLAN.replace('plan?', 'plan.csv?')}&fields=platform`,
      PLAN.replace('plan?', 'plan.svg?'),
      `${PLAN.replace('plan?', 'plan.svg?')}&theme=dark`,
    ]
    const etags = await Promise.all([PLAN, ...others].map(etagOf))
    expect(new Set(etags).size).toBe(etags.length)
  })
})

it('a POST is kept by nobody', async () => {
  const body = { region: 'us-east-1', averageIngressMiBps: 10, platforms: ['ec2'] }
  const response = await post('/v1/plan', body)
  expect(response.headers.get('cache-control')).toBe('no-store')
  expect(response.headers.get('etag')).toBeNull()
})
