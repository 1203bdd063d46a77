import { dataUnitOf } from './data-unit'
import { isJoiner } from './joiner'
import { isNumberWord } from './number-words'
import { timeUnitOf } from './time-unit'
import type { Token } from './tokens'
import { textOf, tokensOf } from './tokens'
import { ADVERBS, isDollars, isMessage, isMessageRate, PER, scaleOf } from './vocabulary'

/**
 * The first word beside a number that means nothing in any quantity; undefined where there is none.
 * @example unknownWord('4 TB/dy') // 'dy'
 */
export const unknownWord = (text: string): string | undefined => {
  const tokens = tokensOf(text)
  if (!tokens.ok || !tokens.value.some(({ kind }) => kind === 'number')) return undefined
  const unknown = tokens.value.find((token) => token.kind === 'word' && !isKnown(token))
  return unknown && textOf(unknown)
}

/** A peak has been read already where it means something. */
const isKnown = (token: Token): boolean => {
  const word = textOf(token)
  const lower = word.toLowerCase()
  const isUnit = [dataUnitOf, timeUnitOf, scaleOf].some((unitOf) => unitOf(word) !== undefined)
  const isNoun = isMessage(word) || isMessageRate(word) || isDollars(word)
  const isPer = PER.has(lower) || ADVERBS.has(lower)
  const isBetween = lower !== 'peak' && isJoiner(token)
  return (
    isUnit || isNoun || isPer || isBetween || isNumberWord(word) || /^(?:percent|pct)$/.test(lower)
  )
}
