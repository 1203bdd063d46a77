import type { Line } from './found'
import { instantOf } from './instant'

/** The nearest time before something in a paste. */
export interface TimeBefore {
  readonly atMs?: number
  /** The number of its line. */
  readonly line?: number
  readonly doubt?: string
}

/** The times of a paste. */
export interface Times {
  /** Whether a line is a time, by its index. */
  readonly is: (index: number) => boolean
  /** The nearest time before an index, not before another; nothing where there is none. */
  readonly before: (index: number, from: number) => TimeBefore
}

/**
 * The lines of a paste that are times. One that cannot be placed, for want of a zone, is a doubt, and no
 * earlier one is taken in its stead.
 */
export const timesOf = (lines: readonly Line[]): Times => {
  const instants = lines.map(({ text }) => instantOf(text))
  const latest: number[] = []
  for (const [index, instant] of instants.entries()) {
    latest.push(instant ? index : (latest.at(-1) ?? -1))
  }
  return {
    is: (index) => instants[index] !== undefined,
    before: (index, from) => {
      const at = latest[index - 1] ?? -1
      const instant = at >= from ? instants[at] : undefined
      const number = lines[at]?.number
      if (instant === undefined || number === undefined) return {}
      return 'atMs' in instant
        ? { atMs: instant.atMs, line: number }
        : { line: number, doubt: `line ${number}: ${instant.doubt}` }
    },
  }
}
