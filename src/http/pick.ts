import type { Fault } from '../schema/problem'
import { nearest } from './nearest'
import { cut, shown } from './shown'

type Picked =
  | { readonly ok: true; readonly value: string | number | boolean }
  | { readonly ok: false; readonly fault: Fault }

const MOST_POINTERS = 5
const MOST_KEYS = 30

/**
 * One number or word of an answer, by its JSON pointer (RFC 6901); or the fault that names the nearest
 * right pointers.
 */
export const pick = (answer: object, pointer: string): Picked => {
  if (!pointer.startsWith('/'))
    return wrong(`pick must be a JSON pointer, such as ${EXAMPLE}; got ${shown(pointer)}`)
  let found: unknown = answer
  let path = ''
  const parts = partsOf(pointer)
  for (const [index, part] of parts.entries()) {
    if (!isBranch(found))
      return wrong(`${cut(path, 200)} is ${shown(found)}, which has nothing below it`)
    if (!hasKey(found, part))
      return wrong(
        `there is no ${shown(part)} in ${at(path)}; ${instead(found, path, parts.slice(index))}`,
      )
    found = Reflect.get(found, part)
    path += `/${escaped(part)}`
  }
  if (isBranch(found))
    return wrong(
      `${at(path)} is ${Array.isArray(found) ? 'a list' : 'an object'}, not a number or a word; ${below(found, path)}`,
    )
  return { ok: true, value: found as string | number | boolean }
}

/** Keys that stand in the JSON: a list's length, say, does not. */
const hasKey = (branch: object, key: string): boolean =>
  Object.prototype.propertyIsEnumerable.call(branch, key) && Reflect.get(branch, key) !== undefined

const EXAMPLE = '/comparison/cheapest/monthlyUsd'

const wrong = (detail: string): Picked => ({ ok: false, fault: { pointer: '/pick', detail } })

const partsOf = (pointer: string): string[] =>
  pointer
    .slice(1)
    .split('/')
    .map((part) => part.replaceAll('~1', '/').replaceAll('~0', '~'))

const escaped = (part: string): string => part.replaceAll('~', '~0').replaceAll('/', '~1')

const isBranch = (value: unknown): value is object => typeof value === 'object' && value !== null

const at = (path: string): string => (path === '' ? 'the plan' : cut(path, 200))

/** Pointers by the nearest keys, which go on as the wrong one does where that is possible; else what there is. */
const instead = (branch: object, path: string, parts: readonly string[]): string => {
  const [wrongPart = '', ...rest] = parts
  const near = nearest(wrongPart, Object.keys(branch), MOST_POINTERS)
  if (Array.isArray(branch) || near.length === 0) return below(branch, path)
  return `the nearest are ${near.map((key) => leafBelow(branch, path, [key, ...rest])).join(', ')}`
}

const below = (branch: object, path: string): string => {
  const keys = Object.keys(branch).filter((key) => Reflect.get(branch, key) !== undefined)
  if (keys.length === 0) return 'it is empty'
  const pointers = keys.slice(0, MOST_KEYS).map((key) => leafBelow(branch, path, [key]))
  return `there are ${pointers.join(', ')}${keys.length > MOST_KEYS ? ` and ${keys.length - MOST_KEYS} more` : ''}`
}

/** A pointer by these keys, or those nearest to them, led down to the first number or word. */
const leafBelow = (branch: object, path: string, wanted: readonly string[]): string => {
  const rest = [...wanted]
  let pointer = path
  let value: unknown = branch
  while (isBranch(value)) {
    const keys = Object.entries(value).flatMap(([key, inner]) => (inner === undefined ? [] : [key]))
    const part = rest.shift()
    const key = part === undefined ? keys[0] : (nearest(part, keys, 1)[0] ?? keys[0])
    if (key === undefined) break
    pointer += `/${escaped(key)}`
    value = Reflect.get(value, key)
  }
  return pointer
}
