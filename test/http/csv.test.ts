import { parse } from 'csv-parse/browser/esm/sync'
import { describe, expect, it } from 'vitest'
import type { PartitionPlan, Plan } from '../../src/schema/plan'
import type { Sweep } from '../../src/schema/sweep'
import { post, request } from './client'

const WORKLOAD = 'region=us-east-1&averageIngressMiBps=50&consumerGroups=3'
/** Serverless does not fit. */
const LARGE = 'region=us-east-1&averageIngressMiBps=500&consumerGroups=3'

const textOf = async (path: string): Promise<string> => {
  const response = await request(path)
  expect(response.status, path).toBe(200)
  expect(response.headers.get('content-type')).toBe('text/csv; charset=utf-8')
  return response.text()
}
const rowsOf = (text: string): string[][] => parse(text, { record_delimiter: '\r\n' })
const tableOf = async (path: string): Promise<Record<string, string>[]> =>
  parse(await textOf(path), { columns: true })
const jsonOf = async <T>(path: string): Promise<T> => (await request(path)).json<T>()

/** A value of the JSON as its cell must be. */
const cellOf = (value: unknown): string => (value === undefined ? '' : String(value))
const cellsOf = (row: object, columns: readonly string[]): string[] =>
  columns.map((column) => cellOf(Reflect.get(row, column)))

const HEADERS = {
  platforms:
    'platform,fits,instanceType,brokers,partitions,storageType,storageGiBPerBroker,volumeMiBps,purchase,bindingConstraint,bindingUtilisation,monthlyUsd,deltaUsd,deltaPercent,leastUsd,oldestPriceAsOf,why',
  lineItems: 'platform,item,service,usagetype,region,quantity,unit,unitUsd,monthlyUsd,asOf,source',
  freeItems: 'platform,item,quantity,unit,why,source',
  constraints:
    'platform,constraint,demand,unit,capacityPerBroker,capacityPerCluster,brokersNeeded,utilisation,binds,source',
  partitions: 'topic,platform,side,bound,partitions,binds,value,limit,unit,holds,why,source',
  candidates:
    'platform,rank,instanceType,brokers,partitions,storageType,storageGiBPerBroker,volumeMiBps,volumeIops,diskMiBpsPerBroker,provisionedThroughput,purchase,bindingConstraint,monthlyUsd',
  rejected:
    'platform,instanceType,storageType,provisionedThroughput,constraint,needed,limit,unit,why,source,partitionsAtMost,decidedBy',
} as const

describe('GET /v1/plan.csv', () => {
  it.each(Object.entries(HEADERS))(
    'section=%s has its columns, in this order',
    async (name, header) => {
      const text = await textOf(`/v1/plan.csv?${WORKLOAD}&section=${name}`)
      expect(text.split('\r\n')[0]).toBe(header)
    },
  )

  it('has one row a platform, with the numbers of the JSON', async () => {
    const { platforms, comparison } = await jsonOf<Plan>(`/v1/plan?${WORKLOAD}`)
    const columns = HEADERS.platforms.split(',').slice(2, 10)
    const rows = await tableOf(`/v1/plan.csv?${WORKLOAD}`)
    expect(rows.map((row) => cellsOf(row, ['platform', 'fits', ...columns]))).toEqual(
      platforms.map(({ platform, best = {} }) => [platform, 'true', ...cellsOf(best, columns)]),
    )
    const compared = ['platform', 'monthlyUsd', 'deltaUsd', 'deltaPercent', 'leastUsd']
    expect(rows.map((row) => cellsOf(row, compared))).toEqual(
      comparison.perPlatform.map((choice) => cellsOf(choice, compared)),
    )
    expect(rows.map(({ bindingUtilisation }) => bindingUtilisation)).toEqual(
      platforms.map(({ best }) =>
        cellOf(
          best?.constraints.find(({ constraint }) => constraint === best.bindingConstraint)
            ?.utilisation,
        ),
      ),
    )
    expect(rows.map(({ oldestPriceAsOf }) => oldestPriceAsOf)).toEqual(
      platforms.map(({ best }) => best?.lineItems.map(({ asOf }) => asOf).sort()[0]),
    )
  })

  it('shows no number for a platform that does not fit, and says why', async () => {
    const rows = await tableOf(`/v1/plan.csv?${LARGE}`)
    const row = rows.find(({ platform }) => platform === 'msk-serverless')
    const { platform, fits, why, ...rest } = row ?? {}
    expect({ platform, fits }).toEqual({ platform: 'msk-serverless', fits: 'false' })
    expect(why).toContain('MiB/s')
    expect(Object.values(rest).filter((cell) => cell !== '')).toEqual([])
  })

  it.each(['lineItems', 'freeItems', 'constraints'] as const)(
    'section=%s has those of every best cluster, cell for cell',
    async (name) => {
      const columns = HEADERS[name].split(',').filter((column) => column !== 'binds')
      const { platforms } = await jsonOf<Plan>(`/v1/plan?${WORKLOAD}`)
      const rows = await tableOf(`/v1/plan.csv?${WORKLOAD}&section=${name}`)
      expect(rows.length).toBeGreaterThan(2)
      expect(rows.map((row) => cellsOf(row, columns))).toEqual(
        platforms.flatMap(({ platform, best }) =>
          (best?.[name] ?? []).map((part) => cellsOf({ platform, ...part }, columns)),
        ),
      )
    },
  )

  it('section=constraints marks the one that decided on each platform', async () => {
    const { platforms } = await jsonOf<Plan>(`/v1/plan?${WORKLOAD}`)
    const rows = await tableOf(`/v1/plan.csv?${WORKLOAD}&section=constraints`)
    const binding = rows.filter(({ binds }) => binds === 'true')
    expect(binding.map(({ platform, constraint }) => [platform, constraint])).toEqual(
      platforms.map(({ platform, best }) => [platform, best?.bindingConstraint]),
    )
  })

  it.each(['summary', 'full'])(
    'section=candidates has every candidate of detail=%s',
    async (detail) => {
      const columns = HEADERS.candidates.split(',').filter((column) => column !== 'rank')
      const { platforms } = await jsonOf<Plan>(`/v1/plan?${WORKLOAD}&detail=${detail}`)
      const rows = await tableOf(`/v1/plan.csv?${WORKLOAD}&section=candidates&detail=${detail}`)
      const all = platforms.map(({ best, alternatives }) => [
        ...(best ? [best] : []),
        ...alternatives,
      ])
      expect(rows.map((row) => cellsOf(row, columns))).toEqual(
        all.flat().map((candidate) => cellsOf(candidate, columns)),
      )
      expect(rows.map(({ rank }) => rank)).toEqual(
        all.flatMap((candidates) => candidates.map((_, index) => String(index + 1))),
      )
    },
  )

  it('section=rejected has every rejection', async () => {
    const columns = HEADERS.rejected.split(',')
    const { platforms } = await jsonOf<Plan>(`/v1/plan?${LARGE}`)
    const rows = rowsOf(await textOf(`/v1/plan.csv?${LARGE}&section=rejected`))
    expect(rows).toEqual([
      columns,
      ...platforms.flatMap(({ rejected }) =>
        rejected.map(({ decidedBy, ...each }) =>
          cellsOf({ ...each, decidedBy: decidedBy?.constraint }, columns),
        ),
      ),
    ])
  })

  it('fields picks columns, in the order asked for', async () => {
    const { comparison } = await jsonOf<Plan>(`/v1/plan?${WORKLOAD}`)
    const expected = comparison.perPlatform.map((row) => cellsOf(row, ['monthlyUsd', 'platform']))
    for (const fields of ['fields=monthlyUsd,platform', 'fields=monthlyUsd&fields=platform'])
      expect(rowsOf(await textOf(`/v1/plan.csv?${WORKLOAD}&${fields}`))).toEqual([
        ['monthlyUsd', 'platform'],
        ...expected,
      ])
  })

  it('is small: a spreadsheet loads it often', async () => {
    expect((await textOf(`/v1/plan.csv?${WORKLOAD}`)).length).toBeLessThan(2000)
  })
})

describe('GET /v1/partitions.csv', () => {
  it('has the recommendation, every lower bound and every upper bound', async () => {
    const { partitions, clusters } = await jsonOf<PartitionPlan>(`/v1/partitions?${WORKLOAD}`)
    const rows = await tableOf(`/v1/partitions.csv?${WORKLOAD}`)
    const numbers = (side: string) =>
      rows
        .filter((row) => row.side === side)
        .map((row) => [row.platform, row.bound, row.partitions])
    const [topic] = partitions.topics
    expect(numbers('recommended')).toEqual([['', topic?.bindingBound, String(topic?.recommended)]])
    expect(numbers('at least')).toEqual(
      topic?.lowerBounds.map((bound) => cellsOf(bound, ['platform', 'bound', 'partitions'])),
    )
    expect(numbers('at most')).toEqual(
      clusters.flatMap(({ platform, partitionHealth }) =>
        (partitionHealth?.upperBounds ?? []).map(({ bound, partitionsAtMost }) => [
          platform,
          bound,
          String(partitionsAtMost),
        ]),
      ),
    )
    expect(await textOf(`/v1/plan.csv?${WORKLOAD}&section=partitions`)).toBe(
      await textOf(`/v1/partitions.csv?${WORKLOAD}`),
    )
  })
})

describe('GET /v1/sweep.csv', () => {
  const SWEEP = `${LARGE}&field=averageIngressMiBps&from=10&to=400&points=6`

  it('has one row a value, and an empty cell where a platform does not fit', async () => {
    const { points } = await jsonOf<Sweep>(`/v1/sweep?${SWEEP}`)
    const rows = await tableOf(`/v1/sweep.csv?${SWEEP}`)
    const platforms = ['msk-standard', 'msk-express', 'msk-serverless', 'ec2']
    expect(rows.map((row) => [row.averageIngressMiBps, row.cheapest])).toEqual(
      points.map(({ value, cheapest }) => [String(value), cheapest]),
    )
    for (const name of ['monthlyUsd', 'instanceType', 'brokers'])
      expect(rows.map((row) => platforms.map((platform) => row[`${platform}.${name}`]))).toEqual(
        points.map((point) =>
          platforms.map((platform) =>
            cellOf(
              Reflect.get(point.platforms.find((each) => each.platform === platform) ?? {}, name),
            ),
          ),
        ),
      )
    expect(rows.at(-1)?.['msk-serverless.monthlyUsd']).toBe('')
  })

  it('section=crossovers has the crossovers', async () => {
    const { crossovers } = await jsonOf<Sweep>(`/v1/sweep?${SWEEP}`)
    const columns = [
      'value',
      'below',
      'from',
      'to',
      'monthlyUsd',
      'belowMonthlyUsd',
      'fromMonthlyUsd',
    ]
    expect(rowsOf(await textOf(`/v1/sweep.csv?${SWEEP}&section=crossovers`))).toEqual([
      columns,
      ...crossovers.map((crossover) => cellsOf(crossover, columns)),
    ])
  })
})

describe('POST', () => {
  it.each(['plan', 'partitions'])(
    '/v1/%s.csv takes topics, and makes their names harmless',
    async (path) => {
      const names = ["=cmd|' /C calc'!A0", '</svg><script>', 'a,b;"c"', '+1', ' =1', '＝1', 'plain']
      const section = path === 'plan' ? '&section=partitions' : ''
      const response = await post(`/v1/${path}.csv?fields=topic,side${section}`, {
        region: 'us-east-1',
        topics: names.map((name) => ({ name, averageIngressMiBps: 1 })),
      })
      expect(response.status).toBe(200)
      const topics = rowsOf(await response.text())
        .filter(([, side]) => side === 'recommended')
        .map(([topic]) => topic)
      expect(topics).toEqual([
        "'=cmd|' /C calc'!A0",
        '</svg><script>',
        'a,b;"c"',
        "'+1",
        "' =1",
        "'＝1",
        'plain',
      ])
    },
  )
})

describe('decimal=comma', () => {
  it.each(['plan', 'partitions', 'sweep'])(
    '%s.csv has the same cells, with commas in its numbers',
    async (path) => {
      const range = path === 'sweep' ? '&field=retentionHours&from=1&to=9.5&points=4' : ''
      const query = `${WORKLOAD}&maxReplicationLatencyMs=5${range}`
      const points = rowsOf(await textOf(`/v1/${path}.csv?${query}`))
      const text = await textOf(`/v1/${path}.csv?${query}&decimal=comma`)
      const commas: string[][] = parse(text, { delimiter: ';' })
      const isDecimal = (cell: string) => /^-?\d+\.\d+$/.test(cell)
      expect(points.flat().some(isDecimal)).toBe(true)
      expect(commas).toEqual(
        points.map((row) => row.map((cell) => (isDecimal(cell) ? cell.replace('.', ',') : cell))),
      )
    },
  )

  it('writes a value so too', async () => {
    const path = `/v1/value?${WORKLOAD}&pick=/comparison/cheapest/monthlyUsd`
    const text = await (await request(path)).text()
    expect(text).toMatch(/^\d+\.\d+$/)
    expect(await (await request(`${path}&decimal=comma`)).text()).toBe(text.replace('.', ','))
  })
})

describe('how a POST is written', () => {
  const body = { region: 'us-east-1', averageIngressMiBps: 50, platforms: ['ec2'] }

  it('is said in its query', async () => {
    const response = await post('/v1/plan.csv?fields=platform', body)
    expect(await response.text()).toBe('platform\r\nec2\r\n')
  })

  it.each([
    ['/v1/plan.csv', { fields: ['monthlyUsd'] }, '/fields'],
    ['/v1/plan.csv?fields=platform', { fields: ['monthlyUsd'] }, '/fields'],
    ['/v1/plan.svg', { theme: 'dark' }, '/theme'],
    ['/v1/value?pick=/partitions/total', { pick: '/model/version' }, '/pick'],
  ])('%s is refused with %j in its body', async (path, options, pointer) => {
    const response = await post(path, { ...body, ...options })
    expect(response.status).toBe(400)
    const text = (await response.text()).replace(/<[^>]*>/g, ' ')
    expect(text).toContain(`${pointer.slice(1)} says how the answer is written`)
  })

  it('says nothing else there', async () => {
    const text = await (await post('/v1/plan.csv?consumerGroups=3', body)).text()
    expect(text).toContain('a POST takes every field in its body, but for section, fields, decimal')
  })
})

describe('a request that is wrong', () => {
  it.each([
    [
      '/v1/plan.csv?region=us-east-1&averageIngressMiBps=50&fields=platform,monthlyusd',
      '/fields/1',
      'monthlyUsd',
    ],
    [
      '/v1/plan.csv?region=us-east-1&averageIngressMiBps=50&section=lineItem',
      '/section',
      'lineItems',
    ],
    [
      '/v1/plan.csv?region=us-east-1&averageIngressMiBps=50&section=lineItems&fields=brokers',
      '/fields/0',
      'usagetype',
    ],
    [
      '/v1/partitions.csv?region=us-east-1&averageIngressMiBps=50&section=points',
      '/section',
      'unknown field',
    ],
    [
      '/v1/sweep.csv?region=us-east-1&field=averageIngressMiBps&from=1&to=10&fields=value',
      '/fields/0',
      'averageIngressMiBps',
    ],
    [
      '/v1/plan.csv?region=us-east-1&averageIngressMiBps=50&section=lineItem&fields=usagetype',
      '/section',
      'lineItems',
    ],
    [
      '/v1/plan.csv?region=us-east-1&averageIngressMiBps=50&fields=platform,fits,platform',
      '/fields/2',
      'asked for twice',
    ],
    [
      '/v1/plan.csv?region=us-east-1&averageIngressMiBps=50&decimal=,',
      '/decimal',
      'one of point, comma',
    ],
  ])('%s names %s and what would be right', async (path, pointer, right) => {
    const response = await request(path)
    expect(response.status).toBe(400)
    expect(response.headers.get('content-type')).toBe('text/csv; charset=utf-8')
    const rows: Record<string, string>[] = parse(await response.text(), { columns: true })
    expect(rows).toEqual([
      {
        error: 'The request cannot be answered as it stands',
        status: '400',
        pointer,
        detail: expect.stringContaining(right),
      },
    ])
  })
})
