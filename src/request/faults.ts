import type { z } from '@hono/zod-openapi'
import type { Fault } from '../schema/problem'
import { nearest } from './nearest'
import { shown } from './shown'

type Issue = z.core.$ZodIssue

/** Zod's issues as faults: the field, the offending value, and what would be right. */
export const faultsOf = (
  issues: readonly Issue[],
  input: unknown,
  fieldsAt: (path: readonly PropertyKey[]) => readonly string[],
): Fault[] =>
  issues.flatMap((issue): Fault[] => {
    if (issue.code === 'unrecognized_keys')
      return issue.keys.map((key) => unknownField(issue.path, key, fieldsAt(issue.path)))
    const value = valueAt(input, issue.path)
    const name = nameOf(issue.path)
    const detail =
      value === undefined
        ? `${name} is required: ${wanted(issue)}`
        : `${name} must ${isCounted(issue) ? 'have' : 'be'} ${wanted(issue)}; got ${gotten(issue, value)}${similar(issue, value)}`
    return [{ pointer: pointerTo(issue.path), detail }]
  })

/** A JSON pointer (RFC 6901) to a place in the request. */
export const pointerTo = (path: readonly PropertyKey[]): string =>
  path.map((part) => `/${String(part).replaceAll('~', '~0').replaceAll('/', '~1')}`).join('')

const nameOf = (path: readonly PropertyKey[]): string => {
  const [first, ...rest] = path.map(String)
  if (first === undefined) return 'the body'
  return rest.reduce(
    (name, part) => (/^\d+$/.test(part) ? `${name}[${part}]` : `${name}.${part}`),
    first,
  )
}

const unknownField = (
  path: readonly PropertyKey[],
  key: string,
  fields: readonly string[],
): Fault => ({
  pointer: pointerTo([...path, key]),
  // Worded only where it is listed: a body can have 100,000 unknown keys, and comparing names is slow.
  get detail() {
    const [like] = nearest(key, fields, 1)
    const hint = like ? `the nearest known one is ${like}` : '/openapi.yaml lists all'
    return `unknown field ${shown(key)}; ${hint}`
  },
})

/** What would be right, in words. */
const wanted = (issue: Issue): string => {
  switch (issue.code) {
    case 'invalid_type':
      return KINDS[issue.expected] ?? `a ${issue.expected}`
    case 'too_small':
      return `at least ${issue.minimum}${counted(issue.origin, issue.minimum)}`
    case 'too_big':
      return `at most ${issue.maximum}${counted(issue.origin, issue.maximum)}`
    case 'invalid_value':
      return `one of ${issue.values.map(String).join(', ')}`
    default:
      return issue.message
  }
}

const KINDS: Readonly<Record<string, string>> = {
  number: 'a finite number',
  int: 'a whole number',
  boolean: 'true or false',
  string: 'text',
  array: 'a list',
  object: 'a JSON object',
}

const counted = (origin: string, number: number | bigint): string => {
  if (origin === 'array') return number === 1 ? ' entry' : ' entries'
  if (origin === 'string') return number === 1 ? ' character' : ' characters'
  return ''
}

/** Whether the fault is the length of a text or list rather than a value. */
const isCounted = (issue: Issue): boolean =>
  (issue.code === 'too_big' || issue.code === 'too_small') && counted(issue.origin, 0) !== ''

const gotten = (issue: Issue, value: unknown): string =>
  isCounted(issue) && (Array.isArray(value) || typeof value === 'string')
    ? `${value.length}`
    : shown(value)

const similar = (issue: Issue, value: unknown): string => {
  if (issue.code !== 'invalid_value' || typeof value !== 'string') return ''
  const [like] = nearest(value, issue.values.map(String), 1)
  return like ? ` (nearest: ${like})` : ''
}

const valueAt = (input: unknown, path: readonly PropertyKey[]): unknown =>
  path.reduce<unknown>(
    (value, part) =>
      typeof value === 'object' && value !== null && Object.hasOwn(value, part)
        ? Reflect.get(value, part)
        : undefined,
    input,
  )
