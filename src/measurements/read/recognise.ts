import type {
  ConsumerRun,
  GroupMembers,
  GroupReading,
  Line,
  ProducerRun,
  TopicDescribed,
  TopicOffsets,
} from './found'
import { readBurrow } from './read-burrow'
import type { Command } from './read-commands'
import { readCommands } from './read-commands'
import { readConsumer } from './read-consumer'
import { readGroups } from './read-groups'
import { readMembers } from './read-members'
import type { Metric } from './read-metrics'
import { readMetrics } from './read-metrics'
import { readProducer } from './read-producer'
import { readTopics } from './read-topics'

/** Everything that was found in a paste. */
export interface Recognition {
  readonly commands: readonly Command[]
  readonly producers: readonly ProducerRun[]
  readonly consumers: readonly ConsumerRun[]
  readonly metrics: readonly Metric[]
  readonly groups: readonly GroupReading[]
  readonly members: readonly GroupMembers[]
  readonly topics: readonly TopicDescribed[]
  readonly offsets: readonly TopicOffsets[]
  /** Numbers of the lines that each reader understood. */
  readonly lines: ReadonlySet<number>
  readonly doubts: readonly string[]
}

/** Has every reader look at the lines of a paste. */
export const recognise = (lines: readonly Line[]): Recognition => {
  const commands = readCommands(lines)
  const starts = new Set(commands.map(({ line }) => line))
  const producers = readProducer(lines, starts)
  const consumers = readConsumer(lines, starts)
  const metrics = readMetrics(lines)
  const groups = readGroups(lines)
  const members = readMembers(lines)
  const topics = readTopics(lines)
  const burrow = readBurrow(lines)
  const taken = [producers, consumers, groups, members, topics, burrow.groups, burrow.offsets]
  const typed = commands.flatMap(({ line, lastLine }) =>
    lines.slice(line - 1, lastLine).map(({ number }) => number),
  )
  return {
    commands,
    producers: producers.found,
    consumers: consumers.found,
    metrics: metrics.metrics,
    groups: [...groups.found, ...burrow.groups.found],
    members: members.found,
    topics: topics.found,
    offsets: burrow.offsets.found,
    lines: new Set([...typed, ...metrics.lines, ...taken.flatMap(({ lines: own }) => [...own])]),
    doubts: taken.flatMap(({ doubts }) => doubts),
  }
}
