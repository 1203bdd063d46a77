import type { Facts } from '../../schema/catalogue'
import type { Platform } from '../../schema/vocabulary'
import { diskHours, isTiered } from '../demand'
import type { PlatformContext } from '../fit'
import { gibIn, MIB_PER_GIB } from '../units'

/** Files a broker keeps open: every segment of its replicas has .log, .index and .timeindex. */
export const openFiles = (
  segmentsPerBroker: number,
  connectionsPerBroker: number,
  { segmentFiles }: Pick<Facts['kafka'], 'segmentFiles'>,
): number => segmentsPerBroker * segmentFiles.openPerSegment.length + connectionsPerBroker

/**
 * Memory-map areas of a broker: the two indexes of every segment.
 * @example mapAreas(50_000, kafka) // 100_000
 */
export const mapAreas = (
  segmentsPerBroker: number,
  { segmentFiles }: Pick<Facts['kafka'], 'segmentFiles'>,
): number => segmentsPerBroker * segmentFiles.memoryMappedPerSegment.length

/**
 * Segments that one copy of all partitions keeps on disk: at least the active one of each. A tiered
 * topic has the smaller segments that MSK gives it, unless segmentGiB asks for smaller ones still.
 */
export const segmentsOf = (
  { topics, topicPartitions, load, facts }: PlatformContext,
  platform: Platform,
): number => {
  const { segmentGiB } = load.assumptions
  const tieredGiB =
    platform === 'msk-standard'
      ? Math.min(segmentGiB, facts.standard.tiered.segmentMiB / MIB_PER_GIB)
      : segmentGiB
  return topics.reduce((segments, topic, index) => {
    const partitions = topicPartitions[index] ?? 0
    const gib = gibIn(topic.averageIngressMiBps, diskHours(topic)) / partitions
    return (
      segments +
      partitions * Math.max(1, Math.ceil(gib / (isTiered(topic) ? tieredGiB : segmentGiB)))
    )
  }, 0)
}
