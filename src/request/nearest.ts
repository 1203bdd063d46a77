import { distance } from 'fastest-levenshtein'

const MOST_CHARACTERS = 64
const ALWAYS_NEAR = 2

/**
 * The names most like what was written, nearest first; none where nothing is near: at most two edits
 * away, or half of what was written.
 */
export const nearest = (written: string, names: Iterable<string>, most: number): string[] => {
  const start = written.slice(0, MOST_CHARACTERS).toLowerCase()
  const near = Math.max(ALWAYS_NEAR, start.length / 2)
  return [...names]
    .map((name) => ({ name, away: distance(start, name.toLowerCase()) }))
    .filter(({ away }) => away <= near)
    .sort((one, other) => one.away - other.away || (one.name < other.name ? -1 : 1))
    .slice(0, most)
    .map(({ name }) => name)
}
