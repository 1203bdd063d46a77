import type { Fault } from './problem'
import type { TopicInput } from './topic'
import { MAX_MIBPS } from './topic'
import type { WorkloadInput } from './workload'

/** A request as it came: fields may be missing or of the wrong type; those are left to the schema. */
type Raw<T> = { readonly [Field in keyof T]?: unknown }
type Finding = Fault | false

const number = (value: unknown): number | undefined =>
  typeof value === 'number' && Number.isFinite(value) ? value : undefined
const given = (value: unknown): boolean => value !== undefined

/**
 * What no single field shows: two ways to say the same thing, half of a way, or numbers that cannot
 * both be true. Runs next to the schema, on the raw request, so that all faults are told at once.
 */
export const contradictions = (raw: Raw<WorkloadInput>): Fault[] => {
  const topics = Array.isArray(raw.topics) ? raw.topics.filter(isRecord) : undefined
  return [
    ...(topics ? topicsAndRates(raw) : trafficFaults(raw, '', undefined)),
    ...(topics ?? []).flatMap((topic, index) => trafficFaults(topic, `/topics/${index}`, raw)),
    ...duplicateNames(topics ?? []),
    ...retention(raw, topics),
    ...egress(raw),
    ...limits(raw, topics),
  ]
}

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

/** Faults of one topic, or of a workload without topics (`whole` undefined). */
const trafficFaults = (
  raw: Raw<TopicInput>,
  at: string,
  whole: Raw<WorkloadInput> | undefined,
): Fault[] => {
  const bytes = given(raw.averageMessageBytes) || given(whole?.averageMessageBytes)
  const average = averageOf(raw, whole)
  const peak = number(raw.peakIngressMiBps)
  const findings: Finding[] = [
    !given(raw.averageIngressMiBps) &&
      !given(raw.messagesPerSecond) && {
        pointer: `${at}/averageIngressMiBps`,
        detail: `averageIngressMiBps is required: MiB/s on the wire; or give messagesPerSecond with averageMessageBytes${at === '' ? ', or topics in the body of a POST' : ''}`,
      },
    given(raw.averageIngressMiBps) &&
      given(raw.messagesPerSecond) && {
        pointer: `${at}/messagesPerSecond`,
        detail: 'averageIngressMiBps and messagesPerSecond are both given; give one of the two',
      },
    given(raw.messagesPerSecond) &&
      !bytes && {
        pointer: `${at}/averageMessageBytes`,
        detail: 'averageMessageBytes is required with messagesPerSecond: bytes, before compression',
      },
    given(raw.processingMsPerMessage) &&
      !bytes && {
        pointer: `${at}/averageMessageBytes`,
        detail:
          'averageMessageBytes is required with processingMsPerMessage, to turn messages into MiB',
      },
    given(raw.compressionRatio) &&
      !bytes && {
        pointer: `${at}/compressionRatio`,
        detail:
          'compressionRatio only goes with averageMessageBytes; rates are bytes on the wire already',
      },
    peak !== undefined &&
      average !== undefined &&
      peak < average * (1 - 1e-9) && {
        pointer: `${at}/peakIngressMiBps`,
        detail: `peakIngressMiBps must be at least the average of ${average}; got ${peak}`,
      },
    average !== undefined &&
      average > MAX_MIBPS && {
        pointer: `${at}/messagesPerSecond`,
        detail: `messagesPerSecond × averageMessageBytes makes ${average} MiB/s; at most ${MAX_MIBPS} can be planned for`,
      },
  ]
  return findings.filter((finding) => finding !== false)
}

const averageOf = (
  raw: Raw<TopicInput>,
  whole: Raw<WorkloadInput> | undefined,
): number | undefined => {
  const direct = number(raw.averageIngressMiBps)
  if (direct !== undefined) return direct
  const rate = number(raw.messagesPerSecond)
  const bytes = number(raw.averageMessageBytes ?? whole?.averageMessageBytes)
  const ratio = number(raw.compressionRatio ?? whole?.compressionRatio) ?? 1
  return rate === undefined || bytes === undefined || ratio === 0
    ? undefined
    : (rate * bytes) / ratio / 2 ** 20
}

const duplicateNames = (topics: readonly Raw<TopicInput>[]): Fault[] => {
  const seen = new Set<unknown>()
  return topics.flatMap(({ name }, index) => {
    if (!seen.has(name) || name === undefined) {
      seen.add(name)
      return []
    }
    return [
      {
        pointer: `/topics/${index}/name`,
        detail: `two topics are called ${JSON.stringify(name)}; a name may stand once`,
      },
    ]
  })
}

const DEFAULT_RETENTION_HOURS = 168

const retention = (
  raw: Raw<WorkloadInput>,
  topics: readonly Raw<TopicInput>[] | undefined,
): Fault[] => {
  const local = number(raw.localRetentionHours)
  const own = number(raw.retentionHours) ?? DEFAULT_RETENTION_HOURS
  const longest = Math.max(...(topics ?? [{}]).map((topic) => number(topic.retentionHours) ?? own))
  if (local === undefined || local <= longest) return []
  return [
    {
      pointer: '/localRetentionHours',
      detail: `localRetentionHours must be at most the retention of ${longest} hours; got ${local}`,
    },
  ]
}

const egress = (raw: Raw<WorkloadInput>): Fault[] => {
  const average = number(raw.averageEgressMiBps)
  const peak = number(raw.peakEgressMiBps)
  if (average === undefined || peak === undefined || peak >= average) return []
  return [
    {
      pointer: '/peakEgressMiBps',
      detail: `peakEgressMiBps must be at least averageEgressMiBps, ${average}; got ${peak}`,
    },
  ]
}

const limits = (
  raw: Raw<WorkloadInput>,
  topics: readonly Raw<TopicInput>[] | undefined,
): Fault[] => {
  const faults: Fault[] = []
  const rates = (topics ?? [raw]).map((topic) => peakOf(topic, raw))
  const peak = rates.reduce((sum, rate) => sum + rate, 0)
  if (topics && peak > MAX_MIBPS)
    faults.push({
      pointer: '/topics',
      detail: `the topics together peak at ${peak} MiB/s; at most ${MAX_MIBPS} can be planned for`,
    })
  const months = number(raw.horizonMonths) ?? 24
  const later = peak * (1 + (number(raw.growthPercentPerMonth) ?? 0) / 100) ** months
  if (peak <= MAX_MIBPS && later > MAX_MIBPS * 100)
    faults.push({
      pointer: '/growthPercentPerMonth',
      detail: `growthPercentPerMonth over ${months} months makes ${later} MiB/s; at most ${MAX_MIBPS * 100} can be planned for`,
    })
  return faults
}

const peakOf = (raw: Raw<TopicInput>, whole: Raw<WorkloadInput>): number =>
  number(raw.peakIngressMiBps) ?? 2 * (averageOf(raw, whole) ?? 0)
