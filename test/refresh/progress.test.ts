import { describe, expect, it } from 'vitest'
import type { Progress } from '../../src/refresh/progress'
import { advance, startOf } from '../../src/refresh/progress'
import type { PriceRow } from '../../src/schema/wanted-prices'

const START = startOf('us-east-1', '2026-11-20T00:00:00.000Z')
const LARGE: PriceRow = { table: 'msk', key: 'Kafka.m7g.large', usd: '0.2' }
const page = (nextToken?: string, rows: readonly PriceRow[] = [], faults: string[] = []) => ({
  rows,
  faults,
  nextToken,
})

describe('the progress of a refresh', () => {
  it('goes to the next page of an answer, and after the last to the next question', () => {
    const second = advance(START, page('a', [LARGE]))
    expect(second).toMatchObject({ query: 0, page: 1, nextToken: 'a' })
    const next = advance(second, page())
    expect(next).toMatchObject({ query: 1, page: 0, rows: { msk: { 'Kafka.m7g.large': '0.2' } } })
    expect(next).not.toHaveProperty('nextToken')
  })

  it('leaves what it was given as it was', () => {
    advance(START, page(undefined, [LARGE]))
    expect(START.rows.msk).toEqual({})
  })

  it('ends where AWS sends the token again that it was sent', () => {
    expect(() => advance(advance(START, page('a')), page('a'))).toThrow('has no end: 2 pages')
  })

  it('ends after twenty pages of one answer', () => {
    let progress: Progress = START
    for (let number = 1; number < 20; number++) progress = advance(progress, page(`${number}`))
    expect(() => advance(progress, page('20'))).toThrow('has no end: 20 pages')
    expect(advance(progress, page()).query).toBe(1)
  })

  it('refuses two prices of one product, on two pages too, and takes one twice', () => {
    const once = advance(START, page('a', [LARGE]))
    expect(advance(once, page(undefined, [LARGE])).rows.msk).toEqual({ 'Kafka.m7g.large': '0.2' })
    expect(() => advance(once, page(undefined, [{ ...LARGE, usd: '0.3' }]))).toThrow(
      'two prices for msk Kafka.m7g.large: 0.2 and 0.3 USD',
    )
  })

  it('names three faults of a page and counts the rest', () => {
    expect(() => advance(START, page(undefined, [], ['a', 'b', 'c', 'd', 'e']))).toThrow(
      'a; b; c; and 2 more',
    )
  })
})
