import { describe, expect, it } from 'vitest'
import { dollars } from '../../../src/core/words'
import { costChart } from '../../../src/render/charts/cost'
import { segmentsOf } from '../../../src/render/charts/segments'
import { clusterName, platformName } from '../../../src/render/names'
import type { Plan } from '../../../src/schema/plan'
import type { WorkloadInput } from '../../../src/schema/workload'
import { scenarios } from '../../scenarios/workloads'
import { planFor, priced, THEMES } from './given'
import { faultsOf, sizeOf, textsOf, unescaped } from './picture'

const usual = planFor({ consumerGroups: 3 })
const tiny = priced(usual, [[40], [41.5, 3.25, 0.01], [300, 0.4], [40, 2]])
const huge = priced(usual, [[4_000_000, 12.5], [2_500_000, 3_100_000.07], [9e6], [1e6, 3e6, 0.9]])
const oneOut = planFor({ averageIngressMiBps: 40, clientConnections: 6000 })
const allOut = planFor({
  region: 'eu-west-1',
  partitions: 40_000,
  metadataMode: 'zookeeper',
  maxUnavailabilitySeconds: 60,
})

/** Dollars in cents, from words such as `1,283.20 USD`. */
const cents = (words: string): number => Math.round(Number(words.replace(/[^\d.]/g, '')) * 100)

const exactSegments = (svg: string): number[] =>
  [...svg.matchAll(/<g><title>[^<]*: ([^<]*)<\/title>/g)].map(([, usd = '']) => cents(usd))

const bestsOf = (plan: Plan) =>
  plan.platforms
    .flatMap(({ best }) => (best ? [best] : []))
    .sort((one, other) => one.monthlyUsd - other.monthlyUsd)

const plans: [string, Plan][] = [
  ['usual', usual],
  ['one platform out', oneOut],
  ['all platforms out', allOut],
  ['tiny', tiny],
  ['huge', huge],
  ...Object.entries(scenarios).map(([name, workload]: [string, WorkloadInput]): [string, Plan] => [
    name,
    planFor(workload),
  ]),
]

describe('the cost chart keeps its look', () => {
  it.each([
    ['usual', usual, 'auto'],
    ['dark', usual, 'dark'],
    ['one-rejected', oneOut, 'light'],
    ['all-rejected', allOut, 'light'],
    ['tiny', tiny, 'light'],
    ['huge', huge, 'light'],
  ] as const)('%s', async (name, plan, theme) => {
    await expect(costChart(plan, theme)).toMatchFileSnapshot(`../../golden/charts/cost-${name}.svg`)
  })
})

describe.each(plans)('the cost chart of %s', (_, plan) => {
  const svg = costChart(plan, 'auto')

  it('is a sound picture in every theme, and the same each time', () => {
    for (const theme of THEMES) expect(faultsOf(costChart(plan, theme))).toEqual([])
    expect(costChart(plan, 'auto')).toBe(svg)
    expect(sizeOf(svg).width).toBe(600)
    expect(svg.length).toBeLessThan(12_500)
  })

  it('has segments that add up to the totals printed, to the cent', () => {
    const bests = bestsOf(plan)
    const perBar = bests.map((best) => segmentsOf(best).length)
    const drawn = exactSegments(svg)
    expect(drawn.length).toBe(perBar.reduce((sum, count) => sum + count, 0))
    const totals = perBar.map((count) =>
      drawn.splice(0, count).reduce((sum, segment) => sum + segment, 0),
    )
    expect(totals).toEqual(bests.map(({ monthlyUsd }) => Math.round(monthlyUsd * 100)))
    const texts = textsOf(svg).map(({ content }) => content)
    expect(texts.filter((text) => text.endsWith(' USD'))).toEqual(
      bests.map(({ monthlyUsd }) => dollars(monthlyUsd)),
    )
  })

  it('names every platform, its cluster, and every item of its bill', () => {
    const texts = textsOf(svg).map(({ content }) => content)
    for (const { platform, best } of plan.platforms) {
      expect(texts).toContain(platformName(platform))
      if (best) expect(texts).toContain(clusterName(best))
    }
    const fits = plan.platforms.filter(({ best }) => best).length
    expect(texts.filter((text) => text === 'does not fit')).toHaveLength(
      plan.platforms.length - fits,
    )
    const description = unescaped(/<desc[^>]*>([^<]*)</.exec(svg)?.[1] ?? '')
    for (const { monthlyUsd } of bestsOf(plan)) expect(description).toContain(dollars(monthlyUsd))
  })
})

describe('the cost chart', () => {
  it('begins with the cheapest platform and says so in words', () => {
    const texts = textsOf(costChart(usual, 'light')).map(({ content }) => content)
    const [cheapest, next] = bestsOf(usual)
    expect(texts[0]).toBe(
      `${platformName(cheapest?.platform ?? 'ec2')} is cheapest: ${dollars(cheapest?.monthlyUsd ?? 0)} a month`,
    )
    expect(texts.filter((text) => text === 'cheapest')).toHaveLength(1)
    expect(texts.indexOf(dollars(cheapest?.monthlyUsd ?? 0))).toBeLessThan(
      texts.indexOf(dollars(next?.monthlyUsd ?? 0)),
    )
  })

  it('names all that are cheapest, and says so of each', () => {
    const svg = costChart(priced(usual, [[40], [40], [50], [40, 2]]), 'light')
    const texts = textsOf(svg).map(({ content }) => content)
    expect(texts.slice(0, 2).join(' ')).toBe(
      'MSK Standard and MSK Express are cheapest: 40.00 USD a month each',
    )
    expect(texts.filter((text) => text === 'cheapest')).toHaveLength(2)
    expect(svg).toContain('40.00 USD a month, cheapest;')
  })

  it('rounds a difference neither to nothing nor up', () => {
    const close = priced(usual, [[100_000], [100_001], [100_060], [200_000]])
    const texts = textsOf(costChart(close, 'light')).map(({ content }) => content)
    expect(texts.filter((text) => /cheapest$| more$|^\+/.test(text))).toEqual([
      'cheapest',
      'less than 0.1 % more',
      'less than 0.1 % more',
      '+100 %',
    ])
  })

  it('tells the days of prices from prices that were given', () => {
    const given = planFor({ consumerGroups: 3, interZoneUsdPerGiB: 0.005 })
    const [label] = textsOf(costChart(given, 'light')).flatMap(({ content }) =>
      content.startsWith('Prices') ? [content] : [],
    )
    expect(label).toMatch(/^Prices of \d{4}-\d\d-\d\d to \d{4}-\d\d-\d\d and as given$/)
  })

  it('says that nothing fits, with a reason for each platform, when nothing does', () => {
    const texts = textsOf(costChart(allOut, 'light')).map(({ content }) => content)
    expect(texts[0]).toBe('Nothing fits this workload')
    expect(texts.join(' ')).toContain('40,000 partitions against a quota of 2,400')
    expect(texts.join(' ')).toContain('a new controller reads 40,000 partitions')
  })

  it('adds several lines of one item to one segment', () => {
    const [first] = usual.platforms
    const best = first?.best
    if (!best) throw new Error('nothing fits')
    const twice = { ...best, lineItems: [...best.lineItems, ...best.lineItems] }
    expect(segmentsOf(twice)).toHaveLength(segmentsOf(best).length)
    expect(segmentsOf(twice)[0]?.monthlyUsd).toBe(2 * (segmentsOf(best)[0]?.monthlyUsd ?? 0))
  })
})
