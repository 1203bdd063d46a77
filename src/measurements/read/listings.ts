import type { GroupPartition, GroupReading, Line } from './found'
import type { Times } from './time-before'

/** A listing that rows are still added to. */
export interface Listing {
  readonly group: string
  readonly atMs: number | undefined
  readonly line: number
  lastLine: number
  readonly partitions: GroupPartition[]
  /** Topics and partitions so far: one that comes again is of another listing. */
  readonly seen: Set<string>
  complete: boolean
}

/** The listings of a paste so far, in order. */
export interface Listings {
  /** The one that rows are added to; undefined after a header, a time, or another group's message. */
  readonly current: () => Listing | undefined
  readonly close: () => void
  /** Another command ran since: its listings are of another time. */
  readonly endRun: () => void
  /** Adds a row, to a new listing where it is of another group, or its partition was there already. */
  readonly add: (row: ListedRow) => Listing
  readonly readings: () => readonly GroupReading[]
}

/** A row of a listing, where it is, and where its header is. */
export interface ListedRow {
  readonly group: string
  readonly partition: GroupPartition | undefined
  readonly index: number
  readonly line: Line
  readonly headerLine: number
}

/** No listings yet. Where a new one takes its time from, or what is doubted of that, is told. */
export const listingsOf = (
  times: Times,
  told: (time: { readonly line?: number; readonly doubt?: string }) => void,
): Listings => {
  const all: Listing[] = []
  let current: Listing | undefined
  /** The run of the tool that the latest listing is of: its groups are of one time. */
  let run: { readonly atMs: number | undefined; readonly groups: Set<string> } | undefined
  /** Index after the latest row. */
  let from = 0

  const open = ({ group, index, line, headerLine }: ListedRow): Listing => {
    const time = times.before(index, from)
    told(time)
    if (time.line !== undefined || run === undefined || run.groups.has(group)) {
      run = { atMs: time.atMs, groups: new Set() }
    }
    run.groups.add(group)
    const listing: Listing = {
      group,
      atMs: run.atMs,
      line: headerLine > (all.at(-1)?.lastLine ?? 0) ? headerLine : line.number,
      lastLine: line.number,
      partitions: [],
      seen: new Set(),
      complete: true,
    }
    all.push(listing)
    return listing
  }

  return {
    current: () => current,
    close: () => {
      current = undefined
    },
    endRun: () => {
      run = undefined
    },
    add: (row) => {
      const { group, partition, index, line } = row
      const key = partition && `${partition.topic} ${partition.partition}`
      const again = key !== undefined && current?.seen.has(key)
      const listing = current?.group === group && !again ? current : open(row)
      if (partition && key !== undefined) {
        listing.partitions.push(partition)
        listing.seen.add(key)
      }
      listing.lastLine = line.number
      current = listing
      from = index + 1
      return listing
    },
    readings: () =>
      all
        .filter(({ partitions }) => partitions.length > 0)
        .map(({ seen: _, atMs, ...reading }) => ({
          tool: 'kafka-consumer-groups',
          ...reading,
          ...(atMs !== undefined && { atMs }),
        })),
  }
}
