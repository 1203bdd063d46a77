import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { examplesFor } from '../../src/quantity/example-for'
import { numericFields } from '../../src/schema/sweep-query'
import { parse, textOf } from './document'
import { request } from './door'
import { namesOfObjects, workloadFields } from './shown-page'

const HOSTILE = [
  '<script>alert(1)</script>',
  '"><script>',
  "';--",
  '__proto__',
  'NaN',
  '-0',
  '1e308',
  '-1e308',
  '5e-324',
  '0',
  ' ',
  ',',
  '\u0000',
  '\ud800',
  'x'.repeat(300),
]
const NUMBERS = ['1', '2', '3', '0.5', '10', '24', '100', '1000', '0.001', '1e6', '1000000']
const WORDS = ['true', 'false', 'ec2', 'msk-standard', 'lean', 'zookeeper', 'full', 'gp3', 'log']

const fields = fc.constantFrom(...workloadFields)
const valueFor = (field: string) =>
  fc.oneof(
    { weight: 5, arbitrary: fc.constantFrom(...NUMBERS) },
    {
      weight: 4,
      arbitrary: fc.constantFrom(...(numericFields.has(field) ? examplesFor(field) : WORDS)),
    },
    { weight: 1, arbitrary: fc.constantFrom(...WORDS, ...HOSTILE) },
  )
const pair = fields.chain((field) =>
  valueFor(field).map((value): [string, string] => [field, value]),
)
const workload = fc
  .tuple(
    fc.constantFrom('1', '50 MB/s', '20k msg/s × 2 KB', '3', '0.001'),
    fc.array(pair, { maxLength: 3 }),
  )
  .map(([rate, more]): [string, string][] => {
    const base: [string, string][] = [
      ['region', 'us-east-1'],
      ['averageIngressMiBps', rate],
    ]
    const given = new Map([...base, ...more])
    return [...given]
  })
const view = fc.array(
  fc.oneof(
    fc.tuple(fc.constant('field'), fc.oneof(fields, fc.constantFrom('<b>', '"'))),
    fc.tuple(
      fc.constantFrom('from', 'to'),
      fc.constantFrom(...NUMBERS, ...HOSTILE, '7d', '1 MB/s'),
    ),
    fc.tuple(fc.constant('candidate'), fc.constantFrom('ec2', 'msk-serverless', ...HOSTILE)),
    fc.tuple(fc.constant('scale'), fc.constantFrom('log', 'linear', 'x')),
    fc.tuple(
      fc.constant('before'),
      workload.map((pairs) => new URLSearchParams(pairs).toString()),
    ),
  ),
  { maxLength: 3 },
)

const NO_WORDS = /\bNaN\b|\bundefined\b|\[object|Infinity/

const expectHarmless = async (pairs: readonly [string, string][]): Promise<number> => {
  const query = new URLSearchParams(pairs.map(([name, value]) => [name, value]))
  const response = await request(`/?${query}`)
  const html = await response.text()
  expect([200, 303], html.slice(0, 300)).toContain(response.status)
  if (response.status === 303) return 303
  expect(html).not.toMatch(/<script(?! type="module" src="\/planner.js"><\/script>)/i)
  // What was written may be such a word, and is then told back, offered to be left out, or in the address.
  const text = textOf(parse(html)).replaceAll(/"NaN"|Leave NaN out|https:\S*/g, '')
  expect(NO_WORDS.exec(text)?.[0] ?? '').toBe('')
  return 200
}

describe('a page', () => {
  it('answers any query in words, with nothing of it as markup', async () => {
    const property = fc.asyncProperty(workload, view, async (pairs, more) => {
      await expectHarmless([...pairs, ...more])
    })
    await fc.assert(property, { seed: 20_260, numRuns: 60, interruptAfterTimeLimit: 4000 })
  })

  it('answers any names and values', async () => {
    const text = fc.oneof(fc.string({ unit: 'binary', maxLength: 20 }), fc.constantFrom(...HOSTILE))
    const name = fc.oneof(fields, text, fc.constantFrom(...namesOfObjects))
    const pairs = fc.array(fc.tuple(name, text), { maxLength: 6 })
    const property = fc.asyncProperty(pairs, async (given) => {
      await expectHarmless(given)
    })
    await fc.assert(property, { seed: 20_261, numRuns: 100, interruptAfterTimeLimit: 3000 })
  })
})
