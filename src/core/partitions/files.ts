import type { Assumptions } from '../../schema/assumptions'
import type { Facts } from '../../schema/catalogue'
import type { Topic } from '../../schema/topic'
import { diskHours, isTiered } from '../demand'
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
 * Segments that one partition of a topic keeps on disk: at least the active one. A tiered topic has
 * the smaller segments that MSK gives it, unless segmentGiB asks for smaller ones still.
 */
export const segmentsPerPartition = (
  topic: Topic,
  partitions: number,
  context: { readonly assumptions: Pick<Assumptions, 'segmentGiB'>; readonly facts: Facts },
): number => {
  const { segmentGiB } = context.assumptions
  const tieredGiB = context.facts.standard.tiered.segmentMiB / MIB_PER_GIB
  const segment = isTiered(topic) ? Math.min(segmentGiB, tieredGiB) : segmentGiB
  const gib = gibIn(topic.averageIngressMiBps, diskHours(topic))
  return Math.max(1, Math.ceil(gib / partitions / segment))
}
