import type { Attempt } from './attempt'
import type { Choice } from './choices'
import { LISTS, ONES } from './choices'

/** A choice in words: express, no serverless, kraft, reserved 1y; or a type of instance. */
export const byWord = (text: string): Attempt => {
  if (text.length > MOST_CHARACTERS) return undefined
  if (INSTANCE_TYPE.test(text))
    return { ok: true, said: { field: 'instanceTypes', values: [text.toLowerCase()], text } }
  const words = text.toLowerCase().replace(/[-_/ ]+/g, ' ')
  const once = single.get(words)
  if (once) return { ok: true, said: { ...saidBy(once), text } }
  const without = LEFT_OUT.test(words) ? listed.get(words.replace(LEFT_OUT, '')) : undefined
  if (without) return { ok: true, said: { ...saidBy(without), text, without: true } }
  const chosen = listed.get(words.replace(ONLY, ''))
  return chosen && { ok: true, said: { ...saidBy(chosen), text } }
}

/** Longer than the longest of the words with what may stand before them. */
const MOST_CHARACTERS = 64

/** Words of a few letters with a type of instance in them: m7g.large, kafka.m7g.large. */
const INSTANCE_TYPE =
  /^(?:(?:kafka|express)\.)?[a-z]\w*(?:-\w+)?\.(?:nano|micro|small|medium|large|\d*xlarge|metal(?:-\w+)?)$/i

/** Before what is not wanted. */
export const LEFT_OUT =
  /^(?:do not use|don't use|not on|not using|but not|but no|no|not|without|except for|except|excluding|leave out|skip|minus) /i
/** Before or after what alone is wanted. */
export const ONLY = /^(?:only on|only|just|on|use|using|with) | only$/gi

const byWords = (choices: readonly Choice[]): ReadonlyMap<string, Choice> =>
  new Map(choices.flatMap((choice) => choice.words.map((word) => [word, choice] as const)))

const listed = byWords(LISTS)
const single = byWords(ONES)

/** Every word that says a choice, for hints. */
export const choiceWords: readonly string[] = [...listed.keys(), ...single.keys()]

const saidBy = ({ field, values }: Choice) => ({ field, values })
