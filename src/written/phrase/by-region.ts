import { plainWords } from '../../quantity/plain-words'
import { readRegion, regionsFitting } from '../../quantity/read-region'
import { REGIONS_OF } from '../../quantity/regions-of'
import type { Attempt } from './attempt'
import { refuses, says } from './attempt'

/** A region by its code, its name, its place or its country, as the page reads it; what fits several is refused. */
export const byRegion = (text: string, regionNames: ReadonlyMap<string, string>): Attempt => {
  if (text.length > MOST_CHARACTERS) return undefined
  const place = text.replace(LED, '').replace(ENDED, '')
  if (!mayBegin(place, regionNames)) return undefined
  const words = plainWords(place)
  if (NO_PLACE.test(words) || !placesIn(regionNames).has(words.replaceAll(' ', '')))
    return undefined
  const [region, ...others] = regionsFitting(place, regionNames)
  if (region === undefined) return undefined
  if (others.length === 0) return says('region', region, text)
  const reading = readRegion(place, regionNames)
  return reading.ok ? undefined : refuses(reading.why)
}

/** Longer than any name with what may stand before it. */
const MOST_CHARACTERS = 60
const LED = /^(?:in |at |aws )?(?:(?:the )?(?:aws )?region(?: ?[=:] ?| )(?:is )?)?/i
const ENDED = / region$/i
/** Parts of names that say another thing, or another place, when they stand alone. */
const NO_PLACE = /^(?:a|n|new|town|kong|hong|tel|cape|south|america|sao|(?!us|eu|uk).{2})$/

/** Most words are in no name: the first shows it, unless it has accents. */
const mayBegin = (place: string, regionNames: ReadonlyMap<string, string>): boolean => {
  const [first = ''] = place.split(/[^\w\u0080-\uffff]/, 1)
  return /[^\w]/.test(first) || placesIn(regionNames).has(first.toLowerCase())
}

const places = new WeakMap<ReadonlyMap<string, string>, ReadonlySet<string>>()

/** Whatever words stand side by side in a name, so that few texts are compared with all of them. */
const placesIn = (regionNames: ReadonlyMap<string, string>): ReadonlySet<string> => {
  const known = places.get(regionNames)
  if (known) return known
  const names = [...regionNames].flat().concat(...REGIONS_OF.keys(), 'northern')
  const found = new Set(names.flatMap((name) => runsOf(spelled(plainWords(name)))))
  places.set(regionNames, found)
  return found
}

/** The ways in which people write the words of a name. */
const spelled = (name: string): readonly string[] => [
  name,
  name.replace(/^eu\b/, 'europe'),
  name.replace(/\bn /, 'northern '),
]

const runsOf = (names: readonly string[]): readonly string[] =>
  names.flatMap((name) => {
    const words = name.split(' ')
    return words.flatMap((_, from) =>
      words.slice(from).map((__, more) => words.slice(from, from + more + 1).join('')),
    )
  })
