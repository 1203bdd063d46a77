import { pointerTo } from '../request/faults'
import { cut, shown } from '../request/shown'
import type { Plan } from '../schema/plan'
import type { Fault } from '../schema/problem'
import { below, hasKey, instead, isBranch } from './pick-hints'

type Picked =
  | { readonly ok: true; readonly value: string | number | boolean }
  | { readonly ok: false; readonly fault: Fault }

/** A pointer that many want. */
export const PICK_EXAMPLE = '/comparison/cheapest/monthlyUsd'

/**
 * One number or word of a plan, by its JSON pointer (RFC 6901); or the fault that names the nearest
 * right pointers, or says that nothing fits where a cluster was pointed at.
 */
export const pick = (plan: Plan, pointer: string): Picked => {
  if (!pointer.startsWith('/'))
    return wrong(`pick must be a JSON pointer, such as ${PICK_EXAMPLE}; got ${shown(pointer)}`)
  const parts = partsOf(pointer)
  let found: unknown = plan
  for (const [index, part] of parts.entries()) {
    const path = parts.slice(0, index)
    if (!isBranch(found)) return wrong(`${at(path)} is ${shown(found)}, which has nothing below it`)
    if (!hasKey(found, part))
      return wrong(
        `there is no ${shown(part)} in ${at(path)}; ${instead(plan, path, parts.slice(index))}`,
      )
    found = Reflect.get(found, part)
  }
  if (isBranch(found))
    return wrong(
      `${at(parts)} is ${Array.isArray(found) ? 'a list' : 'an object'}, not a number or a word; ${below(found, parts)}`,
    )
  // What is no branch of JSON is one of these; nothing in a plan is null.
  return { ok: true, value: found as string | number | boolean }
}

const wrong = (detail: string): Picked => ({ ok: false, fault: { pointer: '/pick', detail } })

const partsOf = (pointer: string): string[] =>
  pointer
    .slice(1)
    .split('/')
    .map((part) => part.replaceAll('~1', '/').replaceAll('~0', '~'))

const MOST_CHARACTERS = 200

const at = (path: readonly string[]): string =>
  path.length === 0 ? 'the plan' : cut(pointerTo(path), MOST_CHARACTERS)
