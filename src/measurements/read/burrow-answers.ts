import type { Found, Line } from './found'
import type { JsonObject } from './json-value'
import { objectOf } from './json-value'

/** An answer of Burrow in a paste; without a value where it is cut or broken. */
export interface BurrowAnswer extends Found {
  /** Index of its first line. */
  readonly index: number
  readonly value?: JsonObject
  readonly fault?: 'cut' | 'broken'
}

/** Each of Burrow's answers begins with this field, and nothing inside of one does. */
const BEGINNING = /\{\s*"error"\s*:/g

/**
 * The answers of Burrow anywhere in a paste, on one line or over several, in order. Each is looked at once, up
 * to where the next begins.
 */
export const burrowAnswers = (lines: readonly Line[]): readonly BurrowAnswer[] => {
  const paste = lines.map(({ text }) => text).join('\n')
  const beginnings = [...paste.matchAll(BEGINNING)].map(({ index }) => index)
  if (beginnings.length === 0) return []
  const starts: number[] = []
  let length = 0
  for (const { text } of lines) {
    starts.push(length)
    length += text.length + 1
  }
  let at = 0
  const indexOf = (position: number): number => {
    while ((starts[at + 1] ?? Number.POSITIVE_INFINITY) <= position) at += 1
    return at
  }
  return beginnings.map((from, answer) => {
    const limit = beginnings[answer + 1] ?? paste.length
    const end = endOf(paste, from, limit)
    const index = indexOf(from)
    const last = indexOf((end ?? limit) - 1)
    const place = {
      index,
      line: lines[index]?.number ?? 0,
      lastLine: lines[last]?.number ?? 0,
    }
    if (end === undefined) return { ...place, fault: 'cut' }
    const value = parsed(paste.slice(from, end))
    return value ? { ...place, value } : { ...place, fault: 'broken' }
  })
}

/** After the bracket that closes the first; undefined where none does before the limit. */
const endOf = (text: string, from: number, limit: number): number | undefined => {
  let depth = 0
  let quoted = false
  const signs = /["{}[\]\\]/g
  signs.lastIndex = from
  for (let sign = signs.exec(text); sign && sign.index < limit; sign = signs.exec(text)) {
    if (sign[0] === '\\') signs.lastIndex = sign.index + 2
    else if (sign[0] === '"') quoted = !quoted
    else if (!quoted) depth += sign[0] === '{' || sign[0] === '[' ? 1 : -1
    if (depth === 0) return sign.index + 1
  }
  return undefined
}

/** The object that a text is. A terminal may have broken its lines anywhere, inside of texts and numbers too. */
const parsed = (text: string): JsonObject | undefined => {
  for (const written of [text, text.replaceAll('\n', '')]) {
    try {
      return objectOf(JSON.parse(written))
    } catch {
      // Not JSON as it stands; told as broken if it is none without its line breaks either.
    }
  }
  return undefined
}
