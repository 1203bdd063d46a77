import { beforeAll, describe, expect, it, vi } from 'vitest'
import { bundled } from '../../src/catalogue/bundled'
import { withoutRefresh } from '../../src/deps'
import { ClusterList } from '../../src/schema/running-cluster'
import { operations } from '../http/document'
import { recording, recordings } from '../measurements/recordings'
import { ask, localAws, withAws } from '../support/aws'
import { faultsOf } from './check'
import { drawn } from './draw/draw'
import type { Materials } from './draw/operation'
import type { FuzzRequest } from './draw/request'
import { headersOf } from './sign'
import { workerAnswer } from './worker-answer'

/** test/fuzz/run sends far more of them to a planner that is served; docs/reliability.md tells of it. */
const SEED = 20_261_128
const MOST_REQUESTS = 2500
const LONGEST_RUN_MS = 15_000
const LEAST_REQUESTS = 100

const SECRETS = {
  SLACK_SIGNING_SECRET: 'slack-secret-of-the-fuzzer',
  CLUSTERS_TOKEN: 'clusters-token-of-the-fuzzer',
}
const aws = localAws()
const settings = withAws(aws.endpoint, { ...SECRETS, AWS_KAFKA_ENDPOINT: aws.endpoint })
const expectations = {
  secrets: [...Object.values(SECRETS), settings.AWS_SECRET_ACCESS_KEY ?? ''],
  longestMs: 5000,
}
for (const level of ['log', 'error'] as const)
  vi.spyOn(console, level).mockImplementation(() => undefined)

let clusterArns: readonly string[] = []
beforeAll(async () => {
  await aws.bend()
  const authorization = `Bearer ${SECRETS.CLUSTERS_TOKEN}`
  const response = await ask(settings, '/v1/clusters', { authorization })
  clusterArns = ClusterList.parse(await response.json()).clusters.map((each) => each.clusterArn)
})

const answerTo = async (request: FuzzRequest) =>
  workerAnswer(settings, request, await headersOf(request, SECRETS.SLACK_SIGNING_SECRET))

/** What is wrong with the answer to a request of the fuzzer; nothing where no client can send it. */
const faultsWith = async (request: FuzzRequest): Promise<string[]> => {
  const answer = await answerTo(request)
  if (!answer) return []
  // What `fetch` makes of an address.
  const { pathname, search } = new URL(`https://planner.example${request.target}`)
  return faultsOf({ ...request, target: pathname + search }, answer, expectations)
}

it('no hostile request makes the planner fail, hang, or tell of its inside, on any route', async () => {
  const materials: Materials = {
    // Pictures as PNG take too long here; one of them stands in for all.
    operations: operations.filter(({ path }) => !/(?:plan|sweep)\.png$/.test(path)),
    recordings: recordings.map(recording),
    clusterArns,
    clustersToken: SECRETS.CLUSTERS_TOKEN,
  }
  const start = Date.now()
  let index = 0
  for (; index < MOST_REQUESTS && Date.now() - start < LONGEST_RUN_MS; index++) {
    const request = drawn(SEED, index, materials)
    const named = `request ${index}: ${request.method} ${request.target.slice(0, 300)}`
    expect(await faultsWith(request), named).toEqual([])
  }
  expect(index).toBeGreaterThan(LEAST_REQUESTS)
}, 60_000)

const get = (target: string): FuzzRequest => ({ route: target, method: 'GET', target, headers: [] })

describe('a Host header that is no host', () => {
  const WORKLOAD = '?region=us-east-1&averageIngressMiBps=5'
  const LINKING = ['/', '/v1/plan.md', '/v1/partitions.md'].map((path) => path + WORKLOAD)

  it.each(LINKING)('is no reason to fail for %s, whose links are then relative', async (target) => {
    const url = `http://[::1${target}`
    const asked = new Request(`http://planner.example${target}`)
    Object.defineProperty(asked, 'url', { value: url })
    // The guard of every answer would read the address itself.
    const { createApp } = await vi.importActual<typeof import('../../src/app')>('../../src/app')
    const response = await createApp(withoutRefresh(bundled)).fetch(asked)
    expect(response.status).toBe(200)
    expect(await response.text()).not.toContain('[::1')
  })
})

describe('what once was or could be trouble is answered as it must be', () => {
  it.each([
    ['a prototype as region', '/v1/prices/__proto__'],
    ['a prototype as a field', '/v1/plan?__proto__=1&constructor=2'],
    ['a prototype as a swept field', '/v1/sweep?field=constructor&from=1&to=2'],
    [
      'a prototype as pick',
      '/v1/value?region=us-east-1&averageIngressMiBps=5&pick=/constructor/name',
    ],
    ['overlong UTF-8', '/v1/plan?region=%c0%ae%c0%ae'],
    ['half a surrogate', '/v1/plan?region=%ed%a0%80'],
    ['NUL in a path', '/v1/prices/us-east-1%00.csv'],
    ['a per cent alone in a path', '/v1/prices/%'],
    ['a number beyond every number', '/v1/plan?region=us-east-1&averageIngressMiBps=1e400'],
    ['ten thousand parameters', `/v1/plan?${'a=1&'.repeat(10_000)}`],
  ])('%s', async (_, target) => {
    const answer = await answerTo(get(target))
    expect(answer?.status).toBeGreaterThanOrEqual(400)
    expect(answer && faultsOf(get(target), answer, expectations)).toEqual([])
  })

  it.each([
    ['arrays in arrays, 100,000 levels deep', '['.repeat(100_000)],
    ['objects in objects, 100,000 levels deep', '{"a":'.repeat(100_000)],
    [
      'a number of 100,000 digits',
      `{"region":"us-east-1","averageIngressMiBps":${'9'.repeat(100_000)}}`,
    ],
    ['ten thousand fields', `{${Array.from({ length: 10_000 }, (_, at) => `"f${at}":1`).join()}}`],
    ['a prototype of its own', '{"__proto__":{"region":"us-east-1"},"averageIngressMiBps":5}'],
  ])('a body with %s', async (_, text) => {
    const body = Uint8Array.from(new TextEncoder().encode(text))
    const headers = [['content-type', 'application/json']] as const
    const request = { route: '', method: 'POST', target: '/v1/plan', headers, body }
    const answer = await answerTo(request)
    expect(answer?.status).toBe(400)
    expect(answer && faultsOf(request, answer, expectations)).toEqual([])
  })
})
