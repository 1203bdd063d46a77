import type { Token } from './tokens'
import { textOf } from './tokens'

/** How two quantities stand together; `list` is side by side, or with a comma; `of` a product too. */
export type Joiner = 'product' | 'of' | 'list' | 'sum' | 'range' | 'other'

const PRODUCT = new Set(
  '× @ ( of at with each about averaging size average avg mean the its ~ ≈ ingress rate'.split(' '),
)
/** Of which moment a rate is: never between quantities. */
const PEAK = 'peak'
const SUM = new Set(['+', '&', 'and'])
const RANGE = new Set(['-', 'to', 'or', '±', '~', '…', 'until', 'through'])

/** Whether a piece stands between quantities rather than in one. */
export const isJoiner = (token: Token): boolean => {
  const text = textOf(token).toLowerCase()
  return text === ',' || text === PEAK || PRODUCT.has(text) || SUM.has(text) || RANGE.has(text)
}

/**
 * What the pieces between two quantities say of them.
 * @example joinerOf(['×']) // 'product'
 */
export const joinerOf = (pieces: readonly string[]): Joiner => {
  const words = pieces.filter((piece) => piece !== ',')
  if (words.length === 0) return pieces.length < 2 ? 'list' : 'other'
  if (words.every((word) => SUM.has(word))) return words.length === 1 ? 'sum' : 'other'
  // 50~100 is a range; × ~100 is a product.
  if (RANGE.has(words[0] ?? '')) return 'range'
  if (!words.every((word) => PRODUCT.has(word))) return 'other'
  return words[0] === 'of' ? 'of' : 'product'
}
