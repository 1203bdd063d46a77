import { distance } from 'fastest-levenshtein'

const MOST_CHARACTERS = 64

/** The names most like what was written, nearest first. */
export const nearest = (written: string, names: Iterable<string>, most: number): string[] => {
  const start = written.slice(0, MOST_CHARACTERS).toLowerCase()
  return [...names]
    .map((name) => ({ name, away: distance(start, name.toLowerCase()) }))
    .sort((one, other) => one.away - other.away || (one.name < other.name ? -1 : 1))
    .slice(0, most)
    .map(({ name }) => name)
}
