import { describe, expect, it } from 'vitest'
import { Plan } from '../../src/schema/plan'
import { answer, request } from '../http/client'
import { attribute, byId, named } from './document'
import {
  faultsOn,
  linksIn,
  pageOf,
  queryOf,
  scenarioQueries,
  takenAway,
  usdIn,
  withoutOrigin,
} from './shown-page'

const OK = 'region=us-east-1&averageIngressMiBps=50'
const HUMAN = queryOf({
  region: 'Seoul',
  averageIngressMiBps: '20k msg/s × 2 KB',
  retentionHours: '3d',
  platforms: 'ec2,msk-express',
})
const API =
  'region=ap-northeast-2&messagesPerSecond=20000&averageMessageBytes=2000&retentionHours=72&platforms=ec2&platforms=msk-express'

const sorted = (query: string): string[][] => [...new URLSearchParams(query)].sort()

/** The texts of the literals of a formula of Excel, put together. */
const literalsIn = (formula: string): string[] =>
  [...formula.matchAll(/"([^"]*)"/g)].map(([, text = '']) => text)

describe('every link to take away', () => {
  it('asks the API for the workload of the page, in numbers', async () => {
    const page = await pageOf(HUMAN)
    const links = linksIn(byId(page, 'take-away'))
    expect(links.map(({ text }) => text)).toEqual([
      'Copy as Markdown',
      'Table (CSV)',
      'Line items (CSV)',
      'Cost as PNG',
      'as SVG',
      'Partitions as PNG',
      'Curve as PNG',
      'All numbers (JSON)',
    ])
    const more = new Set([
      ...['section', 'scale', 'pixelScale'],
      ...['field', 'from', 'to', 'points', 'proportional'],
    ])
    for (const { href } of links) {
      const { origin, searchParams } = new URL(href)
      expect(origin).toBe('https://planner.example')
      const workload = [...searchParams].filter(([name]) => !more.has(name))
      expect(workload.sort()).toEqual(sorted(API))
      expect((await request(withoutOrigin(href))).status, href).toBe(200)
    }
    const [markdown] = named(byId(page, 'take-away'), 'a')
    expect(markdown && attribute(markdown, 'data-copy-from')).toBe(
      withoutOrigin(links[0]?.href ?? ''),
    )
    const [csv] = linksIn(byId(page, 'rejected')).filter(({ text }) => text.includes('CSV'))
    expect((await request(csv?.href ?? '')).status).toBe(200)
  })
})

describe('texts to take away', () => {
  it('lead to the page as it was asked, and to the number and tables of its plan', async () => {
    const page = await pageOf(`${HUMAN}&candidate=ec2`)
    expect(takenAway(page, 'permalink')).toBe(`https://planner.example/?${HUMAN}&candidate=ec2`)
    const plan = await answer(Plan, await request(`/v1/plan?${API}`))
    const [excel, separator] = [
      literalsIn(takenAway(page, 'excel')).slice(0, -1).join(''),
      literalsIn(takenAway(page, 'excel')).at(-1),
    ]
    expect(separator).toBe('.')
    const [sheets = ''] = literalsIn(takenAway(page, 'sheets'))
    expect(sheets).toBe(excel)
    const number = await (await request(withoutOrigin(excel))).text()
    expect(usdIn(number.trim())).toBe(plan.comparison.cheapest?.monthlyUsd)
    const [table = ''] = literalsIn(takenAway(page, 'sheets-table'))
    expect((await request(withoutOrigin(table))).headers.get('content-type')).toContain('text/csv')
    const [, picture = ''] =
      /^!\[Kafka cost\]\(([^()\s]+)\)$/.exec(takenAway(page, 'picture')) ?? []
    expect((await request(withoutOrigin(picture))).headers.get('content-type')).toContain('svg')
    const [, url = ''] = /^curl -s '([^']+)'$/.exec(takenAway(page, 'curl')) ?? []
    expect(await (await request(withoutOrigin(url))).json()).toEqual(plan)
  })

  it.each(scenarioQueries)('of %s suit Excel', async (_, query) => {
    const formula = takenAway(await pageOf(query), 'excel')
    expect(formula).toMatch(/^=NUMBERVALUE\(WEBSERVICE\("[^"]*"(&"[^"]*")*\), "\."\)$/)
    for (const literal of literalsIn(formula)) expect(literal.length).toBeLessThanOrEqual(255)
  })

  it('are put together for Excel where the address is long', async () => {
    const types = ['m7g', 'm6g', 'r7g', 'r6g', 'c7g'].flatMap((family) =>
      ['large', 'xlarge', '2xlarge', '4xlarge', '8xlarge'].map((size) => `${family}.${size}`),
    )
    const page = await pageOf(`${OK}&instanceTypes=${types.join()}`)
    const literals = literalsIn(takenAway(page, 'excel'))
    expect(literals.length).toBeGreaterThan(3)
    expect(Math.max(...literals.map(({ length }) => length))).toBeLessThanOrEqual(255)
    expect((await request(withoutOrigin(literals.slice(0, -1).join('')))).status).toBe(200)
  })

  it.each(["a'b", "';reboot;'", '$(reboot)', '`reboot`', '"&A1&"', '\\', 'a b', '![x](y)'])(
    'stay one text with %s in what the page shows',
    async (hostile) => {
      const shown = new URLSearchParams(
        ['candidate', 'before', 'field', 'from'].map((name) => [name, hostile]),
      )
      const page = await pageOf(`${OK}&${shown}`)
      expect(takenAway(page, 'curl')).toMatch(/^curl -s '[\w:/?=&.%+-]+'$/)
      expect(takenAway(page, 'permalink')).toBe(`https://planner.example/?${OK}&${shown}`)
      expect(takenAway(page, 'permalink')).toMatch(/^[\w:/?=&.%+*-]+$/)
      expect(literalsIn(takenAway(page, 'excel')).slice(0, -1).join('')).toMatch(/^[\w:/?=&.%+-]+$/)
    },
  )

  it.each(["a'b", '";reboot', '$(reboot)'])('are not there with %s for a type', async (type) => {
    for (const name of ['instanceTypes', 'controllerInstanceType', 'region']) {
      const page = await pageOf(
        queryOf({ region: 'us-east-1', averageIngressMiBps: 5, [name]: type }),
      )
      expect(Object.keys(faultsOn(page))).toEqual([name])
      expect(named(page, 'input').some((each) => attribute(each, 'id') === 'take-curl')).toBe(false)
    }
  })
})
