import { beforeEach, describe, expect, it, vi } from 'vitest'
import { bundled } from '../../src/catalogue/bundled'
import { withoutRefresh } from '../../src/deps'
import { Rightsizing } from '../../src/schema/rightsizing'
import { ClusterList } from '../../src/schema/running-cluster'
import { ask, localAws, withAws } from '../support/aws'
import { answer, faultsOf, problemOf } from './client'

const [clustersDoc = ''] = Object.values(
  import.meta.glob<string>('../../docs/clusters.md', {
    query: '?raw',
    import: 'default',
    eager: true,
  }),
)
const TOKEN = 'a-Token-of-the-tests-0123456789'
const aws = localAws()
const settings = withAws(aws.endpoint, { AWS_KAFKA_ENDPOINT: aws.endpoint, CLUSTERS_TOKEN: TOKEN })
const headers = { authorization: `Bearer ${TOKEN}` }
const consoles = (['log', 'info', 'warn', 'error', 'debug'] as const).map((level) =>
  vi.spyOn(console, level).mockImplementation(() => undefined),
)
const logged = (): string => consoles.map(({ mock }) => JSON.stringify(mock.calls)).join()

beforeEach(async () => {
  for (const spy of consoles) spy.mockClear()
  await aws.bend()
})

const clustersOf = async (region: string) =>
  (await answer(ClusterList, await ask(settings, `/v1/clusters?region=${region}`, headers)))
    .clusters
const arnOf = async (wanted: string, region = 'us-east-1'): Promise<string> => {
  const found = (await clustersOf(region)).find(({ name }) => name === wanted)
  if (!found) throw new Error(`no cluster ${wanted}`)
  return found.clusterArn
}
const get = (arn: string, query: string, more: object = headers): Promise<Response> =>
  ask(settings, `/v1/clusters/${encodeURIComponent(arn)}/rightsizing?${query}`, { ...more })
const SMALL = 'averageIngressMiBps=2&retentionHours=72'

describe('GET /v1/clusters/{clusterArn}/rightsizing', () => {
  it('answers for every cluster of the account, of every kind and in every state', async () => {
    const seen: string[] = []
    for (const region of ['us-east-1', 'eu-west-1', 'ap-northeast-1', 'us-gov-west-1'])
      for (const { name, clusterArn, platform, state } of await clustersOf(region)) {
        const response = await get(clusterArn, SMALL)
        expect(response.headers.get('cache-control')).toBe('no-store')
        expect(response.headers.get('etag')).toBeNull()
        const { cluster, running, kafkaVersion, warnings } = await answer(Rightsizing, response)
        expect(cluster).toMatchObject({ name, region, platform, state })
        expect(running !== undefined || warnings.length > 0, name).toBe(true)
        expect(kafkaVersion === undefined, name).toBe(platform === 'msk-serverless')
        expect(warnings.some(({ code }) => code === 'cluster-state')).toBe(state !== 'ACTIVE')
        seen.push(name)
      }
    expect(seen).toHaveLength(18)
    expect(logged()).not.toContain('arn:')
  })

  it('of orders, 3 × kafka.m5.large with 1,000 GiB, is 896.78 USD a month', async () => {
    const found = await answer(Rightsizing, await get(await arnOf('orders'), SMALL))
    expect(found.running).toMatchObject({ carries: true, monthlyUsd: 896.78 })
    expect(found.kafkaVersion).toMatchObject({ version: '3.5.1', status: 'ended' })
    expect(found.options[0]).toMatchObject({ inPlace: true, deltaUsd: -13.14 })
    expect(found.workload).toMatchObject({ region: 'us-east-1', metadataMode: 'zookeeper' })
    expect(found.verdict).toMatch(/^The cluster, 3 × kafka\.m5\.large with 1,000 GiB each, carries/)
  })

  it('the example of docs/clusters.md names a cluster of the local server', async () => {
    expect(clustersDoc).toContain(`ARN=${await arnOf('orders')}\n`)
  })

  it('takes an ARN whose slashes are not encoded, alike', async () => {
    // The document has one address of it, and its guard would refuse the other.
    const { createApp } = await vi.importActual<typeof import('../../src/app')>('../../src/app')
    const arn = await arnOf('orders')
    const [cluster] = (await clustersOf('us-east-1')).filter((each) => each.clusterArn === arn)
    if (!cluster) throw new Error('no cluster')
    const asked: string[] = []
    const describeCluster = async (named: string) => {
      asked.push(named)
      return { cluster, nodeTypes: [], compatibleVersions: [], notes: [] }
    }
    const app = createApp({
      ...withoutRefresh(bundled),
      clusters: {
        isSetUp: true,
        token: TOKEN,
        list: () => Promise.reject(new Error('nobody lists')),
        describe: describeCluster,
        now: () => new Date('2026-11-28T12:00:00Z'),
      },
    })
    const texts = await Promise.all(
      [arn, encodeURIComponent(arn)].map(async (written) =>
        (await app.request(`/v1/clusters/${written}/rightsizing?${SMALL}`, { headers })).text(),
      ),
    )
    expect(asked).toEqual([arn, arn])
    expect(texts[0]).toBe(texts[1])
    expect(texts[0]).toContain('"monthlyUsd":896.78')
  })

  it('says what AWS says of a cluster that failed', async () => {
    const { warnings } = await answer(Rightsizing, await get(await arnOf('broken'), SMALL))
    const state = warnings.find(({ code }) => code === 'cluster-state')?.detail
    expect(state).toContain('FAILED, not ACTIVE (KMS.NotFound: ')
    expect(logged()).not.toContain('arn:')
  })

  it.each([
    ['region=eu-west-1', '/region', 'region of the running cluster is us-east-1'],
    ['availabilityZones=2', '/availabilityZones', 'of the running cluster is 3'],
    ['metadataMode=kraft', '/metadataMode', 'of the running cluster is zookeeper'],
    ['retentionHours=-1', '/retentionHours', 'at least 0.01; got -1'],
    ['detail=full', '/detail', 'unknown field "detail"'],
    ['nonsense=1', '/nonsense', 'unknown field'],
  ])('%s is refused', async (query, pointer, detail) => {
    const faults = await faultsOf(
      await get(await arnOf('orders'), `averageIngressMiBps=2&${query}`),
    )
    expect(Object.keys(faults)).toEqual([pointer])
    expect(faults[pointer]).toContain(detail)
  })

  it('takes what the cluster says anyway, and platforms that are named', async () => {
    const query = `${SMALL}&region=us-east-1&availabilityZones=3&metadataMode=zookeeper&platforms=msk-express`
    const { options } = await answer(Rightsizing, await get(await arnOf('payments'), query))
    const platforms = options
      .filter(({ inPlace }) => !inPlace)
      .map((each) => each.candidate.platform)
    expect(new Set(platforms)).toEqual(new Set(['msk-express']))
  })
})

describe('what is refused', () => {
  it.each(['nonsense', 'arn:aws:kafka:us-east-1:123456789012:topic/orders/x'])(
    '%s is no ARN of a cluster; it is not repeated, and AWS is not asked',
    async (arn) => {
      const response = await get(arn, SMALL)
      const text = await response.clone().text()
      expect(Object.keys(await faultsOf(response))).toEqual(['/clusterArn'])
      expect(text).not.toContain('123456789012')
      expect(await aws.requests()).toBe(0)
    },
  )

  it('a cluster that does not exist is not found, and its ARN is not repeated', async () => {
    const arn = (await arnOf('orders')).replace('/orders/', '/borders/')
    const { detail } = await problemOf(await get(arn, SMALL), 404)
    expect(detail).not.toContain('arn:')
    expect(logged()).not.toContain('arn:')
  })

  it('who sends no token is not let in, whatever is asked', async () => {
    const { type } = await problemOf(await get('nonsense', 'nonsense=1', {}), 401)
    expect(type).toBe('urn:kafka-capacity-planner:problem:unauthorized')
    expect(await aws.requests()).toBe(0)
  })

  it('where nothing is set up, the answer says what is missing', async () => {
    const bare = { ...settings, CLUSTERS_TOKEN: '' }
    const { detail } = await problemOf(await ask(bare, '/v1/clusters/x/rightsizing', headers), 503)
    expect(detail).toContain('CLUSTERS_TOKEN is missing')
  })
})
