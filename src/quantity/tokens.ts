import type { Decimal } from './decimal'
import { decimalOf } from './decimal'
import type { Outcome } from './outcome'
import { read } from './outcome'
import { isMessage, isMessageRate, scaleOf } from './vocabulary'

/** A piece of a text: a number, a word, or a single sign. */
export type Token =
  | { readonly kind: 'number'; readonly decimal: Decimal }
  | { readonly kind: 'word'; readonly text: string }
  | { readonly kind: 'sign'; readonly text: string }

const NUMBER = String.raw`(?:\d|\.\d)(?:[\d.,_'’]*[\d.])?(?: \d{3}(?!\d))*(?:\.\d+)?(?:[eE][+-]?\d+)?`
const PIECES = new RegExp(`(?<number>${NUMBER})|(?<word>\\p{L}+)|(?<sign>\\S)`, 'gu')
const TIMES = /^(?:x|times)$/i

/**
 * The pieces of a plain text, in order; x and times are the sign ×. Refused where a number is malformed.
 * @example tokensOf('30k/s') // a number, the word k, the sign / and the word s
 */
export const tokensOf = (text: string): Outcome<readonly Token[]> => {
  const tokens: Token[] = []
  for (const { groups } of text.matchAll(PIECES)) {
    const { number, word, sign = '' } = groups ?? {}
    if (number !== undefined) {
      const decimal = decimalOf(number)
      if (!decimal.ok) return decimal
      tokens.push({ kind: 'number', decimal: decimal.value })
    } else if (word !== undefined && !TIMES.test(word)) {
      tokens.push(...wordsIn(word).map((text) => ({ kind: 'word' as const, text })))
    } else {
      tokens.push({ kind: 'sign', text: word === undefined ? sign : '×' })
    }
  }
  return read(tokens)
}

/** The k of kmsg is a word of its own. */
const wordsIn = (word: string): readonly string[] => {
  const [scale = '', noun] = [word.slice(0, 1), word.slice(1)]
  const scales = scaleOf(scale) !== undefined && (isMessage(noun) || isMessageRate(noun))
  return scales ? [scale, noun] : [word]
}

/** The text of a word or sign; nothing for a number. */
export const textOf = (token: Token | undefined): string =>
  token === undefined || token.kind === 'number' ? '' : token.text
