import { describe, expect, it } from 'vitest'
import { amount, dollars } from '../../src/core/words'
import { platformName } from '../../src/render/names'
import type { Candidate } from '../../src/schema/candidate'
import { Plan } from '../../src/schema/plan'
import { answer } from '../http/client'
import type { Element } from './document'
import { byId, headsOf, named, rowsOf, textOf } from './document'
import { request } from './door'
import { faultsOn, htmlOf, isAnswered, pageOf, scenarioQueries, usdIn } from './shown-page'

const MORE: readonly (readonly [string, string])[] = [
  ['lists, repeated', 'region=us-east-1&averageIngressMiBps=9&platforms=ec2&platforms=msk-express'],
  ['lists with commas', 'region=us-east-1&averageIngressMiBps=9&platforms=ec2,msk-express'],
  [
    'types and disks',
    'region=us-east-1&averageIngressMiBps=9&instanceTypes=m7g.xlarge,kafka.m7g.large&ec2Storage=gp3',
  ],
  ['numbers with an exponent', 'region=eu-west-1&averageIngressMiBps=1e2&retentionHours=7.2e1'],
  ['every candidate', 'region=us-east-1&averageIngressMiBps=20&detail=full'],
  ['truth in capitals', 'region=us-east-1&averageIngressMiBps=20&keyed=FALSE&allowBurstable=True'],
  ['one platform', 'region=us-east-1&averageIngressMiBps=5&platforms=msk-serverless'],
  ['assumptions', 'region=us-east-1&averageIngressMiBps=5&diskFill=0.5&quotaUnit=MB/s'],
]

const listsOf = (within: Element): string[][] =>
  named(within, 'ul').map((list) => named(list, 'li').map(textOf))

const bestOf = (plan: Plan): Candidate[] =>
  plan.platforms.flatMap(({ best }) => (best ? [best] : []))
const cheapestOf = (plan: Plan): Candidate | undefined =>
  bestOf(plan).find(({ platform }) => platform === plan.comparison.cheapest?.platform)

const COMPARISON = 'The best cluster of each platform'

/** Per platform its cluster and dollars, as the page shows them. */
const shownPlatforms = (page: Element) =>
  rowsOf(page, COMPARISON).flatMap(([name = '', usd = '', , , , cluster = '']) =>
    usd === '' || cluster === '' ? [] : [{ name, cluster, usd: usdIn(usd) }],
  )

describe('the comparison', () => {
  it('has costs next to the platforms, and below it why others do not fit', async () => {
    const section = byId(await pageOf('region=us-east-1&averageIngressMiBps=1000'), 'comparison')
    expect(headsOf(section, COMPARISON)).toEqual([
      'platform',
      'USD a month',
      'above the cheapest, USD',
      'above',
      'decided by',
      'best cluster',
      'storage of a broker',
    ])
    const misfits = rowsOf(section, COMPARISON).filter(
      ([, , , , , cluster]) => cluster === 'does not fit',
    )
    expect(misfits.map(([name]) => name)).toEqual(['MSK Standard', 'MSK Serverless'])
    for (const [, ...costs] of misfits) expect(costs.join('')).toBe('does not fit')
    const reasons = listsOf(section)[0] ?? []
    expect(reasons).toHaveLength(2)
    for (const [index, [name]] of misfits.entries())
      expect(reasons[index]).toMatch(new RegExp(`^${name} does not fit: .+\\.$`))
  })

  it('has the reasons once where nothing fits', async () => {
    const query = 'region=mx-central-1&averageIngressMiBps=10&platforms=msk-standard'
    const told = textOf(byId(await pageOf(query), 'comparison'))
    const svgs = named(byId(await pageOf(query), 'comparison'), 'svg').map(textOf)
    const reasons = svgs.reduce((text, svg) => text.replace(svg, ''), told).match(/no price for/g)
    expect(reasons).toHaveLength(1)
  })
})

describe.each([...scenarioQueries, ...MORE])('%s', (_, query) => {
  it('has the same figures on the page as in the API', async () => {
    const plan = await answer(Plan, await request(`/v1/plan?${query}`))
    const page = await pageOf(query)
    expect(faultsOn(page)).toEqual({})
    expect(isAnswered(page)).toBe(true)
    const cheapest = cheapestOf(plan)
    const shown = shownPlatforms(page)
    expect(shown.map(({ name, usd }) => [name, usd])).toEqual(
      bestOf(plan)
        .sort((one, other) => one.monthlyUsd - other.monthlyUsd)
        .map(({ platform, monthlyUsd }) => [platformName(platform), monthlyUsd]),
    )
    for (const { platform, brokers, instanceType } of bestOf(plan))
      expect(shown.find(({ name }) => name === platformName(platform))?.cluster).toContain(
        brokers === undefined ? 'no brokers' : `${brokers} × ${instanceType}`,
      )
    if (cheapest) expectCandidate(page, cheapest)
    else expect(textOf(byId(page, 'verdict'))).toMatch(/[Nn]othing fits/)
  })
})

const expectCandidate = (page: Element, candidate: Candidate): void => {
  const { monthlyUsd, partitions, lineItems } = candidate
  const verdict = textOf(byId(page, 'verdict'))
  expect(verdict).toContain(dollars(monthlyUsd))
  expect(verdict).toContain(`${amount(partitions)} partition`)
  expect(textOf(byId(page, 'candidate-title'))).toContain(dollars(monthlyUsd))
  const bill = rowsOf(page, 'Line items of a month')
  expect(
    bill.slice(0, -1).map(([item, quantity, unit, , usd]) => [item, quantity, unit, usdIn(usd)]),
  ).toEqual(
    lineItems.map(({ item, usagetype, quantity, unit, monthlyUsd: usd }) => [
      `${item.replaceAll('-', ' ')}${usagetype}`,
      amount(quantity),
      unit,
      usd,
    ]),
  )
  const [total, , , , usd] = bill.at(-1) ?? []
  expect([total, usdIn(usd)]).toEqual(['total', monthlyUsd])
}

const MOST_BYTES = 90_000
/** With every candidate of a platform as a link. */
const MOST_BYTES_IN_FULL = 350_000

const bytesWithoutPictures = async (query: string): Promise<number> =>
  new TextEncoder().encode((await htmlOf(query)).replace(/<svg[^>]*>.*?<\/svg>/gs, '')).length

describe.each(scenarioQueries)('%s', (_, query) => {
  it('has a page that is small without its pictures', async () => {
    expect(await bytesWithoutPictures(query)).toBeLessThan(MOST_BYTES)
  })

  it('has one that is bounded where every candidate is shown', async () => {
    const bytes = await bytesWithoutPictures(`${query}&detail=full&candidate=ec2`)
    expect(bytes).toBeLessThan(MOST_BYTES_IN_FULL)
  })
})

it('a long plan before does not stand in the page a hundred times over', async () => {
  const query = 'region=us-east-1&averageIngressMiBps=20&detail=full&candidate=ec2'
  const [alone, compared] = [
    await bytesWithoutPictures(query),
    await bytesWithoutPictures(`${query}&before=${'x'.repeat(1000)}`),
  ]
  expect(compared - alone).toBeLessThan(100 * 1000)
})
