import { whyNot } from '../render/why-not'
import { pointerTo } from '../request/faults'
import { nearest } from '../request/nearest'
import type { Plan } from '../schema/plan'

const MOST_POINTERS = 5
const MOST_KEYS = 30

/** Whether something has keys. */
export const isBranch = (value: unknown): value is object =>
  typeof value === 'object' && value !== null

/** Keys that stand in the JSON: the length of a list, say, does not. */
const keysOf = (branch: object): string[] =>
  Object.entries(branch).flatMap(([key, value]) => (value === undefined ? [] : [key]))

/** Whether a key stands in the JSON. */
export const hasKey = (branch: object, key: string): boolean => keysOf(branch).includes(key)

/** What to point at in place of parts that lead nowhere from a path; why, where nothing fits there. */
export const instead = (plan: Plan, path: readonly string[], parts: readonly string[]): string => {
  const [wrong = '', ...rest] = parts
  const misfit = nothingFits(plan, path, wrong)
  if (misfit) return misfit
  const branch = path.reduce<unknown>(
    (value, part) => (isBranch(value) ? Reflect.get(value, part) : undefined),
    plan,
  )
  if (!isBranch(branch)) return 'it is empty'
  const keys = keysOf(branch)
  const near = Array.isArray(branch)
    ? keys.slice(0, MOST_POINTERS)
    : nearest(wrong, keys, MOST_POINTERS)
  const byKey = near.flatMap((key) => leafBelow(branch, path, [key, ...rest]) ?? [])
  const right = byKey.length > 0 ? byKey : leavesNamed(plan, parts.at(-1) ?? '')
  return right.length > 0
    ? `the nearest are ${[...new Set(right)].join(', ')}`
    : below(branch, path)
}

/** The pointers to what can be picked below a branch. */
export const below = (branch: object, path: readonly string[]): string => {
  const pointers = keysOf(branch).flatMap((key) => leafBelow(branch, path, [key]) ?? [])
  if (pointers.length === 0) return 'it is empty'
  const more = pointers.length - MOST_KEYS
  return `there are ${pointers.slice(0, MOST_KEYS).join(', ')}${more > 0 ? ` and ${more} more` : ''}`
}

/** Where a pointer leads to a cluster, and there is none: the reason. */
const nothingFits = (plan: Plan, path: readonly string[], part: string): string | undefined => {
  const [first, index] = path
  const entry =
    first === 'platforms' && path.length === 2 ? plan.platforms[Number(index)] : undefined
  if (entry && part === 'best')
    return `nothing fits on ${entry.platform}: ${whyNot(plan, entry.platform) ?? 'see its rejected'}`
  const isComparison = first === 'comparison' && path.length === 1
  return isComparison && plan.comparison.perPlatform.length === 0 ? 'nothing fits' : undefined
}

/**
 * A pointer from a branch by these keys, or those nearest to them, led down to the first number or
 * word; undefined where all is empty.
 */
const leafBelow = (
  branch: object,
  path: readonly string[],
  wanted: readonly string[],
): string | undefined => {
  const rest = [...wanted]
  const parts = [...path]
  let value: unknown = branch
  while (isBranch(value)) {
    const keys = keysOf(value)
    const part = rest.shift()
    const key = part === undefined ? keys[0] : (nearest(part, keys, 1)[0] ?? keys[0])
    if (key === undefined) return undefined
    parts.push(key)
    value = Reflect.get(value, key)
  }
  return pointerTo(parts)
}

/** The shortest pointers to numbers or words of this name, anywhere. */
const leavesNamed = (plan: Plan, name: string): string[] => {
  const found: string[] = []
  let level: { readonly parts: readonly string[]; readonly branch: object }[] = [
    { parts: [], branch: plan },
  ]
  while (level.length > 0 && found.length < MOST_POINTERS) {
    const next: typeof level = []
    for (const { parts, branch } of level)
      for (const key of keysOf(branch)) {
        const value: unknown = Reflect.get(branch, key)
        if (isBranch(value)) next.push({ parts: [...parts, key], branch: value })
        else if (key === name) found.push(pointerTo([...parts, key]))
      }
    level = next
  }
  return found.slice(0, MOST_POINTERS)
}
