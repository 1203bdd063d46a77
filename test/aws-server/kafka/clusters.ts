import { createHash } from 'node:crypto'
import type { Sketch } from './sketches'
import { account, sketches } from './sketches'
import type { WireCluster, WireProvisioned } from './wire'

/** Every cluster of the account. Those of us-east-1 fill several pages. */
export const clusters: readonly WireCluster[] = sketches.map(cluster)

/** Region code in an ARN. */
export function regionOf({ clusterArn }: WireCluster): string {
  return clusterArn.split(':')[3] ?? ''
}

function cluster(sketch: Sketch, index: number): WireCluster {
  const { name, region = 'us-east-1', state = 'ACTIVE', tags = {}, type } = sketch
  const partition = region.startsWith('us-gov-') ? 'aws-us-gov' : 'aws'
  const suffix = type === undefined ? `s${index + 1}` : index + 1
  return {
    clusterType: type === undefined ? 'SERVERLESS' : 'PROVISIONED',
    clusterArn: `arn:${partition}:kafka:${region}:${account}:cluster/${name}/${uuid(name)}-${suffix}`,
    clusterName: name,
    creationTime: new Date(Date.UTC(2024, index, 3, 4, 5, 6, 789)).toISOString(),
    currentVersion: code(name),
    state,
    ...(sketch.stateInfo ? { stateInfo: sketch.stateInfo } : {}),
    tags,
    ...(type === undefined
      ? { serverless: serverless(name) }
      : { provisioned: provisioned({ ...sketch, type }, region) }),
  }
}

function serverless(name: string) {
  const securityGroupIds = [`sg-${hex(`${name}/sg`, 17)}`]
  const iam = { enabled: true }
  return {
    vpcConfigs: [{ subnetIds: subnets(name, 3), securityGroupIds }],
    clientAuthentication: { sasl: { iam } },
  }
}

function provisioned(sketch: Sketch & { readonly type: string }, region: string): WireProvisioned {
  const { name, type, brokers = 3, zones = 3, version = '3.6.0', state = 'ACTIVE' } = sketch
  const hasZooKeeper = !/\.kraft$/.test(version) && state !== 'CREATING'
  const address = `z-1.${name}.${hex(name, 6)}.c2.kafka.${region}.amazonaws.com`
  return {
    brokerNodeGroupInfo: {
      brokerAZDistribution: 'DEFAULT',
      clientSubnets: subnets(name, zones),
      instanceType: type,
      securityGroups: [`sg-${hex(`${name}/sg`, 17)}`],
      ...storage(sketch),
      connectivityInfo: { publicAccess: { type: 'DISABLED' } },
      zoneIds: [1, 2, 4].slice(0, zones).map((zone) => `${shortRegion(region)}-az${zone}`),
    },
    numberOfBrokerNodes: brokers,
    currentBrokerSoftwareInfo: { kafkaVersion: version },
    enhancedMonitoring: 'DEFAULT',
    ...(hasZooKeeper
      ? {
          zookeeperConnectString: `${address}:2181`,
          zookeeperConnectStringTls: `${address}:2182`,
        }
      : {}),
    // MSK has no storage mode for Express.
    ...(type.startsWith('kafka.') ? { storageMode: sketch.tiered ? 'TIERED' : 'LOCAL' } : {}),
    customerActionStatus: 'NONE',
  }
}

function storage({ storageGiB, volumeMiBps }: Sketch) {
  if (storageGiB === undefined) return {}
  const provisionedThroughput =
    volumeMiBps === 'off'
      ? { enabled: false }
      : { enabled: true, volumeThroughput: volumeMiBps ?? 0 }
  const throughput = volumeMiBps === undefined ? {} : { provisionedThroughput }
  return { storageInfo: { ebsStorageInfo: { volumeSize: storageGiB, ...throughput } } }
}

/** As zone ids have it: use1 of us-east-1. */
function shortRegion(region: string): string {
  return region.replace(/north|south|east|west|gov/g, ([first = '']) => first).replaceAll('-', '')
}

function subnets(name: string, zones: number): string[] {
  return Array.from({ length: zones }, (_, zone) => `subnet-${hex(`${name}/${zone}`, 17)}`)
}

function uuid(name: string): string {
  const digits = hex(name, 32)
  return [
    digits.slice(0, 8),
    digits.slice(8, 12),
    digits.slice(12, 16),
    digits.slice(16, 20),
    digits.slice(20),
  ].join('-')
}

function code(name: string): string {
  return `K${hex(`${name}/version`, 12).toUpperCase()}`
}

function hex(text: string, digits: number): string {
  return createHash('sha256').update(text).digest('hex').slice(0, digits)
}
