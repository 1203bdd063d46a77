import type { Demand } from '../schema/plan'
import type { Topic } from '../schema/topic'
import type { Workload } from '../schema/workload'
import { gibIn } from './units'

/**
 * What the workload asks of a cluster, all topics together.
 * storedGiB = A · R · 3600 · r / 1024, R the local retention where a topic is tiered; compacted topics
 * cannot be tiered, so all of theirs stays local (docs/method.md).
 */
export const demandOf = (
  workload: Workload,
  topics: readonly Topic[],
  partitions: number,
): Demand => {
  let localGiB = 0
  let retainedGiB = 0
  const tiered = { gib: 0, average: 0, peak: 0 }
  for (const topic of topics) {
    const kept = gibIn(topic.averageIngressMiBps, topic.retentionHours)
    retainedGiB += kept
    localGiB += gibIn(topic.averageIngressMiBps, diskHours(topic))
    if (!isTiered(topic)) continue
    tiered.gib += kept
    tiered.average += topic.averageIngressMiBps
    tiered.peak += topic.peakIngressMiBps
  }
  return {
    averageIngressMiBps: workload.averageIngressMiBps,
    peakIngressMiBps: workload.peakIngressMiBps,
    averageEgressMiBps: workload.averageEgressMiBps,
    peakEgressMiBps: workload.peakEgressMiBps,
    storedGiB: localGiB * workload.replicationFactor,
    retainedGiB,
    tieredGiB: tiered.gib || undefined,
    tieredAverageIngressMiBps: tiered.average || undefined,
    tieredPeakIngressMiBps: tiered.peak || undefined,
    replicas: partitions * workload.replicationFactor,
  }
}

/** Whether part of a topic's retention lives in tiered storage. */
export const isTiered = (topic: Topic): boolean =>
  topic.localRetentionHours !== undefined &&
  topic.localRetentionHours < topic.retentionHours &&
  !topic.compacted

/** Hours of a topic that broker disks hold: the local retention where it is tiered. */
export const diskHours = (topic: Topic): number =>
  isTiered(topic) ? (topic.localRetentionHours ?? topic.retentionHours) : topic.retentionHours
