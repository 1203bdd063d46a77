import type { Assumptions } from '../../schema/assumptions'
import type { Load } from '../requirements'
import type { Need, Requirement } from '../sizing'
import { HEURISTICS } from '../sources'
import { HAIR, MS_PER_SECOND } from '../units'
import { brokersForReplicationLatency } from './latency'

/** All replicas against what one broker may hold. */
export const replicaNeed = <Shape>(
  { workload, partitions }: Load,
  replicasPerBroker: (shape: Shape) => number,
  where: string,
): Need<Shape> => ({
  constraint: 'partitions',
  demand: partitions * workload.replicationFactor,
  unit: 'replicas',
  perBroker: replicasPerBroker,
  share: 1,
  sourceOf: () => where,
})

/**
 * The user's own targets as needs: leaders per broker that can be elected in time, and brokers
 * that spread replication enough. A detection time that alone breaks the target is a rejection
 * (`unreachableTarget`), not a need.
 */
export const targetNeeds = ({ workload, assumptions, partitions }: Load): Need<unknown>[] => {
  const needs: Need<unknown>[] = []
  const { maxUnavailabilitySeconds: unavailable, maxReplicationLatencyMs: latency } = workload
  if (unavailable !== undefined && assumptions.leaderElectionMs > 0) {
    const electable = electableLeaders(unavailable, assumptions)
    needs.push({
      constraint: 'unclean-failure',
      demand: partitions,
      unit: 'leaders',
      perBroker: () => electable,
      share: 1,
      sourceOf: () => HEURISTICS,
    })
  }
  if (latency !== undefined && workload.replicationFactor > 1)
    needs.push({
      constraint: 'replication-latency',
      demand: brokersForReplicationLatency(partitions, latency, assumptions),
      unit: 'brokers',
      perBroker: () => 1,
      share: 1,
      sourceOf: () => HEURISTICS,
    })
  return needs
}

/** Leaders of one broker that can be elected anew in time, whole: at least one, or the target is rejected. */
export const electableLeaders = (
  maxUnavailabilitySeconds: number,
  {
    failureDetectionSeconds,
    leaderElectionMs,
  }: Pick<Assumptions, 'failureDetectionSeconds' | 'leaderElectionMs'>,
): number =>
  Math.floor(
    (((maxUnavailabilitySeconds - failureDetectionSeconds) * MS_PER_SECOND) / leaderElectionMs) *
      HAIR,
  )

/** A partition requirement with the partitions that a cluster will have in the end. */
export const recounted = (
  requirement: Requirement,
  { workload, assumptions, partitions }: Load,
): Requirement => {
  switch (requirement.constraint) {
    case 'partitions':
      return { ...requirement, demand: partitions * workload.replicationFactor }
    case 'unclean-failure':
      return { ...requirement, demand: partitions }
    case 'replication-latency': {
      const limit = workload.maxReplicationLatencyMs ?? Number.POSITIVE_INFINITY
      return {
        ...requirement,
        demand: brokersForReplicationLatency(partitions, limit, assumptions),
      }
    }
    default:
      return requirement
  }
}
