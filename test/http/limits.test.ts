import { describe, expect, it } from 'vitest'
import { post, problemOf, request } from './client'

const WORKLOAD = 'region=us-east-1&averageIngressMiBps=50'

describe('a query that is too long is refused before it is read', () => {
  const long = `${'x'.repeat(16 * 1024)}=1`
  const many = Array.from({ length: 1001 }, (_, index) => `q${index}=1`).join('&')
  it.each([
    ['/v1/plan', long, 'a query may have at most 16384 characters; got 16386'],
    ['/v1/plan', many, 'a query may have at most 1000 values; got 1001'],
    ['/', long, 'at most 16384 characters'],
    ['/v1/price-book', many, 'at most 1000 values'],
    ['/healthz', long, 'at most 16384 characters'],
    ['/nothing', long, 'at most 16384 characters'],
  ])('%s', async (path, query, detail) => {
    const problem = await problemOf(await request(`${path}?${query}`), 414)
    expect(problem.type).toBe('urn:kafka-capacity-planner:problem:uri-too-long')
    expect(problem.detail).toContain(detail)
  })

  it.each(['csv', 'md', 'svg', 'png'])('in the kind that was asked for: %s', async (kind) => {
    const response = await request(`/v1/plan.${kind}?${long}`)
    expect(response.status).toBe(414)
    expect(response.headers.get('content-type')).not.toContain('json')
  })

  it('by POST too, whose body takes more', async () => {
    const { detail } = await problemOf(await post(`/v1/plan?${long}`, {}), 414)
    expect(detail).toContain('a POST takes more in its body')
  })

  it.each([
    `${WORKLOAD}&${'x'.repeat(16 * 1024 - WORKLOAD.length - 3)}=1`,
    Array.from({ length: 1000 }, (_, index) => `q${index}=1`).join('&'),
  ])('but not one that is as long as it may be', async (query) => {
    expect((await request(`/v1/plan?${query}`)).status).toBe(400)
  })
})

describe('a paste of too many lines is refused before it is read', () => {
  const lines = '\n'.repeat(150_000)
  const paste = (text: string) =>
    request('/v1/measurements', {
      method: 'POST',
      body: text,
      headers: { 'content-type': 'text/plain' },
    })

  it.each(['\n', '\r', '\r\n'])('whatever ends them: %j', async (end) => {
    const { detail } = await problemOf(await paste(`x${end.repeat(150_000)}`), 413)
    expect(detail).toBe('a body may have at most 150000 lines; got more')
  })

  it.each(['\n', '\r\n'])('but not the most it may have: %j', async (end) => {
    expect((await paste(end.repeat(149_999))).status).toBe(400)
  })

  it('on the page in words', async () => {
    const response = await request('/', {
      method: 'POST',
      body: new URLSearchParams({ paste: `x${lines}` }),
    })
    expect(response.status).toBe(413)
    expect(await response.text()).toContain('A paste may have at most 150,000 lines')
  })

  it('JSON of more values than there are measurements is', async () => {
    const body = `{"text":[${'1,'.repeat(250_001)}1]}`
    const { detail } = await problemOf(await post('/v1/measurements', body), 413)
    expect(detail).toBe('the body has more than 250000 values')
  })
})
