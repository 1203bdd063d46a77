import type { Assumptions } from '../../schema/assumptions'
import type { Facts } from '../../schema/catalogue'
import type { TopicPartitions } from '../../schema/partitions'
import { BYTES_PER_MIB } from '../units'

const KIB_PER_MIB = 1024

/**
 * Client memory that a topic's partitions take, MiB: the producer's buffer.memory (a few tens of KiB
 * per partition, never under the default), and what a consumer of all partitions may fetch at once
 * (max.partition.fetch.bytes each). Source: Jun Rao; Kafka defaults.
 */
export const clientMemory = (
  partitions: number,
  facts: Facts,
  assumptions: Assumptions,
): TopicPartitions['clientMemory'] => {
  const { producer, consumer } = facts.kafka.defaults
  const leastBufferMiB = Number(producer['buffer.memory']) / BYTES_PER_MIB
  const fetchMiB = Number(consumer['max.partition.fetch.bytes']) / BYTES_PER_MIB
  return {
    producerMiB: Math.max(
      leastBufferMiB,
      (partitions * assumptions.producerKiBPerPartition) / KIB_PER_MIB,
    ),
    consumerMiB: partitions * fetchMiB,
  }
}
