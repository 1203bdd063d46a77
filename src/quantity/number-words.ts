import type { Decimal } from './decimal'
import type { Token } from './tokens'
import { textOf } from './tokens'

const UNITS =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(
    ' ',
  )
const TENS = 'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ')
const MOST_AFTER_TENS = 9
const DOZEN = 12
const HUNDRED = 100
const TEN = 10
const HALF = 0.5

type Taken<Value> = readonly [Value, readonly Token[]]

/**
 * The number that a text begins with, in digits or in words below a thousand, and what is left after
 * it; undefined where there is none.
 * @example takeNumber(tokens) // of twenty-five MB: [{ digits: '25', power: 0 }, the rest]
 */
export const takeNumber = (tokens: readonly Token[]): Taken<Decimal> | undefined => {
  const [head, ...rest] = tokens
  if (head?.kind === 'number') return [head.decimal, rest]
  const first = takeHalf(tokens) ?? takeArticle(tokens) ?? takeSmall(tokens)
  if (!first) return undefined
  const [value, left] = takeMultiplied(first)
  return [{ digits: String(value), power: 0 }, left]
}

/** Whether a word is part of a number. */
export const isNumberWord = (word: string): boolean =>
  /^(?:half|an?|dozen|hundred)$/i.test(word) ||
  UNITS.includes(word.toLowerCase()) ||
  TENS.includes(word.toLowerCase())

const takeHalf = (tokens: readonly Token[]): Taken<number> | undefined =>
  wordOf(tokens) === 'half' && takeArticle(tokens.slice(1)) ? [HALF, tokens.slice(2)] : undefined

const takeArticle = (tokens: readonly Token[]): Taken<number> | undefined =>
  /^an?$/.test(wordOf(tokens)) ? [1, tokens.slice(1)] : undefined

/** Zero to ninety-nine. */
const takeSmall = (tokens: readonly Token[]): Taken<number> | undefined => {
  const unit = UNITS.indexOf(wordOf(tokens))
  if (unit >= 0) return [unit, tokens.slice(1)]
  const ten = TENS.indexOf(wordOf(tokens))
  if (ten < 0) return undefined
  const tens = (ten + 2) * TEN
  const after = tokens.slice(textOf(tokens[1]) === '-' ? 2 : 1)
  const more = UNITS.indexOf(wordOf(after))
  return more > 0 && more <= MOST_AFTER_TENS
    ? [tens + more, after.slice(1)]
    : [tens, tokens.slice(1)]
}

/** A dozen; two hundred and fifty. */
const takeMultiplied = ([value, tokens]: Taken<number>): Taken<number> => {
  const word = wordOf(tokens)
  const rest = tokens.slice(1)
  if (word === 'dozen') return [value * DOZEN, rest]
  if (word !== 'hundred') return [value, tokens]
  const more = takeSmall(wordOf(rest) === 'and' ? rest.slice(1) : rest)
  return more ? [value * HUNDRED + more[0], more[1]] : [value * HUNDRED, rest]
}

const wordOf = ([first]: readonly Token[]): string => textOf(first).toLowerCase()
