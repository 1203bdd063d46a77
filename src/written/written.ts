/** What a query says of each of its names, in the order it was written; empty values are left out. */
export type Written = ReadonlyMap<string, readonly string[]>

const BLANKS = /[\t\n\r]+/g
/** What no document may hold: shown as what cannot be shown, and read as nothing. */
const CONTROL_CHARACTERS = /\p{Cc}/gu

/** A query as its names and values; a value that is blank was not given, as forms send it. */
export const writtenIn = (query: URLSearchParams): Written => {
  const written = new Map<string, string[]>()
  for (const [name, value] of query) {
    const text = value.replace(BLANKS, ' ').replace(CONTROL_CHARACTERS, '\uFFFD').trim()
    if (text !== '') written.set(name, [...(written.get(name) ?? []), text])
  }
  return written
}

/** The same as a query, without what was blank. */
export const queryFrom = (written: Written): URLSearchParams =>
  new URLSearchParams(
    [...written].flatMap(([name, values]) => values.map((value) => [name, value])),
  )

/** A query with some names replaced, or taken out where their value is undefined. */
export const withNames = (
  written: Written,
  names: Readonly<Record<string, string | undefined>>,
): Written => {
  const changed = new Map(written)
  for (const [name, value] of Object.entries(names)) {
    if (value === undefined) changed.delete(name)
    else changed.set(name, [value])
  }
  return changed
}

/** The first value of a name. */
export const firstValue = (written: Written, name: string): string | undefined =>
  written.get(name)?.[0]
