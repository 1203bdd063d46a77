import { describe, expect, it } from 'vitest'
import { candidateKey, candidatesOf, chosenCandidate } from '../../src/page/read/candidate'
import type { Candidate } from '../../src/schema/candidate'
import { Plan } from '../../src/schema/plan'
import { answer } from '../http/client'
import type { Element } from './document'
import { all, attribute, byId, named, rowsOf, textOf, withId } from './document'
import { request } from './door'
import { linksIn, pageAt, pageOf, scenarioQueries, usdIn } from './shown-page'

const OK = 'region=us-east-1&averageIngressMiBps=50'
const planOf = async (query: string): Promise<Plan> =>
  answer(Plan, await request(`/v1/plan?${query}`))

const keysOf = ({ platforms }: Plan): string[] =>
  platforms.flatMap((entry) => candidatesOf(entry).map(candidateKey))

const navOf = (page: Element): Element | undefined =>
  all(byId(page, 'candidate'), ({ name }) => name === 'nav')[0]

/** The key of the candidate that is shown, by the link that is marked. */
const shownKey = (page: Element): string | null => {
  const nav = navOf(page)
  const marked = nav ? all(nav, (each) => attribute(each, 'aria-current') === 'true') : []
  expect(marked).toHaveLength(1)
  const href = marked[0] ? attribute(marked[0], 'href') : ''
  return new URL(href ?? '', 'https://planner.example').searchParams.get('candidate')
}

const NOTE = 'What was chosen is not among the candidates'

const repeated = (keys: readonly string[]): string[] =>
  keys.filter((key, index) => keys.indexOf(key) !== index)

it.each(scenarioQueries)('each candidate of %s has a key of its own', async (_, query) => {
  expect(repeated(keysOf(await planOf(query)))).toEqual([])
})

it('each candidate has a key of its own where all are shown', async () => {
  const query = 'region=sa-east-1&averageIngressMiBps=12&peakIngressMiBps=60&consumerGroups=6'
  expect(repeated(keysOf(await planOf(`${query}&retentionHours=336&detail=full`)))).toEqual([])
})

describe('a link to a candidate', () => {
  it('leads to that candidate, and there is one for each platform and each of its own', async () => {
    const plan = await planOf(OK)
    const page = await pageOf(OK)
    const platformLinks = linksIn(byId(page, 'comparison')).filter(({ href }) =>
      href.endsWith('#candidate'),
    )
    expect(platformLinks).toHaveLength(plan.platforms.filter(({ best }) => best).length)
    const seen = new Set<string | null>()
    for (const { href } of platformLinks) {
      const chosen = await pageAt(href)
      const nav = navOf(chosen)
      for (const link of nav ? linksIn(nav) : []) {
        const key = new URL(link.href, 'https://planner.example').searchParams.get('candidate')
        if (seen.has(key)) continue
        seen.add(key)
        const shown = await pageAt(link.href)
        const candidate = plan.platforms
          .flatMap(candidatesOf)
          .find((each) => candidateKey(each) === key)
        expect(shownKey(shown)).toBe(key)
        expect(textOf(byId(shown, 'candidate'))).not.toContain(NOTE)
        const [total, , , , usd] = rowsOf(shown, 'Line items of a month').at(-1) ?? []
        expect([total, usdIn(usd)]).toEqual(['total', candidate?.monthlyUsd])
        expect(link.href).toMatch(/#candidate$/)
      }
    }
    expect([...seen].sort()).toEqual(keysOf(plan).sort())
  })

  it('keeps what else was asked', async () => {
    const asked = `${OK}&peakIngressMiBps=3x&field=retentionHours&before=region%3Dus-east-1`
    const [link] = linksIn(byId(await pageOf(asked), 'comparison'))
    const { searchParams } = new URL(link?.href ?? '', 'https://planner.example')
    searchParams.delete('candidate')
    expect(`${searchParams}`).toBe(`${new URLSearchParams(asked)}`)
  })
})

describe('the key of a candidate', () => {
  it('ends in its number of brokers', async () => {
    const { platforms } = await planOf(OK)
    for (const candidate of platforms.flatMap(candidatesOf).filter(({ brokers }) => brokers))
      expect(candidateKey(candidate)).toMatch(new RegExp(`:${candidate.brokers}$`))
  })

  it('with another number of brokers still finds the shape', async () => {
    const plan = await planOf(OK)
    for (const key of keysOf(plan).filter((each) => /:\d+$/.test(each))) {
      const page = await pageOf(`${OK}&candidate=${key.replace(/:\d+$/, ':9999')}`)
      expect(shownKey(page)).toBe(key)
      expect(textOf(byId(page, 'candidate'))).not.toContain(NOTE)
    }
  })

  it('with another number of brokers finds its shape among all candidates', async () => {
    const plan = await planOf(`${OK}&detail=full`)
    const found = sizedIn(plan).filter(({ provisionedThroughput }) => !provisionedThroughput)
    for (const candidate of found) expectFound(plan, candidate)
  })

  it('of provisioned throughput finds a shape that has that', async () => {
    const plan = await planOf(`${OK}&detail=full`)
    const found = sizedIn(plan).filter((each) => each.provisionedThroughput)
    for (const candidate of found) expectFound(plan, candidate)
  })

  it('finds the number of brokers that it says, where there are several', async () => {
    const keys = keysOf(await planOf(`${OK}&detail=full`)).filter((key) => key.startsWith('ec2:'))
    for (const key of keys.slice(0, 6).toReversed())
      expect(
        named(byId(await pageOf(`${OK}&detail=full&candidate=${key}`), 'answer'), 'h2')
          .map(textOf)
          .join(),
      ).toContain(` ${key.split(':').at(-1)} × `)
  })
})

const sizedIn = ({ platforms }: Plan): Candidate[] =>
  platforms.flatMap(candidatesOf).filter(({ brokers }) => brokers !== undefined)

/** Whether the key of a candidate with other brokers leads to its shape. */
const expectFound = (plan: Plan, candidate: Candidate): void => {
  const old = candidateKey({ ...candidate, brokers: 99_999 })
  const chosen = chosenCandidate(plan, old)?.candidate
  expect(chosen && candidateKey({ ...chosen, brokers: 99_999 })).toBe(old)
}

it('at most twenty candidates are links, and the others are counted', async () => {
  const plan = await planOf(`${OK}&detail=full`)
  const page = await pageOf(`${OK}&detail=full&candidate=ec2`)
  const ofEc2 = plan.platforms.find(({ platform }) => platform === 'ec2')
  const others = plan.platforms.filter(({ best, platform }) => best && platform !== 'ec2')
  const count = (ofEc2 ? candidatesOf(ofEc2).length : 0) + others.length
  const nav = navOf(page)
  expect(nav ? linksIn(nav) : []).toHaveLength(20)
  expect(nav ? textOf(nav) : '').toContain(`and ${count - 20} candidates more, in the CSV.`)
})

describe('a candidate', () => {
  it('may be a platform, whose best is shown', async () => {
    const page = await pageOf(`${OK}&candidate=msk-serverless`)
    expect(shownKey(page)).toMatch(/^msk-serverless/)
    expect(textOf(byId(page, 'candidate'))).not.toContain(NOTE)
  })

  it.each([
    ['ec2:m1.small:gp3', /^ec2:/],
    ['msk-standard:kafka.m7g.nothing:msk-volume', /^msk-standard:/],
    ['nothing', undefined],
    ['"><script>alert(1)</script>', undefined],
    ['__proto__', undefined],
    ['constructor:toString', undefined],
    [':', undefined],
    ['x'.repeat(100), undefined],
  ] as const)('%s, which is unknown, gives way to another, with a note', async (key, nearest) => {
    const page = await pageOf(`${OK}&candidate=${encodeURIComponent(key)}`)
    const usual = await pageOf(OK)
    expect(textOf(byId(page, 'candidate'))).toContain(NOTE)
    if (nearest) expect(shownKey(page)).toMatch(nearest)
    else expect(shownKey(page)).toBe(shownKey(usual))
  })

  it('of a platform on which nothing fits gives way with a note', async () => {
    const query = 'region=us-east-1&averageIngressMiBps=1000'
    const plan = await planOf(query)
    const misfit = plan.platforms.find(({ best }) => !best)?.platform
    expect(misfit).toBe('msk-standard')
    const page = await pageOf(`${query}&candidate=${misfit}`)
    expect(shownKey(page)).not.toMatch(/^msk-standard/)
    expect(textOf(byId(page, 'candidate'))).toContain(NOTE)
  })

  it('is not shown where nothing fits at all', async () => {
    const page = await pageOf('region=mx-central-1&averageIngressMiBps=10&platforms=msk-standard')
    expect(withId(page, 'candidate')).toBeUndefined()
    expect(textOf(byId(page, 'verdict'))).toMatch(/[Nn]othing fits|does not fit/)
  })
})
