import { DEFAULTS } from '../core/workload'
import type { Fault } from '../schema/problem'
import type { TopicInput } from '../schema/topic'
import { MAX_EGRESS_MIBPS, MAX_MIBPS } from '../schema/topic'
import type { WorkloadInput } from '../schema/workload'
import { MAX_TOPICS } from '../schema/workload'
import type { Finding, Raw } from './traffic-contradictions'
import { averageOf, given, number, trafficContradictions } from './traffic-contradictions'

/**
 * What no single field shows: two ways to say the same thing, half of a way, or numbers that cannot
 * both be true. Runs next to the schema, on the raw request, so that all faults are told at once.
 */
export const contradictions = (raw: Raw<WorkloadInput>): Fault[] => {
  const topics = raw.topics === undefined ? undefined : readableTopics(raw.topics)
  const findings: Finding[] = [
    ...(topics ? topicsAndRates(raw) : trafficContradictions(raw, '', undefined)),
    ...(topics ?? []).flatMap((topic, index) =>
      topic === NOT_A_TOPIC ? [] : trafficContradictions(topic, `/topics/${index}`, raw),
    ),
    ...duplicateNames(topics ?? []),
    ...unreadableNames(topics ?? []),
    retention(raw, topics?.length ? topics : [NOT_A_TOPIC]),
    egress(raw),
    derivedEgress(raw),
    ...limits(raw, topics),
  ]
  return findings.filter((finding) => finding !== false)
}

const NOT_A_TOPIC: Raw<TopicInput> = {}

/** The topics, each in its place; none of a list that is too long, which is the schema's to tell. */
const readableTopics = (topics: unknown): Raw<TopicInput>[] =>
  Array.isArray(topics) && topics.length <= MAX_TOPICS
    ? topics.map((topic) => (isRecord(topic) ? topic : NOT_A_TOPIC))
    : []

const isRecord = (value: unknown): value is Raw<TopicInput> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** Fields of the whole workload that topics replace. */
const REPLACED = [
  'averageIngressMiBps',
  'messagesPerSecond',
  'peakIngressMiBps',
  'averageEgressMiBps',
  'peakEgressMiBps',
  'partitions',
] as const

const topicsAndRates = (raw: Raw<WorkloadInput>): Fault[] =>
  REPLACED.filter((field) => given(raw[field])).map((field) => ({
    pointer: `/${field}`,
    detail: `${field} and topics are both given; the workload is the sum of its topics, so give one or the other`,
  }))

const MOST_NAME_CHARACTERS = 60

const duplicateNames = (topics: readonly Raw<TopicInput>[]): Fault[] => {
  const seen = new Set<string>()
  return topics.flatMap(({ name }, index) => {
    if (typeof name !== 'string' || name === '') return []
    if (!seen.has(name)) {
      seen.add(name)
      return []
    }
    return [
      {
        pointer: `/topics/${index}/name`,
        detail: `two topics are called ${JSON.stringify(name.slice(0, MOST_NAME_CHARACTERS))}; a name may stand once`,
      },
    ]
  })
}

/** Control characters and halves of surrogate pairs; anything else may stand in a name. */
const UNREADABLE = /[\p{Cc}\p{Cs}]/u

const unreadableNames = (topics: readonly Raw<TopicInput>[]): Finding[] =>
  topics.map(
    ({ name }, index) =>
      typeof name === 'string' &&
      UNREADABLE.test(name) && {
        pointer: `/topics/${index}/name`,
        detail: `name must be readable text, without control characters; got ${JSON.stringify(name.slice(0, MOST_NAME_CHARACTERS))}`,
      },
  )

const retention = (raw: Raw<WorkloadInput>, topics: readonly Raw<TopicInput>[]): Finding => {
  const local = number(raw.localRetentionHours)
  const own = raw.retentionHours ?? DEFAULTS.retentionHours
  const longest = topics.reduce<number | undefined>((most, topic) => {
    const hours = number(topic.retentionHours ?? own)
    return most === undefined || hours === undefined ? undefined : Math.max(most, hours)
  }, 0)
  return (
    local !== undefined &&
    longest !== undefined &&
    longest > 0 &&
    local > longest && {
      pointer: '/localRetentionHours',
      detail: `localRetentionHours must be at most the retention of ${longest} hours; got ${local}`,
    }
  )
}

const egress = (raw: Raw<WorkloadInput>): Finding => {
  const average = number(raw.averageEgressMiBps)
  const peak = number(raw.peakEgressMiBps)
  return (
    average !== undefined &&
    peak !== undefined &&
    peak < average && {
      pointer: '/peakEgressMiBps',
      detail: `peakEgressMiBps must be at least averageEgressMiBps, ${average}; got ${peak}`,
    }
  )
}

/** A peak of reads that follows from their average and the peak of writes. */
const derivedEgress = (raw: Raw<WorkloadInput>): Finding => {
  const average = number(raw.averageEgressMiBps)
  const written = averageOf(raw, undefined)
  if (average === undefined || written === undefined || given(raw.peakEgressMiBps)) return false
  const peak = (average * peakOf(raw, raw)) / written
  return (
    peak > MAX_EGRESS_MIBPS &&
    Number.isFinite(peak) && {
      pointer: '/averageEgressMiBps',
      detail: `averageEgressMiBps at the ratio of peak to average ingress peaks at ${peak.toPrecision(3)} MiB/s; at most ${MAX_EGRESS_MIBPS} can be planned for; give peakEgressMiBps`,
    }
  )
}

/** What can be planned for after growth, MiB/s. */
const MOST_LATER = MAX_MIBPS * 100

const limits = (
  raw: Raw<WorkloadInput>,
  topics: readonly Raw<TopicInput>[] | undefined,
): Finding[] => {
  const peak = (topics ?? [raw]).reduce((sum, topic) => sum + peakOf(topic, raw), 0)
  const months = number(raw.horizonMonths) ?? DEFAULTS.horizonMonths
  const percent = number(raw.growthPercentPerMonth) ?? 0
  const later = peak * (1 + percent / 100) ** months
  return [
    topics !== undefined &&
      peak > MAX_MIBPS && {
        pointer: '/topics',
        detail: `the topics together peak at ${peak} MiB/s; at most ${MAX_MIBPS} can be planned for`,
      },
    peak <= DEFAULTS.peakPerAverage * MAX_MIBPS &&
      later > MOST_LATER &&
      Number.isFinite(later) && {
        pointer: '/growthPercentPerMonth',
        detail: `growthPercentPerMonth of ${percent} over ${months} months makes ${later.toPrecision(3)} MiB/s; at most ${MOST_LATER} can be planned for`,
      },
  ]
}

const peakOf = (raw: Raw<TopicInput>, whole: Raw<WorkloadInput>): number =>
  number(raw.peakIngressMiBps) ?? DEFAULTS.peakPerAverage * (averageOf(raw, whole) ?? 0)
