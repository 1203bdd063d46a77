const SCALE_LETTERS: ReadonlyMap<string, number> = new Map([
  ['k', 3],
  ['K', 3],
  ['M', 6],
  ['MM', 6],
  ['G', 9],
  ['T', 12],
])
const SCALE_WORDS: ReadonlyMap<string, number> = new Map([
  ['thousand', 3],
  ['million', 6],
  ['mio', 6],
  ['mln', 6],
  ['billion', 9],
  ['bn', 9],
  ['trillion', 12],
])

/**
 * The power of ten that a letter or word after a number stands for; undefined for any other.
 * @example scaleOf('M') // 6
 */
export const scaleOf = (word: string): number | undefined =>
  SCALE_LETTERS.get(word) ?? SCALE_WORDS.get(word.toLowerCase())

/** Words that say what something is counted over. */
export const PER = new Set(['/', 'per', 'a', 'an', 'every'])
/** Words that say the same of a time on their own. */
export const ADVERBS: ReadonlyMap<string, string> = new Map([
  ['hourly', 'hour'],
  ['daily', 'day'],
  ['weekly', 'week'],
  ['monthly', 'month'],
  ['yearly', 'year'],
  ['annually', 'year'],
])

const MESSAGES = /^(?:msg|message|event|record|req|request|row|doc|document|transaction|txn|tx)s?$/i

/** Whether a word stands for messages. */
export const isMessage = (word: string): boolean => MESSAGES.test(word)

/** Requests, events, transactions or queries a second. */
export const isMessageRate = (word: string): boolean => /^[retq]ps$/i.test(word)

/** US dollars. */
export const isDollars = (word: string): boolean => /^(?:\$|us\$|usd|dollars?)$/i.test(word)
