import { bundled } from '../../../src/catalogue/bundled'
import { rightsize } from '../../../src/core/rightsize/rightsize'
import type { Rightsizing } from '../../../src/schema/rightsizing'
import type { DescribedCluster, RunningCluster } from '../../../src/schema/running-cluster'
import type { WorkloadInput } from '../../../src/schema/workload'

export const TODAY = '2026-11-28'

/** A running cluster of three zones in us-east-1, as AWS would describe it; `size` says the rest. */
export const running = (size: Partial<RunningCluster>): RunningCluster => ({
  name: 'orders',
  clusterArn: 'arn:aws:kafka:us-east-1:123456789012:cluster/orders/x',
  region: 'us-east-1',
  platform: 'msk-standard',
  state: 'ACTIVE',
  kafkaVersion: '3.9.x.kraft',
  availabilityZones: 3,
  metadataMode: 'kraft',
  ...size,
})

/** Its right-sizing for a workload, at bundled prices. */
export const rightsized = (
  size: Partial<RunningCluster>,
  workload: Omit<WorkloadInput, 'region'>,
  more: Partial<DescribedCluster> = {},
): Rightsizing => {
  const cluster = running(size)
  return rightsize(
    { cluster, nodeTypes: [], compatibleVersions: [], notes: [], ...more },
    { region: cluster.region, ...workload },
    { catalogue: bundled, today: TODAY },
  )
}
