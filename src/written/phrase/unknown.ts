import { quoted } from '../../quantity/quoted'
import { nearest } from '../../request/nearest'
import { isLabel } from './by-label'
import { unknownName } from './by-name'
import { choiceWords } from './by-word'

const NOUNS =
  'groups partitions connections replicas zones days hours weeks minutes retention peak average growth local egress ingress compression reserved burstable keyed messages rf'.split(
    ' ',
  )
const SHORTEST = 3

/** Why a part of a phrase means nothing here, with the nearest that does. */
export const unknownPart = (text: string, regionNames: ReadonlyMap<string, string>): string => {
  const name = unknownName(text)
  if (name !== undefined) return name
  if (isLabel(text))
    return `${quoted(text)} wants a value beside it: ${text} and a number with its unit`
  const word = text.replace(/^[\d.,]+[kMGT]? ?/, '')
  const [like] = word.length < SHORTEST ? [] : nearest(word, known(regionNames), 1)
  const hint =
    like === undefined ? '; help shows what is' : `: the nearest is ${inPlace(text, word, like)}`
  return `${quoted(text)} is not known here${hint}`
}

const inPlace = (text: string, word: string, like: string): string =>
  `${text.slice(0, text.length - word.length)}${like}`

/** Places come as they are written in a sentence. */
const known = (regionNames: ReadonlyMap<string, string>): readonly string[] => [
  ...NOUNS,
  ...choiceWords,
  ...[...regionNames].flatMap(([code, name]) => [code, ...placesOf(name)]),
]

const placesOf = (name: string): readonly string[] => {
  const [, place = ''] = /\((?:N\. )?([^()]+)\)/.exec(name) ?? []
  return place === '' ? [] : [place]
}
