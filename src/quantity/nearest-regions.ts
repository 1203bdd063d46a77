import { distance } from 'fastest-levenshtein'
import { plainWords } from './plain-words'

const MOST_NEAREST = 3
const ALWAYS_NEAR = 2

/** The regions whose code, name or place is most like what was written, nearest first; none far off. */
export const nearestRegions = (
  words: string,
  regions: readonly (readonly [code: string, name: string])[],
): readonly (readonly [code: string, name: string])[] => {
  const near = Math.max(ALWAYS_NEAR, words.length / 2)
  return regions
    .map((region) => ({ region, away: awayFrom(words, region) }))
    .filter(({ away }) => away <= near && away < words.length)
    .sort((one, other) => one.away - other.away)
    .slice(0, MOST_NEAREST)
    .map(({ region }) => region)
}

const awayFrom = (words: string, [code, name]: readonly [code: string, name: string]): number =>
  Math.min(
    ...[code, name, ...name.split(/[()]/)]
      .map(plainWords)
      .filter(Boolean)
      .map((text) => distance(words, text)),
  )
