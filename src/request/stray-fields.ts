import type { Fault } from '../schema/problem'
import { pointerTo } from './faults'
import { cut } from './shown'

/** Faults of the query of a POST, whose fields belong in its body; `options` are those that do not. */
export const strayFields = (
  query: Readonly<Record<string, string[]>>,
  options: object = {},
): Fault[] => {
  const own = Object.keys(options)
  const but = own.length > 0 ? `, but for ${own.join(', ')}` : ''
  return Object.keys(query)
    .filter((name) => !Object.hasOwn(options, name))
    .map((name) => ({
      pointer: pointerTo([name]),
      detail: `${cut(name, 60)} is in the query; a POST takes every field in its body${but}`,
    }))
}
