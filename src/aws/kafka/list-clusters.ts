import { ListClustersV2Command } from '@aws-sdk/client-kafka'
import type { ClusterList } from '../../schema/running-cluster'
import type { AwsClientSettings } from '../client-settings'
import { allPages, MOST_RESULTS } from './all-pages'
import { asking } from './asking'
import { readCluster } from './read-cluster'

const OPERATION = 'ListClustersV2'

/** The clusters of a region, of every kind and in every state. Throws ClusterSourceError. */
export const listClusters = async (
  settings: AwsClientSettings,
  region: string,
): Promise<ClusterList> => {
  const ask = asking(settings, region)
  const given = await allPages(OPERATION, async (nextToken) => {
    const command = new ListClustersV2Command({ MaxResults: MOST_RESULTS, NextToken: nextToken })
    const { ClusterInfoList, NextToken } = await ask(OPERATION, (client, options) =>
      client.send(command, options),
    )
    return { entries: ClusterInfoList, nextToken: NextToken }
  })
  const read = given.map((each) => readCluster(each, region))
  return {
    region,
    clusters: read.flatMap((each) => (each.ok ? [each.cluster] : [])),
    notes: read.flatMap((each) => (each.ok ? [] : [each.fault])),
  }
}
