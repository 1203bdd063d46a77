import type { Fault } from './problem'
import type { TopicInput } from './topic'
import { MAX_MIBPS, MIN_MIBPS } from './topic'
import type { WorkloadInput } from './workload'

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
