import type { Decimal } from './decimal'
import { ONE, scaled } from './decimal'
import type { Joiner } from './joiner'
import { isJoiner, joinerOf } from './joiner'
import { takeNumber } from './number-words'
import type { Token } from './tokens'
import { textOf } from './tokens'
import { ADVERBS, isDollars, PER, scaleOf } from './vocabulary'

/** What a quantity is counted over: 5 minutes, a GiB-month. */
export interface Per {
  readonly times: Decimal
  readonly words: readonly string[]
}

/** A number with its unit, as written; `scale` is the k or million after the number, already in it. */
export interface Term {
  readonly number: Decimal
  readonly scale: string
  readonly signed: boolean
  readonly dollars: boolean
  readonly unit: readonly string[]
  readonly per: readonly Per[]
}

/** Quantities and what stands between them; `tail` is what is left after the last. */
export interface Terms {
  readonly terms: readonly Term[]
  readonly joiners: readonly Joiner[]
  readonly tail: readonly string[]
}

type Taken<Value> = readonly [Value, readonly Token[]]

/** The quantities in the pieces of a text; undefined where it is not made of quantities. */
export const termsOf = (tokens: readonly Token[]): Terms | undefined => {
  const first = takeTerm(tokens)
  if (!first) return undefined
  const [between, rest] = takeWhile(first[1], isJoiner)
  const words = between.map((token) => textOf(token).toLowerCase())
  if (rest.length === 0) return { terms: [first[0]], joiners: [], tail: words }
  const more = termsOf(rest)
  return (
    more && {
      terms: [first[0], ...more.terms],
      joiners: [joinerOf(words), ...more.joiners],
      tail: more.tail,
    }
  )
}

const takeTerm = (tokens: readonly Token[]): Taken<Term> | undefined => {
  const [before, after] = takeWhile(tokens, isBefore)
  const sign = before.map(textOf).join('').toLowerCase()
  const taken = takeNumber(after)
  if (!taken || !/^[-+]?(?:(?:us)?\$|usd)?$/.test(sign)) return undefined
  const [number, rest] = taken
  const [scale, fromUnit] = takeScale(afterHyphen(rest))
  const [unit, fromPer] = takeWhile(fromUnit, isUnit)
  const [per, left] = takePer(fromPer)
  const positive = scaled(number, scaleOf(scale) ?? 0)
  const term = {
    number: sign.startsWith('-') ? { ...positive, digits: `-${positive.digits}` } : positive,
    scale,
    signed: /^[-+]/.test(sign),
    dollars: /\$|usd/.test(sign),
    unit: unit.map(textOf),
    per,
  }
  return [term, left]
}

const isBefore = (token: Token): boolean => /^(?:[-+$]|usd?)$/i.test(textOf(token))

/** As in 7-day. */
const afterHyphen = (tokens: readonly Token[]): readonly Token[] =>
  textOf(tokens[0]) === '-' && tokens[1]?.kind === 'word' && !isJoiner(tokens[1])
    ? tokens.slice(1)
    : tokens

/** A small m before a noun is kept as a scale, to be refused. */
const takeScale = (tokens: readonly Token[]): Taken<string> => {
  const [first, second] = tokens
  const word = textOf(first)
  const scales = scaleOf(word) !== undefined || (word === 'm' && second && isUnit(second))
  return scales ? [word, tokens.slice(1)] : ['', tokens]
}

const isUnit = (token: Token): boolean => {
  const text = textOf(token)
  if (token.kind === 'sign') return text === '%' || isDollars(text)
  return token.kind === 'word' && !isJoiner(token) && !PER.has(text) && !ADVERBS.has(text)
}

const takePer = (tokens: readonly Token[]): Taken<readonly Per[]> => {
  const [first, ...rest] = tokens
  const word = textOf(first).toLowerCase()
  const adverb = ADVERBS.get(word)
  if (adverb !== undefined) return withMore({ times: ONE, words: [adverb] }, rest)
  if (!PER.has(word)) return [[], tokens]
  const [head] = rest
  const digits = head?.kind === 'number' ? head.decimal : undefined
  const [scale, from] = takeScale(digits ? rest.slice(1) : rest)
  const [words, left] = takeWhile(from, (token) => isUnit(token) || textOf(token) === '-')
  return withMore(
    {
      times: scaled(digits ?? ONE, scaleOf(scale) ?? 0),
      words: words.map(textOf).filter((text) => text !== '-'),
    },
    left,
  )
}

const withMore = (per: Per, tokens: readonly Token[]): Taken<readonly Per[]> => {
  const [more, left] = takePer(tokens)
  return [[per, ...more], left]
}

const takeWhile = (
  tokens: readonly Token[],
  holds: (token: Token) => boolean,
): Taken<readonly Token[]> => {
  const end = tokens.findIndex((token) => !holds(token))
  return end < 0 ? [tokens, []] : [tokens.slice(0, end), tokens.slice(end)]
}
