import { describe, expect, it } from 'vitest'
import type { Cell } from '../../../src/render/csv/csv'
import { csv } from '../../../src/render/csv/csv'

const cellOf = (value: Cell): string =>
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
    ['a;=1', '"a;\'=1"'],
    ['a, -1', '"a, \'-1"'],
    ['a"=1', '"a""\'=1"'],
    ['a=1, b-2', '"a=1, b-2"'],
    ['a;b', '"a;b"'],
    ['a\tb', '"a\tb"'],
    [' =1', "' =1"],
    ['\uff1d1', "'\uff1d1"],
    ['\u00a0-1', "'\u00a0-1"],
    ['\n=1', '"\'\n\'=1"'],
    ['=1+1', "'=1+1"],
    ['+1', "'+1"],
    ['-1', "'-1"],
    ['@SUM(A1)', "'@SUM(A1)"],
    ['\tx', '"\'\tx"'],
    ['\r=1', '"\'\r\'=1"'],
    ['=HYPERLINK("x","y")', '"\'=HYPERLINK(""x"",""y"")"'],
    ['서울', '서울'],
    ['', ''],
    [undefined, ''],
    [0.204, '0.204'],
    [-1.5, '-1.5'],
    [5e-7, '0.0000005'],
    [0, '0'],
    [1e21, '1000000000000000000000'],
    [1.5e300, `15${'0'.repeat(299)}`],
    [-1.532690865652902e-7, '-0.0000001532690865652902'],
    [5e-324, `0.${'0'.repeat(323)}5`],
    [true, 'true'],
  ])('%j is %j', (value, text) => {
    expect(cellOf(value)).toBe(text)
  })
})

it('a table without rows is its header', () => {
  expect(csv(['a', 'b'], [])).toBe('a,b\r\n')
})

it('decimal commas come with semicolons between the cells', () => {
  const rows = [['a;b', 1.5, -0.25, 7, 'x,y', undefined, 5e-7]]
  const header = ['a', 'b', 'c', 'd', 'e', 'f', 'g']
  expect(csv(header, rows, 'comma')).toBe('a;b;c;d;e;f;g\r\n"a;b";1,5;-0,25;7;"x,y";;0,0000005\r\n')
})
