import type { PartitionHealth, UpperBound } from '../../schema/candidate'
import type { UpperBoundName } from '../../schema/vocabulary'
import type { Fit, PlatformContext } from '../fit'
import { HEURISTICS } from '../sources'
import { HAIR } from '../units'
import { latencyRule } from './latency'
import { electableLeaders } from './requirements'

type Health = Omit<PartitionHealth, 'upperBounds'>

interface Limit {
  readonly bound: UpperBoundName
  readonly value: number | undefined
  readonly limit: number | undefined
  readonly unit: string
  readonly source: string
  /** Partitions under the bound, where they are not in proportion to its value. */
  readonly partitionsAtMost?: number | undefined
}

/**
 * Every upper bound on the partitions of a sized cluster that applies: the value, the limit, and the
 * partitions this cluster could hold under it. Source: Jun Rao; docs/method.md.
 */
export const upperBounds = (
  fit: Fit,
  health: Health,
  context: PlatformContext & { readonly segments: number },
): UpperBound[] =>
  [
    ...replicaLimits(fit, health, context),
    ...timeLimits(fit, health, context),
    ...fileLimits(fit, health, context),
  ].flatMap((limit) => written(limit, context.load.partitions))

const replicaLimits = (fit: Fit, health: Health, { load, facts }: PlatformContext): Limit[] => {
  const { workload, assumptions, partitions } = load
  const { clusterReplicas } = facts.kafka
  const perBroker = fit.details().requirements.find(({ constraint }) => constraint === 'partitions')
  return [
    {
      bound: 'broker-replicas',
      value: health.replicasPerBroker,
      limit: perBroker?.capacityPerBroker,
      unit: 'replicas per broker',
      source: perBroker?.source ?? '',
    },
    {
      bound: 'cluster-replicas',
      value: partitions * workload.replicationFactor,
      limit: clusterReplicas[workload.metadataMode],
      unit: 'replicas',
      source: clusterReplicas.source,
    },
    {
      bound: 'latency-rule',
      value: health.replicasPerBroker,
      limit: latencyRule(fit.brokers ?? 0, workload.replicationFactor, assumptions),
      unit: 'replicas per broker',
      source: HEURISTICS,
    },
  ]
}

const timeLimits = (fit: Fit, health: Health, { load }: PlatformContext): Limit[] => {
  const { workload, assumptions } = load
  const { maxUnavailabilitySeconds: unavailable, maxReplicationLatencyMs } = workload
  return [
    {
      bound: 'unclean-failure',
      value: health.uncleanFailureSeconds,
      limit: unavailable,
      unit: 's',
      source: HEURISTICS,
      partitionsAtMost: electableLeaders(unavailable ?? 0, assumptions) * (fit.brokers ?? 0),
    },
    {
      bound: 'controller-failover',
      value: health.controllerFailoverSeconds,
      limit: unavailable,
      unit: 's',
      source: HEURISTICS,
    },
    {
      bound: 'replication-latency',
      value: health.replicationLatencyMs,
      limit: maxReplicationLatencyMs,
      unit: 'ms',
      source: HEURISTICS,
    },
  ]
}

/** Files grow by one segment with each further partition; those of the data are there already. */
const fileLimits = (
  fit: Fit,
  health: Health,
  context: PlatformContext & { readonly segments: number },
): Limit[] => {
  const { load, facts, segments } = context
  const { workload, assumptions, partitions } = load
  const { operatingSystem, segmentFiles } = facts.kafka
  const connections = (workload.clientConnections ?? 0) / (fit.brokers ?? 1)
  const atMost = (files: number, perSegment: number): number => {
    const segmentsAtMost = ((files / perSegment) * (fit.brokers ?? 0)) / workload.replicationFactor
    return partitions + segmentsAtMost - segments
  }
  return [
    {
      bound: 'file-handles',
      value: health.fileHandlesPerBroker,
      limit: assumptions.openFiles,
      unit: 'files per broker',
      source: operatingSystem.source,
      partitionsAtMost: atMost(
        assumptions.openFiles - connections,
        segmentFiles.openPerSegment.length,
      ),
    },
    {
      bound: 'map-areas',
      value: health.mapAreasPerBroker,
      limit: assumptions.mapAreas,
      unit: 'areas per broker',
      source: operatingSystem.source,
      partitionsAtMost: atMost(assumptions.mapAreas, segmentFiles.memoryMappedPerSegment.length),
    },
  ]
}

/** A bound as it stands in the answer; none where it does not apply. */
const written = (
  { bound, value, limit, unit, source, partitionsAtMost }: Limit,
  partitions: number,
): UpperBound[] => {
  if (value === undefined || limit === undefined) return []
  const most = partitionsAtMost ?? (value > 0 ? (partitions * limit) / value : Infinity)
  return [
    {
      bound,
      value,
      limit,
      unit,
      partitionsAtMost: wholePartitions(most),
      holds: value <= limit * HAIR,
      source,
    },
  ]
}

/** A count that JSON can hold: no bound at all becomes the largest whole number. */
const wholePartitions = (most: number): number =>
  Number.isFinite(most)
    ? Math.max(0, Math.min(Number.MAX_SAFE_INTEGER, Math.floor(most * HAIR)))
    : Number.MAX_SAFE_INTEGER
