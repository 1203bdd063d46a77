import { MOST_CHARACTERS } from '../../quantity/plain-text'
import type { Attempt } from './attempt'
import { byLabel } from './by-label'
import { byName } from './by-name'
import { byRegion } from './by-region'
import { byUnit } from './by-unit'
import { byWord } from './by-word'
import { misleading } from './misleading'

/** Reads one part of a phrase. */
export type ReadPart = (text: string) => Attempt

/** Reads parts in the first of the ways that understands them; the same text only once. */
export const partReader = (regionNames: ReadonlyMap<string, string>): ReadPart => {
  const known = new Map<string, Attempt>()
  return (text) => {
    if (!known.has(text)) known.set(text, read(text, regionNames))
    return known.get(text)
  }
}

const read = (text: string, regionNames: ReadonlyMap<string, string>): Attempt => {
  if (text === '') return undefined
  // Only a list by its name is longer.
  if (text.length > MOST_CHARACTERS) return byName(text)
  const ways = [byName, byWord, ...(NUMBER.test(text) ? [byLabel, byUnit] : [])]
  let refused: Attempt
  for (const way of ways) {
    const attempt = way(text)
    if (attempt?.ok) return attempt
    refused ??= attempt
  }
  const region = byRegion(text, regionNames)
  return region?.ok ? region : (misleading(text) ?? refused ?? region)
}

/** What any quantity has in it; for a time, its unit alone is enough. */
const NUMBER =
  /[\d\p{No}]|(?<!\p{L})(?:an?|half|no|none|zero|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\p{L}+teen|\p{L}+ty|dozen|hundred|twice|double|thrice|triple|quadruple|second|minute|hour|day|week|fortnight|year|forever|infinite|unlimited)(?!\p{L})/iu
