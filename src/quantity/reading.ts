import type { Decimal } from './decimal'
import type { Measure } from './measure'
import { measureOf } from './measure'
import type { Outcome } from './outcome'
import { read, refused } from './outcome'
import type { Terms } from './terms'
import { termsOf } from './terms'
import { timed } from './timed'
import type { Token } from './tokens'
import { textOf, tokensOf } from './tokens'

/** What something is a multiple or a percentage of. */
export type Base = 'average' | 'peak' | 'ingress'

/** What a text says, whatever field it is for. */
export type Reading =
  | { readonly kind: 'one'; readonly measure: Measure; readonly of?: Base }
  | { readonly kind: 'product' | 'sum'; readonly measures: readonly [Measure, ...Measure[]] }
  | {
      readonly kind: 'multiple'
      readonly by: Decimal
      readonly signed: boolean
      readonly of?: Base
    }
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
    ? { kind: 'multiple', by: by.decimal, signed: false }
    : undefined

/** What may come after the last of two quantities. */
const TAIL = /^(?:each|average|avg|mean)?$/

const combined = ({ terms, joiners, tail }: Terms): Outcome<Reading> => {
  if (joiners.includes('range')) return refused('is a range, not one value')
  const [first, ...rest] = terms.map(measureOf)
  if (!first) return read({ kind: 'unread' })
  if (rest.length === 0) return read(single(first, tail))
  if (!TAIL.test(tail.join(' '))) return read({ kind: 'unread' })
  const measures = [first, ...rest] as const
  const durations = measures.every(({ kind }) => kind === 'duration')
  if (joiners.every((joiner) => joiner === 'sum' || (joiner === 'list' && durations))) {
    return read({ kind: 'sum', measures })
  }
  const [joiner] = joiners
  const multiplied = joiner === 'product' || joiner === 'of' || joiner === 'list'
  return read(
    rest.length === 1 && multiplied
      ? { kind: 'product', measures: timed(measures, joiner) }
      : { kind: 'unread' },
  )
}

const single = (measure: Measure, [first = '', ...rest]: readonly string[]): Reading => {
  if (first === '' || (first === 'each' && rest.length === 0)) return { kind: 'one', measure }
  const of = baseOf(rest)
  const bare = measure.kind === 'number' && measure.over === undefined && measure.per.length === 0
  if (bare && first === '×' && (of || rest.length === 0)) {
    const { number: by, signed } = measure
    return { kind: 'multiple', by, signed, ...(of && { of }) }
  }
  if (measure.kind === 'percentage' && first === 'of' && of) return { kind: 'one', measure, of }
  return { kind: 'unread' }
}

const BASE =
  /^(?:of )?(?:(?:the|its) )?(?:(average|avg|mean)|(peak)|ingress)(?: ingress)?(?: rate)?$/

const baseOf = (words: readonly string[]): Base | undefined => {
  const [found, average, peak] = BASE.exec(words.join(' ')) ?? []
  if (found === undefined) return undefined
  if (average) return 'average'
  return peak ? 'peak' : 'ingress'
}
