import type { ClusterList, DescribedCluster } from '../../schema/running-cluster'
import type { AwsClientSettings } from '../client-settings'

/** Running clusters, from MSK's control plane. */
export interface ClusterSource {
  /** The clusters of a region. Throws ClusterSourceError. */
  readonly list: (region: string) => Promise<ClusterList>
  /** One cluster in full. Throws ClusterSourceError. */
  readonly describe: (clusterArn: string) => Promise<DescribedCluster>
}

/** Running clusters through the AWS SDK, which is loaded when it is first asked. */
export const awsClusters = (settings: AwsClientSettings): ClusterSource => ({
  list: async (region) => (await import('./list-clusters')).listClusters(settings, region),
  describe: async (arn) => (await import('./describe-cluster')).describeCluster(settings, arn),
})
