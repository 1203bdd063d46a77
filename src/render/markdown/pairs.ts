import { table } from './table'

/** A label and its value. */
export type Pair = readonly [string, string]

const COLUMNS = 2

/** Labels and values in a compact table: down the first half of the columns, then down the second. */
export const pairsTable = (heads: Pair, pairs: readonly Pair[]): string => {
  const rows = Math.ceil(pairs.length / COLUMNS)
  const columns = heads.map((head) => ({ head }))
  return table(
    [...columns, ...columns],
    Array.from({ length: rows }, (_, row) => [...(pairs[row] ?? []), ...(pairs[row + rows] ?? [])]),
  )
}
