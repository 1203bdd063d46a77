/** Words that say nothing of a workload, whatever stands beside them. */
const FILLERS = new Set(
  "& 24/7 a about also an analytics and approx approximately are around at audit aws be ca can cdc cheaper cheapest circa clickstream cluster cost costs could currently data do does exactly for give go going got has have hello hey hi how i i'd if in iot is it its kafka let lets like log logging logs looking me metrics much my need needs now of ok okay on our payments pipeline plan planning please pls plus price pricing right roughly run running show size sizing so some something streaming telemetry thank thanks that the their them there they think this to today tracking use using want wants we we're what whats which will with workload would write you".split(
    ' ',
  ),
)

/** Words that say something beside a value, and may stand without one. */
const IDLE = new Set(
  'events messages produce produces producers producing records writing'.split(' '),
)

const COST = '(?:costs?|price|pricing|bill)'
const QUESTION = new RegExp(
  `^(?:how many (?:partitions|brokers)|(?:cheapest|best) (?:platform|cluster|option)|${COST} (?:per|a|each) month|monthly ${COST}|${COST} monthly)(?![a-z])`,
  'i',
)

/** How many words from a place on say nothing of a workload; zero where they may say something. */
export const fillersAt = (words: readonly string[], from: number): number => {
  const next = words.slice(from, from + 3).join(' ')
  const question = QUESTION.exec(next)
  if (question) return question[0].split(' ').length
  if (BOUND.test(next) || isRange(words, from)) return 0
  return FILLERS.has(plain(words[from])) ? 1 : 0
}

/** Whether a word may stand alone, though it says something beside a value. */
export const isIdle = (word: string): boolean => IDLE.has(plain(word))

/** Bounds begin as harmless words do. */
const BOUND = /^(?:at (?:least|most)|with(?:in|out))\b/i

/** 50 to 100 MB/s. */
const isRange = (words: readonly string[], from: number): boolean =>
  /^(?:to|and)$/i.test(words[from] ?? '') &&
  /^[\d.,]+[kMGT]?$/.test(words[from - 1] ?? '') &&
  /^\d/.test(words[from + 1] ?? '')

const plain = (word = ''): string =>
  word
    .toLowerCase()
    .replace(/[,.:!?'’]+$/, '')
    .replace(/’/g, "'")
    .replace(/'s$/, '')
