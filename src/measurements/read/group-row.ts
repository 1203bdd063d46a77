import type { Columns } from './columns'
import { cellsOf } from './columns'
import type { GroupPartition } from './found'
import { quoted } from './quoted'
import { wholeNumberOf } from './whole-number'

/** A row of kafka-consumer-groups --describe: of a partition, or of a member that reads none. */
export interface GroupRow {
  /** Undefined where the table has no column for it. */
  readonly group: string | undefined
  readonly partition?: GroupPartition
  /** Whether columns are missing at its end, of which all that matter are there. */
  readonly short: boolean
  /** What was left out and why, to go on after the line. */
  readonly doubts: readonly string[]
}

const NUMERIC = /^(?:-?\d+|-|unknown|none)$/
const NOBODY = /^(?:-|none|unknown|)$/

/** The row that a line is, under these columns; `cut` where it ends early; undefined for any other line. */
export const groupRow = (text: string, columns: Columns): GroupRow | 'cut' | undefined => {
  const { names, between } = columns
  const cells = cellsOf(text, between)
  const first = names.indexOf('TOPIC') + 1
  const lagAt = lagOf(names)
  const numbers = names.slice(first, lagAt + 1)
  const start = startOf(cells, first, numbers.length)
  if (start === undefined) {
    const begun = cells.length > first && cells.length < first + numbers.length
    return begun && cells.slice(first).every((cell) => NUMERIC.test(cell)) ? 'cut' : undefined
  }
  const afterNames = names.slice(lagAt + 1)
  const after = hostApart(cells.slice(start + numbers.length), afterNames)
  if (after.length < afterNames.length && NOBODY.test(after[0] ?? '')) return 'cut'
  const group = first > 1 ? cells.slice(0, start - 1).join(' ') : undefined
  const read = readNumbers(numbers, cells.slice(start, start + numbers.length))
  const consumer = consumerOf(after, afterNames)
  const topic = cells[start - 1] ?? '-'
  const partition = read.values.get('PARTITION')
  return {
    group,
    short: after.length < afterNames.length,
    doubts: topic === '-' ? [] : read.doubts,
    ...(topic !== '-' &&
      partition !== undefined && {
        partition: { topic, partition, ...offsets(read.values), ...(consumer && { consumer }) },
      }),
  }
}

/** Where a lag is; streams groups call it OFFSET-LAG. -1 where there is none. */
export const lagOf = (names: readonly string[]): number =>
  Math.max(names.indexOf('LAG'), names.indexOf('OFFSET-LAG'))

/** Where the numbers begin: a group's name may have blanks in it, a topic's has none. */
const startOf = (cells: readonly string[], first: number, count: number): number | undefined => {
  const last = first > 1 ? cells.length - count : first
  let run = 0
  for (let at = first; at < cells.length && at - run <= last; at += 1) {
    run = NUMERIC.test(cells[at] ?? '') ? run + 1 : 0
    if (run === count) return at + 1 - count
    if (run === 0 && first === 1) return undefined
  }
  return undefined
}

/** Kafka 0.10.2 to 1.0 leave no blank between a long consumer's id and its host. */
const hostApart = (cells: readonly string[], names: readonly string[]): readonly string[] => {
  const [consumer = '', ...rest] = cells
  const slash = consumer.lastIndexOf('/')
  return slash > 0 && names[1] === 'HOST' && cells.length < names.length
    ? [consumer.slice(0, slash), consumer.slice(slash), ...rest]
    : cells
}

const readNumbers = (names: readonly string[], cells: readonly string[]) => {
  const values = new Map<string, number>()
  const doubts: string[] = []
  for (const [at, name] of names.entries()) {
    const cell = cells[at]
    const value = wholeNumberOf(cell)
    if (value !== undefined) values.set(name === 'OFFSET-LAG' ? 'LAG' : name, value)
    else if (cell !== undefined && !NOBODY.test(cell)) {
      doubts.push(
        `${name} is ${quoted(cell)}, left out: a whole number from 0 to 2^53 would be right`,
      )
    }
  }
  const lag = values.get('LAG')
  const behind = (values.get('LOG-END-OFFSET') ?? Number.NaN) - (values.get('CURRENT-OFFSET') ?? 0)
  if (lag !== undefined && values.has('CURRENT-OFFSET') && behind >= 0 && lag !== behind) {
    values.delete('LAG')
    doubts.push(`LAG is ${lag}, left out: LOG-END-OFFSET − CURRENT-OFFSET is ${behind}`)
  }
  return { values, doubts }
}

const offsets = (values: ReadonlyMap<string, number>): Partial<GroupPartition> => {
  const committedOffset = values.get('CURRENT-OFFSET')
  const endOffset = values.get('LOG-END-OFFSET')
  const lag = values.get('LAG')
  return {
    ...(committedOffset !== undefined && { committedOffset }),
    ...(endOffset !== undefined && { endOffset }),
    ...(lag !== undefined && { lag }),
  }
}

/** The first column after the lag; one with blanks in it ends where the host begins, with a slash. */
const consumerOf = (cells: readonly string[], names: readonly string[]): string | undefined => {
  const host = cells.findIndex((cell) => cell.startsWith('/'))
  const whole = cells.length <= names.length || names.length < 2 || host < 1
  const consumer =
    names.length === 1 ? cells.join(' ') : whole ? cells[0] : cells.slice(0, host).join(' ')
  return consumer === undefined || NOBODY.test(consumer) ? undefined : consumer
}
