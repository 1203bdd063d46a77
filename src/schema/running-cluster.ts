import { z } from '@hono/zod-openapi'
import { Platform } from './vocabulary'

/** Platforms of Amazon MSK: what runs there can be listed. */
export const MskPlatform = Platform.extract([
  'msk-standard',
  'msk-express',
  'msk-serverless',
]).openapi('MskPlatform', { description: 'A way to run Kafka on Amazon MSK.' })
export type MskPlatform = z.infer<typeof MskPlatform>

export const RunningCluster = z
  .object({
    name: z.string().describe('Name of the cluster.'),
    clusterArn: z.string().describe('Its ARN, for the path of its right-sizing.'),
    region: z.string().describe('AWS region code, from its ARN.'),
    platform: MskPlatform,
    state: z.string().describe('State as AWS has it: ACTIVE, CREATING, DELETING, FAILED, …'),
    stateDetail: z
      .string()
      .optional()
      .describe('What AWS says of the state, where it is not ACTIVE.'),
    kafkaVersion: z.string().optional().describe('Version of Kafka; absent on MSK Serverless.'),
    instanceType: z.string().optional().describe('Type of the brokers; absent on MSK Serverless.'),
    brokers: z
      .int()
      .min(0)
      .optional()
      .describe('Brokers of the cluster; absent on MSK Serverless.'),
    availabilityZones: z
      .int()
      .min(0)
      .optional()
      .describe('Zones that its brokers, or on MSK Serverless its endpoints, are in.'),
    storageGiBPerBroker: z
      .int()
      .min(0)
      .optional()
      .describe('Volume of one broker, GiB; MSK Standard only.'),
    provisionedMiBps: z
      .int()
      .min(0)
      .optional()
      .describe('Throughput bought for the volume of one broker, MiB/s, where any is.'),
    tiered: z.boolean().optional().describe('Whether tiered storage is on; MSK Standard only.'),
    metadataMode: z
      .enum(['kraft', 'zookeeper'])
      .optional()
      .describe(
        'Where Kafka keeps its metadata; absent where nothing tells, as on MSK Serverless.',
      ),
    createdAt: z.string().optional().describe('When it was made, ISO 8601.'),
  })
  .openapi('RunningCluster', { description: 'An MSK cluster that exists.' })
export type RunningCluster = z.infer<typeof RunningCluster>

const notes = z
  .array(z.string())
  .describe(
    'What AWS did not say, or said in a way that could not be read; empty where all was read.',
  )

export const ClusterList = z
  .object({
    region: z.string().describe('AWS region code that was asked.'),
    clusters: z
      .array(RunningCluster)
      .describe('The clusters of the account in the region, but for those that notes tell of.'),
    notes,
  })
  .openapi('ClusterList', { description: 'The MSK clusters of a region.' })
export type ClusterList = z.infer<typeof ClusterList>

export const DescribedCluster = z
  .object({
    cluster: RunningCluster,
    nodes: z
      .int()
      .min(0)
      .optional()
      .describe('Brokers that AWS lists one by one; absent where it lists none.'),
    nodeTypes: z.array(z.string()).describe('The distinct types of those brokers.'),
    compatibleVersions: z
      .array(z.string())
      .describe('Versions of Kafka that it can be upgraded to, newest first.'),
    notes,
  })
  .openapi('DescribedCluster', { description: 'An MSK cluster, read in full.' })
export type DescribedCluster = z.infer<typeof DescribedCluster>
