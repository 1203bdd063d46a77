import { beforeEach, describe, expect, it, vi } from 'vitest'
import { ClusterList } from '../../src/schema/running-cluster'
import type { Env } from '../../src/settings'
import type { FaultKind } from '../aws-server/scenario'
import { ask, localAws, withAws } from '../support/aws'
import { answer, faultsOf, problemOf, request } from './client'

const TOKEN = 'a-Token-of-the-tests-0123456789'
const SECRETS = /arn:|\d{12}|AKIA|secret-of-the-tests|Token-of-the-tests/

const aws = localAws()
const settings = withAws(aws.endpoint, { AWS_KAFKA_ENDPOINT: aws.endpoint, CLUSTERS_TOKEN: TOKEN })
const consoles = (['log', 'info', 'warn', 'error', 'debug'] as const).map((level) =>
  vi.spyOn(console, level).mockImplementation(() => undefined),
)
const logged = (): string => consoles.map(({ mock }) => JSON.stringify(mock.calls)).join()

beforeEach(async () => {
  for (const spy of consoles) spy.mockClear()
  await aws.bend()
})

const list = (query = '', more: Partial<Env> = {}): Promise<Response> =>
  ask({ ...settings, ...more }, `/v1/clusters${query}`, { authorization: `Bearer ${TOKEN}` })

describe('GET /v1/clusters', () => {
  it('lists every cluster of us-east-1 unless another region is named, and is never kept', async () => {
    const response = await list()
    expect(response.headers.get('cache-control')).toBe('no-store')
    expect(response.headers.get('etag')).toBeNull()
    const { region, clusters, notes } = await answer(ClusterList, response)
    expect(region).toBe('us-east-1')
    expect(clusters).toHaveLength(14)
    expect(notes).toEqual([])
    expect(new Set(clusters.map(({ platform }) => platform))).toEqual(
      new Set(['msk-standard', 'msk-express', 'msk-serverless']),
    )
    expect(new Set(clusters.map(({ state }) => state))).toEqual(
      new Set(['ACTIVE', 'CREATING', 'FAILED', 'DELETING', 'UPDATING', 'MAINTENANCE']),
    )
  })

  it.each([
    ['?region=eu-west-1', 'eu-west-1', ['eu-orders', 'eu-events']],
    ['?region=us-gov-west-1', 'us-gov-west-1', ['records']],
    ['?region=sa-east-1', 'sa-east-1', []],
    ['?region=', 'us-east-1', undefined],
  ])('%s echoes %s and lists its clusters', async (query, region, names) => {
    const found = await answer(ClusterList, await list(query))
    expect(found.region).toBe(region)
    if (names) expect(found.clusters.map(({ name }) => name)).toEqual(names)
  })

  it('of an unknown region names the nearest, and AWS is not asked', async () => {
    const { type, detail } = await problemOf(await list('?region=eu-wset-1'), 404)
    expect(type).toBe('urn:kafka-capacity-planner:problem:unknown-region')
    expect(detail).toContain('the nearest are eu-west-1 (EU (Ireland))')
    expect(await aws.requests()).toBe(0)
  })

  it.each([
    ['?regoin=eu-west-1', '/regoin', 'unknown field "regoin"; the nearest known one is region'],
    ['?region=eu-west-1&region=us-east-1', '/region', 'region is given 2 times'],
    [`?region=${'x'.repeat(33)}`, '/region', 'region must have at most 32 characters; got 33'],
  ])('%s is refused, and AWS is not asked', async (query, pointer, detail) => {
    const faults = await faultsOf(await list(query))
    expect(faults[pointer]).toContain(detail)
    expect(await aws.requests()).toBe(0)
  })

  it('tells of a cluster that could not be read, and lists the others', async () => {
    const [good] = (await answer(ClusterList, await list('?region=us-gov-west-1'))).clusters
    await aws.bend({
      clusters: [
        { clusterName: 'strange', clusterArn: 7, state: 'ACTIVE' },
        {
          clusterType: 'SERVERLESS',
          clusterArn: good?.clusterArn,
          clusterName: 'records',
          state: 'DREAMING',
          serverless: {},
        },
      ],
    })
    const { clusters, notes } = await answer(ClusterList, await list('?region=us-gov-west-1'))
    expect(clusters).toMatchObject([{ name: 'records', state: 'DREAMING' }])
    expect(notes).toEqual([
      'the cluster strange could not be read: ClusterArn is not written as expected',
    ])
  })

  it('is read only', async () => {
    const response = await request('/v1/clusters', { method: 'POST' })
    expect(response.headers.get('allow')).toBe('GET, HEAD')
    await problemOf(response, 405)
  })
})

describe('who is let in', () => {
  const asking = (authorization?: string) =>
    ask(settings, '/v1/clusters?nonsense=1&region=nowhere', authorization ? { authorization } : {})

  it.each([
    ['nothing', undefined],
    ['another token', 'Bearer another-token'],
    ['a token with more at its end', `Bearer ${TOKEN}x`],
    ['the start of the token', `Bearer ${TOKEN.slice(0, -1)}`],
    ['the token in another case', `Bearer ${TOKEN.toLowerCase()}`],
    ['the token alone', TOKEN],
    ['an empty token', 'Bearer '],
    ['the scheme alone', 'Bearer'],
    ['another scheme', `Basic ${btoa(`user:${TOKEN}`)}`],
    ['another scheme with the token', `Token ${TOKEN}`],
    ['the token twice', `Bearer ${TOKEN}, Bearer ${TOKEN}`],
  ])('not who sends %s: nothing else is looked at, and AWS is not asked', async (_what, sent) => {
    const response = await asking(sent)
    expect(response.headers.get('www-authenticate')).toBe('Bearer')
    const { type, detail } = await problemOf(response, 401)
    expect(type).toBe('urn:kafka-capacity-planner:problem:unauthorized')
    expect(detail).not.toMatch(SECRETS)
    expect(logged()).not.toMatch(SECRETS)
    expect(await aws.requests()).toBe(0)
  })

  it.each(['bearer', 'BEARER', 'Bearer  '])('who sends the token, as %s', async (scheme) => {
    const response = await ask(settings, '/v1/clusters', { authorization: `${scheme} ${TOKEN}` })
    expect(response.status).toBe(200)
  })

  it('white space around the setting is no part of the token', async () => {
    expect((await list('', { CLUSTERS_TOKEN: ` ${TOKEN}\n` })).status).toBe(200)
  })
})

describe('without settings', () => {
  it.each<[Partial<Env>, string]>([
    [{ CLUSTERS_TOKEN: '' }, 'CLUSTERS_TOKEN is missing'],
    [{ CLUSTERS_TOKEN: ' \n' }, 'CLUSTERS_TOKEN is missing'],
    [{ AWS_SECRET_ACCESS_KEY: '' }, 'AWS_SECRET_ACCESS_KEY is missing'],
    [
      { AWS_ACCESS_KEY_ID: '', AWS_SECRET_ACCESS_KEY: '' },
      'AWS_ACCESS_KEY_ID, AWS_SECRET_ACCESS_KEY are missing',
    ],
  ])('%j nobody is let in, and the answer says what is missing', async (more, missing) => {
    for (const authorization of [`Bearer ${TOKEN}`, 'Bearer ', 'Bearer undefined']) {
      const response = await ask({ ...settings, ...more }, '/v1/clusters', { authorization })
      const { type, detail } = await problemOf(response, 503)
      expect(type).toBe('urn:kafka-capacity-planner:problem:not-set-up')
      expect(detail).toContain(`${missing}; docs/clusters.md says how`)
    }
    expect(await aws.requests()).toBe(0)
  })

  it('all three are named, and the rest of the planner works', async () => {
    const none = { CLUSTERS_TOKEN: '', AWS_ACCESS_KEY_ID: '', AWS_SECRET_ACCESS_KEY: '' }
    const without = { ...settings, ...none }
    const { detail } = await problemOf(await ask(without, '/v1/clusters'), 503)
    expect(detail).toContain('CLUSTERS_TOKEN, AWS_ACCESS_KEY_ID, AWS_SECRET_ACCESS_KEY are missing')
    expect((await ask(without, '/v1/price-book')).status).toBe(200)
  })

  it('that are an address, the log says so once, and a list is a failure in words', async () => {
    const wrong = { ...settings, AWS_KAFKA_ENDPOINT: 'nowhere' }
    const response = await list('', wrong)
    const { detail } = await problemOf(response, 502)
    expect(detail).toMatch(/^ListClustersV2: /)
    expect(logged()).toContain('AWS_KAFKA_ENDPOINT is no URL')
    expect(logged()).not.toMatch(SECRETS)
  })
})

describe('when AWS fails', () => {
  it.each<[FaultKind, RegExp]>([
    ['throttled', /AWS throttled the requests/],
    ['denied', /the AWS credentials do not allow kafka:ListClustersV2/],
    ['unauthorized', /AWS does not know the credentials/],
    ['expired', /the AWS credentials have expired/],
    ['bad-request', /AWS refused the request/],
    ['internal-error', /AWS failed/],
    ['unavailable', /AWS failed/],
    ['reset', /the connection to AWS failed/],
    ['cut', /failed|cut short/],
    ['not-json-body', /was not JSON/],
    ['wrong-shape', /is no list/],
    ['endless', /has no end/],
  ])('%s is a problem in words, and neither it nor the log carries an id', async (kind, words) => {
    await aws.bend({ fault: { kind } })
    const { type, detail } = await problemOf(await list(), 502)
    expect(type).toBe('urn:kafka-capacity-planner:problem:aws-failed')
    expect(detail).toMatch(/^ListClustersV2: /)
    expect(detail).toMatch(words)
    expect(detail).not.toMatch(SECRETS)
    expect(logged()).not.toMatch(SECRETS)
    expect(await aws.requests()).toBeGreaterThan(0)
  })

  it.each<FaultKind>(['throttled', 'unavailable', 'reset'])(
    '%s now and then, the list comes all the same',
    async (kind) => {
      await aws.bend({ fault: { kind, times: 2 } })
      expect((await answer(ClusterList, await list())).clusters).toHaveLength(14)
      expect(await aws.requests()).toBe(3)
    },
  )
})
