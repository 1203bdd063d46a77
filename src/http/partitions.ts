import { partitionPlan } from '../core/partition-plan'
import { PartitionPlan } from '../schema/plan'
import type { WorkloadResource } from './workload-routes'

/** The partition window alone. */
export const partitionsResource: WorkloadResource = {
  path: '/v1/partitions',
  tag: 'partitions',
  operations: { get: 'getPartitions', post: 'createPartitions' },
  summary: 'Recommend partition counts',
  description:
    'Lower bounds per topic, each with its reason, and the upper bounds on the best cluster of each platform.',
  answer: { schema: PartitionPlan, description: 'The partition window.' },
  calculate: partitionPlan,
}
