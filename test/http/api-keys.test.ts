import { describe, expect, it } from 'vitest'
import { settingFaults } from '../../src/settings'
import { apiKeys } from '../../src/settings/api-keys'
import { problemOf } from './client'
import { PLAN, plannerWith } from './door'

/** SHA-256 of "key", and of "other key". */
const HASH = '2c70e12b7a0646f92279f427c7b38e7334d8e5389cff167a1dc30e73f826b683'
const OTHER = 'c3d132b07a5658d4ba01878b73ba7db9879a0120ca9b5330d9600bf9dc84d761'
const planner = (API_KEYS: string | undefined, API_KEYS_FOR?: string) =>
  plannerWith({
    apiKeys: apiKeys({
      ...(API_KEYS === undefined ? {} : { API_KEYS }),
      ...(API_KEYS_FOR === undefined ? {} : { API_KEYS_FOR }),
    }),
  })

describe('with keys set', () => {
  it.each([HASH, `ci:${HASH}`, HASH.toUpperCase(), `${OTHER}, ci:${HASH}`, `${HASH}\n${OTHER}\n`])(
    'API_KEYS=%j lets in who sends the key, in either header',
    async (setting) => {
      const { ask } = planner(setting)
      for (const headers of [
        { 'x-api-key': 'key' },
        { authorization: 'Bearer key' },
        { authorization: 'bearer  key' },
      ])
        expect((await ask(PLAN, headers)).status).toBe(200)
    },
  )

  it.each<Record<string, string>>([
    {},
    { 'x-api-key': '' },
    { 'x-api-key': 'Key' },
    { 'x-api-key': 'key key' },
    { 'x-api-key': HASH },
    { authorization: 'key' },
    { authorization: 'Basic key' },
    { authorization: 'Bearer key, Bearer key' },
    { 'x-api-key': 'wrong', authorization: 'Bearer key' },
  ])('nobody else is let in: %j', async (headers) => {
    const { ask, logged } = planner(HASH)
    const response = await ask(PLAN, headers)
    expect(response.headers.get('www-authenticate')).toMatch(/^Bearer realm=/)
    const { type, detail } = await problemOf(response, 401)
    expect(type).toBe('urn:kafka-capacity-planner:problem:unauthorized')
    expect(detail).not.toContain(HASH)
    expect(JSON.stringify(logged)).not.toMatch(/key"|wrong|Basic/)
  })

  it('an answer is kept by the client alone, and 401 is told in the kind that was asked for', async () => {
    const { ask } = planner(HASH)
    const { headers } = await ask(PLAN, { 'x-api-key': 'key' })
    expect(headers.get('cache-control')).toBe('private, max-age=3600')
    expect(headers.get('vary')).toBe('Authorization, X-API-Key')
    const again = await ask(PLAN, {
      'x-api-key': 'key',
      'if-none-match': headers.get('etag') ?? '',
    })
    expect([again.status, again.headers.get('cache-control')]).toEqual([
      304,
      'private, max-age=3600',
    ])
    const refused = await ask(PLAN.replace('plan?', 'plan.csv?'))
    expect(refused.status).toBe(401)
    expect(refused.headers.get('content-type')).toBe('text/csv; charset=utf-8')
  })

  it.each<[string | undefined, string, number]>([
    [undefined, PLAN, 401],
    [undefined, '/v1/nothing', 401],
    [undefined, PLAN.replace('plan', '%70lan'), 401],
    [undefined, '/', 200],
    [undefined, '/docs', 200],
    [undefined, '/healthz', 200],
    [undefined, '/openapi.json', 200],
    ['', PLAN, 401],
    ['all', '/', 401],
    ['all', '/docs', 401],
    ['all', '/healthz', 401],
    ['all', '/openapi.json', 401],
    ['all', '/v1/clusters', 503],
    ['none', PLAN, 200],
    ['/v1/sweep', PLAN, 200],
    ['/v1/sweep, /v1/pl', PLAN, 401],
    ['/v1/sweep /v1/prices', '/v1/prices/us-east-1', 401],
    ['/v1/sweep', '/v1/sweep.csv', 401],
  ])(
    'API_KEYS_FOR=%j: GET %s without a key is answered with %d',
    async (prefixes, path, status) => {
      expect((await planner(HASH, prefixes).ask(path)).status).toBe(status)
    },
  )

  it('the token of clusters and the signature of Slack stay what they need', async () => {
    const { ask } = planner(HASH, 'all')
    for (const [path, method] of [
      ['/v1/clusters', 'GET'],
      ['/slack/commands', 'POST'],
    ] as const)
      expect((await ask(path, {}, { method })).status).toBe(503)
  })
})

describe('settings that cannot be read close what they were to guard, and tell nothing of it', () => {
  it.each<[string | undefined, string | undefined, string]>([
    ['', undefined, 'API_KEYS has no hash of a key'],
    [' \n', undefined, 'API_KEYS has no hash of a key'],
    ['my-secret-key', undefined, 'API_KEYS: entry 1 is no SHA-256 hash in hex, nor name:hash'],
    [`${HASH},my-secret-key`, undefined, 'API_KEYS: entry 2 is no SHA-256 hash in hex'],
    [HASH.slice(1), undefined, 'API_KEYS: entry 1 is no SHA-256 hash in hex'],
    [undefined, 'all', 'API_KEYS has no hash of a key'],
    [HASH, 'v1/plan', 'API_KEYS_FOR is neither all, nor none, nor paths'],
    [HASH, 'all, none', 'API_KEYS_FOR is neither all, nor none, nor paths'],
  ])('API_KEYS=%j, API_KEYS_FOR=%j', async (keys, prefixes, fault) => {
    const { ask } = planner(keys, prefixes)
    for (const headers of [{}, { 'x-api-key': 'key' }, { 'x-api-key': 'my-secret-key' }]) {
      const { type, detail } = await problemOf(await ask(PLAN, headers), 503)
      expect(type).toBe('urn:kafka-capacity-planner:problem:not-set-up')
      expect(detail).toContain('API keys are not set up rightly here')
      expect(detail).not.toContain('secret')
    }
    const faults = settingFaults({
      ...(keys === undefined ? {} : { API_KEYS: keys }),
      ...(prefixes === undefined ? {} : { API_KEYS_FOR: prefixes }),
    })
    expect(faults.join()).toContain(fault)
    expect(faults.join()).not.toContain('secret')
  })

  it('the page goes on where it was open anyway', async () => {
    expect((await planner('wrong').ask('/')).status).toBe(200)
    expect((await planner('wrong', 'all').ask('/')).status).toBe(503)
  })
})

it('without settings no key is needed, and one that comes along does no harm', async () => {
  const { ask } = planner(undefined)
  const { status, headers } = await ask(PLAN, { 'x-api-key': 'any' })
  expect([status, headers.get('cache-control')]).toEqual([200, 'public, max-age=3600'])
})
