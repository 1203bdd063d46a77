import type { Columns } from './columns'
import { columnsOf } from './columns'
import type { GroupReading, Line, Taken } from './found'
import { groupRow, lagOf } from './group-row'
import { headlessDoubts } from './headless-rows'
import type { Listing } from './listings'
import { listingsOf } from './listings'
import { mostDoubts } from './most-doubts'
import { commandedGroup, isToolMessage, namedGroup } from './named-group'
import { quoted } from './quoted'
import { timesOf } from './time-before'

/**
 * The listings of kafka-consumer-groups --describe, from Kafka 0.9 to 4, in order. A group that comes again is
 * a second reading. Each is of the time in a line before it; listings of one run share it. A row that is cut,
 * or has lost its header, is a doubt, and what the tool wrote as "-" is absent.
 */
export const readGroups = (lines: readonly Line[]): Taken<GroupReading> => {
  const understood = new Set<number>()
  const doubts: string[] = []
  const headless: Line[] = []
  const times = timesOf(lines)
  const listings = listingsOf(times, ({ line, doubt }) => {
    if (line !== undefined) understood.add(line)
    if (doubt !== undefined) doubts.push(doubt)
  })
  const lastText = lines.findLast(({ text }) => text.trim() !== '')?.number
  let table: { readonly columns: Columns; readonly line: number } | undefined
  /** The group that a message names is of the next table; one in a command of all until the next command. */
  let named: string | undefined
  let commanded: string | undefined

  const readHeader = (columns: Columns, line: Line): void => {
    table = isOffsetsTable(columns) ? { columns, line: line.number } : undefined
    if (table) understood.add(line.number)
    else if (isOfPartitions(columns)) doubts.push(missingColumns(line))
  }

  const readRow = (index: number, line: Line): boolean => {
    const { number, text } = line
    const row = table && groupRow(text, table.columns)
    const last = number === lastText
    if (!table || row === undefined || row === 'cut' || (row.short && last)) {
      const listing = listings.current()
      const named = last && NAME.test(text)
      const cut = row ? named || begins(text, listing) : last && isBegun(text, listing)
      if (cut)
        doubts.push(`line ${number}: ${quoted(text)} ends early, left out: paste the whole row`)
      if (cut && listing) listing.complete = false
      return cut
    }
    const group = row.group ?? named ?? commanded ?? ''
    const { partition } = row
    const listing = listings.add({ group, partition, index, line, headerLine: table.line })
    if (row.doubts.length > 0 && !partition) listing.complete = false
    doubts.push(...row.doubts.map((doubt) => `line ${number}: ${doubt}`))
    understood.add(number)
    return true
  }

  const readMessage = (line: Line): void => {
    const { number, text } = line
    const name = namedGroup(text)
    commanded = commandedGroup(text) ?? commanded
    named = name ?? named
    if (name !== undefined && !table?.columns.names.includes('GROUP')) listings.close()
    if (!isToolMessage(text)) {
      listings.endRun()
      if (!table) headless.push(line)
      return
    }
    const error = /^\s*Error: /.test(text)
    if (error) doubts.push(`line ${number}: ${quoted(text)}: run it again when that is mended`)
    if (error || name !== undefined || /^\s*Note: /.test(text)) understood.add(number)
  }

  for (const [index, line] of lines.entries()) {
    if (line.text.trim() === '') continue
    const columns = columnsOf(line.text)
    if (columns || times.is(index)) {
      if (listings.current()) named = undefined
      listings.close()
      if (columns) readHeader(columns, line)
    } else if (!readRow(index, line)) readMessage(line)
  }
  return {
    found: listings.readings(),
    lines: understood,
    doubts: mostDoubts([...doubts, ...headlessDoubts(headless)]),
  }
}

const NEEDED = ['PARTITION', 'CURRENT-OFFSET', 'LOG-END-OFFSET']

const isOfPartitions = ({ names }: Columns): boolean =>
  names.includes('TOPIC') && names.includes('PARTITION')

const isOffsetsTable = ({ names }: Columns): boolean =>
  [0, 1].includes(names.indexOf('TOPIC')) &&
  lagOf(names) >= 0 &&
  NEEDED.every((name) => names.includes(name) && names.indexOf(name) < lagOf(names))

const missingColumns = ({ number, text }: Line): string =>
  `line ${number}: ${quoted(text)} is no header of kafka-consumer-groups --describe: CURRENT-OFFSET, LOG-END-OFFSET and LAG should be among its columns`

/** Begins with a name, and not as a shell's prompt does. */
const NAME = /^\s*[\w.-]+(?:,|\s|$)/

/** Whether a line begins as the latest row of a listing does: with its group, or topic. */
const begins = (text: string, listing: Listing | undefined): boolean =>
  namesOf(listing).some((name) => text.trimStart().startsWith(name))

/** Whether one or two words are the beginning of another row of a listing. */
const isBegun = (text: string, listing: Listing | undefined): boolean => {
  const [first = '', , third] = text.trim().split(/,?\s+/, 3)
  return third === undefined && namesOf(listing).some((name) => name.startsWith(first))
}

const namesOf = (listing: Listing | undefined): readonly string[] =>
  [listing?.group, listing?.partitions.at(-1)?.topic].flatMap((name) => name || [])
