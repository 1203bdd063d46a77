import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { amount, dollars } from '../../../src/core/words'
import { percentAbove } from '../../../src/render/answer/figures'
import { planMarkdown } from '../../../src/render/markdown/plan'
import { platformName } from '../../../src/render/names'
import { scenarios } from '../../scenarios/workloads'
import { expectWellFormed } from './document'
import { hostileNames } from './hostile'
import { parse, rawTables, tableWith } from './parse'
import { manyTopics, planOf, workloads } from './plans'

const links = [
  { label: 'This plan', url: 'https://planner.example/v1/plan.md?region=us-east-1' },
  { label: 'Chart', url: 'https://planner.example/v1/plan.svg?a=(b)|<c>&lt;' },
]
const usd = (value: number): string => dollars(value).replace(' USD', '')

describe('the document of a plan', () => {
  it.each(Object.entries(workloads))(
    '%s is as it was last read and approved',
    async (name, workload) => {
      const markdown = planMarkdown(planOf(workload), links)
      expectWellFormed(markdown)
      await expect(markdown).toMatchFileSnapshot(`../../golden/markdown/plan-${name}.md`)
    },
  )

  it.each(Object.entries(scenarios))('is well formed for %s', (_, workload) => {
    expectWellFormed(planMarkdown(planOf(workload)))
  })

  it('has the bills of the cheapest two platforms, line by line and cell for cell', () => {
    const plan = planOf(workloads.usual)
    const bills = parse(planMarkdown(plan)).tables.filter(([head]) =>
      head?.includes('USD per unit'),
    )
    const cheapest = [...plan.comparison.perPlatform]
      .sort((one, other) => one.monthlyUsd - other.monthlyUsd)
      .slice(0, 2)
    expect(bills.map(([, ...rows]) => rows)).toEqual(
      cheapest.map(({ platform }) => {
        const best = plan.platforms.find((each) => each.platform === platform)?.best
        return [
          ...(best?.lineItems ?? []).map((line) => [
            line.item.replaceAll('-', ' '),
            amount(line.quantity),
            line.unit,
            String(line.unitUsd),
            usd(line.monthlyUsd),
          ]),
          ['total', '', '', '', usd(best?.monthlyUsd ?? 0)],
        ]
      }),
    )
  })

  it('says what is not billed, with its quantity', () => {
    expect(parse(planMarkdown(planOf(workloads.usual))).items).toContain(
      'replication across zones: 513,281.3 GiB, out and in, not billed: MSK does not charge for traffic between its brokers (Amazon MSK pricing page)',
    )
  })

  it('compares every platform asked for, the cheapest first, with what the plan says of each', () => {
    const plan = planOf(workloads['one-rejected'])
    const [, ...rows] = tableWith(planMarkdown(plan), 'best cluster')
    const expected = [...plan.comparison.perPlatform]
      .sort((one, other) => one.monthlyUsd - other.monthlyUsd)
      .map((choice) => [
        platformName(choice.platform),
        usd(choice.monthlyUsd),
        usd(choice.deltaUsd),
        percentAbove(choice),
      ])
    expect(rows.map(([name, , , ...numbers]) => [name, ...numbers.slice(0, 3)])).toEqual([
      ...expected,
      ['MSK Serverless', '', '', ''],
    ])
    expect(rows.at(-1)?.at(1)).toBe('does not fit')
    expect(rows.at(-1)?.at(-1)).toBe('egress: 480 MiB/s against a quota of 400')
  })

  it('sets MSK against EC2 as planned and tuned, with the break-even of each', () => {
    const plan = planOf(workloads.tiered)
    const versus = plan.comparison.mskVersusEc2
    const [, ...rows] = tableWith(planMarkdown(plan), 'MSK minus EC2, USD')
    expect(rows).toEqual([
      [
        'as planned',
        usd(versus?.msk.monthlyUsd ?? 0),
        usd(versus?.ec2.monthlyUsd ?? 0),
        usd(versus?.deltaUsd ?? 0),
        amount(versus?.breakEvenEngineerHours ?? 0),
      ],
      [
        'the same clusters, consumers read in their own zone',
        usd(versus?.tuned?.mskUsd ?? 0),
        usd(versus?.tuned?.ec2Usd ?? 0),
        usd(versus?.tuned?.deltaUsd ?? 0),
        amount(versus?.tuned?.breakEvenEngineerHours ?? 0),
      ],
    ])
  })

  it('says a break-even wherever MSK minus EC2 is above nothing', () => {
    const plan = planOf({
      region: 'us-east-1',
      averageIngressMiBps: 0.01,
      engineerUsdPerHour: 100_000,
    })
    const [, ...rows] = tableWith(planMarkdown(plan), 'MSK minus EC2, USD')
    expect(rows).toHaveLength(2)
    for (const [, , , , hours] of rows) expect(hours).toMatch(/^0\.00\d+$/)
  })

  it('says on which side each line is dearer, by how much, in plain names', () => {
    const { items } = parse(planMarkdown(planOf(workloads.tiered)))
    expect(items.filter((item) => item.includes(' USD more on '))).toEqual([
      'storage and tiered storage: 29,507.40 USD more on MSK Standard (29,507.40 USD against nothing on EC2, whose disks are in the price of its instances)',
      'brokers: 22,773.81 USD more on EC2 (29,921.97 USD against 7,148.16 USD on MSK Standard)',
      'replication across zones: 6,159.38 USD more on EC2 (6,159.38 USD against nothing on MSK Standard)',
    ])
  })

  it.each([
    [0.002, '0.2 %'],
    [0.0002, 'less than 0.1 %'],
    [0.997, '99.7 %'],
    [0.9999, '99.9 %'],
    [1, '100 %'],
  ])('rounds no use of a quota to nothing, nor to all of it: %d is %s', (utilisation, words) => {
    const plan = planOf(workloads['one-platform'])
    const platforms = plan.platforms.map(({ best, ...entry }) => ({
      ...entry,
      best: best && {
        ...best,
        constraints: best.constraints.map((use) => ({ ...use, utilisation })),
      },
    }))
    const [, row] = tableWith(planMarkdown({ ...plan, platforms }), 'decided by')
    expect(row?.at(-1)).toMatch(new RegExp(`^no size; ${words} of the quota of `))
  })

  it('names the prices that were given with the request', () => {
    const workload = { ...workloads.tiered, interZoneUsdPerGiB: 0.005, s3UsdPerGiBMonth: 0.02 }
    const { paragraphs } = parse(planMarkdown(planOf(workload)))
    expect(paragraphs).toContain(
      'Given with the request, and used in place of any listed: interZoneUsdPerGiB 0.005, s3UsdPerGiBMonth 0.02.',
    )
    expect(planMarkdown(planOf(workloads.usual))).not.toContain('Given with the request')
  })

  it('gives each lower bound of a topic its reason, word for word', () => {
    const plan = planOf(workloads['few-topics'])
    const [, ...rows] = tableWith(planMarkdown(plan), 'reason')
    const bounds = [...plan.partitions.topics]
      .sort((one, other) => other.recommended - one.recommended)
      .flatMap(({ name, lowerBounds }) =>
        lowerBounds.map(({ partitions, why }) => [name, amount(partitions), why]),
      )
    expect(rows.map(([name, , partitions, why]) => [name, partitions, why])).toEqual(bounds)
  })

  it('names both sides of a conflict of partitions and the ways out', () => {
    const plan = planOf(workloads['all-rejected'])
    const { items } = parse(planMarkdown(plan))
    for (const { platform, partitionsAtMost, resolve } of plan.partitions.conflicts) {
      const item = items.find((each) =>
        new RegExp(`${platformName(platform)}.*: at least`).test(each),
      )
      expect(item).toContain(`at most ${amount(partitionsAtMost)}`)
      for (const way of resolve) expect(item).toContain(way)
    }
  })

  it('names the largest twenty topics and counts the others', () => {
    const markdown = planMarkdown(planOf(manyTopics))
    expect(tableWith(markdown, 'decided by').slice(1)).toHaveLength(20)
    expect(parse(markdown).paragraphs).toContain('And 180 more topics, none of them larger.')
  })

  it('shows any names of topics as themselves, and nothing of them as markup', () => {
    const names = fc.array(
      fc
        .oneof(fc.constantFrom(...hostileNames), fc.string({ unit: 'grapheme', maxLength: 30 }))
        .filter((name) => name !== '' && !/[\p{Cc}\p{Cs}]/u.test(name)),
      { minLength: 6, maxLength: 20 },
    )
    const base = planOf(workloads['few-topics'])
    const [topic] = base.partitions.topics
    fc.assert(
      fc.property(names, (given) => {
        const topics = given.flatMap((name) => (topic ? [{ ...topic, name }] : []))
        const markdown = planMarkdown({ ...base, partitions: { ...base.partitions, topics } })
        const { strangers, links: found } = parse(markdown)
        const [, ...rows] = tableWith(markdown, 'producer throughput')
        expect(rows.map(([name]) => name)).toEqual(given)
        expect({ strangers, found }).toEqual({ strangers: [], found: [] })
      }),
      { numRuns: 60 },
    )
  })

  it('reads the same raw as parsed where no name needs an escape', () => {
    const markdown = planMarkdown(planOf(workloads.usual))
    const cells = rawTables(markdown).map((lines) =>
      lines
        .filter((_, at) => at !== 1)
        .map((line) =>
          line
            .slice(1, -1)
            .split('|')
            .map((cell) => cell.trim()),
        ),
    )
    expect(cells).toEqual(parse(markdown).tables)
    expect(markdown).not.toContain('\\')
  })

  it('has every assumption with its value', () => {
    const plan = planOf(workloads.usual)
    const rows = tableWith(planMarkdown(plan), 'assumption').slice(1)
    const told = Object.fromEntries(
      rows.flatMap(([a = '', b, c = '', d]) => [
        [a, b],
        [c, d],
      ]),
    )
    for (const [name, value] of Object.entries(plan.assumptions))
      expect(told[name]).toBe(typeof value === 'number' ? amount(value) : String(value))
  })

  it('ends in its links, whatever is in their addresses, and says nothing where there are none', () => {
    const plan = planOf(workloads.usual)
    const markdown = planMarkdown(plan, links)
    expect(parse(markdown).links).toEqual([
      'https://planner.example/v1/plan.md?region=us-east-1',
      'https://planner.example/v1/plan.svg?a=%28b%29%7C%3Cc%3E&lt%3B',
    ])
    expect(markdown).toMatch(/\)\n$/)
    expect(parse(planMarkdown(plan)).links).toEqual([])
    expect(planMarkdown(plan)).toMatch(/\|\n$/)
  })

  it('gives the date, the confirmation and the source of each list of prices', () => {
    const plan = planOf(workloads.usual)
    const [first, ...others] = plan.priceBook.services.map((service) => ({ ...service }))
    const confirmed = first ? [{ ...first, confirmed: '2026-11-01' }, ...others] : []
    const live = { ...plan.priceBook, source: 'live' as const, services: confirmed }
    const markdown = planMarkdown({ ...plan, priceBook: live })
    expect(tableWith(markdown, 'confirmed by AWS').slice(1)).toEqual(
      confirmed.map((service) => [
        service.what,
        service.asOf,
        'confirmed' in service ? service.confirmed : '',
        service.source,
      ]),
    )
    expect(markdown).toContain('AWS has changed since')
  })

  it('says so where live prices could not be read', () => {
    const plan = planOf(workloads.usual)
    const warnings = [{ code: 'live-prices-unread', detail: 'the store does not answer' }]
    expect(planMarkdown({ ...plan, warnings })).toContain(
      'Prices that come with the planner, as those from AWS could not be read.',
    )
  })
})
