import { describe, expect, it } from 'vitest'
import { sweepAnswer } from '../../src/render/answer/sweep'
import { platformName } from '../../src/render/names'
import { Sweep } from '../../src/schema/sweep'
import { numericFields } from '../../src/schema/sweep-query'
import { getPlan } from '../support/plan'
import { answer, faultsOf, post, request } from './client'

const BASE = 'region=us-east-1&averageIngressMiBps=50&consumerGroups=3'

const getSweep = async (query: string): Promise<Sweep> =>
  answer(Sweep, await request(`/v1/sweep?${query}`))
const wordsOf = async (query: string): Promise<Record<string, string>> =>
  faultsOf(await request(`/v1/sweep?${query}`))

describe('GET /v1/sweep', () => {
  it('gives at each value what the plan of that value gives', async () => {
    const query = { consumerGroups: 3, retentionHours: 24 }
    const { field, unit, scale, given, points, workload } = await getSweep(
      'region=us-east-1&averageIngressMiBps=7&consumerGroups=3&retentionHours=24&field=averageIngressMiBps&from=2&to=500&points=7',
    )
    expect({ field, unit, scale, given }).toEqual({
      field: 'averageIngressMiBps',
      unit: 'MiB/s',
      scale: 'log',
      given: 7,
    })
    expect(points).toHaveLength(8)
    expect(points.map(({ value }) => value)).toContain(7)
    expect(workload.averageIngressMiBps).toBe(2)
    for (const point of points) {
      const { comparison } = await getPlan({ ...query, averageIngressMiBps: point.value })
      expect(point.cheapest).toBe(comparison.cheapest?.platform)
      expect(point.platforms).toEqual(
        comparison.perPlatform.map(({ platform, instanceType, brokers, monthlyUsd }) =>
          // Absent, not undefined, as in JSON.
          JSON.parse(JSON.stringify({ platform, instanceType, brokers, monthlyUsd })),
        ),
      )
    }
  })

  it('has 50 values on a log scale unless told otherwise, and may leave the field out of the workload', async () => {
    const sweep = await getSweep('region=us-east-1&field=averageIngressMiBps&from=1&to=100')
    expect(sweep.points).toHaveLength(50)
    expect(sweep.given).toBeUndefined()
    expect(sweep.scale).toBe('log')
  })

  it.each([
    `${BASE}&field=averageIngressMiBps&from=0.05&to=2000`,
    `${BASE}&field=averageIngressMiBps&from=0.05&to=2000&points=3`,
    `${BASE}&field=retentionHours&from=1&to=2000&points=20`,
    `${BASE}&field=consumerGroups&from=0&to=40&scale=linear&points=5`,
    `region=us-east-1&averageIngressMiBps=0.5&consumerGroups=3&field=growthPercentPerMonth&from=0&to=20&scale=linear&sizeForHorizon=true&points=10`,
    'region=eu-west-1&averageIngressMiBps=5&field=ec2IngressMiBpsPerVcpu&from=0.05&to=20&platforms=ec2,msk-standard',
  ])('crossovers of %s agree with a plan on either side', async (query) => {
    const { crossovers, field, points, scale } = await getSweep(query)
    const {
      field: _,
      from,
      to,
      points: __,
      scale: ___,
      ...workload
    } = Object.fromEntries(new URLSearchParams(query))
    const winner = async (value: number) =>
      (await getPlan({ ...workload, [field]: value })).comparison.cheapest
    expect(crossovers.length).toBeGreaterThan(0)
    for (const crossover of crossovers) {
      const above = await winner(crossover.value)
      expect((await winner(crossover.below))?.platform).toBe(crossover.from)
      expect(above?.platform).toBe(crossover.to)
      expect(above?.monthlyUsd).toBe(crossover.monthlyUsd)
      expect((await winner(crossover.below))?.monthlyUsd).toBe(crossover.belowMonthlyUsd)
      const gap = crossover.value - crossover.below
      const least = scale === 'linear' ? (Number(to) - Number(from)) * 1e-6 : 0
      if (numericFields.get(field)?.whole) expect(gap).toBe(1)
      else expect(gap).toBeLessThanOrEqual(Math.max(0.01 * crossover.value, least))
    }
    // One after the other they lead from the winner of the first point to that of the last.
    const chain = [points[0]?.cheapest, ...crossovers.map((crossover) => crossover.to)]
    expect(crossovers.map((crossover) => crossover.from)).toEqual(chain.slice(0, -1))
    expect(chain.at(-1)).toBe(points.at(-1)?.cheapest)
  })

  it.each([...numericFields.keys()])('%s can be swept', async (field) => {
    const ends = ENDS[field] ?? [1, 10]
    const message = field === 'averageMessageBytes' || field === 'compressionRatio'
    const rate =
      field === 'messagesPerSecond' || message
        ? 'messagesPerSecond=5000&averageMessageBytes=2000'
        : 'averageIngressMiBps=2&averageMessageBytes=2000'
    const { points } = await getSweep(
      `region=us-east-1&${rate}&field=${field}&from=${ends[0]}&to=${ends[1]}&points=2`,
    )
    expect([points[0]?.value, points.at(-1)?.value]).toEqual(ends)
  })
})

/** Ends for fields that do not take 1 to 10. */
const ENDS: Readonly<Record<string, readonly [number, number]>> = {
  averageEgressMiBps: [1, 4],
  peakIngressMiBps: [2, 10],
  availabilityZones: [2, 3],
  localRetentionHours: [1, 100],
  messagesPerSecond: [100, 10_000],
  hoursPerMonth: [700, 744],
  ioUtilisation: [0.1, 1],
  expressUtilisation: [0.1, 1],
  diskFill: [0.1, 1],
  heapShare: [0.1, 1],
  ec2ReplicasPerBroker: [100, 4000],
  ec2BrokersPerCluster: [3, 30],
  controllers: [1, 9],
  replicationFactor: [1, 4],
}

describe('the value that the request has', () => {
  it.each([
    'averageIngressMiBps=4.5&consumerGroups=20&field=averageIngressMiBps&from=1&to=1000',
    'averageIngressMiBps=9&consumerGroups=20&field=averageIngressMiBps&from=1&to=1000',
    'averageIngressMiBps=33&consumerGroups=14&field=averageIngressMiBps&from=1&to=1000&points=3',
    'averageIngressMiBps=20&retentionHours=70&field=retentionHours&from=1&to=1000&points=2',
  ])('%s is planned itself, so that the sentence is true of it', async (query) => {
    const { searchParams } = new URL(`https://x/?region=us-east-1&${query}`)
    const {
      field = '',
      from: _,
      to: __,
      points: ___,
      ...workload
    } = Object.fromEntries(searchParams)
    const plan = await getPlan(workload)
    const sweep = await getSweep(`region=us-east-1&${query}`)
    const point = sweep.points.find(({ value }) => value === Number(workload[field]))
    expect(point?.cheapest).toBe(plan.comparison.cheapest?.platform)
    expect(sweepAnswer(sweep)).toContain(
      `At the given ${workload[field]} ${sweep.unit} ${platformName(point?.cheapest ?? 'ec2')} is cheapest.`,
    )
  })
})

describe('a search that is ended', () => {
  it('claims nothing of the whole range', async () => {
    const topics = Array.from({ length: 1000 }, (_, index) => ({
      name: `topic-${index}`,
      averageIngressMiBps: 0.0003,
    }))
    const body = { region: 'us-east-1', topics, scale: 'linear', points: 10 }
    const range = { field: 'ec2IngressMiBpsPerVcpu', from: 0.01, to: 1000 }
    const sweep = await answer(Sweep, await post('/v1/sweep', { ...body, ...range }))
    const words = sweepAnswer(sweep)
    const winners = new Set(sweep.points.map(({ cheapest }) => cheapest))
    expect(winners.size).toBeGreaterThan(1)
    expect(words).not.toContain('at each of them')
    expect(sweep.crossovers.length).toBeGreaterThan(0)
  })
})

describe('the warnings of a sweep', () => {
  it('are those of both ends, each with the value where it holds at one end only', async () => {
    const { warnings } = await getSweep(
      'region=us-east-1&averageIngressMiBps=5&field=replicationFactor&from=1&to=3&points=3&scale=linear',
    )
    const of = (code: string) => warnings.filter((warning) => warning.code === code)
    expect(of('not-measured').map(({ detail }) => detail)).toEqual([
      expect.stringMatching(/^what one partition takes/),
    ])
    expect(of('few-replicas').map(({ detail }) => detail)).toEqual([
      expect.stringMatching(/^at 1: one replica/),
    ])
    const later = await getSweep(
      'region=us-east-1&partitions=12&field=averageIngressMiBps&from=1&to=1000&points=3',
    )
    expect(later.warnings).toContainEqual({
      code: 'partitions-below-bound',
      detail: expect.stringMatching(/^at 1,000 MiB\/s: /),
    })
  })
})

describe('POST /v1/sweep', () => {
  it('takes topics', async () => {
    const topics = [
      { name: 'orders', averageIngressMiBps: 5 },
      { name: 'logs', averageIngressMiBps: 50 },
    ]
    const range = { field: 'retentionHours', from: 24, to: 240, points: 3, scale: 'linear' }
    const response = await post('/v1/sweep', { region: 'us-east-1', topics, ...range })
    const { points } = await answer(Sweep, response)
    expect(points.map(({ value }) => value)).toEqual([24, 132, 240])
    const plan = await post('/v1/plan', { region: 'us-east-1', topics, retentionHours: 132 })
    const { comparison } = await plan.json<{ comparison: { cheapest: { monthlyUsd: number } } }>()
    const [cheapest] = [...(points[1]?.platforms ?? [])].sort((a, b) => a.monthlyUsd - b.monthlyUsd)
    expect(cheapest?.monthlyUsd).toBe(comparison.cheapest.monthlyUsd)
  })

  it('refuses more work than one request may make', async () => {
    const topics = Array.from({ length: 1000 }, (_, index) => ({
      name: `topic-${index}`,
      averageIngressMiBps: 0.1,
    }))
    const faults = await faultsOf(
      await post('/v1/sweep', {
        region: 'us-east-1',
        topics,
        field: 'retentionHours',
        from: 1,
        to: 2,
      }),
    )
    expect(faults).toEqual({
      '/points':
        'points × topics must be at most 10000; got 50 × 1000; with these topics at most 10 points can be planned for',
    })
    const more = [...topics, { name: 'one-more', averageIngressMiBps: 0.1 }]
    const range = { field: 'retentionHours', from: 1, to: 2, points: 2 }
    expect(
      await faultsOf(await post('/v1/sweep', { region: 'us-east-1', topics: more, ...range })),
    ).toEqual({
      '/topics': 'a sweep may have at most 1000 topics; got 1001; /v1/plan takes more',
    })
  })
})

describe('a range that cannot be swept', () => {
  it.each([
    ['from=1&to=10&points=201', { '/points': 'points must be at most 200; got 201' }],
    ['from=1&to=10&points=1', { '/points': 'points must be at least 2; got 1' }],
    ['from=10&to=1', { '/to': 'to must be above from, 10; got 1' }],
    ['from=10&to=10', { '/to': 'to must be above from, 10; got 10' }],
    [
      'from=0&to=10',
      {
        '/from': 'from must be above zero on a log scale; got 0; scale=linear takes it',
      },
    ],
    [
      'from=1&to=1.0000000000000004',
      {
        '/to':
          'to must be above from, 1, by a hundredth of it and by 1e-9 at least; got 1.0000000000000004',
      },
    ],
    ['to=10', { '/from': 'from is required: a finite number' }],
    ['from=a&to=10', { '/from': 'from must be a finite number; got "a"' }],
    [
      'from=1&to=100000000',
      { '/to': 'averageIngressMiBps must be at most 1000000; got 100000000' },
    ],
    [
      'from=1&to=1000&peakIngressMiBps=100',
      { '/peakIngressMiBps': 'peakIngressMiBps must be at least the average of 1000; got 100' },
    ],
    ['from=1&to=10&scale=cubic', { '/scale': 'scale must be one of linear, log; got "cubic"' }],
  ])('%s', async (range, faults) => {
    const found = await wordsOf(`region=us-east-1&field=averageIngressMiBps&${range}`)
    expect(found).toEqual(faults)
  })

  it.each([
    ['growthPercentPerMonth&from=1e-320&to=20', 'to must be at most 1000000000000000 × from'],
    ['growthPercentPerMonth&scale=linear&from=0&to=1e-320', 'by 1e-9 at least'],
    ['retentionHours&from=1.0000000000000002&to=1.000000000000001', 'by a hundredth of it'],
  ])('is told of field=%s', async (range, words) => {
    const found = await wordsOf(`${BASE}&field=${range}`)
    expect(found['/to']).toContain(words)
  })

  it('names the nearest field', async () => {
    const found = await wordsOf(`${BASE}&field=retentionHour&from=1&to=10`)
    expect(found['/field']).toContain('(nearest: retentionHours)')
  })

  it.each(['keyed', 'region', 'topics', '__proto__', 'constructor', 'toString'])(
    'names numbers where the field is %s',
    async (field) => {
      const found = await wordsOf(`${BASE}&field=${field}&from=1&to=10`)
      expect(found['/field']).toMatch(/^field must be one of .*averageIngressMiBps/)
    },
  )

  it('takes whole numbers for a count', async () => {
    const found = await wordsOf(`${BASE}&field=consumerGroups&from=1&to=3.5`)
    expect(found).toEqual({ '/to': 'consumerGroups must be a whole number; got 3.5' })
  })

  it('tells all faults at once', async () => {
    const found = await wordsOf('region=seoul&field=retentionHours&from=5&to=1&points=x&bogus=1')
    expect(Object.keys(found).sort()).toEqual(
      ['/averageIngressMiBps', '/bogus', '/points', '/region', '/to'].sort(),
    )
  })
})
