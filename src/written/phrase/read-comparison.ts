import type { Deps } from '../../deps'
import type { Said } from './attempt'
import { allOf } from './choices'
import { partsIn } from './parts-in'
import type { ReadPhrase } from './read-phrase'
import { readSaid } from './read-phrase'

/** Workloads to compare, each read on its own; or everything that is wrong. */
export interface ReadComparison {
  readonly phrases: readonly ReadPhrase[]
  readonly faults: readonly string[]
}

const VERSUS = /\s(?:vs\.?|versus|against|compared (?:to|with))\s/i
/** More do not fit beside each other. */
export const MOST_COMPARED = 4

/** Whether a phrase compares: 10MB/s vs 100MB/s. */
export const isComparison = (phrase: string): boolean => VERSUS.test(` ${phrase} `)

/**
 * Reads a phrase that says one thing more than once, or two phrases with vs between them: what only one of
 * them says is true of all, unless they were the same then.
 * @example readComparison('10MB/s 100MB/s seoul', deps) // two workloads in Seoul
 */
export const readComparison = async (
  phrase: string,
  deps: Pick<Deps, 'catalogue' | 'catalogueFor'>,
): Promise<ReadComparison> => {
  const sides = ` ${phrase} `.split(VERSUS).map((side) => partsIn(side, deps.catalogue.regionNames))
  const unread = sides.flatMap(({ faults }) => faults)
  const said = sides.map((side) => side.said).filter((side) => side.length > 0)
  const alternatives = said.length > 1 ? sidesOf(said) : variantsOf(said[0] ?? [])
  const different = new Set(alternatives.map(keyOf)).size
  const isOne = different < 2 || different < alternatives.length
  if (isOne || different > MOST_COMPARED)
    return { phrases: [], faults: unread.length > 0 ? unread : [wanted(different)] }
  const phrases = await Promise.all(alternatives.map((said) => readSaid(said, unread, deps)))
  return { phrases, faults: [...new Set(phrases.flatMap(({ faults }) => faults))] }
}

const wanted = (alternatives: number): string =>
  alternatives > MOST_COMPARED
    ? `At most ${MOST_COMPARED} can be compared at once, not ${alternatives}`
    : 'Say what to compare: compare 10MB/s 100MB/s, or 50MB/s 7d vs 50MB/s 30d. A plan compares the platforms by itself'

/** What differs between the sides, and what they share. */
const sidesOf = (sides: readonly (readonly Said[])[]): readonly (readonly Said[])[] => {
  const shared = sides.map((own) => [...own, ...without(own, sides.flat())])
  if (new Set(shared.map(keyOf)).size === sides.length) return shared
  const [first = [], ...others] = sides
  return [first, ...others.map((own) => [...own, ...without(own, first)])]
}

/** Parts for fields that the own ones say nothing of, each field from where it is said first. */
const without = (own: readonly Said[], parts: readonly Said[]): readonly Said[] => {
  const said = new Set(own.map(({ field }) => field))
  const firsts = new Map(parts.map((part) => [part.field, part]).reverse() as [string, Said][])
  return [...firsts.values()].filter(({ field }) => !said.has(field))
}

const keyOf = (said: readonly Said[]): string =>
  said
    .map(({ field, values }) => `${field}=${values.join()}`)
    .sort()
    .join(' ')

/** One alternative for each value of what is said more than once. */
const variantsOf = (said: readonly Said[]): readonly (readonly Said[])[] => {
  const fields = Map.groupBy(said, ({ field }) => field)
  const varied = [...fields].filter(([field, parts]) => parts.length > 1 && !allOf.has(field))
  const counts = new Set(varied.map(([, parts]) => parts.length))
  const [count = 1] = counts
  if (counts.size !== 1) return [said]
  return Array.from({ length: count }, (_, index) =>
    said.filter((part) => {
      const parts = fields.get(part.field) ?? []
      return parts.length === 1 || allOf.has(part.field) || parts[index] === part
    }),
  )
}
