import type { WireCluster, WireNode } from './wire'

const controllers = 3

/**
 * The nodes of a cluster as ListNodes writes them: its brokers, and three of ZooKeeper or three
 * controllers. None while it is made.
 */
export function nodesOf({ clusterArn, provisioned, state, creationTime }: WireCluster): WireNode[] {
  if (!provisioned || state === 'CREATING') return []
  const { brokerNodeGroupInfo: group, currentBrokerSoftwareInfo } = provisioned
  const address = clusterArn.split('/').slice(-2).join('.')
  const node = (id: string) => ({
    addedToClusterTime: creationTime,
    nodeARN: `${clusterArn.replace(':cluster/', ':node/')}/${id}`,
  })
  const brokers = Array.from({ length: provisioned.numberOfBrokerNodes }, (_, index) => ({
    ...node(`broker-${index + 1}`),
    instanceType: group.instanceType,
    nodeType: 'BROKER' as const,
    brokerNodeInfo: {
      brokerId: index + 1,
      clientSubnet: group.clientSubnets[index % group.clientSubnets.length] ?? '',
      clientVpcIpAddress: `172.31.${index}.17`,
      currentBrokerSoftwareInfo,
      endpoints: [`b-${index + 1}.${address}`],
    },
  }))
  const others = Array.from({ length: controllers }, (_, index) =>
    provisioned.zookeeperConnectString === undefined
      ? { ...node(`c-${index}`), controllerNodeInfo: { endpoints: [`c-${index}.${address}`] } }
      : {
          ...node(`z-${index}`),
          zookeeperNodeInfo: {
            zookeeperId: index + 1,
            zookeeperVersion: '3.5.8',
            endpoints: [`z-${index + 1}.${address}`],
          },
        },
  )
  return [...brokers, ...others]
}
