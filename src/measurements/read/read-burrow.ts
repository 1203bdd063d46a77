import type { BurrowAnswer } from './burrow-answers'
import { burrowAnswers } from './burrow-answers'
import { groupOfStatus, groupOfTopics } from './burrow-group'
import type { GroupReading, Line, Taken, TopicOffsets } from './found'
import type { JsonObject } from './json-value'
import { listOf, objectOf, textOf } from './json-value'
import { mostDoubts } from './most-doubts'
import { quoted } from './quoted'
import { timesOf } from './time-before'
import { wholeNumber } from './whole-number'

/** What was taken from Burrow's answers. */
export interface TakenFromBurrow {
  readonly groups: Taken<GroupReading>
  readonly offsets: Taken<TopicOffsets>
}

/**
 * The answers of Burrow's HTTP endpoint, version 3 and 2: groups of /lag, /status and /consumer/GROUP, end
 * offsets of /topic/TOPIC. A group is of the time of its newest commit; what has no time is of the one in a
 * line before it. An answer that is cut, or says that there is nothing, is a doubt.
 */
export const readBurrow = (lines: readonly Line[]): TakenFromBurrow => {
  const groups = { found: [] as GroupReading[], lines: new Set<number>(), doubts: [] as string[] }
  const offsets = { found: [] as TopicOffsets[], lines: new Set<number>(), doubts: [] as string[] }
  let from = 0
  const answers = burrowAnswers(lines)
  const times = timesOf(answers.length > 0 ? lines : [])
  for (const answer of answers) {
    const { index, line, lastLine } = answer
    const read = answer.value ? readAnswer(answer, answer.value) : { doubts: [whyFaulty(answer)] }
    if (!read) continue
    const taken = read.offsets ? offsets : groups
    taken.doubts.push(...read.doubts.map((doubt) => `line ${line}: ${doubt}`))
    if (!answer.value) continue
    for (let number = line; number <= lastLine; number += 1) taken.lines.add(number)
    const time = times.before(index, from)
    from = index + lastLine - line + 1
    if (!read.offsets && !read.reading) continue
    if (time.line !== undefined) taken.lines.add(time.line)
    if (time.doubt !== undefined && read.reading?.atMs === undefined) taken.doubts.push(time.doubt)
    const before = time.atMs !== undefined && { atMs: time.atMs }
    if (read.offsets) offsets.found.push({ ...read.offsets, ...before, line, lastLine })
    else if (read.reading) groups.found.push({ ...before, ...read.reading })
  }
  return {
    groups: { ...groups, doubts: mostDoubts(groups.doubts) },
    offsets: { ...offsets, doubts: mostDoubts(offsets.doubts) },
  }
}

interface Read {
  readonly reading?: GroupReading
  readonly offsets?: { readonly topic: string; readonly endOffsets: readonly number[] }
  readonly doubts: readonly string[]
}

const ASK = 'ask for /v3/kafka/CLUSTER/consumer/GROUP/lag'

/** What an answer says; undefined where it is not of Burrow. */
const readAnswer = (answer: BurrowAnswer, value: JsonObject): Read | undefined => {
  const message = textOf(value.message)
  if (typeof value.error !== 'boolean' || message === undefined) return undefined
  const asked = askedFor(objectOf(value.request)?.url)
  const status = objectOf(value.status)
  if (status && listOf(status.partitions ?? [])) return groupOfStatus(answer, status, asked?.list)
  const topics = objectOf(value.topics)
  if (topics && asked?.kind === 'consumer') return groupOfTopics(answer, topics, asked.name)
  const offsets = listOf(value.offsets)
  if (offsets && asked?.kind === 'topic') return endOffsetsOf(asked.name, offsets)
  const nameless = topics || offsets ? 'without request.url, which names it' : 'and no offsets'
  return { doubts: [`Burrow answers ${quoted(message)} ${nameless}: ${ASK}, and paste all of it`] }
}

const endOffsetsOf = (topic: string, offsets: readonly unknown[]): Read => {
  const endOffsets = offsets.flatMap((offset) => wholeNumber(offset) ?? [])
  if (endOffsets.length > 0 && endOffsets.length === offsets.length) {
    return { offsets: { topic, endOffsets }, doubts: [] }
  }
  const faulty = offsets.findIndex((offset) => wholeNumber(offset) === undefined)
  const why =
    faulty < 0
      ? 'has no offsets'
      : `has the offset ${quoted(String(JSON.stringify(offsets[faulty])))} at partition ${faulty}`
  return {
    doubts: [
      `topic ${quoted(topic)} ${why}, left out: whole numbers from 0 to 2^53 would be right`,
    ],
  }
}

const PATH = /^\/v\d\/kafka\/[^/]+\/(?<kind>consumer|topic)\/(?<name>[^/?]+)(?:\/(?<list>\w+))?/

const askedFor = (url: unknown) => {
  const { kind, name, list } = PATH.exec(textOf(url) ?? '')?.groups ?? {}
  return kind === undefined || name === undefined ? undefined : { kind, name: decoded(name), list }
}

const decoded = (name: string): string => {
  try {
    return decodeURIComponent(name)
  } catch {
    return name // A percent sign that is one.
  }
}

const whyFaulty = ({ fault, lastLine }: BurrowAnswer): string =>
  fault === 'cut'
    ? `an answer of Burrow begins and does not end up to line ${lastLine}, left out: paste all of it`
    : `an answer of Burrow up to line ${lastLine} is no JSON, left out: paste it as it came`
