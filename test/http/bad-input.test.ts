import { describe, expect, it } from 'vitest'
import { faultsOf, post, problemOf, request } from './client'

const RATE = 'region=us-east-1&averageIngressMiBps=50'
const workload = { region: 'us-east-1', averageIngressMiBps: 50 }
const topicsOf = (count: number, change: Readonly<Record<number, unknown>> = {}) =>
  Array.from({ length: count }, (_, index) =>
    index in change ? change[index] : { name: `topic-${index}`, averageIngressMiBps: 1 },
  )
const contain = (text: string): unknown => expect.stringContaining(text)

const INGRESS_REQUIRED =
  'averageIngressMiBps is required: MiB/s on the wire; or give messagesPerSecond with averageMessageBytes'
const IN_QUERY = `${INGRESS_REQUIRED}, or topics in the body of a POST`
const REGION_REQUIRED =
  'region is required: an AWS region code such as us-east-1; GET /v1/price-book lists all'

describe('a query with faults is refused, with the place of each and what would be right', () => {
  it.each<[string, Record<string, unknown>]>([
    // regions
    ['averageIngressMiBps=5', { '/region': REGION_REQUIRED }],
    ['region=&averageIngressMiBps=5', { '/region': REGION_REQUIRED }],
    ['', { '/region': REGION_REQUIRED, '/averageIngressMiBps': IN_QUERY }],
    [
      'region=us-east-9&averageIngressMiBps=5',
      {
        '/region': contain(
          'got "us-east-9"; the nearest are us-east-1 (US East (N. Virginia)), us-east-2 (US East (Ohio))',
        ),
      },
    ],
    [
      'region=seoul&averageIngressMiBps=5',
      { '/region': contain('the nearest are ap-northeast-2 (Asia Pacific (Seoul));') },
    ],
    [
      'region=nowhere&averageIngressMiBps=5',
      { '/region': contain('got "nowhere"; there are af-south-1, ap-east-1,') },
    ],
    [
      'region=__proto__&averageIngressMiBps=5',
      { '/region': contain('got "__proto__"; there are') },
    ],
    [
      'region=ap-southeast-6&averageIngressMiBps=5',
      { '/region': contain('has no MSK prices; the nearest names that have are ap-southeast-1,') },
    ],
    // numbers
    [
      'region=us-east-1&averageIngressMiBps=-1',
      { '/averageIngressMiBps': 'averageIngressMiBps must be at least 0.000001; got -1' },
    ],
    [
      'region=us-east-1&averageIngressMiBps=-0',
      { '/averageIngressMiBps': 'averageIngressMiBps must be at least 0.000001; got -0' },
    ],
    [
      'region=us-east-1&averageIngressMiBps=1e308',
      { '/averageIngressMiBps': 'averageIngressMiBps must be at most 1000000; got 1e+308' },
    ],
    ...['NaN', 'Infinity', '1e999', '0x10', '1,5', '1_000', 'true', '٣'].map(
      (text): [string, Record<string, unknown>] => [
        `region=us-east-1&averageIngressMiBps=${text}`,
        { '/averageIngressMiBps': `averageIngressMiBps must be a finite number; got "${text}"` },
      ],
    ),
    ['region=us-east-1&averageIngressMiBps=', { '/averageIngressMiBps': IN_QUERY }],
    [
      `${RATE}&consumerGroups=1.5`,
      { '/consumerGroups': 'consumerGroups must be a whole number; got 1.5' },
    ],
    [
      `${RATE}&consumerGroups=1e20`,
      { '/consumerGroups': 'consumerGroups must be at most 10000; got 100000000000000000000' },
    ],
    [`${RATE}&keyed=yes`, { '/keyed': 'keyed must be true or false; got "yes"' }],
    // contradictions
    [
      `${RATE}&peakIngressMiBps=49`,
      { '/peakIngressMiBps': 'peakIngressMiBps must be at least the average of 50; got 49' },
    ],
    [
      `${RATE}&localRetentionHours=169`,
      {
        '/localRetentionHours':
          'localRetentionHours must be at most the retention of 168 hours; got 169',
      },
    ],
    [
      `${RATE}&replicationFactor=61`,
      { '/replicationFactor': 'replicationFactor must be at most 60; got 61' },
    ],
    ...[31, 61].map((factor): [string, Record<string, unknown>] => [
      `${RATE}&replicationFactor=${factor}&metadataMode=zookeeper`,
      {
        '/replicationFactor': `replicationFactor must be at most 30, the brokers a cluster with ZooKeeper may have; got ${factor}`,
      },
    ]),
    [
      `${RATE}&messagesPerSecond=5`,
      {
        '/messagesPerSecond':
          'averageIngressMiBps and messagesPerSecond are both given; give one of the two',
      },
    ],
    [
      'region=us-east-1&messagesPerSecond=5',
      {
        '/averageMessageBytes':
          'averageMessageBytes is required with messagesPerSecond: bytes, before compression',
      },
    ],
    ...[50, 1_000_000].map((rate): [string, Record<string, unknown>] => [
      `region=us-east-1&averageIngressMiBps=${rate}&growthPercentPerMonth=100&horizonMonths=120`,
      { '/growthPercentPerMonth': contain('growthPercentPerMonth of 100 over 120 months makes') },
    ]),
    // names
    [
      `${RATE}&averageIngresMiBps=5`,
      {
        '/averageIngresMiBps':
          'unknown field "averageIngresMiBps"; the nearest known one is averageIngressMiBps',
      },
    ],
    ...['foo', 'x', '__proto__', 'constructor', 'toString', 'hasOwnProperty', '__proto__[a]'].map(
      (name): [string, Record<string, unknown>] => [
        `${RATE}&${name}=1`,
        Object.fromEntries([
          [`/${name}`, `unknown field ${JSON.stringify(name)}; /openapi.yaml lists all`],
        ]),
      ],
    ),
    [`${RATE}&a/b~c=1`, { '/a~1b~0c': 'unknown field "a/b~c"; /openapi.yaml lists all' }],
    [
      `${RATE}&topics=orders`,
      { '/topics': 'topics cannot stand in a query; send them in the body of a POST' },
    ],
    [
      `${RATE}&consumerGroups=1&consumerGroups=2`,
      {
        '/consumerGroups':
          'consumerGroups is given 2 times, first "1", then "2"; it may stand once',
      },
    ],
    [
      `${RATE}&region=eu-west-1`,
      { '/region': contain('region is given 2 times, first "us-east-1", then "eu-west-1"') },
    ],
    [
      'region=us-east-1&messagesPerSecond=1&messagesPerSecond=2&averageMessageBytes=10',
      { '/messagesPerSecond': contain('given 2 times') },
    ],
    // words
    [
      `${RATE}&preset=leann`,
      {
        '/preset':
          'preset must be one of aws-guidance, aws-workbook, lean; got "leann" (nearest: lean)',
      },
    ],
    [
      `${RATE}&preset=cheapest`,
      { '/preset': 'preset must be one of aws-guidance, aws-workbook, lean; got "cheapest"' },
    ],
    [
      `${RATE}&platforms=ec2,ec3,msk`,
      {
        '/platforms/1':
          'platforms[1] must be one of msk-standard, msk-express, msk-serverless, ec2; got "ec3" (nearest: ec2)',
        '/platforms/2':
          'platforms[2] must be one of msk-standard, msk-express, msk-serverless, ec2; got "msk"',
      },
    ],
    [`${RATE}&platforms=,`, { '/platforms': 'platforms must have at least 1 entry; got 0' }],
    [`${RATE}&ec2Purchase=spot`, { '/ec2Purchase': contain('one of onDemand, reserved1y') }],
    [
      `${RATE}&instanceTypes=m7g.large,m7g.larg`,
      { '/instanceTypes/1': contain('no such type: "m7g.larg"; the nearest are m7g.large,') },
    ],
    [
      `${RATE}&instanceTypes=mainframe`,
      { '/instanceTypes/0': contain('a type is written like kafka.m7g.large (MSK Standard)') },
    ],
    [
      `${RATE}&controllerInstanceType=kafka.m7g.large`,
      { '/controllerInstanceType': contain('the nearest are m7g.large') },
    ],
    [
      `${RATE}&platforms=ec2&instanceTypes=kafka.m7g.large`,
      {
        '/instanceTypes':
          'none of kafka.m7g.large belongs to the platforms asked for (ec2); they belong to msk-standard',
      },
    ],
  ])('%s', async (query, faults) => {
    expect(await faultsOf(await request(`/v1/plan?${query}`))).toEqual(faults)
  })

  it('eight faults of one request are told at once, and no other', async () => {
    const query =
      'region=us-esat-1&averageIngressMiBps=50&peakIngressMiBps=49&replicationFactor=61&keyed=yes&preset=best&platforms=ec3&retention=5&consumerGroups=1&consumerGroups=2'
    const faults = await faultsOf(await request(`/v1/plan?${query}`))
    expect(Object.keys(faults).sort()).toEqual([
      '/consumerGroups',
      '/keyed',
      '/peakIngressMiBps',
      '/platforms/0',
      '/preset',
      '/region',
      '/replicationFactor',
      '/retention',
    ])
  })

  it('a name of 16 KB is cut where it is told back', async () => {
    const faults = await faultsOf(await request(`/v1/plan?${RATE}&${'a'.repeat(16_000)}=1`))
    expect(Object.keys(faults)).toEqual([`/${'a'.repeat(199)}…`])
    expect(Object.values(faults)).toEqual([contain(`unknown field "${'a'.repeat(60)}…"`)])
  })

  it.each(['region', 'preset', 'averageIngressMiBps', 'instanceTypes', 'controllerInstanceType'])(
    'a %s of 16 KB is cut where it is told back',
    async (name) => {
      const query = new URLSearchParams({ ...{ region: 'us-east-1', averageIngressMiBps: '50' } })
      query.set(name, 'a'.repeat(16_000))
      const response = await request(`/v1/plan?${query}`)
      const faults = await faultsOf(response)
      expect(Object.values(faults)).toEqual([contain(`"${'a'.repeat(60)}…"`)])
    },
  )
})

describe('a body with faults is refused, with the place of each and what would be right', () => {
  it.each<[string, object, Record<string, unknown>]>([
    ['no field', {}, { '/region': REGION_REQUIRED, '/averageIngressMiBps': IN_QUERY }],
    [
      'a number as text',
      { ...workload, averageIngressMiBps: '50' },
      {
        '/averageIngressMiBps': 'averageIngressMiBps must be a finite number; got "50"',
      },
    ],
    [
      'null',
      { ...workload, averageIngressMiBps: null },
      {
        '/averageIngressMiBps': 'averageIngressMiBps must be a finite number; got null',
      },
    ],
    [
      'an object as a region',
      { ...workload, region: { code: 'us-east-1' } },
      {
        '/region': 'region must be text; got a JSON object',
      },
    ],
    [
      'one platform as text',
      { ...workload, platforms: 'ec2' },
      {
        '/platforms': 'platforms must be a list; got "ec2"',
      },
    ],
    [
      'types that are none',
      { ...workload, instanceTypes: [5, 'm7g.large', null, 'm7g.larg'] },
      {
        '/instanceTypes/0': 'instanceTypes[0] must be text; got 5',
        '/instanceTypes/2': 'instanceTypes[2] must be text; got null',
        '/instanceTypes/3': contain('no such type: "m7g.larg"'),
      },
    ],
    [
      'a rate and topics',
      { ...workload, topics: topicsOf(2) },
      {
        '/averageIngressMiBps': contain('averageIngressMiBps and topics are both given;'),
      },
    ],
    [
      'no topic',
      { region: 'us-east-1', topics: [] },
      {
        '/topics': 'topics must have at least 1 entry; got 0',
      },
    ],
    [
      'no topic and local retention',
      { region: 'us-east-1', topics: [], localRetentionHours: 5 },
      {
        '/topics': 'topics must have at least 1 entry; got 0',
      },
    ],
    [
      'topics that are no list',
      { region: 'us-east-1', topics: { name: 'orders' } },
      {
        '/topics': 'topics must be a list; got a JSON object',
      },
    ],
    [
      '10,001 topics',
      { region: 'us-east-1', topics: topicsOf(10_001) },
      {
        '/topics': 'topics must have at most 10000 entries; got 10001',
      },
    ],
    // More than the arguments that a function can take.
    [
      '100,000 topics',
      { region: 'us-east-1', topics: Array(100_000).fill({}) },
      {
        '/topics': 'topics must have at most 10000 entries; got 100000',
      },
    ],
    [
      '200,000 types',
      { ...workload, instanceTypes: Array(200_000).fill('m7g.large') },
      {
        '/instanceTypes': 'instanceTypes must have at most 300 entries; got 200000',
      },
    ],
    [
      'the same name twice',
      {
        region: 'us-east-1',
        topics: topicsOf(3, { 2: { name: 'topic-0', averageIngressMiBps: 1 } }),
      },
      { '/topics/2/name': 'two topics are called "topic-0"; a name may stand once' },
    ],
    [
      'faults in the seventh topic',
      {
        region: 'us-east-1',
        topics: topicsOf(8, { 6: { averageIngressMiBps: -5, keyed: 'yes', peekIngressMiBps: 3 } }),
      },
      {
        '/topics/6/name': 'topics[6].name is required: text',
        '/topics/6/averageIngressMiBps':
          'topics[6].averageIngressMiBps must be at least 0.000001; got -5',
        '/topics/6/keyed': 'topics[6].keyed must be true or false; got "yes"',
        '/topics/6/peekIngressMiBps':
          'unknown field "peekIngressMiBps"; the nearest known one is peakIngressMiBps',
      },
    ],
    [
      'no topic at all in the first place, half a rate in the seventh',
      {
        region: 'us-east-1',
        topics: topicsOf(8, { 0: null, 6: { name: 'topic-6', messagesPerSecond: 5 } }),
      },
      {
        '/topics/0': 'topics[0] must be a JSON object; got null',
        '/topics/6/averageMessageBytes': contain('required with messagesPerSecond'),
      },
    ],
    [
      'a topic without a rate',
      { region: 'us-east-1', topics: [{ name: 'orders' }] },
      {
        '/topics/0/averageIngressMiBps': INGRESS_REQUIRED,
      },
    ],
  ])('%s', async (_, body, faults) => {
    expect(await faultsOf(await post('/v1/plan', body))).toEqual(faults)
  })

  const evil = '"__proto__":{"replicationFactor":5},"constructor":{"prototype":{}},"toString":1'
  it.each([
    ['the workload', `{"region":"us-east-1","averageIngressMiBps":50,${evil}}`, ''],
    [
      'a topic',
      `{"region":"us-east-1","topics":[{"name":"a","averageIngressMiBps":1,${evil}}]}`,
      '/topics/0',
    ],
  ])('names of the prototype are unknown fields of %s', async (_, body, at) => {
    const faults = await faultsOf(await post('/v1/plan', body))
    expect(Object.keys(faults)).toEqual([`${at}/__proto__`, `${at}/constructor`, `${at}/toString`])
  })

  it('fields of a prototype are not fields of the workload', async () => {
    const body = '{"__proto__":{"region":"us-east-1","averageIngressMiBps":50}}'
    const faults = await faultsOf(await post('/v1/plan', body))
    expect(Object.keys(faults).sort()).toEqual(['/__proto__', '/averageIngressMiBps', '/region'])
  })

  it('topics may have the names of the prototype', async () => {
    const topics = ['__proto__', 'constructor', 'toString'].map((name) => ({
      name,
      averageIngressMiBps: 1,
    }))
    expect((await post('/v1/plan', { region: 'us-east-1', topics })).status).toBe(200)
  })

  it('a POST takes nothing from its query', async () => {
    const path = '/v1/plan?region=us-east-1&a/b=1&__proto__=2'
    expect(await faultsOf(await post(path, workload))).toEqual(
      Object.fromEntries(
        ['region', 'a/b', '__proto__'].map((name) => [
          `/${name.replace('/', '~1')}`,
          `${name} is in the query; a POST takes every field in its body`,
        ]),
      ),
    )
  })

  it('of 500 faults 100 are listed, and all are counted', async () => {
    const strange = Object.fromEntries(Array.from({ length: 500 }, (_, index) => [`q${index}`, 1]))
    const { detail, errors } = await problemOf(
      await post('/v1/plan', { ...workload, ...strange }),
      400,
    )
    expect(detail).toBe('500 faults; the first 100 are listed')
    expect(errors).toHaveLength(100)
  })

  it('200,000 unknown types take no longer to refuse than 100', { timeout: 5000 }, async () => {
    const instanceTypes = Array(200_000).fill('m7g.larg')
    const { errors } = await problemOf(await post('/v1/plan', { ...workload, instanceTypes }), 400)
    expect(errors).toHaveLength(100)
  })

  it.each([
    ['region', '/region', 'region must be text; got a list'],
    ['platforms', '/platforms/0', contain('one of msk-standard, msk-express,')],
    ['instanceTypes', '/instanceTypes/0', 'instanceTypes[0] must be text; got a list'],
    ['keyed', '/keyed', 'keyed must be true or false; got a list'],
    ['nest', '/nest', contain('unknown field "nest"')],
  ])('%s may be 31 lists deep', async (name, pointer, detail) => {
    const deep = '['.repeat(31) + ']'.repeat(31)
    const fields = Object.entries({ instanceTypes: ['m7g.large'], ...workload })
      .filter(([field]) => field !== name)
      .map(([field, value]) => `"${field}":${JSON.stringify(value)}`)
    const body = `{${[...fields, `"${name}":${deep}`].join(',')}}`
    expect(await faultsOf(await post('/v1/plan', body))).toEqual({ [pointer]: detail })
  })
})

describe('a body that is no JSON object is refused', () => {
  const INVALID = 'The body is not a JSON object'
  it.each<[string, string | Uint8Array<ArrayBuffer>, string]>([
    ['nothing', '', 'the body is empty; send the workload as a JSON object'],
    ['blanks', ' \n', 'the body is empty; send the workload as a JSON object'],
    ['half an object', '{"region":"us-east-1",', 'the body is not JSON: Expected'],
    ['more than an object', '{"region":"us-east-1"}}', 'the body is not JSON: Unexpected'],
    ['NaN', '{"averageIngressMiBps":NaN}', 'the body is not JSON: Unexpected token'],
    ['a list', '[]', 'the body must be a JSON object with the fields of a workload; got a list'],
    ['text', '"us-east-1"', 'fields of a workload; got "us-east-1"'],
    ['null', 'null', 'fields of a workload; got null'],
    ['a number', '-0', 'fields of a workload; got -0'],
    ['100,000 lists', '['.repeat(100_000) + ']'.repeat(100_000), 'more than 32 lists and objects'],
    [
      '32 lists, and brackets in a text',
      `${'['.repeat(32)}"[[\\"["${']'.repeat(32)}`,
      'got a list',
    ],
    ['an object of 1,001 names', `{${'"a":1,'.repeat(1000)}"a":1}`, 'more than 1000 names'],
    ['251,000 values', `{"a":[${'1,'.repeat(251_000)}1]}`, 'the body has more than 250000 values'],
    ['bytes that are not UTF-8', new Uint8Array([0x7b, 0xff, 0x7d]), 'its bytes are not UTF-8'],
  ])('%s', async (_, body, detail) => {
    const headers = { 'content-type': 'application/json' }
    const response = await request('/v1/plan', { method: 'POST', body, headers })
    const found = await problemOf(response, 400)
    expect(found).toMatchObject({ title: INVALID, detail: contain(detail) })
  })

  it.each([
    ['text/plain', 'got "text/plain"'],
    ['application/x-www-form-urlencoded', 'got "application/x-www-form-urlencoded"'],
    ['application/jsonp', 'got "application/jsonp"'],
    ['', 'got none'],
  ])('the content type %j is not supported', async (type, detail) => {
    const body = new TextEncoder().encode(JSON.stringify(workload))
    const headers = type === '' ? {} : { 'content-type': type }
    const response = await request('/v1/plan', { method: 'POST', body, headers })
    expect(await problemOf(response, 415)).toMatchObject({ detail: contain(detail) })
  })

  it.each(['application/json; charset=utf-8', 'APPLICATION/JSON', 'application/vnd.plan+json'])(
    'the content type %s is supported',
    async (type) => {
      expect((await post('/v1/plan', workload, { 'content-type': type })).status).toBe(200)
    },
  )

  it.each([
    ['its length said', (text: string) => text],
    ['its length not said', (text: string) => new Blob([text]).stream()],
  ])('5 MB are too many, %s', async (_, bodyOf) => {
    const body = bodyOf(JSON.stringify({ ...workload, note: 'a'.repeat(5_000_000) }))
    const headers = { 'content-type': 'application/json' }
    const response = await request('/v1/plan', { method: 'POST', body, headers })
    expect(await problemOf(response, 413)).toMatchObject({
      detail: 'a body may have at most 4194304 bytes; got more',
    })
  })
})

describe('a path or method that is none is refused', () => {
  it.each([
    ['PUT', '/v1/plan', 'GET, HEAD, POST'],
    ['DELETE', '/v1/partitions', 'GET, HEAD, POST'],
    ['OPTIONS', '/v1/plan', 'GET, HEAD, POST'],
    ['PATCH', '/v1/prices/us-east-1', 'GET, HEAD'],
    ['POST', '/v1/price-book', 'GET, HEAD'],
    ['POST', '/healthz', 'GET, HEAD'],
    ['POST', '/docs', 'GET, HEAD'],
  ])('%s %s is not allowed; %s are', async (method, path, allow) => {
    const response = await request(path, { method })
    expect(response.headers.get('allow')).toBe(allow)
    const { detail } = await problemOf(response, 405)
    expect(detail).toBe(`${method} is not allowed here; use ${allow}`)
  })

  it.each(['/v1/plans', '/v1/plan/', '//v1/plan', '/v1/prices/', '/v1/prices', '/__proto__'])(
    'there is no %s',
    async (path) => {
      const { detail } = await problemOf(await request(path), 404)
      expect(detail).toBe(`no such path: "${path}"; /openapi.yaml lists all`)
    },
  )

  it('a path of 16 KB is cut where it is told back', async () => {
    const { detail } = await problemOf(await request(`/${'a'.repeat(16_000)}`), 404)
    expect(detail).toBe(`no such path: "/${'a'.repeat(59)}…"; /openapi.yaml lists all`)
  })

  it.each([
    ['us-east-9', 'the nearest are us-east-1 (US East (N. Virginia))'],
    ['Frankfurt', 'the nearest are eu-central-1 (EU (Frankfurt))'],
    ['nowhere', 'there are af-south-1, ap-east-1,'],
    ['__proto__', 'there are af-south-1, ap-east-1,'],
    ['%E0%A4%A', 'there are af-south-1, ap-east-1,'],
  ])('there are no prices of %s', async (region, detail) => {
    const problem = await problemOf(await request(`/v1/prices/${region}`), 404)
    expect(problem).toMatchObject({ detail: contain(detail) })
  })
})
