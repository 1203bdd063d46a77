import { describe, expect, it } from 'vitest'
import { Plan } from '../../src/schema/plan'
import { PriceBook } from '../../src/schema/price-book'
import { RegionPrices } from '../../src/schema/price-list'
import { answer, request } from './client'

const DATE = /^\d{4}-\d{2}-\d{2}$/

it('the price book says what prices are in use, from when and from where', async () => {
  const { source, services, regions } = await answer(PriceBook, await request('/v1/price-book'))
  expect(source).toBe('bundled')
  expect(services.length).toBeGreaterThan(0)
  for (const service of services) expect(service.asOf).toMatch(DATE)
  expect(regions).toContainEqual({ region: 'eu-central-1', name: 'EU (Frankfurt)' })
})

it('every region of the price book has prices', async () => {
  const { regions = [] } = await answer(PriceBook, await request('/v1/price-book'))
  for (const { region, name } of regions) {
    const list = await answer(RegionPrices, await request(`/v1/prices/${region}`))
    expect(list).toMatchObject({ region, name })
    expect(list.prices.length, region).toBeGreaterThan(0)
    for (const { usd, asOf } of list.prices) {
      expect(usd).toBeGreaterThanOrEqual(0)
      expect(asOf).toMatch(DATE)
    }
  }
})

describe('the prices of a region as CSV', () => {
  const rowsOf = (text: string): string[][] =>
    text
      .split('\r\n')
      .map((line) =>
        [...line.matchAll(/("(?:[^"]|"")*"|[^,]*)(?:,|$)/g)].map(([, cell = '']) =>
          cell.replace(/^"|"$/g, '').replaceAll('""', '"'),
        ),
      )

  it('are those of the JSON, a header first, each line ended', async () => {
    const { prices } = await answer(RegionPrices, await request('/v1/prices/us-east-1'))
    const response = await request('/v1/prices/us-east-1.csv')
    const text = await response.text()

    expect(response.headers.get('content-type')).toBe('text/csv; charset=utf-8')
    expect(text.endsWith('\r\n')).toBe(true)
    const [header, ...rows] = rowsOf(text.trimEnd())
    expect(header?.slice(0, 8)).toEqual([
      'region',
      'service',
      'usagetype',
      'unit',
      'usd',
      'asOf',
      'source',
      'terms',
    ])
    expect(rows.map((row) => row.slice(0, 8))).toEqual(
      prices.map(({ service, usagetype, unit, usd, asOf, source, terms = '' }) => [
        'us-east-1',
        service,
        usagetype,
        unit,
        String(usd),
        asOf,
        source,
        terms,
      ]),
    )
  })

  it.each(['us-east-9.csv', '.csv', 'us-east-1.csv.csv', 'us-east-1.CSV', '%2e%2e.csv'])(
    '%s is a problem',
    async (file) => {
      const response = await request(`/v1/prices/${file}`)

      expect(response.status).toBe(404)
      expect(response.headers.get('content-type')).toBe(
        file.endsWith('.csv') ? 'text/csv; charset=utf-8' : 'application/problem+json',
      )
    },
  )
})

it('every price of a bill is in the list of its region', async () => {
  const query = 'region=eu-central-1&averageIngressMiBps=20&retentionHours=72'
  const { platforms } = await answer(Plan, await request(`/v1/plan?${query}`))
  const { prices } = await answer(RegionPrices, await request('/v1/prices/eu-central-1'))
  const listed = new Set(prices.map(({ usagetype, usd }) => `${usagetype} ${usd}`))
  const items = platforms.flatMap(({ best }) => best?.lineItems ?? [])
  expect(items.length).toBeGreaterThan(0)
  for (const { usagetype, unitUsd } of items) expect(listed).toContain(`${usagetype} ${unitUsd}`)
})
