import type { PartitionHealth } from '../../schema/candidate'
import type { Fit, PlatformContext } from '../fit'
import { mapAreas, openFiles, segmentsOf } from './files'
import { controllerFailoverSeconds, leaderElectionSeconds, replicationLatencyMs } from './latency'
import { upperBounds } from './upper-bounds'

/**
 * What the partitions do to a sized cluster: replicas and leaders of a broker, time to recover, added
 * latency, open files; and every upper bound, with the partitions this cluster could hold under it.
 * Undefined where there are no brokers to count (Serverless). Source: Jun Rao; docs/method.md.
 */
export const partitionHealth = (
  fit: Fit,
  context: PlatformContext,
): PartitionHealth | undefined => {
  const { brokers } = fit
  if (brokers === undefined) return undefined
  const { load, facts } = context
  const { workload, assumptions, partitions } = load
  const leadersPerBroker = Math.ceil(partitions / brokers)
  const election = leaderElectionSeconds(leadersPerBroker, assumptions)
  const connections = (workload.clientConnections ?? 0) / brokers
  const segments = segmentsOf(context, fit.platform)
  const segmentsPerBroker = (segments * workload.replicationFactor) / brokers
  const ownDisks = fit.storageType !== 'managed'
  const health = {
    replicasPerBroker: (partitions * workload.replicationFactor) / brokers,
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
        : replicationLatencyMs(partitions / brokers, brokers - 1, assumptions),
    fileHandlesPerBroker: ownDisks
      ? Math.ceil(openFiles(segmentsPerBroker, connections, facts.kafka))
      : undefined,
    mapAreasPerBroker: ownDisks ? Math.ceil(mapAreas(segmentsPerBroker, facts.kafka)) : undefined,
  }
  return { ...health, upperBounds: upperBounds(fit, health, { ...context, segments }) }
}
