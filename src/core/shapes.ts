import type { Rejection } from '../schema/candidate'
import type { Platform, StorageType } from '../schema/vocabulary'
import type { Workload } from '../schema/workload'
import type { ShapeName } from './rejection'
import { reject } from './rejection'

/** Whether a shape of this type was asked for: all are, unless the request names types. */
export const isWanted = (instanceType: string, { instanceTypes }: Workload): boolean =>
  instanceTypes === undefined || instanceTypes.includes(instanceType)

/** Whether EC2 brokers on this kind of disk were asked for: all are, unless the request names some. */
export const isStorageWanted = (storageType: StorageType, { ec2Storage }: Workload): boolean =>
  ec2Storage === undefined || ec2Storage.some((wanted) => wanted === storageType)

/** Burstable types run on credits; they are planned with only where the user says so. */
export const burstableRejection = (shape: ShapeName, workload: Workload): Rejection | undefined =>
  workload.allowBurstable
    ? undefined
    : reject(shape, {
        constraint: 'burstable',
        why: 'burstable: its throughput lasts only as long as its CPU credits; allowBurstable=true includes it',
        source: 'workload allowBurstable',
      })

/** Platforms that fix zones or replication take no other; the rejection says what they need. */
export const fixedSpreadRejection = (
  platform: Platform,
  instanceType: string | undefined,
  options: {
    readonly workload: Workload
    readonly zones: readonly number[]
    readonly replicationFactor?: number
    readonly source: string
  },
): Rejection | undefined => {
  const { workload, zones, replicationFactor, source } = options
  const shape = { platform, instanceType }
  const wantedZones = workload.availabilityZones
  if (!zones.includes(wantedZones))
    return reject(shape, {
      constraint: 'zones',
      why: `${platform} runs in ${zones.join(' or ')} zones; the workload has ${wantedZones}`,
      source,
    })
  const wanted = workload.replicationFactor
  if (replicationFactor === undefined || wanted === replicationFactor) return undefined
  return reject(shape, {
    constraint: 'replication-factor',
    ...(wanted > replicationFactor
      ? { needed: wanted, limit: replicationFactor, unit: 'replicas' }
      : {}),
    why: `${platform} always keeps ${replicationFactor} replicas; the workload asks for ${wanted}`,
    source,
  })
}
