import { decimal } from './decimal'
import type { ConsumerRun } from './found'
import { momentOf } from './moment'

/** A row of --show-detailed-stats: amounts since the start, rates since the row before. */
interface DetailedRow {
  readonly line: number
  readonly atMs: number
  readonly thread: string
  readonly consumedMiB: number
  readonly mibps: number
  readonly messages: number
  readonly messagesPerSecond: number
}

const COLUMNS = new Set([6, 10])

/** A row, or undefined where the line is none; a cut one is none. */
export const readDetailed = (line: number, cells: readonly string[]): DetailedRow | undefined => {
  const atMs = momentOf(cells[0])
  const thread = cells[1] ?? ''
  if (atMs === undefined || !COLUMNS.has(cells.length) || !/^\d+$/.test(thread)) return undefined
  const [consumedMiB = Number.NaN, mibps = Number.NaN, messages = Number.NaN, rate = Number.NaN] =
    cells.slice(2, 6).map(decimal)
  if (![consumedMiB, mibps, messages, rate].every((value) => value >= 0)) return undefined
  return { line, atMs, thread, consumedMiB, mibps, messages, messagesPerSecond: rate }
}

/**
 * Gathers rows into a run for each thread: what was read between its first row and its last. Of one row
 * alone, its own rates count.
 */
export const detailedRuns = () => {
  let threads = new Map<string, DetailedRow[]>()
  const doubts: string[] = []
  return {
    /** Whether amounts fell, as they do where another run begins. */
    isOfAnother: (row: DetailedRow): boolean =>
      row.messages < (threads.get(row.thread)?.at(-1)?.messages ?? 0),
    add: (row: DetailedRow): void => {
      const rows = threads.get(row.thread)
      if (rows) rows.push(row)
      else threads.set(row.thread, [row])
    },
    end: (timedOut = false): ConsumerRun[] => {
      const runs = [...threads.values()].flatMap((rows) => {
        const run = runOf(rows, timedOut)
        if (!run) doubts.push(`line ${rows[0]?.line}: rows of a consumer test that read nothing`)
        return run ? [run] : []
      })
      threads = new Map()
      return runs
    },
    doubts: (): readonly string[] => doubts,
  }
}

const runOf = (rows: readonly DetailedRow[], timedOut: boolean): ConsumerRun | undefined => {
  const [first] = rows
  const last = rows.at(-1)
  if (!first || !last || last.messages === 0) return undefined
  const shared = {
    line: first.line,
    lastLine: last.line,
    detailed: true,
    hasThreads: false,
    timedOut,
  }
  const seconds = (last.atMs - first.atMs) / 1000
  const consumedMiB = last.consumedMiB - first.consumedMiB
  const messages = last.messages - first.messages
  if (!(seconds > 0 && messages > 0)) {
    const { mibps, messagesPerSecond } = last
    if (!(messagesPerSecond > 0)) return undefined
    const alone = last.messages / messagesPerSecond
    return {
      ...shared,
      consumedMiB: last.consumedMiB,
      messages: last.messages,
      seconds: alone,
      mibps,
      messagesPerSecond,
    }
  }
  return {
    ...shared,
    consumedMiB,
    messages,
    seconds,
    mibps: consumedMiB / seconds,
    messagesPerSecond: messages / seconds,
  }
}
