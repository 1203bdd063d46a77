import type { PriceTable, RegionRows } from '../schema/price-rows'
import { PRICE_TABLES } from '../schema/price-rows'

/** One price that is not what it was; without `before` it came, without `after` it went. */
export interface PriceChange {
  readonly table: PriceTable
  readonly key: string
  readonly before?: string
  readonly after?: string
}

/** What differs between two sets of prices of a region, in the order of the lists. */
export const changesBetween = (before: RegionRows, after: RegionRows): PriceChange[] =>
  PRICE_TABLES.flatMap((table) => {
    const keys = new Set([...Object.keys(before[table]), ...Object.keys(after[table])])
    return [...keys].flatMap((key) => {
      const was = before[table][key]
      const is = after[table][key]
      if (was !== undefined && is !== undefined && Number(was) === Number(is)) return []
      return [
        {
          table,
          key,
          ...(was === undefined ? {} : { before: was }),
          ...(is === undefined ? {} : { after: is }),
        },
      ]
    })
  })

/** How many prices moved, came and went. */
export interface ChangeCounts {
  readonly changed: number
  readonly added: number
  readonly removed: number
}

export const countsOf = (changes: readonly PriceChange[]): ChangeCounts => {
  const added = changes.filter(({ before }) => before === undefined).length
  const removed = changes.filter(({ after }) => after === undefined).length
  return { changed: changes.length - added - removed, added, removed }
}

/** By how much a price moved, in percent of what it was; undefined for one that came or went. */
export const percentOf = ({ before, after }: PriceChange): number | undefined =>
  before === undefined || after === undefined
    ? undefined
    : (Number(after) / Number(before) - 1) * 100

const MOST_PERCENT = 50

/** What makes new prices unlikely to be true: a price moved by more than half, a family that is gone. */
export const doubtsAbout = (before: RegionRows, after: RegionRows): string[] => [
  ...changesBetween(before, after).flatMap((change) => {
    const percent = percentOf(change)
    if (percent === undefined || Math.abs(percent) <= MOST_PERCENT) return []
    const { table, key } = change
    return [`${table} ${key} moved from ${change.before} to ${change.after} USD, by more than half`]
  }),
  ...PRICE_TABLES.flatMap((table) => {
    const families = new Set(Object.keys(after[table]).map(familyOf))
    const gone = Object.keys(before[table])
      .map(familyOf)
      .filter((family) => !families.has(family))
    return [...new Set(gone)].map((family) => `${table} ${family} is gone`)
  }),
]

/** Kafka.m7g of Kafka.m7g.large, m7g of m7g.large; any other price stands for itself. */
const familyOf = (key: string): string =>
  key.match(/^((?:Kafka|Express)\.[a-z]+\d\w*|[a-z]+\d\w*)\.\w/)?.[1] ?? key
