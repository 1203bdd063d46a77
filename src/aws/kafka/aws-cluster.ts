import { z } from '@hono/zod-openapi'

/** Most characters of a text that AWS writes and that is shown as it stands. */
const MOST_CHARACTERS = 100
const text = z.string().min(1).max(MOST_CHARACTERS)
const count = z.int().min(0).max(1_000_000)
const names = z.array(z.string()).nullish()

const Provisioned = z.looseObject({
  BrokerNodeGroupInfo: z.looseObject({
    InstanceType: text,
    ClientSubnets: names,
    ZoneIds: names,
    StorageInfo: z
      .looseObject({
        EbsStorageInfo: z
          .looseObject({
            VolumeSize: count.nullish(),
            ProvisionedThroughput: z
              .looseObject({ Enabled: z.boolean().nullish(), VolumeThroughput: count.nullish() })
              .nullish(),
          })
          .nullish(),
      })
      .nullish(),
  }),
  NumberOfBrokerNodes: count,
  CurrentBrokerSoftwareInfo: z.looseObject({ KafkaVersion: text.nullish() }).nullish(),
  ZookeeperConnectString: z.string().nullish(),
  ZookeeperConnectStringTls: z.string().nullish(),
  StorageMode: text.nullish(),
})
export type Provisioned = z.infer<typeof Provisioned>

const Serverless = z.looseObject({
  VpcConfigs: z.array(z.looseObject({ SubnetIds: names })).nullish(),
})

/** A cluster as the SDK gives it, as far as it is looked at. */
export const AwsCluster = z.looseObject({
  ClusterArn: z.string(),
  ClusterName: text,
  ClusterType: text.nullish(),
  State: text,
  StateInfo: z.looseObject({ Code: z.string().nullish(), Message: z.string().nullish() }).nullish(),
  CreationTime: z.date().nullish(),
  Provisioned: Provisioned.nullish(),
  Serverless: Serverless.nullish(),
})
export type AwsCluster = z.infer<typeof AwsCluster>

/** A node as the SDK gives it: a broker, or one of ZooKeeper or a controller. */
export const AwsNode = z.looseObject({
  InstanceType: text.nullish(),
  BrokerNodeInfo: z.looseObject({}).nullish(),
  ControllerNodeInfo: z.looseObject({}).nullish(),
})

/** Versions that a cluster can be upgraded to. */
export const AwsVersions = z.array(z.looseObject({ TargetVersions: z.array(text).nullish() }))
