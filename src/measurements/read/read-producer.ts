import { DECIMAL, decimal } from './decimal'
import type { Line, ProducerRun, Taken } from './found'
import { fromWindows } from './producer-windows'

const SENT = String.raw`(?<![\d.,])(?<records>\d+)(?<steady> steady state)? records sent`
const RATES = String.raw`(?<rps>${DECIMAL}) records/sec \((?<mibps>${DECIMAL}) MB/sec\)`
const LATENCY = `(?<average>${DECIMAL}) ms avg latency, (?<most>${DECIMAL})(?: ms)? max latency`
const RATED = new RegExp(`${SENT}, ${RATES}, ${LATENCY}`)
const PERCENTILES =
  /, (?<p50>\d+) ms 50th, (?<p95>\d+) ms 95th, (?<p99>\d+) ms 99th, (?<p999>\d+) ms 99\.9th\./

/** A line of the tool, read. */
export type ProducerLine = Omit<ProducerRun, 'basis' | 'windows'> & {
  readonly isSteady: boolean
}

/**
 * The runs of kafka-producer-perf-test. A run ends with its final line; where that is missing, it is what
 * its progress lines add up to. A line without the warm-up ("steady state") takes the place of the one
 * with it. `starts` are the lines where another run begins for certain, such as its command.
 * Source: https://github.com/apache/kafka, tools/src/main/java/org/apache/kafka/tools/ProducerPerformance.java
 */
export const readProducer = (
  lines: readonly Line[],
  starts: ReadonlySet<number>,
): Taken<ProducerRun> => {
  const found: ProducerRun[] = []
  const used = new Set<number>()
  const doubts: string[] = []
  let windows: ProducerLine[] = []
  const endWindows = (): void => {
    const run = fromWindows(windows)
    windows = []
    if (!run) return
    found.push(run)
    doubts.push(
      `lines ${run.line} to ${run.lastLine}: the final line of this run is missing, so that there are no percentiles; its rates are from ${run.windows} progress ${run.windows === 1 ? 'line' : 'lines'}`,
    )
  }
  for (const { number, text } of lines) {
    if (starts.has(number)) endWindows()
    if (!text.includes('records sent')) continue
    const read = readLine(number, text)
    used.add(number)
    if (!read) doubts.push(`line ${number}: "records sent", but not whole: ${unreadable(text)}`)
    else if (isWindow(text)) windows.push(read)
    else {
      const last = found.at(-1)
      const line = windows[0]?.line ?? number
      const takesPlace = read.isSteady && windows.length === 0 && last?.basis === 'whole'
      const { isSteady, ...run } = read
      found.splice(takesPlace ? -1 : found.length, takesPlace ? 1 : 0, {
        ...run,
        line: takesPlace ? last.line : line,
        basis: isSteady ? 'steady' : 'whole',
        windows: takesPlace ? last.windows : windows.length,
      })
      windows = []
      if (!read.percentilesMs)
        doubts.push(`line ${number}: the final line is cut, so that there are no percentiles`)
    }
  }
  endWindows()
  return { found, lines: used, doubts }
}

/** Progress lines end after the maximum; the final line goes on with percentiles. */
const isWindow = (text: string): boolean => /max latency\.?\s*$/.test(text)

const readLine = (number: number, text: string): ProducerLine | undefined => {
  const groups = RATED.exec(text)?.groups
  if (!groups) return undefined
  const read = {
    line: number,
    lastLine: number,
    records: Number(groups.records),
    recordsPerSecond: decimal(groups.rps),
    mibps: decimal(groups.mibps),
    averageLatencyMs: decimal(groups.average),
    maxLatencyMs: decimal(groups.most),
    isSteady: groups.steady !== undefined,
  }
  const { records, recordsPerSecond, mibps } = read
  if (!(Number.isSafeInteger(records) && records > 0 && recordsPerSecond > 0 && mibps >= 0))
    return undefined
  const percentilesMs = percentilesOf(text)
  return percentilesMs ? { ...read, percentilesMs } : read
}

const percentilesOf = (text: string): ProducerRun['percentilesMs'] => {
  const groups = PERCENTILES.exec(text)?.groups
  if (!groups) return undefined
  const { p50, p95, p99, p999 } = groups
  return { p50: Number(p50), p95: Number(p95), p99: Number(p99), p999: Number(p999) }
}

const unreadable = (text: string): string =>
  /NaN|Infinity/.test(text) ? 'a rate that is no number' : 'a number is missing or cut'
