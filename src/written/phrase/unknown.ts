import { quoted } from '../../quantity/quoted'
import { isLabel } from './by-label'
import { misnamed } from './by-name'
import { choiceWords } from './by-word'
import { likest } from './likest'

const NOUNS =
  'groups partitions connections replicas zones day days hours weeks minutes retention peak average growth local egress ingress compression compressed reserved burstable keyed messages replication factor keep MB/s MiB/s'.split(
    ' ',
  )

/** Why a part of a phrase means nothing here, with the nearest that does. */
export const unknownPart = (text: string, regionNames: ReadonlyMap<string, string>): string => {
  const name = misnamed(text)
  if (name !== undefined) return name
  if (NOUNS.includes(text) || isLabel(text))
    return `${quoted(text)} wants a value beside it: ${text} and a number with its unit`
  const word = text.replace(/^[\d.,]+[kMGT]? ?/, '')
  const like = word.length < SHORTEST ? undefined : likest(word, known(regionNames))
  const hint =
    like === undefined ? '; help shows what is' : `: the nearest is ${inPlace(text, word, like)}`
  return `${quoted(text)} is not known here${hint}`
}

const SHORTEST = 3
/** US is the place of one. */
const LEAST_PLACE = 4

const inPlace = (text: string, word: string, like: string): string =>
  `${text.slice(0, text.length - word.length)}${like}`

/** Places come as they are written in a sentence. */
const known = (regionNames: ReadonlyMap<string, string>): readonly string[] => [
  ...NOUNS,
  ...choiceWords.filter((word) => !word.includes(' ')),
  ...[...regionNames].flatMap(([code, name]) => [code, ...placesOf(name)]),
]

const placesOf = (name: string): readonly string[] => {
  const [, place = ''] = /\((?:N\. )?([^()]+)\)/.exec(name) ?? []
  return place.length < LEAST_PLACE ? [] : [place]
}
