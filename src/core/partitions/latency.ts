import type { Assumptions } from '../../schema/assumptions'
import { MS_PER_SECOND } from '../units'

const PARTITIONS_PER_STEP = 1000

/**
 * Seconds until the leaders of one failed broker are elected anew, without the time to notice.
 * @example leaderElectionSeconds(1000, { leaderElectionMs: 5 }) // 5
 */
export const leaderElectionSeconds = (
  leadersPerBroker: number,
  { leaderElectionMs }: Pick<Assumptions, 'leaderElectionMs'>,
): number => (leadersPerBroker * leaderElectionMs) / MS_PER_SECOND

/**
 * Seconds a new controller reads metadata, ZooKeeper only.
 * @example controllerFailoverSeconds(10_000, { controllerInitMs: 2 }) // 20
 */
export const controllerFailoverSeconds = (
  partitions: number,
  { controllerInitMs }: Pick<Assumptions, 'controllerInitMs'>,
): number => (partitions * controllerInitMs) / MS_PER_SECOND

/**
 * Milliseconds that replication adds when a broker's leaders are followed by `followers` other brokers.
 * @example replicationLatencyMs(1000, 10, { replicationMsPerThousandPartitions: 20 }) // 2
 */
export const replicationLatencyMs = (
  leadersPerBroker: number,
  followers: number,
  {
    replicationMsPerThousandPartitions: perThousand,
  }: Pick<Assumptions, 'replicationMsPerThousandPartitions'>,
): number => (leadersPerBroker / followers / PARTITIONS_PER_STEP) * perThousand

/**
 * Brokers, unrounded, that keep replication within `limitMs`: the n of n(n − 1) = 20 ms · P / (1000 · limit).
 */
export const brokersForReplicationLatency = (
  partitions: number,
  limitMs: number,
  assumptions: Pick<Assumptions, 'replicationMsPerThousandPartitions'>,
): number => {
  const pairs = replicationLatencyMs(partitions, 1, assumptions) / limitMs
  return (1 + Math.sqrt(1 + 4 * pairs)) / 2
}

/**
 * Partitions per broker under which the article keeps latency low.
 * @example latencyRule(5, 3, { latencyRulePartitions: 100 }) // 1500
 */
export const latencyRule = (
  brokers: number,
  replicationFactor: number,
  { latencyRulePartitions }: Pick<Assumptions, 'latencyRulePartitions'>,
): number => latencyRulePartitions * brokers * replicationFactor
