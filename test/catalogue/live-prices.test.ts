import { describe, expect, it } from 'vitest'
import { bundled } from '../../src/catalogue/bundled'
import { livePricesFrom, rowsInForce } from '../../src/catalogue/live-prices'

const REGION = 'us-east-1'
const LARGE = 'Kafka.m7g.large'
const known = rowsInForce(REGION, undefined)
const withLarge = (usd: string) => ({ ...known, msk: { ...known.msk, [LARGE]: usd } })
const mskAsOf = bundled.region(REGION)?.services[0]?.asOf ?? ''

describe('the day on which a price changed', () => {
  const first = livePricesFrom(withLarge('9.1'), {
    region: REGION,
    confirmed: '2099-01-01',
    before: undefined,
  })

  it('is the day it was first read', () => {
    expect(first.changedOn.msk).toEqual({ [LARGE]: '2099-01-01' })
  })

  it('stays while the price stays', () => {
    const next = livePricesFrom(withLarge('9.10'), {
      region: REGION,
      confirmed: '2099-02-02',
      before: first,
    })
    expect(next.changedOn.msk).toEqual({ [LARGE]: '2099-01-01' })
  })

  it('moves with the price', () => {
    const next = livePricesFrom(withLarge('9.2'), {
      region: REGION,
      confirmed: '2099-02-02',
      before: first,
    })
    expect(next.changedOn.msk).toEqual({ [LARGE]: '2099-02-02' })
  })

  it('is none for a price that is the bundled one again', () => {
    const next = livePricesFrom(known, { region: REGION, confirmed: '2099-02-02', before: first })
    expect(next.changedOn.msk).toEqual({})
  })
})

describe('the prices in force', () => {
  it.each([
    ['a later day', '2099-01-01', '9.1'],
    ['the day of the bundled list', mskAsOf, known.msk[LARGE]],
    ['an earlier day', '2001-01-01', known.msk[LARGE]],
  ])('of %s', (_what, confirmed, usd) => {
    const live = livePricesFrom(withLarge('9.1'), { region: REGION, confirmed, before: undefined })
    expect(rowsInForce(REGION, live).msk[LARGE]).toBe(usd)
  })
})
