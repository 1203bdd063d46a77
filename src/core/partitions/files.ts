import type { Assumptions } from '../../schema/assumptions'
import type { Facts } from '../../schema/catalogue'
import type { Topic } from '../../schema/topic'
import { diskHours } from '../demand'
import { gibIn } from '../units'

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

/** Segments that one partition of a topic keeps on disk: at least the active one. */
export const segmentsPerPartition = (
  topic: Topic,
  partitions: number,
  { segmentGiB }: Pick<Assumptions, 'segmentGiB'>,
): number =>
  Math.max(
    1,
    Math.ceil(gibIn(topic.averageIngressMiBps, diskHours(topic)) / partitions / segmentGiB),
  )
