import { describe, expect, it } from 'vitest'
import type { Plan } from '../../src/schema/plan'
import { faultsOf, post, request } from './client'

const WORKLOAD = 'region=us-east-1&averageIngressMiBps=50&consumerGroups=3'
const EXAMPLE = '/comparison/cheapest/monthlyUsd'

const ask = (pick: string, workload = WORKLOAD): Promise<Response> =>
  request(`/v1/value?${workload}&pick=${encodeURIComponent(pick)}`)
const plan = async (): Promise<Plan> => (await request(`/v1/plan?${WORKLOAD}`)).json<Plan>()

describe('GET /v1/value', () => {
  it('is one number of the plan, as plain text', async () => {
    const response = await ask(EXAMPLE)
    expect(response.status).toBe(200)
    expect(response.headers.get('content-type')).toBe('text/plain; charset=utf-8')
    expect(await response.text()).toBe(String((await plan()).comparison.cheapest?.monthlyUsd))
  })

  it('is any number or word of the plan', async () => {
    const { partitions, platforms, workload } = await plan()
    const picks = [
      ['/partitions/total', partitions.total],
      ['/platforms/0/best/instanceType', platforms[0]?.best?.instanceType],
      ['/platforms/3/best/lineItems/0/unitUsd', platforms[3]?.best?.lineItems[0]?.unitUsd],
      ['/workload/keyed', workload.keyed],
      ['/partitions/topics/0/lowerBounds/0/why', partitions.topics[0]?.lowerBounds[0]?.why],
    ] as const
    for (const [pick, value] of picks) {
      expect(value, pick).toBeDefined()
      expect(await (await ask(pick)).text(), pick).toBe(String(value))
    }
  })

  it('has an ETag of its own for every pointer', async () => {
    const tags = await Promise.all(
      [EXAMPLE, '/partitions/total'].map(async (pick) => (await ask(pick)).headers.get('etag')),
    )
    expect(new Set(tags).size).toBe(2)
    const known = { 'if-none-match': tags[0] ?? '' }
    const again = await request(`/v1/value?${WORKLOAD}&pick=${EXAMPLE}`, { headers: known })
    expect(again.status).toBe(304)
  })
})

describe('a pointer to nowhere', () => {
  it.each([
    ['/comparision/cheapest/monthlyUSD', 'the nearest are /comparison/cheapest/monthlyUsd'],
    ['/comparison/cheapest/monthlyUsdd', 'the nearest are /comparison/cheapest/monthlyUsd'],
    [
      '/comparison/cheapest',
      'is an object, not a number or a word; there are /comparison/cheapest/platform',
    ],
    ['/platforms', 'is a list, not a number or a word; there are /platforms/0/platform'],
    [
      '/platforms/9/best/monthlyUsd',
      'the nearest are /platforms/0/best/monthlyUsd, /platforms/1/best',
    ],
    ['/platforms/ec2/best/brokers', 'the nearest are /platforms/0/best/brokers'],
    ['/workload/localRetentionHours', 'in /workload; the nearest are /workload/retentionHours'],
    ['/monthlyUsd', 'the nearest are /comparison/cheapest/monthlyUsd'],
    ['/platforms/-', 'there is no "-" in /platforms'],
    ['/partitions/total/x', '/partitions/total is 12, which has nothing below it'],
    ['/nothing-like-it-at-all', 'there are /model/version'],
    ['/__proto__', 'there is no "__proto__" in the plan'],
    ['/constructor/name', 'there is no "constructor" in the plan'],
    ['/platforms/length', 'there is no "length" in /platforms'],
    ['/a~1b~0c', 'there is no "a/b~c" in the plan'],
    ['/', 'there is no "" in the plan'],
    [
      'comparison',
      'pick must be a JSON pointer, such as /comparison/cheapest/monthlyUsd; got "comparison"',
    ],
    ['=1+1', 'pick must be a JSON pointer'],
  ])('%s: %s', async (pick, words) => {
    const response = await ask(pick)
    expect(response.status).toBe(400)
    expect(response.headers.get('content-type')).toBe('text/plain; charset=utf-8')
    const text = await response.text()
    expect(text).toMatch(/^error: /)
    expect(text).toContain(words)
  })

  it('is told with the other faults of the request, at once', async () => {
    const text = await (await request('/v1/value?region=us-east-1&averageIngressMiBps=x')).text()
    expect(text).toContain('averageIngressMiBps must be a finite number; got "x"')
    expect(text).toContain('pick is required: a JSON pointer into the plan, such as /comparison/')
  })

  it('at most 500 characters long', async () => {
    const text = await (await ask(`/${'x'.repeat(600)}`)).text()
    expect(text).toContain('pick must have at most 500 characters; got 601')
  })
})

describe('a pointer to a cluster that does not fit', () => {
  it.each([
    [
      'averageIngressMiBps=500',
      '/platforms/2/best/monthlyUsd',
      'nothing fits on msk-serverless: ingress: 1,000 MiB/s against a quota of 200',
    ],
    [
      'averageIngressMiBps=100000&platforms=msk-serverless',
      '/comparison/cheapest/monthlyUsd',
      'nothing fits',
    ],
  ])('%s&pick=%s: %s', async (rate, pick, words) => {
    const response = await ask(pick, `region=us-east-1&${rate}`)
    expect(response.status).toBe(400)
    expect(await response.text()).toContain(words)
  })
})

it('POST takes topics', async () => {
  const topics = [{ name: 'orders', averageIngressMiBps: 5, partitions: 77 }]
  const response = await post('/v1/value?pick=/partitions/topics/0/recommended', {
    region: 'us-east-1',
    topics,
  })
  expect(response.status).toBe(200)
  expect(await response.text()).toBe('77')
})

it('a small number keeps its digits', async () => {
  const text = async (percent: string) =>
    (
      await ask('/workload/growthPercentPerMonth', `${WORKLOAD}&growthPercentPerMonth=${percent}`)
    ).text()
  expect(await text('1e-13')).toBe('0.0000000000001')
  expect(await text('1.532690865652902e-7')).toBe('0.0000001532690865652902')
})

it('a pointer means nothing to /v1/plan itself', async () => {
  const faults = await faultsOf(await request(`/v1/plan?${WORKLOAD}&pick=/partitions/total`))
  expect(Object.keys(faults)).toEqual(['/pick'])
})
