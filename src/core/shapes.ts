import type { Workload } from '../schema/workload'
import type { RuledOut, ShapeName } from './rejection'
import { reject } from './rejection'

/** Whether a shape of this type was asked for: all are, unless the request names types. */
export const isWanted = (instanceType: string, { instanceTypes }: Workload): boolean =>
  instanceTypes === undefined || instanceTypes.includes(instanceType)

/** Burstable types run on credits; they are planned with only where the user says so. */
export const burstableRejection =
  (shape: ShapeName): RuledOut =>
  () =>
    reject(shape, {
      constraint: 'burstable',
      why: 'burstable: its throughput lasts only as long as its CPU credits; allowBurstable=true includes it',
      source: 'workload allowBurstable',
    })

/** Platforms that fix zones or replication take no other; the rejection says what they need. */
export const fixedSpreadRejection = (
  { platform, instanceType }: ShapeName,
  {
    workload,
    zones,
    replicationFactor,
    source,
  }: {
    readonly workload: Workload
    readonly zones: readonly number[]
    readonly replicationFactor?: number
    readonly source: string
  },
): RuledOut | undefined => {
  // Whatever the storage: it is not named.
  const shape = { platform, instanceType }
  const wantedZones = workload.availabilityZones
  if (!zones.includes(wantedZones))
    return () =>
      reject(shape, {
        constraint: 'zones',
        why: `${platform} runs in ${zones.join(' or ')} zones; the workload has ${wantedZones}`,
        source,
      })
  const wanted = workload.replicationFactor
  if (replicationFactor === undefined || wanted === replicationFactor) return undefined
  return () =>
    reject(shape, {
      constraint: 'replication-factor',
      ...(wanted > replicationFactor
        ? { needed: wanted, limit: replicationFactor, unit: 'replicas' }
        : {}),
      why: `${platform} always keeps ${replicationFactor} replicas; the workload asks for ${wanted}`,
      source,
    })
}
