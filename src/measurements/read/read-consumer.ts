import { detailedRuns, readDetailed } from './consumer-detailed'
import { fetchDoubt, fetchingOf } from './consumer-fetch'
import { decimal } from './decimal'
import type { ConsumerRun, Line, Taken } from './found'
import { momentOf } from './moment'

/** Columns of a summary: 6 until Kafka 0.10, 10 since. */
const COLUMNS = new Set([6, 10])
/** How far rate × time may be from the amount, for what the tool rounds. */
const TOLERANCE = 0.02

const HEADER = /^\W*(?:start\.time|time),\s/
const TIMED_OUT = /Exiting before consuming the expected number of messages/
const STARTED = /(?<!\d)\d{4}-\d\d-\d\d \d\d:\d\d:\d\d[:.,]\d{3}, /

/**
 * The runs of kafka-consumer-perf-test: its summary of 6 or 10 columns, or the rows of
 * --show-detailed-stats. Rates that older versions worked out of times that are none are left out.
 * Source: https://github.com/apache/kafka, tools/src/main/java/org/apache/kafka/tools/ConsumerPerformance.java
 */
export const readConsumer = (
  lines: readonly Line[],
  starts: ReadonlySet<number>,
): Taken<ConsumerRun> => {
  const found: ConsumerRun[] = []
  const used = new Set<number>()
  const doubts: string[] = []
  const detailed = detailedRuns()
  let timedOut = false
  for (const { number, text } of lines) {
    if (starts.has(number)) {
      found.push(...detailed.end(timedOut))
      timedOut = false
    }
    if (HEADER.test(text) || TIMED_OUT.test(text)) {
      used.add(number)
      timedOut ||= TIMED_OUT.test(text)
      continue
    }
    const at = text.search(STARTED)
    if (at < 0) continue
    const cells = text.slice(at).split(/,\s+/)
    const row = readDetailed(number, cells)
    if (row) {
      used.add(number)
      if (detailed.isOfAnother(row)) {
        found.push(...detailed.end(timedOut))
        timedOut = false
      }
      detailed.add(row)
      continue
    }
    if (momentOf(cells[1]) === undefined) continue
    used.add(number)
    const run = COLUMNS.has(cells.length) ? summaryOf(number, cells) : 'its columns are not 6 or 10'
    if (typeof run === 'string') doubts.push(`line ${number}: a consumer test, but ${run}`)
    else {
      found.push({ ...run, timedOut })
      timedOut = false
      const doubt = fetchDoubt(cells)
      if (doubt !== undefined) doubts.push(`line ${number}: ${doubt}`)
    }
  }
  found.push(...detailed.end(timedOut))
  return { found, lines: used, doubts: [...doubts, ...detailed.doubts()] }
}

const summaryOf = (
  line: number,
  cells: readonly string[],
): Omit<ConsumerRun, 'timedOut'> | string => {
  const started = momentOf(cells[0]) ?? Number.NaN
  const ended = momentOf(cells[1]) ?? Number.NaN
  const seconds = (ended - started) / 1000
  const [consumedMiB = Number.NaN, mibps = Number.NaN, messages = Number.NaN, rate = Number.NaN] =
    cells.slice(2, 6).map(decimal)
  if (!(seconds > 0)) return 'it takes no time'
  if (![consumedMiB, mibps, messages, rate].every((value) => value >= 0))
    return 'a number is missing or cut'
  if (!(messages > 0)) return 'it read nothing'
  if (Math.abs(messages / seconds - rate) > TOLERANCE * rate + 1)
    return 'its rate is not its messages over its time'
  const fetching = fetchingOf(cells, { consumedMiB, messages, seconds })
  return {
    line,
    lastLine: line,
    consumedMiB,
    messages,
    seconds,
    mibps,
    messagesPerSecond: rate,
    ...(fetching ? { fetching } : {}),
    detailed: false,
    hasThreads: cells.length === 6,
  }
}
