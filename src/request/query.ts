import type { z } from '@hono/zod-openapi'
import { fieldDef } from '../schema/field'
import type { Fault } from '../schema/problem'
import { pointerTo } from './faults'
import { cut, shown } from './shown'

const NUMBER = /^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i

/**
 * A query as the object a JSON body would be: numbers, booleans and lists by the schema of the field.
 * What is not written as its kind stays text, so that the schema tells the fault. An empty value is
 * one that was not given, as HTML forms send it. Lists are comma-separated or repeated.
 */
export const readQuery = (
  query: Readonly<Record<string, string[]>>,
  fields: z.core.$ZodShape,
): { readonly input: Record<string, unknown>; readonly faults: readonly Fault[] } => {
  const input: Record<string, unknown> = {}
  const faults: Fault[] = []
  for (const [name, written] of Object.entries(query)) {
    const field = Object.hasOwn(fields, name) ? fields[name] : undefined
    const values = field ? written.filter((value) => value !== '') : written
    const [value] = values
    if (value === undefined) continue
    const kind = field ? fieldDef(field).type : 'string'
    if (kind === 'array') define(input, name, values.flatMap(splitList))
    else define(input, name, convert(value, kind))
    if (kind !== 'array' && values.length > 1) faults.push(repeated(name, values))
  }
  return { input, faults }
}

const convert = (value: string, kind: string): unknown => {
  const text = value.trim()
  if (kind === 'number' && NUMBER.test(text) && Number.isFinite(Number(text))) return Number(text)
  if (kind === 'boolean' && /^(true|false)$/i.test(text)) return text.toLowerCase() === 'true'
  return text
}

const splitList = (value: string): string[] =>
  value
    .split(',')
    .map((entry) => entry.trim())
    .filter((entry) => entry !== '')

const repeated = (name: string, values: readonly string[]): Fault => ({
  pointer: pointerTo([name]),
  detail: `${cut(name, 60)} is given ${values.length} times, first ${shown(values[0])}, then ${shown(values[1])}; it may stand once`,
})

/** Sets an own property even for names such as __proto__. */
const define = (input: Record<string, unknown>, name: string, value: unknown): void => {
  Object.defineProperty(input, name, {
    value,
    enumerable: true,
    configurable: true,
    writable: true,
  })
}
