import fc from 'fast-check'
import { expect, it } from 'vitest'
import { bundled } from '../../src/catalogue/bundled'
import { plan } from '../../src/core/plan'
import { dollars } from '../../src/core/words'
import { planAnswer } from '../../src/render/answer/plan'
import { costChart } from '../../src/render/charts/cost'
import { platformName, platforms } from '../../src/render/names'
import type { Candidate } from '../../src/schema/candidate'
import type { Plan } from '../../src/schema/plan'
import { workloads } from '../support/workloads'

const asked = fc
  .tuple(
    workloads,
    fc.subarray([...platforms], { minLength: 1 }),
    fc.double({ min: -2, max: 5, noNaN: true }),
  )
  .map(([workload, chosen, exponent]) => ({
    ...workload,
    platforms: chosen,
    engineerUsdPerHour: 10 ** exponent,
  }))

const NAME = '(?:MSK \\w+|Kafka on EC2)'
const NAMES = `${NAME}(?:(?:, | and )${NAME})*`

const namesIn = (words: string): string[] => words.match(new RegExp(NAME, 'g')) ?? []

const bestsOf = ({ platforms: all }: Plan): Candidate[] =>
  all
    .flatMap(({ best }) => (best ? [best] : []))
    .sort((one, other) => one.monthlyUsd - other.monthlyUsd)

const usdOf = ({ lineItems }: Candidate, items: readonly string[]): number =>
  lineItems.reduce(
    (sum, { item, monthlyUsd }) =>
      items.includes(item.replaceAll('-', ' ')) ? sum + monthlyUsd : sum,
    0,
  )

const expectWinners = (answer: string, title: string, bests: readonly Candidate[]) => {
  const [cheapest] = bests
  if (!cheapest) {
    expect([answer, title]).toEqual([
      expect.stringMatching(/^Nothing fits/),
      'Nothing fits this workload',
    ])
    return
  }
  const winners = bests.filter(({ monthlyUsd }) => monthlyUsd === cheapest.monthlyUsd)
  const lead = new RegExp(
    `^(?:Only )?(${NAMES})${bests.length > 1 ? ' (?:is|are) cheapest' : '(?: fits)?'}(?: for|:) `,
  )
  for (const words of [answer, title]) {
    const named = namesIn(lead.exec(words)?.[1] ?? '')
    expect(named.sort()).toEqual(winners.map(({ platform }) => platformName(platform)).sort())
    expect(words).toContain(dollars(cheapest.monthlyUsd))
  }
}

const COSTS = new RegExp(
  `(${NAME})(?: \\([^)]*\\))? costs ([\\d,.]+ USD) \\((less than )?([\\d,.]+) %\\) more, above all for ([^:]+): ([\\d,.]+ USD) against (nothing|[\\d,.]+ USD) on `,
  'g',
)

const expectDifferences = (answer: string, [cheapest, ...others]: readonly Candidate[]) => {
  const said = [...answer.matchAll(COSTS)]
  const dearer = others.filter(({ monthlyUsd }) => monthlyUsd > (cheapest?.monthlyUsd ?? 0))
  const named = said.map(([, name]) => dearer.find((each) => platformName(each.platform) === name))
  expect(named[0]?.monthlyUsd).toBe(dearer[0]?.monthlyUsd)
  expect(named.slice(1)).toEqual(
    dearer.filter((each) => each.platform === 'ec2' && each !== named[0]),
  )
  for (const [index, words] of said.entries()) {
    const more = named[index]
    if (cheapest && more) expectDifference(words, more, cheapest)
  }
}

const expectDifference = (said: RegExpExecArray, more: Candidate, less: Candidate) => {
  const [, , delta, below, percents = '', line = '', most, least] = said
  expect(delta).toBe(dollars(more.monthlyUsd - less.monthlyUsd))

  const percent = (more.monthlyUsd / less.monthlyUsd - 1) * 100
  const shown = Number(percents.replaceAll(',', ''))
  if (below) expect(percent).toBeLessThan(shown)
  else expect(Math.abs(percent - shown)).toBeLessThanOrEqual(percent < 10 ? 0.06 : 0.51)

  const items = line.split(' and ')
  const extra = (of: readonly string[]) => usdOf(more, of) - usdOf(less, of)
  expect(most).toBe(dollars(usdOf(more, items)))
  expect(least).toBe(usdOf(less, items) === 0 ? 'nothing' : dollars(usdOf(less, items)))
  expect(extra(items)).toBeGreaterThan(0)
  const stored = ['storage', 'tiered storage']
  const all = [...more.lineItems, ...less.lineItems].map(({ item }) => item.replaceAll('-', ' '))
  for (const item of all) {
    const isStored = stored.includes(item) && all.includes('tiered storage')
    expect(extra(isStored ? stored : [item])).toBeLessThanOrEqual(extra(items))
  }
}

const expectBreakEven = (answer: string, { workload }: Plan, [first, next]: Candidate[]) => {
  const deltaUsd = first?.platform === 'ec2' && next ? next.monthlyUsd - first.monthlyUsd : 0
  const [, hours] = /fewer than ([\d,.]+) hours? of engineering/.exec(answer) ?? []
  expect(hours !== undefined).toBe(deltaUsd > 0)
  if (hours === undefined) return
  const usd = Number(hours.replaceAll(',', '')) * workload.engineerUsdPerHour
  expect(Math.abs(usd / deltaUsd - 1)).toBeLessThan(0.01)
}

const expectMisfits = (answer: string, { workload, platforms: all }: Plan) => {
  const out = workload.platforms.filter((each) => !all.find((e) => e.platform === each)?.best)
  const said = new RegExp(`(${NAMES}) do(?:es)? not fit|^Nothing fits on (${NAMES}) for `, 'g')
  const named = [...answer.matchAll(said)].flatMap(([words]) => namesIn(words))
  expect(named.sort()).toEqual(out.map(platformName).sort())
}

it('the sentence of a plan, and the title of its picture, say what the plan holds, for any workload', () => {
  fc.assert(
    fc.property(asked, (workload) => {
      const planned = plan(workload, bundled)
      const bests = bestsOf(planned)
      const answer = planAnswer(planned)
      const [, title = ''] = /<title[^>]*>([^<]*)</.exec(costChart(planned, 'light')) ?? []
      expect(planned.comparison.cheapest?.monthlyUsd).toBe(bests[0]?.monthlyUsd)
      expectWinners(answer, title, bests)
      expectDifferences(answer, bests)
      expectBreakEven(answer, planned, bests)
      expectMisfits(answer, planned)
    }),
    { numRuns: 150 },
  )
})
