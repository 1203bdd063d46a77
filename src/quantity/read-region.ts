import { nearestRegions } from './nearest-regions'
import { plainWords } from './plain-words'
import { quoted } from './quoted'
import { REGIONS_OF } from './regions-of'

/** The code of a region, or why none could be told. */
export type RegionReading =
  | { readonly ok: true; readonly region: string }
  | { readonly ok: false; readonly why: string }

type Region = readonly [code: string, name: string]

const MOST_CHARACTERS = 200
const MOST_NAMED = 5

/**
 * Reads a region from its code, its full name or its place. Refuses what fits several, naming them, and
 * what fits none, naming the nearest.
 * @example readRegion('Frankfurt', names) // { ok: true, region: 'eu-central-1' }
 */
export const readRegion = (
  written: string,
  regionNames: ReadonlyMap<string, string>,
): RegionReading => {
  const regions = [...regionNames]
  if (written.length > MOST_CHARACTERS) {
    return {
      ok: false,
      why: `${quoted(written)} is no region: write ${oneOf(regions.slice(0, 2))}`,
    }
  }
  const words = wordsOf(written)
  const found = matching(words, regions)
  const [first, ...others] = found
  if (first && others.length === 0) return { ok: true, region: first[0] }
  if (first) return { ok: false, why: `${quoted(written)} may be several: write ${oneOf(found)}` }
  const near = nearestRegions(words, regions)
  const hint = oneOf(near.length > 0 ? near : regions.slice(0, 2))
  return { ok: false, why: `${quoted(written)} is no region known here: write ${hint}` }
}

/**
 * The codes of the regions that a text fits: one, several, or none.
 * @example regionsFitting('us east', names) // ['us-east-1', 'us-east-2']
 */
export const regionsFitting = (
  written: string,
  regionNames: ReadonlyMap<string, string>,
): readonly string[] =>
  written.length > MOST_CHARACTERS
    ? []
    : matching(wordsOf(written), [...regionNames]).map(([code]) => code)

const wordsOf = (written: string): string => plainWords(written).replace(/^europe\b/, 'eu')

/** The regions that fit in the first of the ways that any fits in. */
const matching = (words: string, regions: readonly Region[]): readonly Region[] => {
  if (words === '') return []
  const ways: readonly ((region: Region) => boolean)[] = [
    ([code]) => plainWords(code).replaceAll(' ', '') === words.replaceAll(' ', ''),
    ([, name]) => plainWords(name) === words,
    ([code, name]) => [code, name].some((text) => `${plainWords(text)} `.startsWith(`${words} `)),
    ([, name]) => placeWords(name) === placeWords(`(${words})`),
    ([code]) => (REGIONS_OF.get(words) ?? []).includes(code),
    ([, name]) => ` ${plainWords(name)} `.includes(` ${words} `),
  ]
  for (const fits of ways) {
    const found = regions.filter(fits)
    if (found.length > 0) return found
  }
  return []
}

const placeOf = (name: string): string => /\(([^()]*)\)/.exec(name)?.[1] ?? name

const placeWords = (name: string): string => plainWords(placeOf(name)).replace(/^northern /, 'n ')

const oneOf = (regions: readonly Region[]): string => {
  const named = regions.slice(0, MOST_NAMED).map(([code, name]) => `${code} (${placeOf(name)})`)
  const more = regions.length - named.length
  if (more > 0) return `one of ${named.join(', ')} and ${more} more`
  return named.length > 1
    ? `${named.slice(0, -1).join(', ')} or ${named.at(-1) ?? ''}`
    : (named[0] ?? 'a code of AWS')
}
