import type { Decimal } from './decimal'
import type { Measure } from './measure'
import { measureOf } from './measure'
import type { Outcome } from './outcome'
import { read, refused } from './outcome'
import type { Terms } from './terms'
import { termsOf } from './terms'
import type { Token } from './tokens'
import { textOf, tokensOf } from './tokens'

/** What a text says, whatever field it is for. */
export type Reading =
  | { readonly kind: 'one'; readonly measure: Measure; readonly ofAverage: boolean }
  | { readonly kind: 'product' | 'sum'; readonly measures: readonly [Measure, ...Measure[]] }
  | { readonly kind: 'multiple'; readonly by: Decimal; readonly ofAverage: boolean }
  | { readonly kind: 'ratio'; readonly of: Decimal; readonly to: Decimal }
  | { readonly kind: 'unread' }

const BOUND =
  /^(?:[<>≤≥]|(?:up to|at (?:least|most)|max(?:imum)?|min(?:imum)?|under|over|below|above|(?:less|more|fewer) than)\b)/i
const BETWEEN = /^(?:between|from)\b/i

/** What a plain text says; refused where it gives a range or a bound, or a number is malformed. */
export const readingOf = (text: string): Outcome<Reading> => {
  if (BOUND.test(text) || text.endsWith('+')) return refused('is a bound, not one value')
  if (BETWEEN.test(text)) return refused('is a range, not one value')
  const tokens = tokensOf(text)
  if (!tokens.ok) return tokens
  const short = ratioOf(tokens.value) ?? multipleOf(tokens.value)
  if (short) return read(short)
  const terms = termsOf(tokens.value)
  return terms ? combined(terms) : read({ kind: 'unread' })
}

/** 3:1 */
const ratioOf = ([of, colon, to, ...rest]: readonly Token[]): Reading | undefined =>
  of?.kind === 'number' && to?.kind === 'number' && textOf(colon) === ':' && rest.length === 0
    ? { kind: 'ratio', of: of.decimal, to: to.decimal }
    : undefined

/** x3 */
const multipleOf = ([times, by, ...rest]: readonly Token[]): Reading | undefined =>
  textOf(times) === '×' && by?.kind === 'number' && rest.length === 0
    ? { kind: 'multiple', by: by.decimal, ofAverage: false }
    : undefined

const AVERAGE = /^(?:(?:the|its) )?(?:average|avg|mean)(?: ingress)?(?: rate)?$/

const combined = ({ terms, joiners, tail }: Terms): Outcome<Reading> => {
  if (joiners.includes('range')) return refused('is a range, not one value')
  const [first, ...rest] = terms.map(measureOf)
  if (!first) return read({ kind: 'unread' })
  if (rest.length === 0) return read(single(first, tail))
  if (tail.length > 0 && tail.join() !== 'each') return read({ kind: 'unread' })
  const measures = [first, ...rest] as const
  if (joiners.every((joiner) => joiner === 'sum' || joiner === 'list')) {
    if (measures.every(({ kind }) => kind === 'duration')) return read({ kind: 'sum', measures })
  }
  const multiplied = rest.length === 1 && (joiners[0] === 'product' || joiners[0] === 'list')
  return read(multiplied ? { kind: 'product', measures } : { kind: 'unread' })
}

const single = (measure: Measure, [first = '', ...rest]: readonly string[]): Reading => {
  const ofAverage = AVERAGE.test(rest.join(' '))
  if (first === '' || (first === 'each' && rest.length === 0)) {
    return { kind: 'one', measure, ofAverage: false }
  }
  const bare = measure.kind === 'number' && measure.over === undefined && measure.per.length === 0
  if (bare && first === '×' && (ofAverage || rest.length === 0)) {
    return { kind: 'multiple', by: measure.number, ofAverage }
  }
  if (measure.kind === 'percentage' && first === 'of' && ofAverage) {
    return { kind: 'one', measure, ofAverage }
  }
  return { kind: 'unread' }
}
