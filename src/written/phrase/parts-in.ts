import type { Attempt, Said } from './attempt'
import { byLabel } from './by-label'
import { ASSIGNMENT, byName } from './by-name'
import { byRegion } from './by-region'
import { byUnit } from './by-unit'
import { byWord } from './by-word'
import { fillersAt } from './fillers'
import { UNITLESS } from './in-field'
import { unknownPart } from './unknown'
import { textOfWords, wordsOf } from './words-of'

/** What the parts of a phrase say, in their order, and why others cannot be read. */
export interface Parts {
  readonly said: readonly Said[]
  readonly faults: readonly string[]
}

/** Words of the longest part. */
const MOST_WORDS = 12

/**
 * Takes a phrase apart so that as little as possible is left unread, in as few parts as possible. Words
 * that say nothing of a workload are passed over; every other that is not understood is a fault.
 */
export const partsIn = (phrase: string, regionNames: ReadonlyMap<string, string>): Parts => {
  const words = wordsOf(phrase)
  const steps = bestSteps(words, regionNames)
  const said: Said[] = []
  const faults: string[] = []
  let at = 0
  while (at < words.length) {
    const step = steps[at]
    if (step?.said) said.push(step.said)
    if (step && !step.unread) {
      at = step.end
      continue
    }
    const end = endOfUnread(steps, at)
    const { why, next } = explained(words, { from: at, end }, regionNames)
    faults.push(why)
    at = next
  }
  return { said, faults }
}

/** What is done with the words from a place on. */
interface Step {
  readonly said?: Said
  readonly unread?: true
  /** Where the next step begins. */
  readonly end: number
  /** Of this step and all after it. */
  readonly cost: number
}

/** An unread word weighs more than any number of parts. */
const UNREAD = 1000

/** The best step from each place on, found from the end of the phrase. */
const bestSteps = (
  words: readonly string[],
  regionNames: ReadonlyMap<string, string>,
): readonly Step[] => {
  const steps: Step[] = []
  for (let from = words.length - 1; from >= 0; from -= 1) {
    steps[from] = bestStep(words, from, {
      costFrom: (place) => steps[place]?.cost ?? 0,
      regionNames,
    })
  }
  return steps
}

interface Known {
  readonly costFrom: (place: number) => number
  readonly regionNames: ReadonlyMap<string, string>
}

/** Of parts that cost the same the shorter: a label between two values is of the second. */
const bestStep = (words: readonly string[], from: number, known: Known): Step => {
  let best = passedOver(words, from, known)
  for (let end = lastEnd(words, from); end > from; end -= 1) {
    const cost = known.costFrom(end) + 1
    if (cost > best.cost) continue
    const attempt = read(textOfWords(words.slice(from, end)), known.regionNames)
    if (attempt?.ok) best = { said: attempt.said, end, cost }
  }
  return best
}

const passedOver = (words: readonly string[], from: number, { costFrom }: Known): Step => {
  const fillers = fillersAt(words.slice(from))
  if (fillers > 0) return { end: from + fillers, cost: costFrom(from + fillers) }
  const isIdle = IDLE.has((words[from] ?? '').toLowerCase().replace(/[,.:!?]+$/, ''))
  if (isIdle) return { end: from + 1, cost: costFrom(from + 1) + 1 }
  return { unread: true, end: from + 1, cost: costFrom(from + 1) + UNREAD }
}

/** Words that say something beside a value, and may stand without one. */
const IDLE = new Set(
  'consume consumes consuming data events messages produce produces producers producing read reading reads records write writes writing'.split(
    ' ',
  ),
)

/** No part goes on into a field by its name. */
const lastEnd = (words: readonly string[], from: number): number => {
  const most = Math.min(words.length, from + MOST_WORDS)
  const named = words.slice(from + 1, most).findIndex((word) => ASSIGNMENT.test(word))
  return named < 0 ? most : from + 1 + named
}

const read = (text: string, regionNames: ReadonlyMap<string, string>): Attempt => {
  if (text === '') return undefined
  let refused: Attempt
  for (const way of [byName, byWord, byLabel, byUnit]) {
    const attempt = way(text)
    if (attempt?.ok) return attempt
    refused ??= attempt
  }
  const region = byRegion(text, regionNames)
  return region?.ok ? region : (refused ?? region)
}

/** What cannot be read ends where something begins that can. */
const endOfUnread = (steps: readonly Step[], from: number): number => {
  let end = from + 1
  while (steps[end]?.unread) end += 1
  return end
}

/** The longest part that is understood to be wrong; else the words that mean nothing. */
const explained = (
  words: readonly string[],
  { from, end }: { readonly from: number; readonly end: number },
  regionNames: ReadonlyMap<string, string>,
): { readonly why: string; readonly next: number } => {
  // A number goes with the word after it, whatever that is.
  const least = end > from + 1 && UNITLESS.test(words[from] ?? '') ? 2 : 1
  for (let next = Math.min(end, from + MOST_WORDS); next >= from + least; next -= 1) {
    const attempt = read(textOfWords(words.slice(from, next)), regionNames)
    if (attempt && !attempt.ok) return { why: attempt.why, next }
  }
  const next = from + least
  return { why: unknownPart(textOfWords(words.slice(from, next)), regionNames), next }
}
