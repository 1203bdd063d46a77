import { describe, expect, it } from 'vitest'
import type { Plan } from '../../src/schema/plan'
import { ask, withAws } from '../support/aws'
import { post, request } from './client'

const WORKLOAD = 'region=us-east-1&averageIngressMiBps=50&consumerGroups=3'
const NOWHERE = 'http://127.0.0.1:9'

describe('GET /v1/plan.md', () => {
  it('is a section with the numbers of the JSON', async () => {
    const { comparison, partitions } = await (await request(`/v1/plan?${WORKLOAD}`)).json<Plan>()
    const response = await request(`/v1/plan.md?${WORKLOAD}`)
    expect(response.headers.get('content-type')).toBe('text/markdown; charset=utf-8')
    const text = await response.text()
    expect(text).toMatch(/^## /)
    expect(text).toContain(`${partitions.total} partitions`)
    for (const { instanceType = '', monthlyUsd } of comparison.perPlatform) {
      expect(text).toContain(instanceType)
      expect(text).toContain(monthlyUsd.toLocaleString('en-US', { minimumFractionDigits: 2 }))
    }
  })

  it('ends with permalinks that work, to itself and its other formats', async () => {
    const text = await (await request(`/v1/plan.md?${WORKLOAD}`)).text()
    const urls = [...text.matchAll(/\]\((https:\/\/planner\.example\/v1\/[^)]+)\)/g)].map(
      ([, url = '']) => url,
    )
    expect(urls.map((url) => new URL(url).pathname)).toEqual([
      '/v1/plan',
      '/v1/plan.csv',
      '/v1/plan.md',
      '/v1/plan.svg',
      '/v1/plan.png',
    ])
    for (const url of urls)
      expect((await request(url.replace('https://planner.example', ''))).status, url).toBe(200)
  })

  it.each(['partitions', 'sweep'])('%s.md has permalinks that work', async (path) => {
    const range = path === 'sweep' ? '&field=retentionHours&from=1&to=100&points=3' : ''
    const text = await (await request(`/v1/${path}.md?${WORKLOAD}${range}`)).text()
    const urls = [...text.matchAll(/\]\(https:\/\/planner\.example(\/v1\/[^)]+)\)/g)]
    expect(urls).toHaveLength(5)
    for (const [, url = ''] of urls) expect((await request(url)).status, url).toBe(200)
  })

  it('has the same links, and the same tag, however the request is written', async () => {
    const ways = [
      WORKLOAD,
      WORKLOAD.replace('=50', '=5e1'),
      `keyed=&${WORKLOAD.split('&').reverse().join('&')}`,
    ]
    const answers = await Promise.all(ways.map((query) => request(`/v1/plan.md?${query}`)))
    expect(new Set(answers.map(({ headers }) => headers.get('etag'))).size).toBe(1)
    expect(new Set(await Promise.all(answers.map((each) => each.text()))).size).toBe(1)
  })

  it('has a tag of its own for each address, which a table has not', async () => {
    const tags = async (path: string) => {
      const [one, other] = await Promise.all(
        ['https://a.example.com', 'https://b.example.com'].map((url) =>
          ask(withAws(NOWHERE, { PUBLIC_BASE_URL: url }), `${path}?${WORKLOAD}`),
        ),
      )
      return one?.headers.get('etag') === other?.headers.get('etag')
    }
    expect(await tags('/v1/plan.md')).toBe(false)
    expect(await tags('/v1/plan.csv')).toBe(true)
  })

  it('links to the public address where one is set', async () => {
    const env = withAws(NOWHERE, { PUBLIC_BASE_URL: 'https://kafka.example.com/' })
    const text = await (await ask(env, `/v1/plan.md?${WORKLOAD}`)).text()
    expect(text).toContain(`](https://kafka.example.com/v1/plan?${WORKLOAD})`)
    expect(text).not.toContain('planner.example')
  })

  it.each(['nonsense', 'javascript:alert(1)', ''])(
    'links to where it was asked when the setting is %j',
    async (url) => {
      const env = withAws(NOWHERE, { PUBLIC_BASE_URL: url })
      const text = await (await ask(env, `/v1/plan.md?${WORKLOAD}`)).text()
      expect(text).toContain(`](https://planner.example/v1/plan?${WORKLOAD})`)
    },
  )

  it('has no link that a body could not be put into', async () => {
    const body = { region: 'us-east-1', topics: [{ name: 'orders', averageIngressMiBps: 5 }] }
    const response = await post('/v1/plan.md', body)
    expect(response.status).toBe(200)
    const text = await response.text()
    expect(text).not.toContain('](http')
    expect(text).toContain('orders')
  })
})
