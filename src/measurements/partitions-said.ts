import { linesBetween } from './lines-between'
import type { Line, TopicDescribed } from './read/found'
import type { Command } from './read/read-commands'

/** How many partitions a topic has, as far as a paste says: near a line, or of a topic by its name. */
export interface PartitionsSaid {
  /** What was said last before a line, and not before another. */
  readonly between: (after: number, before: number) => number | undefined
  readonly ofTopic: (topic: string) => number | undefined
}

/** "6 partitions", "1 partition", "partitions: 6"; "Partition: 5" is the number of one. */
const SAID =
  /(?<![\d.,-])(?<before>\d{1,6}) partitions?\b|(?<![\w-])partitions\s*[=:]\s*(?<after>\d{1,6})(?![\d.])/gi
/** What a program says of its own; and what it lists. */
const LOGGED = /\b(?:TRACE|DEBUG|INFO|WARN|WARNING|ERROR|FATAL)\b|^\s*Topic:/

/** Gathers what a paste says of partitions: notes between the runs, commands that make topics, descriptions. */
export const partitionsSaid = (
  lines: readonly Line[],
  known: { readonly commands: readonly Command[]; readonly topics: readonly TopicDescribed[] },
): PartitionsSaid => {
  const ofCommands = new Set(known.commands.flatMap(({ line, lastLine }) => range(line, lastLine)))
  const notes = lines.flatMap(({ number, text }) => {
    if (ofCommands.has(number) || text.length > LONGEST_NOTE || LOGGED.test(text)) return []
    const counts = [...text.matchAll(SAID)].map(({ groups }) => groups?.before ?? groups?.after)
    const [count, another] = new Set(counts.map(Number))
    return another !== undefined || !count ? [] : [{ line: number, count }]
  })
  const byTopic = new Map<string, number>()
  for (const { tool, options } of known.commands) {
    const count = Number(options.get('partitions'))
    const topic = options.get('topic')
    if (tool === 'topics' && topic !== undefined && Number.isInteger(count) && count >= 1)
      byTopic.set(topic, count)
  }
  for (const { topic, partitions } of known.topics) byTopic.set(topic, partitions)
  return {
    between: (after, before) => linesBetween(notes, after, before).at(-1)?.count,
    ofTopic: (topic) => byTopic.get(topic),
  }
}

/** A note is short; a log line that mentions partitions is none. */
const LONGEST_NOTE = 80

const range = (from: number, to: number): number[] =>
  Array.from({ length: to - from + 1 }, (_, index) => from + index)
