import { unknownWord } from '../../quantity/unknown-word'

const DIGITS = String.raw`(?:[<>≤≥]=? ?|[-+])?(?:us)?\$?\.?[\d\p{No}]|[x×] ?\d|times \d`
const WORDS =
  'an?|half|zero|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\\p{L}{3,5}teen|(?:twen|thir|for|fif|six|seven|eigh|nine)ty|twice|double|thrice|triple|quadruple'
const ABOUT = '(?:(?:about|around|roughly|approximately|approx\\.?|circa|ca\\.?) |[~≈] ?)?'
const ALONE =
  'no|none|nil|second|minute|hour|day|week|fortnight|month|year|forever|infinite|infinity|unlimited|endless'
const BOUND =
  'up to|at least|at most|most|max(?:imum)?|min(?:imum)?|under|over|below|above|less than|more than|fewer than|between|from'

const QUANTITY = new RegExp(`^${ABOUT}(?:${DIGITS}|(?:${WORDS})(?!\\p{L}))`, 'iu')
const VALUE = new RegExp(`^${ABOUT}(?:${DIGITS}|(?:${WORDS}|${ALONE}|${BOUND})(?!\\p{L}))`, 'iu')

/** Whether a text may be a quantity: whatever is not looks so sooner than it is read. */
export const looksLikeQuantity = (text: string): boolean =>
  QUANTITY.test(text) && endsInThings(text)

/** Whether a text may stand beside a label: a quantity, a bound, none, or a unit alone. */
export const looksLikeValue = (text: string): boolean => VALUE.test(text) && endsInThings(text)

/** Words for what is counted, which come last: consumer groups. */
const MOST_THINGS = 2

/** Words with digits: 1 000 000 msg/s × 1 500 bytes has the most. */
const MOST_NUMBERS = 5

/** Whether no word means nothing in a quantity but for what is counted, at the end. */
const endsInThings = (text: string): boolean => {
  const words = text.split(' ')
  if (words.filter((word) => /^\d/.test(word)).length > MOST_NUMBERS) return false
  const first = words.findIndex((word) => !isOfQuantities(word))
  return first < 0 || words.length - first <= MOST_THINGS
}

/** A phrase is read from each of its words on, so that the same ones are asked for many times. */
const seen = new Map<string, boolean>()
const MOST_SEEN = 1000

const isOfQuantities = (word: string): boolean => {
  const known = seen.get(word)
  if (known !== undefined) return known
  if (seen.size >= MOST_SEEN) seen.clear()
  const isKnown = SPELLED.test(word) || unknownWord(`1 ${word}`) === undefined
  seen.set(word, isKnown)
  return isKnown
}

/** Read in some fields alone, or in front of quantities. */
const SPELLED =
  /\d|^(?:twice|double|thrice|triple|quadruple|times|octets?|mom|yoy|none|peak|up|least|most|under|within|below|above|over|on|more|less|fewer|than|between|from)\b/i
