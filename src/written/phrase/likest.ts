import { nearest } from '../../request/nearest'

/** Letters that two words share, of all they have: fewer, and they are not alike. */
const LEAST_SHARED = 0.8

/** The name most like a word, if one is so like it that it may be meant. */
export const likest = (word: string, names: Iterable<string>): string | undefined =>
  nearest(word, names, 3).find(
    (name) => shared(word.toLowerCase(), name.toLowerCase()) >= LEAST_SHARED,
  )

const shared = (one: string, other: string): number => {
  const left = [...other]
  let found = 0
  for (const letter of one) {
    const at = left.indexOf(letter)
    if (at < 0) continue
    left.splice(at, 1)
    found += 1
  }
  return (2 * found) / (one.length + other.length)
}
