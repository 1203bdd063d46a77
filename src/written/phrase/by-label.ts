import type { Attempt } from './attempt'
import { FIELD_LABELS } from './field-labels'
import { inField } from './in-field'
import { looksLikeValue } from './quantity-shape'

/** A value beside what it is called: keep 3 days, 3 days retention, rf3, peak 100 MB/s. */
export const byLabel = (text: string): Attempt => {
  if (!BEFORE.test(text) && !AFTER.test(text.slice(-LONGEST))) return undefined
  let refused: Attempt
  for (const { field, before, after, isBound } of PATTERNS) {
    const value = before.exec(text)?.[1] ?? valueBefore(after, text)
    if (value === undefined || !looksLikeValue(value)) continue
    const attempt = inField(field, isBound ? value.replace(BOUND, '') : value, text)
    if (attempt?.ok)
      return BARE_SIZE.test(text) ? { ...attempt, said: { ...attempt.said, bare: true } } : attempt
    refused ??= attempt
  }
  return refused
}

/** Size 2 KB does not say of what. */
const BARE_SIZE = /^(?:(?:average|avg|mean) )?size\b/i

/** Whether a word alone is what a field is called, and wants a value. */
export const isLabel = (text: string): boolean => ALONE.test(text)

/** What may stand between a label and its value. */
const BETWEEN =
  '(?: ?[=:] ?|-(?=\\d)| )?(?:(?:of|is|are|at|to|by|for|it|them|data|messages|everything|the) )*'
const BOUND = /^(?:under|within|below|(?:at )?most|up to|less than|max\.?|<=?|≤) ?/i

const beginning = (label: string): string => `^(?:${label})(?![a-z])`
const ending = (label: string): string => `(?<![a-z])(?:${label})$`

const PATTERNS = FIELD_LABELS.map(({ before, after, ...rest }) => ({
  ...rest,
  before: new RegExp(`${beginning(before)}${BETWEEN}(.+)$`, 'i'),
  after: new RegExp(`^(?:keep |kept )?(.+?)[ -]?${ending(after)}`, 'i'),
}))

const anyOf = (place: 'before' | 'after'): string =>
  FIELD_LABELS.map((label) => label[place]).join('|')

/** All labels at once: most texts have none, and need not be tried one by one. */
const BEFORE = new RegExp(beginning(anyOf('before')), 'i')
const AFTER = new RegExp(ending(anyOf('after')), 'i')
/** Longer than any label. */
const LONGEST = 40
const ALONE = new RegExp(`^(?:${anyOf('before')}|${anyOf('after')})$`, 'i')

/** A label after a comma is not of what stands before that. */
const valueBefore = (after: RegExp, text: string): string | undefined => {
  const value = after.exec(text)?.[1]
  return value?.endsWith(',') ? undefined : value
}
