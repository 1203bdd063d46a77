import { expect, it } from 'vitest'
import { mutantsOf } from './mutants-of'

const changes = (source: string) =>
  mutantsOf('a.ts', source, 0).mutants.map(({ was, becomes }) => [was, becomes])

it.each([
  ['a * b', [['a * b', 'a / b']]],
  [
    'a < b',
    [
      ['a < b', 'a <= b'],
      ['a < b', 'a >= b'],
    ],
  ],
  ['a === b', [['a === b', 'a !== b']]],
  [
    'a ?? b',
    [
      ['a ?? b', 'a'],
      ['a ?? b', 'b'],
    ],
  ],
  [
    'a ? b : c',
    [
      ['a', 'true'],
      ['a', 'false'],
    ],
  ],
  ['!a', [['!a', 'a']]],
  ['[0, 1, 7]', ['0', '1', '7'].map((was, index) => [was, ['1', '0', '8'][index]])],
  ['Math.max(a, b)', [['Math.max(a, b)', 'Math.min(a, b)']]],
  ['a.some(b)', [['a.some(b)', 'a.every(b)']]],
  ['a.filter(b)', [['a.filter(b)', 'a']]],
  ['[...a, b]', [['[...a, b]', '[...[], b]']]],
  ["a + 'text'", []],
  ['a?.b.filter(c).d', []],
  ['a as 1 | 2', []],
])('of the expression %s are its mutants %j', (source, expected) => {
  expect(changes(`const it = ${source}`)).toEqual(expected)
})

it('a call that nobody asks for its result can be left out, and no line before it is called', () => {
  const { code, mutants } = mutantsOf('a.ts', 'const a = b\n;[c].push(d)\nif (e) f()', 7)
  expect(mutants.map(({ id, line, was, becomes }) => [id, line, was, becomes])).toEqual([
    [7, 2, '[c].push(d)', 'nothing'],
    [8, 3, 'e', 'true'],
    [9, 3, 'e', 'false'],
    [10, 3, 'f()', 'nothing'],
  ])
  expect(code).toContain('{ if (!$is(10)) f() }')
})

it('one mutant of a source is switched on, and those around and inside it are off', () => {
  const { code } = mutantsOf('a.ts', 'const f = (a: number, b: number) => a + b * 2', 0)
  const run = (on: number) =>
    new Function('$is', `${code.replaceAll(': number', '')}; return f(3, 4)`)(
      (id: number) => id === on,
    )
  // 3 − 8, 3 + 4 / 2, 3 + 4 × 3, and 3 + 8 with none.
  expect([run(0), run(1), run(2), run(-1)]).toEqual([-5, 5, 15, 11])
})
