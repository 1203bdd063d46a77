/** What MSK writes of a cluster, as far as the server does: keys in camelCase, times as ISO 8601. */
export interface WireCluster {
  readonly activeOperationArn?: string
  readonly clusterType: 'PROVISIONED' | 'SERVERLESS'
  readonly clusterArn: string
  readonly clusterName: string
  readonly creationTime: string
  readonly currentVersion: string
  readonly state: string
  readonly stateInfo?: { readonly code: string; readonly message: string }
  readonly tags: Readonly<Record<string, string>>
  readonly provisioned?: WireProvisioned
  readonly serverless?: WireServerless
}

export interface WireProvisioned {
  readonly brokerNodeGroupInfo: {
    readonly brokerAZDistribution: 'DEFAULT'
    readonly clientSubnets: readonly string[]
    readonly instanceType: string
    readonly securityGroups: readonly string[]
    readonly storageInfo?: {
      readonly ebsStorageInfo: {
        readonly volumeSize: number
        readonly provisionedThroughput?: {
          readonly enabled: boolean
          readonly volumeThroughput?: number
        }
      }
    }
    readonly connectivityInfo: { readonly publicAccess: { readonly type: string } }
    readonly zoneIds: readonly string[]
  }
  readonly numberOfBrokerNodes: number
  readonly currentBrokerSoftwareInfo: { readonly kafkaVersion: string }
  readonly enhancedMonitoring: string
  readonly zookeeperConnectString?: string
  readonly zookeeperConnectStringTls?: string
  readonly storageMode?: 'LOCAL' | 'TIERED'
  readonly customerActionStatus: string
}

export interface WireServerless {
  readonly vpcConfigs: readonly {
    readonly subnetIds: readonly string[]
    readonly securityGroupIds: readonly string[]
  }[]
  readonly clientAuthentication: {
    readonly sasl: { readonly iam: { readonly enabled: boolean } }
  }
}

/** One node of a cluster, as ListNodes writes it. */
export interface WireNode {
  readonly addedToClusterTime: string
  readonly instanceType?: string
  readonly nodeARN: string
  readonly nodeType?: 'BROKER'
  readonly brokerNodeInfo?: {
    readonly brokerId: number
    readonly clientSubnet: string
    readonly clientVpcIpAddress: string
    readonly currentBrokerSoftwareInfo: { readonly kafkaVersion: string }
    readonly endpoints: readonly string[]
  }
  readonly controllerNodeInfo?: { readonly endpoints: readonly string[] }
  readonly zookeeperNodeInfo?: {
    readonly zookeeperId: number
    readonly zookeeperVersion: string
    readonly endpoints: readonly string[]
  }
}
