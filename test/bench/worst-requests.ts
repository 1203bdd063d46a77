interface WorstRequest {
  readonly name: string
  readonly path: string
  readonly init: RequestInit
}

const region = 'us-east-1'
const NAME_CHARACTERS = 120

/** Topics that have every field in the way that takes longest, each with a long name. */
const topicsOf = (count: number, average = 100 / count) =>
  Array.from({ length: count }, (_, index) => ({
    name: `topic-${index}-`.padEnd(NAME_CHARACTERS, 'x'),
    averageIngressMiBps: average,
    peakIngressMiBps: 2 * average,
    consumerGroups: 3,
    retentionHours: 24 + (index % 100),
    keyed: index % 2 === 0,
    partitionProduceMiBps: 5,
    partitionConsumeMiBps: 4,
    consumerInstances: 1 + (index % 7),
  }))

const get = (name: string, path: string): WorstRequest => ({ name, path, init: {} })
const post = (
  name: string,
  path: string,
  { body, type = 'application/json' }: { readonly body: unknown; readonly type?: string },
): WorstRequest => ({
  name,
  path,
  init: {
    method: 'POST',
    headers: { 'content-type': type },
    body: typeof body === 'string' ? body : JSON.stringify(body),
  },
})

const one = `region=${region}&averageIngressMiBps=50&consumerGroups=3`
const sweepOf = `${one}&field=averageIngressMiBps&from=0.001&to=1000000&points=200`
const many = { region, topics: topicsOf(10_000), detail: 'full' }
const page = new URLSearchParams({ region, averageIngressMiBps: '50' })
const before = new URLSearchParams([...page, ['detail', 'full']]).toString()
const sweepBody = (topics: number, points: number) => ({
  region,
  topics: topicsOf(topics),
  field: 'retentionHours',
  from: 1,
  to: 87_600,
  points,
})

const kinds = ['', '.csv', '.md', '.svg', '.png?scale=3'] as const
const FOUR_MIB = 4 * 1024 * 1024 - 64

const lagRows = Array.from(
  { length: 15_000 },
  (_, index) =>
    `group-${index % 500} topic-${index % 900} ${index % 64} ${1000 + index} ${5000 + index} 4000 consumer-${index} /10.0.0.${index % 250} client-${index}`,
).join('\n')
const lag = `GROUP TOPIC PARTITION CURRENT-OFFSET LOG-END-OFFSET LAG CONSUMER-ID HOST CLIENT-ID\n${lagRows}`
const perf =
  '100 records sent, 20.0 records/sec (0.02 MB/sec), 1.0 ms avg latency, 2.0 ms max latency.\n'

/** The longest texts a paste can have, by what they look like. */
const pastes: Readonly<Record<string, string>> = {
  'lag listing': lag.slice(0, 1_500_000),
  'perf test lines': perf.repeat(Math.floor(1_500_000 / perf.length)),
  'one line of digits': '1'.repeat(1_500_000),
  'one line of blanks': `${' '.repeat(1_499_990)}x`,
  'half words': 'GROUP TOPIC PARTITION '.repeat(68_000),
  braces: '['.repeat(1_500_000),
  'empty lines': '\n'.repeat(1_500_000),
  commas: 'a,'.repeat(750_000),
}

/** The worst that is allowed on every route, and the worst that is refused. */
export const worstRequests: readonly WorstRequest[] = [
  get('GET /v1/plan, every candidate', `/v1/plan?${one}&detail=full`),
  ...kinds.map((kind) => {
    const [ending = '', query] = kind.split('?')
    return post(
      `POST /v1/plan${kind}, 10,000 topics, every candidate`,
      `/v1/plan${ending}${query ? `?${query}` : ''}`,
      { body: many },
    )
  }),
  ...kinds.map((kind) => {
    const [ending = '', query] = kind.split('?')
    return post(
      `POST /v1/partitions${kind}, 10,000 topics`,
      `/v1/partitions${ending}${query ? `?${query}` : ''}`,
      { body: many },
    )
  }),
  ...['bill', 'candidates', 'rejections', 'partitions', 'constraints', 'platforms'].map((section) =>
    post(`POST /v1/plan.csv section ${section}`, `/v1/plan.csv?section=${section}`, { body: many }),
  ),
  post('POST /v1/value, 10,000 topics', '/v1/value?pick=/partitions/topics/9999/recommended', {
    body: many,
  }),
  post(
    'POST /v1/value, 10,000 topics, a wrong pointer',
    '/v1/value?pick=/partitions/topics/99999/recommendedd',
    { body: many },
  ),
  ...[
    'averageIngressMiBps',
    'retentionHours',
    'clientConnections',
    'consumerGroups',
    'partitions',
    'replicationFactor',
  ].map((field) =>
    get(
      `GET /v1/sweep over ${field}, 200 points`,
      `/v1/sweep?${one}&field=${field}&points=200&from=1&to=${field === 'replicationFactor' ? 60 : field === 'consumerGroups' ? 1000 : field === 'retentionHours' ? 87600 : field === 'partitions' ? 10000000 : 1000000}`,
    ),
  ),
  get('GET /v1/sweep over nine decades, 200 points', `/v1/sweep?${sweepOf}`),
  get('GET /v1/sweep.png, 200 points, three pixels', `/v1/sweep.png?${sweepOf}&pixelScale=3`),
  ...[
    [1000, 10],
    [500, 20],
    [100, 100],
    [50, 200],
    [33, 200],
  ].map(([topics = 1, points = 2]) =>
    post(`POST /v1/sweep, ${topics} topics at ${points} points`, '/v1/sweep', {
      body: sweepBody(topics, points),
    }),
  ),
  get(
    'GET /v1/catch-up',
    '/v1/catch-up?lagMessages=1000000&partitions=1000&writtenMessagesPerSecond=1000',
  ),
  get('GET /v1/prices/us-east-1', '/v1/prices/us-east-1'),
  get('GET /v1/prices/us-east-1.csv', '/v1/prices/us-east-1.csv'),
  get('GET /, a plan', `/?${page}`),
  get('GET /, a plan before', `/?${page}&before=${encodeURIComponent(before)}`),
  get(
    'GET /, every candidate, before',
    `/?${page}&detail=full&candidate=ec2&before=${encodeURIComponent(before)}`,
  ),
  get(
    'GET /, 16 KiB of text in a field',
    `/?region=${region}&averageIngressMiBps=${'1 MB '.repeat(3000).replaceAll(' ', '+')}`,
  ),
  get(
    'GET /, 16 KiB of words in a field',
    `/?region=${'new york '.repeat(1700).replaceAll(' ', '+')}&averageIngressMiBps=50`,
  ),
  get(
    'GET /, 16 KiB of digits in a field',
    `/?region=${region}&averageIngressMiBps=${'9'.repeat(15_000)}`,
  ),
  get(
    'GET /, 4,000 names',
    `/?${Array.from({ length: 3000 }, (_, index) => `${index.toString(36)}=1`).join('&')}`,
  ),
  get(
    'GET /v1/plan, 4,000 names',
    `/v1/plan?${Array.from({ length: 3000 }, (_, index) => `${index.toString(36)}=1`).join('&')}`,
  ),
  get('GET /v1/plan, one long name', `/v1/plan?${'x'.repeat(16_000)}=1`),
  get(
    'GET /v1/plan.csv, 100 unknown fields',
    `/v1/plan.csv?${one}&fields=${Array.from({ length: 100 }, (_, index) => `${index}`.padEnd(60, 'costUsd')).join(',')}`,
  ),
  get(
    'GET /v1/plan, 300 unknown types',
    `/v1/plan?${one}&instanceTypes=${Array.from({ length: 300 }, (_, index) => `kafka.m${index}.largee`.padEnd(48, 'x')).join(',')}`,
  ),
  ...Object.entries(pastes).map(([what, text]) =>
    post(`POST /v1/measurements, ${what}`, '/v1/measurements', { body: text, type: 'text/plain' }),
  ),
  ...Object.entries(pastes).map(([what, text]) =>
    post(`POST /, ${what}`, '/', {
      body: new URLSearchParams({ query: page.toString(), paste: text })
        .toString()
        .slice(0, FOUR_MIB),
      type: 'application/x-www-form-urlencoded',
    }),
  ),
  post('POST /v1/measurements, 50 readings', '/v1/measurements', {
    body: {
      readings: Array.from({ length: 50 }, (_, index) => ({
        text: lag.slice(0, 29_000),
        at: new Date(1.7e12 + index * 60_000).toISOString(),
      })),
    },
  }),
  post('POST /v1/plan, a list in a list, 4 MiB', '/v1/plan', {
    body: `{"a":${'['.repeat(FOUR_MIB / 2)}${']'.repeat(FOUR_MIB / 2)}}`,
  }),
  post('POST /v1/plan, 500,000 objects', '/v1/plan', {
    body: `{"topics":[${'{},'.repeat(FOUR_MIB / 3 - 10)}{}]}`,
  }),
  post('POST /v1/plan, 500,000 names', '/v1/plan', {
    body: `{${Array.from({ length: 300_000 }, (_, index) => `"${index.toString(36)}":1`).join(',')}}`,
  }),
  post('POST /v1/plan, 10,000 topics with every fault', '/v1/plan', {
    body: { region, topics: topicsOf(10_000, -1) },
  }),
  post('POST /v1/plan, 10,000 topics of one name', '/v1/plan', {
    body: { region, topics: topicsOf(10_000).map((topic) => ({ ...topic, name: 'x' })) },
  }),
  post('POST /v1/plan, one text of 4 MiB', '/v1/plan', {
    body: { region: 'x'.repeat(FOUR_MIB - 100) },
  }),
]
