import type { Line, TopicDescribed } from './read/found'
import type { Command } from './read/read-commands'

/** How many partitions a topic has, as far as a paste says: near a line, or of a topic by its name. */
export interface PartitionsSaid {
  /** What was said last before a line, and not before another. */
  readonly between: (after: number, before: number) => number | undefined
  readonly ofTopic: (topic: string) => number | undefined
}

const SAID = [
  /(?<![\d.,-])(?<count>\d{1,6}) partitions?\b/i,
  /(?<![\w-])partitions?\s*[=:]\s*(?<count>\d{1,6})(?![\d.])/i,
]

/** Gathers what a paste says of partitions: notes between the runs, commands that make topics, descriptions. */
export const partitionsSaid = (
  lines: readonly Line[],
  known: { readonly commands: readonly Command[]; readonly topics: readonly TopicDescribed[] },
): PartitionsSaid => {
  const ofCommands = new Set(known.commands.flatMap(({ line, lastLine }) => range(line, lastLine)))
  const notes = lines.flatMap(({ number, text }) => {
    if (ofCommands.has(number) || text.length > LONGEST_NOTE) return []
    const count = SAID.map((pattern) => pattern.exec(text)?.groups?.count).find(Boolean)
    return count === undefined || Number(count) < 1 ? [] : [{ number, count: Number(count) }]
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
    between: (after, before) =>
      notes.findLast(({ number }) => number > after && number < before)?.count,
    ofTopic: (topic) => byTopic.get(topic),
  }
}

/** A note is short; a log line that mentions partitions is none. */
const LONGEST_NOTE = 80

const range = (from: number, to: number): number[] =>
  Array.from({ length: to - from + 1 }, (_, index) => from + index)
