import { quoted } from '../../quantity/quoted'
import { labelOf } from '../labels'
import type { Written } from '../written'
import type { Said } from './attempt'
import { fieldsByMessage } from './by-message'
import { allOf } from './choices'

/** What a phrase says, as the fields of a page; and what of it contradicts itself. */
export interface WrittenPhrase {
  readonly written: Written
  readonly faults: readonly string[]
}

/** Puts the parts of a phrase into fields. Lists add up; anything else may be said once. */
export const writtenOf = (said: readonly Said[]): WrittenPhrase => {
  const written = new Map<string, readonly string[]>()
  const faults: string[] = []
  for (const [field, parts] of byField(said)) {
    const [first, second] = parts
    if (!first) continue
    if (allOf.has(field) || field === 'instanceTypes') {
      const values = listed(field, parts)
      if (values.length > 0) written.set(field, values)
      else faults.push(`${quotedAll(parts)} leave nothing of “${labelOf(field)}”: keep one of them`)
    } else if (second && first.values[0] !== second.values[0]) {
      faults.push(
        `“${labelOf(field)}” is said ${parts.length} times, ${quotedAll(parts)}: keep one, or write compare before them`,
      )
    } else {
      written.set(field, first.values)
    }
  }
  const bare = said.find((part) => part.bare && part.field === 'averageMessageBytes')
  if (bare && !fieldsByMessage(written)) {
    written.delete(bare.field)
    faults.push(
      `${quoted(bare.text)} says no time, nor of what it is the size: write ${bare.text}/s or ${bare.text}/day for a rate, ${bare.text} messages for the size of one`,
    )
  }
  return { written, faults }
}

const byField = (said: readonly Said[]): ReadonlyMap<string, readonly Said[]> =>
  Map.groupBy(said, ({ field }) => field)

const listed = (field: string, parts: readonly Said[]): readonly string[] => {
  const chosen = parts.filter(({ without }) => !without).flatMap(({ values }) => values)
  const left = new Set(parts.filter(({ without }) => without).flatMap(({ values }) => values))
  const from = chosen.length > 0 ? chosen : (allOf.get(field) ?? [])
  return [...new Set(from)].filter((value) => !left.has(value))
}

const quotedAll = (parts: readonly Said[]): string => {
  const texts = parts.map(({ text }) => quoted(text))
  return `${texts.slice(0, -1).join(', ')} and ${texts.at(-1) ?? ''}`.replace(/^ and /, '')
}
