import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { table } from '../../../src/render/markdown/table'
import { bars, parse } from './parse'

const columns = [{ head: 'item' }, { head: 'USD', align: 'right' as const }]

describe('a table', () => {
  it('has columns as wide as their widest cell, with numbers on the right', () => {
    expect(
      table(columns, [
        ['brokers', '1,234.50'],
        ['total', '7'],
      ]),
    ).toBe(
      [
        '| item    |      USD |',
        '| ------- | -------: |',
        '| brokers | 1,234.50 |',
        '| total   |        7 |',
      ].join('\n'),
    )
  })

  it('fills short rows up and drops no cell', () => {
    expect(parse(table(columns, [['a'], []])).tables).toEqual([
      [
        ['item', 'USD'],
        ['a', ''],
        ['', ''],
      ],
    ])
  })

  it('has every bar at the same character in every line, whatever is in the cells', () => {
    const cell = fc
      .string({ unit: 'grapheme', maxLength: 12 })
      .map((s) => s.replace(/\p{Cc}/gu, ''))
    fc.assert(
      fc.property(fc.array(fc.tuple(cell, cell), { maxLength: 5 }), (rows) => {
        const [first = '', ...rest] = table(columns, rows).split('\n')
        for (const line of rest) expect(bars(line)).toEqual(bars(first))
      }),
    )
  })
})
