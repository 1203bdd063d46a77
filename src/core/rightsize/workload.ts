import type { Fault } from '../../schema/problem'
import type { RunningCluster } from '../../schema/running-cluster'
import type { WorkloadInput } from '../../schema/workload'

/** What a cluster fixes: a request need not say it, and may not say otherwise. */
const fixedBy = ({ region, availabilityZones, metadataMode }: RunningCluster) => ({
  region,
  // AWS may not say it yet of a cluster in the making; a plan takes two zones or three.
  availabilityZones:
    availabilityZones !== undefined && availabilityZones >= 2 ? availabilityZones : undefined,
  metadataMode,
})

/** Where a request says otherwise than the cluster: told, and not corrected in silence. */
export const clusterContradictions = (
  given: Readonly<Record<string, unknown>>,
  cluster: RunningCluster,
): Fault[] =>
  Object.entries(fixedBy(cluster)).flatMap(([field, value]) =>
    value === undefined || given[field] === undefined || given[field] === value
      ? []
      : [
          {
            pointer: `/${field}`,
            detail: `${field} of the running cluster is ${value}; leave it out, or give that`,
          },
        ],
  )

/** A request with what the cluster fixes; of platforms those of MSK, unless it names platforms or types. */
export const onCluster = (given: WorkloadInput, cluster: RunningCluster): WorkloadInput => {
  const { region, availabilityZones, metadataMode } = fixedBy(cluster)
  const isNarrowed = given.platforms !== undefined || given.instanceTypes !== undefined
  return {
    ...given,
    region,
    ...(availabilityZones === undefined ? {} : { availabilityZones }),
    ...(metadataMode === undefined ? {} : { metadataMode }),
    ...(isNarrowed ? {} : { platforms: ['msk-standard', 'msk-express', 'msk-serverless'] }),
  }
}
