import type { BurrowAnswer } from './burrow-answers'
import type { BurrowCommits } from './burrow-partition'
import { burrowPartition } from './burrow-partition'
import type { GroupReading } from './found'
import type { JsonObject } from './json-value'
import { listOf, objectOf, textOf } from './json-value'
import { mostDoubts } from './most-doubts'
import { quoted } from './quoted'
import { wholeNumber } from './whole-number'

/** A group as an answer of Burrow has it; nothing where it lists no partition. */
export interface BurrowGroup {
  readonly reading?: GroupReading
  readonly doubts: readonly string[]
}

interface Listed {
  readonly group: string
  readonly commits: readonly (BurrowCommits | undefined)[]
  /** How many there are, listed or not. */
  readonly count: number | undefined
  /** Lag of all of them, as Burrow adds it up. */
  readonly total?: number | undefined
}

/** A group by the field `status` of the lists /lag, and /status, which has only partitions in trouble. */
export const groupOfStatus = (
  answer: BurrowAnswer,
  status: JsonObject,
  list: string | undefined,
): BurrowGroup => {
  const group = textOf(status.group) ?? ''
  if (status.status === 'NOTFOUND') {
    return { doubts: [`Burrow knows no group ${quoted(group)}: ask for one of /consumer`] }
  }
  const partitions = listOf(status.partitions) ?? []
  const commits = partitions.map((value) => {
    const fields = objectOf(value)
    const topic = textOf(fields?.topic)
    if (fields === undefined || topic === undefined) return undefined
    const { partition, start, end, current_lag, owner } = fields
    return { topic, partition, oldest: start, newest: end, lag: current_lag, owner }
  })
  const count = wholeNumber(status.partition_count) ?? (list === 'lag' ? commits.length : undefined)
  return groupOf(answer, { group, commits, count, total: wholeNumber(status.totallag) })
}

/** A group by the field `topics` of /consumer/GROUP: all commits that Burrow keeps, by topic and partition. */
export const groupOfTopics = (
  answer: BurrowAnswer,
  topics: JsonObject,
  group: string,
): BurrowGroup => {
  const commits = Object.entries(topics).flatMap(([topic, partitions]) =>
    (listOf(partitions) ?? []).flatMap((value, partition) => {
      if (value === null) return []
      const fields = objectOf(value)
      if (fields === undefined) return [undefined]
      const kept = (listOf(fields.offsets ?? fields.Offsets) ?? []).filter(
        (offset) => offset !== null,
      )
      const lag = fields['current-lag'] ?? fields.CurrentLag ?? null
      const { owner } = fields
      return [{ topic, partition, oldest: kept[0], newest: kept.at(-1), lag, owner }]
    }),
  )
  return groupOf(answer, { group, commits, count: commits.length })
}

const groupOf = (answer: BurrowAnswer, listed: Listed): BurrowGroup => {
  const { group, commits, count, total } = listed
  const { line, lastLine } = answer
  const read = commits.map((commit) => commit && burrowPartition(commit))
  const partitions = read.flatMap((one) => one?.partition ?? [])
  const whole = partitions.length === commits.length
  const complete = whole && commits.length === count
  const times = read.flatMap((one) => one?.atMs ?? [])
  const atMs = times.reduce((latest, time) => Math.max(latest, time), 0)
  const doubts = read.flatMap((one) => one?.doubts ?? [])
  if (!whole)
    doubts.push(`${commits.length - partitions.length} partitions cannot be read, left out`)
  else if (!complete) {
    doubts.push(
      `lists ${partitions.length} of ${count ?? 'unknown'} partitions of ${quoted(group)}: /lag lists all`,
    )
  }
  const lags = read.flatMap((one) => one?.lag ?? [])
  const sum = lags.reduce((all, lag) => all + lag, 0)
  if (complete && total !== undefined && lags.length === partitions.length && sum !== total) {
    doubts.push(
      `totallag is ${total}, but the partitions' lag adds up to ${sum}: paste it as it came`,
    )
  }
  if (partitions.length === 0) return { doubts: mostDoubts(doubts) }
  const reading = {
    tool: 'burrow' as const,
    group,
    partitions,
    complete,
    line,
    lastLine,
    ...(atMs > 0 && { atMs }),
  }
  return { reading, doubts: mostDoubts(doubts) }
}
