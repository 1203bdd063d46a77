import type { Said } from './attempt'
import { ASSIGNMENT } from './by-name'
import { fillersAt, isIdle } from './fillers'
import { doubtsOf } from './in-context'
import type { ReadPart } from './read-part'
import { partReader } from './read-part'
import { unknownPart } from './unknown'
import { textOfWords, wordsOf } from './words-of'

/** What the parts of a phrase say, in their order, and why others cannot be read. */
export interface Parts {
  readonly said: readonly Said[]
  readonly faults: readonly string[]
}

/** Words of a phrase: more than every field of a workload needs. */
const MOST_WORDS = 150

/**
 * Takes a phrase apart so that as little as possible is left unread, in as few parts as possible. Words
 * that say nothing of a workload are passed over; every other that is not understood is a fault.
 */
export const partsIn = (phrase: string, regionNames: ReadonlyMap<string, string>): Parts => {
  const words = wordsOf(phrase)
  if (words.length > MOST_WORDS)
    return { said: [], faults: [`It has ${words.length} words: write ${MOST_WORDS} at most`] }
  const pieces = piecesOf(words, partReader(regionNames))
  const unread = pieces.flatMap(({ step, text }) => {
    if (step.kind === 'refused') return [step.why]
    return step.kind === 'unread' ? [unknownPart(text, regionNames)] : []
  })
  return {
    said: pieces.flatMap(({ step }) => (step.kind === 'said' ? [step.said] : [])),
    faults: [...unread, ...doubtsOf(pieces)],
  }
}

/** What is done with the words from a place on. */
type Step = (
  | { readonly kind: 'said'; readonly said: Said }
  | { readonly kind: 'refused'; readonly why: string }
  | { readonly kind: 'unread' | 'filler' | 'idle' }
) & {
  /** Where the next step begins. */
  readonly end: number
  /** Of this step and all after it. */
  readonly cost: number
}

/** Words and what is done with them. */
export interface Piece {
  readonly step: Step
  readonly text: string
  /** Whether a comma or the end of a sentence comes after it. */
  readonly ends: boolean
}

const piecesOf = (words: readonly string[], read: ReadPart): readonly Piece[] => {
  const steps = bestSteps(words, read)
  const pieces: Piece[] = []
  for (let at = 0; at < words.length; ) {
    const step = withNumber(words, steps, at)
    if (!step) break
    const { end } = step
    const ends = /[,.:!?]$/.test(words[end - 1] ?? '')
    pieces.push({ step, text: textOfWords(words.slice(at, end)), ends })
    at = end
  }
  return pieces
}

/** A number goes with the word after it, where neither is understood. */
const withNumber = (
  words: readonly string[],
  steps: readonly Step[],
  at: number,
): Step | undefined => {
  const [step, next] = [steps[at], steps[at + 1]]
  const isAlone = step?.end === at + 1 && /^[\d.,]*\d[kMGT]?$/.test(words[at] ?? '')
  return isAlone && next?.kind === 'unread' ? { ...next, kind: 'unread' } : step
}

/** A word that is left unread weighs more than any number of parts; so does a part that is wrong. */
const UNREAD = 1000
/** Of each word that a wrong part takes: it takes no more than it needs. */
const WRONG_WORD = 1
/** Of a word that is not known: to be known as wrong says more. */
const UNKNOWN_WORD = 3

/** The best step from each place on, found from the end of the phrase. */
const bestSteps = (words: readonly string[], read: ReadPart): readonly Step[] => {
  const steps: Step[] = []
  const costFrom = (place: number): number => steps[place]?.cost ?? 0
  for (let from = words.length - 1; from >= 0; from -= 1)
    steps[from] = bestStep({ words, from }, read, costFrom)
  return steps
}

interface Place {
  readonly words: readonly string[]
  readonly from: number
}

/** Of parts that cost the same the shorter: a label between two values is of the second. */
const bestStep = (place: Place, read: ReadPart, costFrom: (place: number) => number): Step => {
  const { words, from } = place
  let best = passedOver(place, costFrom)
  for (let end = lastEnd(place); end > from; end -= 1) {
    const rest = costFrom(end)
    if (rest + 1 > best.cost) continue
    const attempt = read(textOfWords(words.slice(from, end)))
    const wrong = rest + UNREAD + WRONG_WORD * (end - from)
    if (attempt?.ok) best = { kind: 'said', said: attempt.said, end, cost: rest + 1 }
    else if (attempt && wrong < best.cost)
      best = { kind: 'refused', why: attempt.why, end, cost: wrong }
  }
  return best
}

const passedOver = ({ words, from }: Place, costFrom: (place: number) => number): Step => {
  const fillers = fillersAt(words, from)
  const next = from + Math.max(fillers, 1)
  if (fillers > 0) return { kind: 'filler', end: next, cost: costFrom(next) }
  if (isIdle(words[from] ?? '')) return { kind: 'idle', end: next, cost: costFrom(next) + 1 }
  return { kind: 'unread', end: next, cost: costFrom(next) + UNREAD + UNKNOWN_WORD }
}

/** Words of the longest part. */
const LONGEST = 12
/** A quantity has one at most: 20k msg/s, 2 KB. */
const MOST_COMMAS = 1

/** No part goes on into a field by its name; only a list by its name goes on over commas. */
const lastEnd = ({ words, from }: Place): number => {
  const most = Math.min(words.length, from + LONGEST)
  let commas = ASSIGNMENT.test(words[from] ?? '') ? Number.NEGATIVE_INFINITY : 0
  for (let end = from + 1; end < most; end += 1) {
    if (words[end - 1]?.endsWith(',')) commas += 1
    if (commas > MOST_COMMAS || ASSIGNMENT.test(words[end] ?? '')) return end
  }
  return most
}
