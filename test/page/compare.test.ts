import { describe, expect, it } from 'vitest'
import { dollars } from '../../src/core/words'
import { platformName } from '../../src/render/names'
import { workloadPairs } from '../../src/render/tables/workload'
import { assumptionFields } from '../../src/schema/assumptions'
import { Plan } from '../../src/schema/plan'
import { answer } from '../http/client'
import type { Element } from './document'
import { attribute, byId, named, rowsOf, textOf } from './document'
import { request } from './door'
import { htmlOf, linksIn, pageAt, pageOf, queryOf, usdIn } from './shown-page'

const BASE = { region: 'us-east-1', averageIngressMiBps: 50, consumerGroups: 3 }
const planOf = async (query: string): Promise<Plan> =>
  answer(Plan, await request(`/v1/plan?${query}`))

const compared = (before: string, after: string): Promise<Element> =>
  pageOf(`${after}&before=${encodeURIComponent(before)}`)

const linkCalled = (page: Element, text: string): string => {
  const link = linksIn(byId(page, 'answer')).find((each) => each.text === text)
  if (!link) throw new Error(`no link ${text}`)
  return link.href
}

/** What differs in the workloads and assumptions of two plans, name by name. */
const differing = (before: Plan, after: Plan): string[] => {
  const pairsOf = ({ workload, demand }: Plan) => new Map(workloadPairs(workload, demand))
  const [one, other] = [pairsOf(before), pairsOf(after)]
  const names = new Set([...one.keys(), ...other.keys()])
  const assumed = Object.keys(assumptionFields) as (keyof Plan['assumptions'])[]
  return [
    ...[...names].filter((name) => one.get(name) !== other.get(name)),
    ...assumed.filter((name) => before.assumptions[name] !== after.assumptions[name]),
  ]
}

const CHANGES: readonly Readonly<Record<string, string | number>>[] = [
  { averageIngressMiBps: 60 },
  { retentionHours: 24 },
  { consumerGroups: 0 },
  { region: 'ap-northeast-2' },
  { platforms: 'ec2' },
  { keyed: 'false' },
  { preset: 'lean' },
  { diskFill: 0.5 },
  { growthPercentPerMonth: 3, horizonMonths: 12 },
  { localRetentionHours: 24 },
  { ec2Purchase: 'reserved3yNoUpfront' },
  { replicationFactor: 2, availabilityZones: 2 },
  { controllerInstanceType: 'm7g.large' },
  { averageIngressMiBps: 900, maxReplicationLatencyMs: 1 },
]

describe('two plans', () => {
  it.each(CHANGES)(
    'that differ by %o show exactly what differs, and by how much',
    async (change) => {
      const [one, other] = [queryOf(BASE), queryOf({ ...BASE, ...change })]
      const [before, after] = [await planOf(one), await planOf(other)]
      const page = await compared(one, other)
      const inputs = rowsOf(page, 'What was changed')
      expect(inputs).toHaveLength(differing(before, after).length)
      for (const [name, was, is] of inputs) expect(was, name).not.toBe(is)
      const rows = rowsOf(page, 'What it changes')
      for (const { platform, best } of after.platforms) {
        const [, was, is, difference = ''] =
          rows.find(([name]) => name === `${platformName(platform)}, a month`) ?? []
        const old = before.platforms.find((each) => each.platform === platform)?.best
        expect(was).toBe(old ? dollars(old.monthlyUsd) : '–')
        expect(is).toBe(best ? dollars(best.monthlyUsd) : '–')
        expect(difference.split(' (')[0]).toBe(differenceOf(old?.monthlyUsd, best?.monthlyUsd))
      }
      const marked = named(byId(page, 'compare'), 'mark')
      const changed = [...inputs, ...rows].filter(([, was, is]) => was !== is)
      expect(marked.map(textOf)).toEqual(changed.map(([, , is]) => is))
    },
  )

  it('of the same workload are told as that, whichever way they are written', async () => {
    const page = await compared(
      'region=us-east-1&averageIngressMiBps=52.428800+MB/s&consumerGroups=three',
      queryOf(BASE),
    )
    expect(textOf(byId(page, 'compare'))).toContain('Both plans are of the same workload so far')
    expect(rowsOf(page, 'What was changed')).toEqual([])
  })

  it('have pictures of their own', async () => {
    const page = await compared(queryOf(BASE), queryOf({ ...BASE, retentionHours: 24 }))
    const pictures = named(byId(page, 'compare'), 'svg')
    expect(pictures.map((picture) => attribute(picture, 'aria-labelledby'))).toEqual([
      'before-cost-title before-cost-desc',
      'after-cost-title after-cost-desc',
    ])
    for (const picture of pictures)
      expect(named(picture, 'title').map(textOf)[0]).toMatch(/is cheapest: [\d,.]+ USD a month$/)
    expect(named(byId(page, 'compare'), 'img')).toEqual([])
  })

  it.each([{ averageIngressMiBps: 5 }, { averageIngressMiBps: 500 }, { platforms: 'ec2' }])(
    'that differ by %o are drawn on one scale',
    async (change) => {
      const page = await compared(queryOf(BASE), queryOf({ ...BASE, ...change }))
      const bars = named(byId(page, 'compare'), 'svg').map(barsOf)
      const [before = [], after = []] = bars
      expect(Math.min(before.length, after.length)).toBeGreaterThan(0)
      const widest = [...before, ...after].reduce((one, other) =>
        one.width > other.width ? one : other,
      )
      for (const { usd, width } of [...before, ...after])
        expect(Math.abs(width - (usd / widest.usd) * widest.width)).toBeLessThan(BAR_GAPS)
    },
  )

  it('kept, changed and swapped twice are those of the first page again', async () => {
    const start = 'region=us-east-1&averageIngressMiBps=20k+msg/s+×+2+KB&candidate=ec2'
    const kept = linkCalled(
      await pageOf(encodeURI(start)),
      'Keep this as “before”, and compare with a change',
    )
    const first = kept.replace(/#.*/, '').replace('candidate=ec2', 'retentionHours=1d')
    const once = linkCalled(await pageAt(first), 'Swap the two')
    const twice = linkCalled(await pageAt(once), 'Swap the two')
    expect(once.replace(/#.*/, '')).not.toBe(first)
    const sorted = (url: string) => new URL(url, 'https://planner.example').searchParams.toString()
    expect(sorted(twice)).toBe(sorted(first))
    expect(await htmlOf(twice.slice(2).replace(/#.*/, ''))).toBe(await htmlOf(first.slice(2)))
  })

  it('of which one has a plan before of its own are compared without that', async () => {
    const nested = `${queryOf(BASE)}&before=${encodeURIComponent(`${queryOf(BASE)}&before=x`)}`
    const page = await compared(nested, queryOf({ ...BASE, retentionHours: 24 }))
    const flat = await compared(queryOf(BASE), queryOf({ ...BASE, retentionHours: 24 }))
    expect(textOf(byId(page, 'compare'))).toBe(textOf(byId(flat, 'compare')))
    const swapped = linkCalled(page, 'Swap the two')
    expect(swapped).toBe(linkCalled(flat, 'Swap the two'))
  })

  it('are no longer compared after a link to stop', async () => {
    const page = await compared(queryOf(BASE), queryOf(BASE))
    expect(linkCalled(page, 'Stop comparing')).toBe(`/?${queryOf(BASE)}`)
  })
})

/** What the gaps between the segments of two bars may add up to. */
const BAR_GAPS = 15

/** The bars of a picture of costs: what each costs, and how wide it is with its gaps. */
const barsOf = (picture: Element): { readonly usd: number; readonly width: number }[] => {
  const bars = new Map<string, { usd: number; left: number; right: number }>()
  for (const segment of named(picture, 'g')) {
    const [rect] = named(segment, 'rect')
    const [title = ''] = named(segment, 'title').map(textOf)
    if (!rect) continue
    const [x, y, width] = ['x', 'y', 'width'].map((name) => Number(attribute(rect, name)))
    const usd = usdIn(title.split(': ').at(-1))
    const row = bars.get(`${y}`) ?? { usd: 0, left: Number(x), right: 0 }
    bars.set(`${y}`, { usd: row.usd + usd, left: row.left, right: Number(x) + Number(width) })
  }
  return [...bars.values()].map(({ usd, left, right }) => ({ usd, width: right - left }))
}

const differenceOf = (before: number | undefined, after: number | undefined): string => {
  if (before === undefined || after === undefined) return ''
  const cents = Math.round(after * 100) - Math.round(before * 100)
  if (cents === 0) return 'the same'
  return `${cents > 0 ? '+' : '-'}${dollars(Math.abs(cents) / 100)}`
}

it('two plans that differ by less than is shown are not told as the same', async () => {
  const at = (s3UsdPerGiBMonth: number) =>
    queryOf({ ...BASE, platforms: 'ec2', localRetentionHours: 24, s3UsdPerGiBMonth })
  const page = await compared(at(0.023_111), at(0.023_149))
  const [, was, is] = rowsOf(page, 'What it changes')[0] ?? []
  const isTold = !textOf(byId(page, 'compare')).includes('Both plans are of the same workload')
  expect([was === is, isTold]).toEqual([false, true])
})
