import type { ProducerRun } from './found'
import type { ProducerLine } from './read-producer'

/**
 * What progress lines add up to: records together; rates over the time of all, which is the records of
 * each over its rate; the average latency by records. Undefined where there are none.
 */
export const fromWindows = (windows: readonly ProducerLine[]): ProducerRun | undefined => {
  const [first] = windows
  const last = windows.at(-1)
  if (!first || !last) return undefined
  const sum = (of: (window: ProducerLine) => number) =>
    windows.reduce((total, window) => total + of(window), 0)
  const seconds = ({ records, recordsPerSecond }: ProducerLine) => records / recordsPerSecond
  const records = sum((window) => window.records)
  const time = sum(seconds)
  return {
    line: first.line,
    lastLine: last.line,
    records,
    recordsPerSecond: records / time,
    mibps: sum((window) => window.mibps * seconds(window)) / time,
    averageLatencyMs: sum((window) => window.averageLatencyMs * window.records) / records,
    maxLatencyMs: Math.max(...windows.map(({ maxLatencyMs }) => maxLatencyMs)),
    basis: 'windows',
    windows: windows.length,
  }
}
