import { createExecutionContext, env, waitOnExecutionContext } from 'cloudflare:test'
import { afterEach, describe, expect, it, vi } from 'vitest'
import type { Env } from '../../src/settings'
import worker from '../../src/worker'
import { PLAN, plannerWith } from './door'

const UUID = /^[\da-f]{8}-[\da-f]{4}-4[\da-f]{3}-[\da-f]{4}-[\da-f]{12}$/

describe('each request has one line', () => {
  it.each([
    ['GET', PLAN, '/v1/plan', 200],
    ['HEAD', PLAN, '/v1/plan', 200],
    ['GET', '/v1/plan?region=atlantis', '/v1/plan', 400],
    ['GET', '/v1/prices/us-east-1', '/v1/prices/:region', 200],
    [
      'GET',
      '/v1/clusters/arn:aws:kafka:us-east-1:123456789012:cluster%2Fa%2Fb/rightsizing',
      '/v1/clusters/:clusterArn/rightsizing',
      503,
    ],
    ['GET', '/nothing/123456789012', 'none', 404],
    ['DELETE', '/v1/plan', 'none', 405],
    ['PROPFIND', '/v1/plan', 'none', 405],
    ['GET', `/v1/plan?${'x'.repeat(20_000)}`, '/v1/plan', 414],
  ])('%s %s: of route %s, %d', async (method, path, route, status) => {
    const { ask, logged } = plannerWith({})
    const response = await ask(path, {}, { method })
    expect(response.status).toBe(status)
    expect(logged).toEqual([
      {
        event: 'request',
        method: method === 'PROPFIND' ? 'other' : method,
        route,
        status,
        ms: expect.any(Number),
        requestId: response.headers.get('x-request-id'),
      },
    ])
  })

  it('with what Cloudflare calls it, unless that is something else', async () => {
    const { ask, logged } = plannerWith({})
    await ask('/healthz', { 'cf-ray': '8f1c2d3e4a5b6c7d-FRA' })
    await ask('/healthz', { 'cf-ray': 'my secret' })
    expect(logged).toEqual([
      expect.objectContaining({ ray: '8f1c2d3e4a5b6c7d-FRA' }),
      expect.not.objectContaining({ ray: expect.anything() }),
    ])
  })

  it('unless that is switched off', async () => {
    const { ask, logged } = plannerWith({ logsRequests: false })
    expect((await ask('/healthz')).headers.get('x-request-id')).toMatch(UUID)
    expect(logged).toEqual([])
  })
})

describe('a request keeps the id it came with where that is safe', () => {
  it.each(['abc-1', 'A_b-1=', 'a'.repeat(64)])('%s', async (id) => {
    const { headers } = await plannerWith({}).ask(PLAN, { 'x-request-id': id })
    expect(headers.get('x-request-id')).toBe(id)
  })

  it.each(['', 'a'.repeat(65), 'a b', 'a"b', '<script>', 'a,b', 'é'])(
    'and has another in the place of %j',
    async (id) => {
      const { headers } = await plannerWith({}).ask(PLAN, { 'x-request-id': id })
      expect(headers.get('x-request-id')).toMatch(UUID)
    },
  )
})

describe('no secret and nothing of a client is ever logged', () => {
  const SECRET = 'S3cr3t-value-0123456789'
  const settings: Env = {
    ...env,
    REQUEST_LOG: 'on',
    API_KEYS: `${SECRET},${SECRET}`,
    API_KEYS_FOR: SECRET,
    RATE_LIMIT: SECRET,
    CLUSTERS_TOKEN: SECRET,
    SLACK_SIGNING_SECRET: SECRET,
    AWS_ACCESS_KEY_ID: SECRET,
    AWS_SECRET_ACCESS_KEY: SECRET,
    AWS_SESSION_TOKEN: SECRET,
    AWS_KAFKA_ENDPOINT: SECRET,
    PUBLIC_BASE_URL: SECRET,
  }
  const consoles = (['log', 'info', 'warn', 'error', 'debug'] as const).map((level) =>
    vi.spyOn(console, level).mockImplementation(() => undefined),
  )
  const written = (): string => consoles.map(({ mock }) => JSON.stringify(mock.calls)).join()
  afterEach(() => {
    for (const spy of consoles) spy.mockClear()
  })

  it.each(['all settings are wrong', 'keys are set up'])('where %s', async (what) => {
    const given =
      what === 'keys are set up'
        ? { ...settings, API_KEYS: 'a'.repeat(64), API_KEYS_FOR: '/v1/' }
        : settings
    const headers = {
      authorization: `Bearer ${SECRET}`,
      'x-api-key': SECRET,
      'x-slack-signature': `v0=${SECRET}`,
      'x-request-id': `${SECRET} `.repeat(2),
      'cf-ray': SECRET,
      'cf-connecting-ip': '203.0.113.7',
      cookie: SECRET,
      'user-agent': SECRET,
      'content-type': 'application/json',
    }
    for (const path of [
      `/v1/plan?region=${SECRET}&${SECRET}=${SECRET}`,
      `/v1/clusters?region=${SECRET}`,
      `/v1/clusters/${SECRET}/rightsizing`,
      `/v1/prices/${SECRET}`,
      `/${SECRET}`,
      `/?region=${SECRET}`,
      '/slack/commands',
      '/v1/measurements',
    ])
      for (const method of ['GET', 'POST']) {
        const context = createExecutionContext()
        const body = method === 'POST' ? { body: JSON.stringify({ [SECRET]: SECRET }) } : {}
        const request = new Request<unknown, IncomingRequestCfProperties>(
          `https://planner.example${path}`,
          { method, headers, ...body },
        )
        const response = await worker.fetch(request, given, context)
        await response.arrayBuffer()
        await waitOnExecutionContext(context)
      }
    expect(written()).toContain('\\"event\\":\\"request\\"')
    expect(written()).not.toMatch(/S3cr3t|203\.0\.113/)
  })
})
