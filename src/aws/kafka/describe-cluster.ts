import {
  DescribeClusterV2Command,
  GetCompatibleKafkaVersionsCommand,
  ListNodesCommand,
} from '@aws-sdk/client-kafka'
import { readClusterArn } from '../../schema/cluster-arn'
import { ClusterSourceError } from '../../schema/cluster-source'
import type { DescribedCluster, RunningCluster } from '../../schema/running-cluster'
import type { AwsClientSettings } from '../client-settings'
import { allPages, MOST_RESULTS } from './all-pages'
import type { Ask } from './asking'
import { asking } from './asking'
import { AwsVersions } from './aws-cluster'
import { newestFirst } from './newest-first'
import { readCluster } from './read-cluster'
import type { Nodes } from './read-nodes'
import { readNodes } from './read-nodes'

/**
 * One cluster in full. What MSK does not say of its nodes and of newer versions is noted; without the
 * cluster itself it throws ClusterSourceError.
 */
export const describeCluster = async (
  settings: AwsClientSettings,
  clusterArn: string,
): Promise<DescribedCluster> => {
  const { region } = readClusterArn(clusterArn) ?? {}
  if (region === undefined) throw new ClusterSourceError('not-found', 'this is no ARN of a cluster')
  const ask = asking(settings, region)
  const cluster = await fetchCluster(ask, clusterArn, region)
  // MSK answers neither question for MSK Serverless.
  if (cluster.platform === 'msk-serverless')
    return { cluster, nodeTypes: [], compatibleVersions: [], notes: [SERVERLESS] }
  const [nodes, versions] = await Promise.all([
    orNote(() => fetchNodes(ask, clusterArn)),
    orNote(() => fetchVersions(ask, clusterArn)),
  ])
  return {
    cluster: nodes.found?.hasControllers ? { ...cluster, metadataMode: 'kraft' } : cluster,
    ...(nodes.found && nodes.found.brokers > 0 ? { nodes: nodes.found.brokers } : {}),
    nodeTypes: [...(nodes.found?.types ?? [])],
    compatibleVersions: versions.found ?? [],
    notes: [...nodes.notes, ...differences(cluster, nodes.found), ...versions.notes],
  }
}

const SERVERLESS = 'MSK Serverless shows neither its brokers nor its version of Kafka'

const fetchCluster = async (
  ask: Ask,
  clusterArn: string,
  region: string,
): Promise<RunningCluster> => {
  const { ClusterInfo } = await ask('DescribeClusterV2', (client, options) =>
    client.send(new DescribeClusterV2Command({ ClusterArn: clusterArn }), options),
  )
  const read = readCluster(ClusterInfo, region)
  if (!read.ok) throw new ClusterSourceError('failed', `DescribeClusterV2: ${read.fault}`)
  if (read.cluster.clusterArn === clusterArn) return read.cluster
  throw new ClusterSourceError('failed', 'DescribeClusterV2: AWS answered with another cluster')
}

const fetchNodes = async (ask: Ask, clusterArn: string): Promise<Nodes> => {
  const given = await allPages('ListNodes', async (nextToken) => {
    const command = new ListNodesCommand({
      ClusterArn: clusterArn,
      MaxResults: MOST_RESULTS,
      NextToken: nextToken,
    })
    const { NodeInfoList, NextToken } = await ask('ListNodes', (client, options) =>
      client.send(command, options),
    )
    return { entries: NodeInfoList, nextToken: NextToken }
  })
  const nodes = readNodes(given)
  if (!nodes) throw new ClusterSourceError('failed', 'ListNodes: a node is not written as expected')
  return nodes
}

const fetchVersions = async (ask: Ask, clusterArn: string): Promise<string[]> => {
  const operation = 'GetCompatibleKafkaVersions'
  const { CompatibleKafkaVersions } = await ask(operation, (client, options) =>
    client.send(new GetCompatibleKafkaVersionsCommand({ ClusterArn: clusterArn }), options),
  )
  const parsed = AwsVersions.safeParse(CompatibleKafkaVersions)
  if (parsed.success)
    return newestFirst(parsed.data.flatMap(({ TargetVersions }) => TargetVersions ?? []))
  throw new ClusterSourceError('failed', `${operation}: the versions are not written as expected`)
}

/** What was found, or a note of why not: the cluster is told without it. */
const orNote = async <Found>(
  find: () => Promise<Found>,
): Promise<{ readonly found?: Found; readonly notes: readonly string[] }> => {
  try {
    return { found: await find(), notes: [] }
  } catch (error) {
    if (error instanceof ClusterSourceError) return { notes: [error.message] }
    throw error
  }
}

const differences = ({ brokers, instanceType }: RunningCluster, nodes: Nodes | undefined) => {
  if (!nodes) return []
  const { brokers: listed, types } = nodes
  return [
    ...(brokers !== undefined && listed !== brokers
      ? [`AWS says that the cluster has ${brokers} brokers, and lists ${listed}`]
      : []),
    ...(types.some((type) => type !== instanceType)
      ? [`AWS says that the brokers are ${instanceType}, and lists ${types.join(', ')}`]
      : []),
  ]
}
