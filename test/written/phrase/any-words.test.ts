import fc from 'fast-check'
import { expect, it } from 'vitest'
import { bundled } from '../../../src/catalogue/bundled'
import { withoutRefresh } from '../../../src/deps'
import { readComparison } from '../../../src/written/phrase/read-comparison'
import { readPhrase } from '../../../src/written/phrase/read-phrase'
import { writePhrase } from '../../../src/written/phrase/write-phrase'
import { anyWorkload } from '../../support/any-workload'

const deps = withoutRefresh(bundled)

const WORDS =
  '50MB/s 7d 3 groups seoul 20k msg/s x 2KB keep days rf3 us-west-2 express no vs peak 3x local growth % a month per partition 12 = : , ( ) - + & p c = keyed constructor __proto__ toString 1e999 ½ 🚀 <!channel> \u0000 \u202e'.split(
    ' ',
  )

/** A workload, or faults: never both, and never neither. */
const expectAnswer = async (phrase: string): Promise<void> => {
  const { workload, faults } = await readPhrase(phrase, deps)
  expect({ phrase, planned: workload !== undefined }).toEqual({
    phrase,
    planned: faults.length === 0,
  })
  await readComparison(phrase, deps)
}

it('any words are a workload or faults', async () => {
  const soup = fc
    .array(fc.constantFrom(...WORDS), { maxLength: 30 })
    .map((words) => words.join(' '))
  await fc.assert(fc.asyncProperty(soup, expectAnswer), { numRuns: 300 })
})

it('any text is a workload or faults', async () => {
  const text = fc.string({ unit: 'binary', maxLength: 300 })
  await fc.assert(fc.asyncProperty(text, expectAnswer), { numRuns: 300 })
})

it('a phrase without one of its words is a workload or faults', async () => {
  const cut = fc.tuple(anyWorkload.map(writePhrase), fc.nat()).map(([phrase, at]) =>
    phrase
      .split(' ')
      .filter((_, index, all) => index !== at % all.length)
      .join(' '),
  )
  await fc.assert(fc.asyncProperty(cut, expectAnswer), { numRuns: 200 })
})
