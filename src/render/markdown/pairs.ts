import type { Pair } from '../tables/pair'
import { table } from './table'

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
