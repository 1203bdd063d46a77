import { averageIngress, consumeRate, DEFAULTS } from '../core/workload'
import type { Fault } from '../schema/problem'
import type { TopicInput } from '../schema/topic'
import { MAX_MIBPS, MAX_PARTITIONS, MIN_MIBPS } from '../schema/topic'
import type { WorkloadInput } from '../schema/workload'

/** A request as it came: missing fields and wrong types are left to the schema. */
export type Raw<T> = { readonly [Field in keyof T]?: unknown }
/** A fault, or false where a rule holds. */
export type Finding = Fault | false

/** A number that can be reckoned with. */
export const number = (value: unknown): number | undefined =>
  typeof value === 'number' && Number.isFinite(value) ? value : undefined
export const given = (value: unknown): boolean => value !== undefined

/** Faults of one topic, or of a workload without topics (`whole` undefined). */
export const trafficContradictions = (
  raw: Raw<TopicInput>,
  at: string,
  whole: Raw<WorkloadInput> | undefined,
): Finding[] => {
  const bytes = given(raw.averageMessageBytes) || given(whole?.averageMessageBytes)
  const needsBytes = perMessage(raw, whole)
  const average = averageOf(raw, whole)
  const peak = number(raw.peakIngressMiBps)
  const partitions = partitionsOf(raw, whole)
  return [
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
    needsBytes !== undefined &&
      !bytes && {
        pointer: `${at}/averageMessageBytes`,
        detail: `averageMessageBytes is required with ${needsBytes}: bytes, before compression`,
      },
    given(raw.compressionRatio) &&
      !bytes && {
        pointer: `${at}/compressionRatio`,
        detail:
          'compressionRatio only goes with averageMessageBytes; rates are bytes on the wire already',
      },
    peak !== undefined &&
      average !== undefined &&
      average <= MAX_MIBPS &&
      peak < average * (1 - ROUNDING) && {
        pointer: `${at}/peakIngressMiBps`,
        detail: `peakIngressMiBps must be at least the average of ${average}; got ${peak}`,
      },
    partitions > MAX_PARTITIONS &&
      Number.isFinite(partitions) && {
        pointer: `${at}/partitions`,
        detail: `the peak over what one partition or consumer carries makes ${partitions.toPrecision(3)} partitions; at most ${MAX_PARTITIONS} can be planned for`,
      },
    !given(raw.averageIngressMiBps) &&
      average !== undefined &&
      (average > MAX_MIBPS || average < MIN_MIBPS) && {
        pointer: `${at}/messagesPerSecond`,
        detail: `messagesPerSecond × averageMessageBytes must make ${MIN_MIBPS} to ${MAX_MIBPS} MiB/s; got ${average}`,
      },
  ]
}

/** A peak of exactly the average may come out this much lower when both were calculated. */
const ROUNDING = 1e-9

/** What was given by the message, and says nothing in MiB/s without the size of one. */
const perMessage = (
  raw: Raw<TopicInput>,
  whole: Raw<WorkloadInput> | undefined,
): string | undefined => {
  if (given(raw.messagesPerSecond) && !given(raw.averageIngressMiBps)) return 'messagesPerSecond'
  const processing = raw.processingMsPerMessage ?? whole?.processingMsPerMessage
  return given(processing) ? 'processingMsPerMessage' : undefined
}

/** Average ingress in MiB/s, in whichever way it was given; undefined where it cannot be read. */
export const averageOf = (
  raw: Raw<TopicInput>,
  whole: Raw<WorkloadInput> | undefined,
): number | undefined => averageIngress(readable(raw, whole))

/** The numbers of a topic that can be reckoned with, the workload's where it has none. */
const readable = (raw: Raw<TopicInput>, whole: Raw<WorkloadInput> | undefined) => ({
  averageIngressMiBps: number(raw.averageIngressMiBps),
  messagesPerSecond: number(raw.messagesPerSecond),
  averageMessageBytes: number(raw.averageMessageBytes ?? whole?.averageMessageBytes),
  compressionRatio: number(raw.compressionRatio ?? whole?.compressionRatio) || undefined,
  processingMsPerMessage:
    number(raw.processingMsPerMessage ?? whole?.processingMsPerMessage) || undefined,
  partitionConsumeMiBps: number(raw.partitionConsumeMiBps ?? whole?.partitionConsumeMiBps),
})

/** Partitions that one topic would need by its rates; 1 where they cannot be read. */
const partitionsOf = (raw: Raw<TopicInput>, whole: Raw<WorkloadInput> | undefined): number => {
  const average = averageOf(raw, whole) ?? 0
  const peak = number(raw.peakIngressMiBps) ?? average * DEFAULTS.peakPerAverage
  const produce = number(raw.partitionProduceMiBps ?? whole?.partitionProduceMiBps)
  const consume = consumeRate(readable(raw, whole))
  return Math.max(peak / (produce || Infinity), peak / (consume || Infinity), 1)
}
