import { describe, expect, it } from 'vitest'
import { sweepAnswer } from '../../../src/render/answer/sweep'
import { sweepMarkdown } from '../../../src/render/markdown/sweep'
import type { Sweep, SweepPoint } from '../../../src/schema/sweep'
import type { Platform } from '../../../src/schema/vocabulary'
import { expectWellFormed } from './document'
import { parse, tableWith } from './parse'
import { planOf, workloads } from './plans'

const { model, workload, assumptions, priceBook } = planOf(workloads.usual)

const point = (value: number, costs: Partial<Record<Platform, number>>): SweepPoint => {
  const platforms = workload.platforms.flatMap((platform) => {
    const monthlyUsd = costs[platform]
    return monthlyUsd === undefined ? [] : [{ platform, monthlyUsd }]
  })
  const [cheapest] = [...platforms].sort((one, other) => one.monthlyUsd - other.monthlyUsd)
  return { value, cheapest: cheapest?.platform, platforms }
}

/** Serverless is cheapest below 1 MiB/s, EC2 up to 500, and from there on nothing fits. */
const sweep: Sweep = {
  model,
  workload: {
    ...workload,
    averageIngressMiBps: 0.1,
    peakIngressMiBps: 0.2,
    averageEgressMiBps: 0.1,
    peakEgressMiBps: 0.2,
  },
  assumptions,
  priceBook,
  warnings: [{ code: 'not-measured', detail: 'p and c are assumed' }],
  field: 'averageIngressMiBps',
  unit: 'MiB/s',
  scale: 'log',
  given: 49,
  points: [
    point(0.1, { 'msk-serverless': 600, ec2: 700 }),
    ...Array.from({ length: 30 }, (_, index) =>
      point(1 + index * 16, {
        'msk-express': 5000 + index * 100,
        ec2: 900 + index * 20,
        ...(index < 5 ? { 'msk-serverless': 1000 + index } : {}),
      }),
    ),
    point(1000, {}),
  ],
  crossovers: [
    {
      value: 0.8,
      below: 0.795,
      from: 'msk-serverless',
      to: 'ec2',
      monthlyUsd: 850.5,
      fromMonthlyUsd: 851,
    },
    { value: 500, below: 496, from: 'ec2' },
  ],
}

describe('the answer of a sweep', () => {
  it('names the cheapest platform over each part of the range, and at the value given', () => {
    expect(sweepAnswer(sweep)).toBe(
      'Average ingress from 0.1 to 1,000 MiB/s in us-east-1, 32 values planned: MSK Serverless is cheapest up to 0.795 MiB/s; from 0.8 MiB/s up to 496 MiB/s Kafka on EC2; from 500 MiB/s on nothing fits. At the given 49 MiB/s Kafka on EC2 is cheapest.',
    )
  })

  it.each([[{ given: 2000 }], [{ given: 0.01 }], [{ given: undefined }]])(
    'says nothing of a value given outside the range: %j',
    (change) => {
      expect(sweepAnswer({ ...sweep, ...change })).not.toContain('given')
    },
  )

  it.each([
    [{ given: 0.1 }, 'At the given 0.1 MiB/s MSK Serverless is cheapest.'],
    [{ given: 1000 }, 'At the given 1,000 MiB/s nothing fits.'],
  ])('takes a value at an end of the range from its point: %j', (change, sentence) => {
    expect(sweepAnswer({ ...sweep, ...change })).toContain(sentence)
  })

  it('says where one platform leads at a single value', () => {
    const change = { from: 'ec2', to: 'msk-express', monthlyUsd: 1, fromMonthlyUsd: 2 } as const
    const back = { from: 'msk-express', to: 'ec2', monthlyUsd: 1, fromMonthlyUsd: 2 } as const
    expect(
      sweepAnswer({
        ...sweep,
        field: 'consumerGroups',
        unit: '',
        given: undefined,
        points: [point(1, { ec2: 1 }), point(30, { ec2: 1 })],
        crossovers: [
          { value: 13, below: 12, ...change },
          { value: 14, below: 13, ...back },
        ],
      }),
    ).toBe(
      'Consumer groups from 1 to 30 in us-east-1, 2 values planned: Kafka on EC2 is cheapest up to 12; at 13 MSK Express; from 14 on Kafka on EC2.',
    )
  })

  it('counts the changes where there are many', () => {
    const crossovers = Array.from({ length: 7 }, (_, index) => ({
      value: 10 * (index + 1),
      below: 10 * (index + 1) - 1,
      from: index % 2 ? ('msk-express' as const) : ('ec2' as const),
      to: index % 2 ? ('ec2' as const) : ('msk-express' as const),
    }))
    expect(sweepAnswer({ ...sweep, given: undefined, crossovers })).toContain(
      'Kafka on EC2 is cheapest up to 9 MiB/s; then it changes 7 times; from 70 MiB/s on MSK Express.',
    )
  })

  it('is about the values planned where nothing changes between them', () => {
    expect(
      sweepAnswer({
        ...sweep,
        crossovers: [],
        points: [point(1, { ec2: 1 }), point(9, { ec2: 2 })],
      }),
    ).toContain('2 values planned: Kafka on EC2 is cheapest at each of them.')
    expect(
      sweepAnswer({ ...sweep, crossovers: [], points: [point(1, {}), point(9, {})] }),
    ).toContain('nothing fits at any of them')
  })

  it('speaks of both ends alone where the search was ended', () => {
    const warnings = [{ code: 'crossovers-left-out', detail: 'there are more' }]
    const points = [point(1, { ec2: 1, 'msk-express': 2 }), point(9, { ec2: 3, 'msk-express': 2 })]
    expect(sweepAnswer({ ...sweep, given: undefined, crossovers: [], points, warnings })).toMatch(
      /planned: at 1 MiB\/s Kafka on EC2 is cheapest; at 9 MiB\/s MSK Express is cheapest\. The cheapest platform changes more often than was searched\.$/,
    )
  })

  it('calls a platform that is alone not the cheapest', () => {
    expect(
      sweepAnswer({ ...sweep, workload: { ...workload, platforms: ['msk-serverless'] } }),
    ).toContain('MSK Serverless fits up to 0.795 MiB/s;')
  })
})

describe('the document of a sweep', () => {
  it('is as it was last read and approved', async () => {
    const markdown = sweepMarkdown(sweep, [{ label: 'This sweep', url: 'https://x.example/' }])
    expectWellFormed(markdown)
    await expect(markdown).toMatchFileSnapshot('../../golden/markdown/sweep.md')
  })

  it('has each crossover with what both platforms cost there', () => {
    expect(tableWith(sweepMarkdown(sweep), 'cheapest below').slice(1)).toEqual([
      ['0.8', 'MSK Serverless', '851.00', 'Kafka on EC2', '850.50'],
      ['500', 'Kafka on EC2', 'does not fit', 'nothing fits', ''],
    ])
  })

  it('shows fifteen of many points, the first and the last among them, and says so', () => {
    const markdown = sweepMarkdown(sweep)
    const rows = tableWith(markdown, 'cheapest').slice(1)
    expect(rows).toHaveLength(15)
    expect(rows[0]).toEqual(['0.1', '–', '–', '600.00', '700.00', 'MSK Serverless'])
    expect(rows.at(-1)).toEqual(['1,000', '–', '–', '–', '–', 'nothing fits'])
    expect(parse(markdown).paragraphs).toContain('15 of 32 points, evenly chosen:')
  })

  it('shows all points where they are few, and then does not speak of a choice', () => {
    const markdown = sweepMarkdown({ ...sweep, points: sweep.points.slice(0, 15) })
    expect(tableWith(markdown, 'cheapest').slice(1)).toHaveLength(15)
    expect(markdown).not.toContain('evenly chosen')
  })
})
