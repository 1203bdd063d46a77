import { describe, expect, it } from 'vitest'
import { csv } from '../../src/render/csv'

const cellOf = (value: string | number | undefined): string =>
  csv(['a', 'b'], [['x', value]])
    .replace('a,b\r\nx,', '')
    .replace(/\r\n$/, '')

describe('a cell', () => {
  it.each([
    ['plain', 'plain'],
    ['with, comma', '"with, comma"'],
    ['with "quotes"', '"with ""quotes"""'],
    ['two\nlines', '"two\nlines"'],
    ['two\r\nlines', '"two\r\nlines"'],
    ['=1+1', "'=1+1"],
    ['+1', "'+1"],
    ['-1', "'-1"],
    ['@SUM(A1)', "'@SUM(A1)"],
    ['\tx', "'\tx"],
    ['\r=1', '"\'\r=1"'],
    ['=HYPERLINK("x","y")', '"\'=HYPERLINK(""x"",""y"")"'],
    ['서울', '서울'],
    ['', ''],
    [undefined, ''],
    [0.204, '0.204'],
    [-1.5, '-1.5'],
    [5e-7, '0.0000005'],
    [0, '0'],
  ])('%j is %j', (value, text) => {
    expect(cellOf(value)).toBe(text)
  })
})

it('a table without rows is its header', () => {
  expect(csv(['a', 'b'], [])).toBe('a,b\r\n')
})
