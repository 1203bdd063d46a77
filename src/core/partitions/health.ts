import type { PartitionHealth, UpperBound } from '../../schema/candidate'
import type { UpperBoundName } from '../../schema/vocabulary'
import type { Fit, PlatformContext } from '../fit'
import { mapAreas, openFiles } from './files'
import {
  controllerFailoverSeconds,
  latencyRule,
  leaderElectionSeconds,
  replicationLatencyMs,
} from './latency'

/**
 * What the partitions do to a sized cluster: replicas and leaders of a broker, time to recover, added
 * latency, open files; and every upper bound, with the partitions this cluster could hold under it.
 * Undefined where there are no brokers to count (Serverless). Source: Jun Rao; method, section 2.
 */
export const partitionHealth = (
  fit: Fit,
  context: PlatformContext,
): PartitionHealth | undefined => {
  const { brokers } = fit
  if (brokers === undefined) return undefined
  const { load, segments, facts } = context
  const { workload, assumptions, partitions } = load
  const leadersPerBroker = partitions / brokers
  const election = leaderElectionSeconds(leadersPerBroker, assumptions)
  const connections = (workload.clientConnections ?? 0) / brokers
  const segmentsPerBroker = (segments * workload.replicationFactor) / brokers
  const ownDisks = fit.storageType !== 'managed'
  const health = {
    replicasPerBroker: leadersPerBroker * workload.replicationFactor,
    leadersPerBroker,
    uncleanFailureSeconds: assumptions.failureDetectionSeconds + election,
    failureDetectionSeconds: assumptions.failureDetectionSeconds,
    leaderElectionSeconds: election,
    controllerFailoverSeconds:
      workload.metadataMode === 'zookeeper'
        ? controllerFailoverSeconds(partitions, assumptions)
        : undefined,
    replicationLatencyMs:
      workload.replicationFactor === 1
        ? 0
        : replicationLatencyMs(leadersPerBroker, brokers - 1, assumptions),
    fileHandlesPerBroker: ownDisks
      ? Math.ceil(openFiles(segmentsPerBroker, connections, facts.kafka))
      : undefined,
    mapAreasPerBroker: ownDisks ? Math.ceil(mapAreas(segmentsPerBroker, facts.kafka)) : undefined,
  }
  return { ...health, upperBounds: upperBounds(fit, health, context) }
}

type Health = Omit<PartitionHealth, 'upperBounds'>

const HEURISTICS = 'Jun Rao, How to choose the number of topics/partitions in a Kafka cluster?'

const upperBounds = (fit: Fit, health: Health, context: PlatformContext): UpperBound[] => {
  const { load, facts } = context
  const { workload, assumptions, partitions } = load
  const brokers = fit.brokers ?? 0
  const { clusterReplicas, operatingSystem } = facts.kafka
  const perBroker = fit.requirements.find(({ constraint }) => constraint === 'partitions')
  const unavailable = workload.maxUnavailabilitySeconds
  const latency = workload.maxReplicationLatencyMs
  const bound = (
    name: UpperBoundName,
    value: number | undefined,
    limit: number | undefined,
    rest: { readonly unit: string; readonly source: string; readonly partitionsAtMost?: number },
  ): UpperBound[] => {
    if (value === undefined || limit === undefined) return []
    const proportional = value > 0 ? (partitions * limit) / value : Number.MAX_SAFE_INTEGER
    const atMost = Math.floor((rest.partitionsAtMost ?? proportional) * (1 + 1e-9))
    return [
      {
        bound: name,
        value,
        limit,
        unit: rest.unit,
        partitionsAtMost: Math.max(0, Math.min(Number.MAX_SAFE_INTEGER, atMost)),
        holds: value <= limit * (1 + 1e-9),
        source: rest.source,
      },
    ]
  }
  const electable =
    unavailable === undefined
      ? undefined
      : ((unavailable - assumptions.failureDetectionSeconds) * 1000 * brokers) /
        assumptions.leaderElectionMs
  return [
    ...bound('broker-replicas', health.replicasPerBroker, perBroker?.capacityPerBroker, {
      unit: 'replicas',
      source: perBroker?.source ?? '',
    }),
    ...bound(
      'cluster-replicas',
      partitions * workload.replicationFactor,
      clusterReplicas[workload.metadataMode],
      { unit: 'replicas', source: clusterReplicas.source },
    ),
    ...bound('unclean-failure', health.uncleanFailureSeconds, unavailable, {
      unit: 's',
      source: HEURISTICS,
      ...(electable === undefined ? {} : { partitionsAtMost: electable }),
    }),
    ...bound('controller-failover', health.controllerFailoverSeconds, unavailable, {
      unit: 's',
      source: HEURISTICS,
    }),
    ...bound('replication-latency', health.replicationLatencyMs, latency, {
      unit: 'ms',
      source: HEURISTICS,
    }),
    ...bound(
      'latency-rule',
      health.replicasPerBroker,
      latencyRule(brokers, workload.replicationFactor, assumptions),
      { unit: 'replicas', source: HEURISTICS },
    ),
    ...bound('file-handles', health.fileHandlesPerBroker, assumptions.openFiles, {
      unit: 'files',
      source: operatingSystem.source,
    }),
    ...bound('map-areas', health.mapAreasPerBroker, assumptions.mapAreas, {
      unit: 'areas',
      source: operatingSystem.source,
    }),
  ]
}
