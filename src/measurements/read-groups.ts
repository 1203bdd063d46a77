import type { Columns } from './columns'
import { columnsOf } from './columns'
import type { GroupPartition, GroupReading, Line, Taken } from './found'
import type { GroupRow } from './group-row'
import { groupRow, lagOf } from './group-row'
import { headlessDoubts } from './headless-rows'
import { mostDoubts } from './most-doubts'
import { commandedGroup, isToolMessage, namedGroup } from './named-group'
import { quoted } from './quoted'
import { timesOf } from './time-before'

interface Listing {
  readonly group: string
  readonly atMs: number | undefined
  readonly line: number
  lastLine: number
  readonly partitions: GroupPartition[]
  readonly seen: Set<string>
  complete: boolean
}

/**
 * The listings of kafka-consumer-groups --describe, from Kafka 0.9 to 4, in order. A group that comes again is
 * a second reading. Each is of the time in a line before it; listings of one run share it. A row that is cut,
 * or has lost its header, is a doubt, and what the tool wrote as "-" is absent.
 */
export const readGroups = (lines: readonly Line[]): Taken<GroupReading> => {
  const times = timesOf(lines)
  const understood = new Set<number>()
  const doubts: string[] = []
  const listings: Listing[] = []
  const headless: Line[] = []
  const lastText = lines.findLast(({ text }) => text.trim() !== '')?.number
  let table: { readonly columns: Columns; readonly line: number } | undefined
  let listing: Listing | undefined
  /** The run of the tool that the latest listing is of: its time, its groups. */
  let run: { readonly atMs: number | undefined; readonly groups: Set<string> } | undefined
  /** The group that a message names is of the next table, one in a command of all until the next command. */
  let named: string | undefined
  let commanded: string | undefined
  let from = 0

  const open = (index: number, line: Line, group: string): Listing => {
    const headed = listing === undefined && table ? table.line : line.number
    const time = times.before(index, from)
    if (time.line !== undefined) understood.add(time.line)
    if (time.doubt !== undefined) doubts.push(time.doubt)
    const sameRun = time.line === undefined && run !== undefined && !run.groups.has(group)
    if (!sameRun || run === undefined) run = { atMs: time.atMs, groups: new Set() }
    run.groups.add(group)
    const opened: Listing = {
      group,
      atMs: run.atMs,
      line: headed,
      lastLine: line.number,
      partitions: [],
      seen: new Set(),
      complete: true,
    }
    listings.push(opened)
    return opened
  }

  const take = (index: number, line: Line, row: GroupRow): void => {
    const group = row.group ?? named ?? commanded ?? ''
    const key = row.partition && `${row.partition.topic} ${row.partition.partition}`
    const again = key !== undefined && listing?.seen.has(key)
    if (listing === undefined || listing.group !== group || again)
      listing = open(index, line, group)
    listing.lastLine = line.number
    if (row.partition && key !== undefined) {
      listing.partitions.push(row.partition)
      listing.seen.add(key)
    }
    if (row.doubts.length > 0 && !row.partition) listing.complete = false
    doubts.push(...row.doubts.map((doubt) => `line ${line.number}: ${doubt}`))
    understood.add(line.number)
    from = index + 1
  }

  for (const [index, line] of lines.entries()) {
    const { number, text } = line
    if (text.trim() === '') continue
    const columns = columnsOf(text)
    if (columns || times.is(index)) {
      if (listing) named = undefined
      listing = undefined
      if (!columns) continue
      table = offsetsTable(columns) ? { columns, line: number } : undefined
      if (table) understood.add(number)
      else if (isOfTopics(columns)) doubts.push(missingColumns(line))
      continue
    }
    const row = table && groupRow(text, table.columns)
    const last = number === lastText
    if (row && row !== 'cut' && !(row.short && last)) {
      take(index, line, row)
      continue
    }
    if (
      (row && ((last && NAME.test(text)) || begins(text, listing))) ||
      (last && isBegun(text, listing))
    ) {
      doubts.push(`line ${number}: ${quoted(text)} ends early, left out: paste the whole row`)
      if (listing) listing.complete = false
      continue
    }
    const name = namedGroup(text)
    commanded = commandedGroup(text) ?? commanded
    if (name !== undefined) named = name
    if (name !== undefined && !table?.columns.names.includes('GROUP')) listing = undefined
    if (!isToolMessage(text)) {
      run = undefined
      if (!table) headless.push(line)
      continue
    }
    if (/^\s*Error: /.test(text)) {
      doubts.push(`line ${number}: ${quoted(text)}: run it again when that is mended`)
    }
    if (name !== undefined || /^\s*(?:Note|Error): /.test(text)) understood.add(number)
  }
  const found = listings
    .filter(({ partitions }) => partitions.length > 0)
    .map(({ seen: _, atMs, ...reading }) => ({
      tool: 'kafka-consumer-groups' as const,
      ...reading,
      ...(atMs !== undefined && { atMs }),
    }))
  return {
    found,
    lines: understood,
    doubts: mostDoubts([...doubts, ...headlessDoubts(headless)]),
  }
}

const NEEDED = ['PARTITION', 'CURRENT-OFFSET', 'LOG-END-OFFSET']

const isOfTopics = ({ names }: Columns): boolean =>
  names.includes('TOPIC') && names.includes('PARTITION')

const offsetsTable = ({ names }: Columns): boolean =>
  [0, 1].includes(names.indexOf('TOPIC')) &&
  lagOf(names) >= 0 &&
  NEEDED.every((name) => names.includes(name) && names.indexOf(name) < lagOf(names))

const missingColumns = ({ number, text }: Line): string =>
  `line ${number}: ${quoted(text)} is no header of kafka-consumer-groups --describe: CURRENT-OFFSET, LOG-END-OFFSET and LAG should be among its columns`

/** Begins with a name, and not as a shell's prompt does. */
const NAME = /^\s*[\w.-]+(?:,|\s|$)/

/** Whether a line begins as the rows of a listing do. */
const begins = (text: string, listing: Listing | undefined): boolean => {
  const known = listing?.group === '' ? listing.partitions.at(-1)?.topic : listing?.group
  return known !== undefined && text.trimStart().startsWith(known)
}

/** Whether one or two words are the beginning of another row of a listing. */
const isBegun = (text: string, listing: Listing | undefined): boolean => {
  const [first = '', , third] = text.trim().split(/,?\s+/, 3)
  const known = listing?.group === '' ? listing.partitions.at(-1)?.topic : listing?.group
  return third === undefined && known !== undefined && known.startsWith(first)
}
