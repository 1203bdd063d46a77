import type { MskPlatform, RunningCluster } from '../../schema/running-cluster'
import type { Provisioned } from './aws-cluster'

/** What is known of the brokers of a cluster, Standard or Express. */
export const readProvisioned = (
  provisioned: Provisioned,
  { platform, state }: { readonly platform: MskPlatform; readonly state: string },
): Partial<RunningCluster> => {
  const { BrokerNodeGroupInfo: group, CurrentBrokerSoftwareInfo: software } = provisioned
  const zones = new Set(group.ZoneIds?.length ? group.ZoneIds : group.ClientSubnets).size
  const metadataMode = metadataModeOf(provisioned, state)
  return {
    ...(software?.KafkaVersion ? { kafkaVersion: software.KafkaVersion } : {}),
    instanceType: group.InstanceType,
    brokers: provisioned.NumberOfBrokerNodes,
    ...(zones > 0 ? { availabilityZones: zones } : {}),
    ...(platform === 'msk-standard' ? volumesOf(provisioned) : {}),
    ...(metadataMode ? { metadataMode } : {}),
  }
}

const volumesOf = ({ BrokerNodeGroupInfo, StorageMode }: Provisioned): Partial<RunningCluster> => {
  const { VolumeSize, ProvisionedThroughput } =
    BrokerNodeGroupInfo.StorageInfo?.EbsStorageInfo ?? {}
  const { Enabled, VolumeThroughput } = ProvisionedThroughput ?? {}
  return {
    ...(typeof VolumeSize === 'number' ? { storageGiBPerBroker: VolumeSize } : {}),
    ...(Enabled && VolumeThroughput ? { provisionedMiBps: VolumeThroughput } : {}),
    tiered: StorageMode === 'TIERED',
  }
}

/**
 * A version of MSK says where the metadata is from 3.7 on (3.7.x.kraft); before that, and as a check, the
 * address of ZooKeeper does, which a cluster has only once it is made. Undefined where neither tells.
 * Source: Amazon MSK Developer Guide, "Metadata management".
 */
const metadataModeOf = (
  { CurrentBrokerSoftwareInfo, ZookeeperConnectString, ZookeeperConnectStringTls }: Provisioned,
  state: string,
): RunningCluster['metadataMode'] => {
  if (ZookeeperConnectString || ZookeeperConnectStringTls) return 'zookeeper'
  if (/\.kraft$/.test(CurrentBrokerSoftwareInfo?.KafkaVersion ?? '')) return 'kraft'
  return UNFINISHED.has(state) ? undefined : 'kraft'
}

/** States in which the address of ZooKeeper may be absent for another reason. */
const UNFINISHED = new Set(['CREATING', 'FAILED', 'DELETING'])
