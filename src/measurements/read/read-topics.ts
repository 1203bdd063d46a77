import type { Line, Taken, TopicDescribed } from './found'
import { mostDoubts } from './most-doubts'
import { quoted } from './quoted'
import { topicFields } from './topic-fields'
import { wholeNumberOf } from './whole-number'

/** Partition lines without the line of their topic. */
interface Headless {
  readonly topic: string
  readonly line: number
  lastLine: number
  readonly partitions: Set<number>
  readonly replicas: Set<number>
}

/**
 * The topics of kafka-topics --describe. Of a topic whose own line was cut off, the partitions are counted, as
 * a doubt says; they are left out where some of them are missing too.
 */
export const readTopics = (lines: readonly Line[]): Taken<TopicDescribed> => {
  const understood = new Set<number>()
  const doubts: string[] = []
  const found: TopicDescribed[] = []
  const headless = new Map<string, Headless>()
  let headed = ''
  for (const { number, text } of lines) {
    const fields = topicFields(text)
    const topic = fields?.get('Topic')
    if (!fields || !topic) continue
    if (fields.has('PartitionCount')) {
      const described = topicOf(topic, fields, number)
      headed = described ? topic : ''
      if (described) found.push(described)
      else doubts.push(`line ${number}: ${quoted(text)} ends early: paste it up to Configs`)
    } else if (fields.has('Partition')) {
      const latest = found.at(-1)
      if (topic === headed && latest) found[found.length - 1] = { ...latest, lastLine: number }
      else addTo(headless, topic, fields, number)
    } else continue
    understood.add(number)
  }
  const last = found.at(-1)
  if (
    last &&
    last.line === lastLineOf(lines) &&
    Object.keys(last.configs).length > 0 &&
    !last.topic.startsWith('__')
  )
    doubts.push(
      `line ${last.line}: the paste ends with the Configs of ${quoted(last.topic)}, the last of which may be cut: check it`,
    )
  for (const topic of headless.values()) {
    const described = counted(topic)
    if (described) found.push(described)
    doubts.push(whyCounted(topic, described))
  }
  return {
    found: found.toSorted((a, b) => a.line - b.line),
    lines: understood,
    doubts: mostDoubts(doubts),
  }
}

const lastLineOf = (lines: readonly Line[]): number | undefined =>
  lines.findLast(({ text }) => text.trim() !== '')?.number

const topicOf = (
  topic: string,
  fields: ReadonlyMap<string, string>,
  line: number,
): TopicDescribed | undefined => {
  const partitions = wholeNumberOf(fields.get('PartitionCount'))
  const replicationFactor = wholeNumberOf(fields.get('ReplicationFactor'))
  const configs = fields.get('Configs')
  if (!partitions || !replicationFactor || configs === undefined) return undefined
  return {
    topic,
    partitions,
    replicationFactor,
    configs: overridesOf(configs),
    line,
    lastLine: line,
  }
}

/** Overrides by name; a value may be a list with commas in it. */
const overridesOf = (configs: string): Readonly<Record<string, string>> => {
  const pairs: [string, string][] = []
  for (const piece of configs.split(',')) {
    const [, name, value = ''] = /^\s*([\w.-]+)=(.*)$/.exec(piece) ?? []
    const last = pairs.at(-1)
    if (name !== undefined) pairs.push([name, value.trim()])
    else if (last) last[1] = `${last[1]},${piece.trim()}`
  }
  return Object.fromEntries(pairs)
}

const addTo = (
  headless: Map<string, Headless>,
  topic: string,
  fields: ReadonlyMap<string, string>,
  number: number,
): void => {
  const partition = wholeNumberOf(fields.get('Partition'))
  const replicas = fields.get('Replicas')?.match(/\d+/g)?.length
  const before = headless.get(topic)
  const lines = before ?? {
    topic,
    line: number,
    lastLine: number,
    partitions: new Set(),
    replicas: new Set(),
  }
  lines.lastLine = number
  if (partition !== undefined) lines.partitions.add(partition)
  if (replicas !== undefined) lines.replicas.add(replicas)
  if (!before) headless.set(topic, lines)
}

/** A topic by its partitions, numbered from 0, and by how many replicas each has. */
const counted = ({ topic, line, lastLine, ...lines }: Headless): TopicDescribed | undefined => {
  const partitions = lines.partitions.size
  const [replicationFactor, another] = lines.replicas
  const whole = highest(lines.partitions) === partitions - 1
  if (!whole || replicationFactor === undefined || another !== undefined) return undefined
  return { topic, partitions, replicationFactor, configs: {}, line, lastLine }
}

const highest = (partitions: ReadonlySet<number>): number =>
  [...partitions].reduce((most, partition) => Math.max(most, partition), -1)

const whyCounted = (
  { topic, line, partitions }: Headless,
  described: TopicDescribed | undefined,
): string => {
  const lines = `line ${line}: ${quoted(topic)} has no line with its PartitionCount before its partitions`
  return described
    ? `${lines}, which are counted: ${described.partitions} with ${described.replicationFactor} replicas each; paste that line to be sure`
    : `${lines}, and of 0 to ${highest(partitions)} only ${partitions.size} can be read, or their replicas differ: left out; paste all lines of it`
}
