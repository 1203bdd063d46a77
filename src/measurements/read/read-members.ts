import type { Columns } from './columns'
import { cellsOf, columnsOf } from './columns'
import type { GroupMembers, Line, Taken } from './found'
import { mostDoubts } from './most-doubts'
import { commandedGroup, isToolMessage, namedGroup } from './named-group'
import { quoted } from './quoted'
import { wholeNumberOf } from './whole-number'

interface Row {
  /** Undefined where the table has no column for it. */
  readonly group: string | undefined
  /** What the row says, or one member that it is. */
  readonly members: number
}

type Reader = (cells: readonly string[], columns: Columns) => Row | undefined

/**
 * The members of groups: the rows of kafka-consumer-groups --describe --members, counted by group, and the
 * count in --state. A list whose last row is cut is a doubt: it may have gone on.
 */
export const readMembers = (lines: readonly Line[]): Taken<GroupMembers> => {
  const understood = new Set<number>()
  const doubts: string[] = []
  const found: GroupMembers[] = []
  const lastText = lines.findLast(({ text }) => text.trim() !== '')?.number
  let table: { columns: Columns; reader: Reader; line: number; open: boolean } | undefined
  let named: string | undefined
  let commanded: string | undefined

  const add = (number: number, row: Row): void => {
    const group = row.group ?? named ?? commanded ?? ''
    const before = table?.open && table.reader === memberRow ? found.at(-1) : undefined
    if (before?.group === group) {
      found[found.length - 1] = { ...before, members: before.members + 1, lastLine: number }
    } else {
      const line = table && !table.open ? table.line : number
      found.push({ group, members: row.members, line, lastLine: number })
    }
    if (table) table.open = true
    understood.add(number)
  }

  for (const { number, text } of lines) {
    const columns = columnsOf(text)
    if (columns) {
      if (table?.open) named = undefined
      const reader = readerOf(columns)
      table = reader && { columns, reader, line: number, open: false }
      if (reader) understood.add(number)
      continue
    }
    const row = table?.reader(cellsOf(text, table.columns.between), table.columns)
    if (row) add(number, row)
    else if (table && number === lastText && isBegun(text, table.open ? found.at(-1) : undefined)) {
      const before = table.open && table.reader === memberRow ? found.pop() : undefined
      doubts.push(`line ${number}: ${whyCut(text, before)}`)
    } else {
      const name = namedGroup(text)
      named = name ?? named
      commanded = commandedGroup(text) ?? commanded
      if (name !== undefined && table && isToolMessage(text)) understood.add(number)
    }
  }
  return { found, lines: understood, doubts: mostDoubts(doubts) }
}

const readerOf = ({ names }: Columns): Reader | undefined => {
  if (names.includes('COORDINATOR') && names.at(-1) === '#MEMBERS') return stateRow
  return names.includes('CONSUMER-ID') && names.includes('#PARTITIONS') ? memberRow : undefined
}

/** A row of --members: its host begins with a slash, and after its client is a count of partitions. */
const memberRow: Reader = (cells, { names }) => {
  const least = names.indexOf('#PARTITIONS')
  const host = cells.findIndex((cell, at) => at >= names.indexOf('HOST') && cell.startsWith('/'))
  const from = host < 0 ? least : Math.max(least, host + 2)
  const count = cells.findIndex((cell, at) => at >= from && wholeNumberOf(cell) !== undefined)
  if (count < 0) return undefined
  if (names[0] !== 'GROUP') return { group: undefined, members: 1 }
  const client = cells.slice(host + 1, count)
  const named = host - names.indexOf('HOST') + 1
  /** A consumer's id begins with its client's, blanks and all; what is before it is the group. */
  const before = count === least || host < 0 ? 1 : Math.max(1, named - (client.length - 1))
  return { group: cells.slice(0, before).join(' '), members: 1 }
}

/** A row of --state: the coordinator's id is in brackets, the number of members the last. */
const stateRow: Reader = (cells, { names }) => {
  const members = wholeNumberOf(cells.at(-1))
  const id = cells.findIndex((cell, at) => at > 0 && /^\(\S*\)$/.test(cell))
  if (members === undefined || id < 0 || cells.length - id < 3) return undefined
  const group = names[0] === 'GROUP' ? cells.slice(0, id - 1).join(' ') : undefined
  return { group, members }
}

/** Whether a line is the beginning of another row: of the same group, or with a name and more. */
const isBegun = (text: string, before: GroupMembers | undefined): boolean => {
  const [first = '', second] = text.trim().split(/\s+/, 2)
  if (!/^[\w.-]+$/.test(first)) return false
  return before === undefined ? second !== undefined : before.group.startsWith(first)
}

const whyCut = (text: string, before: GroupMembers | undefined): string =>
  before
    ? `${quoted(text)} ends early, so that ${quoted(before.group)} has more members than the ${before.members} before it: paste all rows`
    : `${quoted(text)} ends early, left out: paste the whole row`
