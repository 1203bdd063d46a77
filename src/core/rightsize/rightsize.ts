import type { Warning } from '../../schema/candidate'
import type { Catalogue } from '../../schema/catalogue'
import type { Rightsizing } from '../../schema/rightsizing'
import type { DescribedCluster, RunningCluster } from '../../schema/running-cluster'
import type { WorkloadInput } from '../../schema/workload'
import { MODEL_VERSION } from '../model'
import type { Prepared } from '../prepare'
import { prepare } from '../prepare'
import { planWarnings } from '../warnings'
import { canTier } from './changes'
import { kafkaVersionStatus } from './kafka-version'
import { optionsFor } from './options'
import { assessRunning } from './running'
import { verdictOf } from './verdict'
import { onCluster } from './workload'

/**
 * A running MSK cluster held against a workload, with the shapes that would fit it better. Pure: `today`
 * is a day, year-month-day. The request has passed the schema, does not contradict the cluster, and the
 * cluster's region is in the catalogue.
 */
export const rightsize = (
  described: DescribedCluster,
  given: WorkloadInput,
  { catalogue, today }: { readonly catalogue: Catalogue; readonly today: string },
): Rightsizing => {
  const { cluster, compatibleVersions } = described
  const asked = onCluster(given, cluster)
  const prepared = prepare(asked, catalogue)
  const { workload, assumptions, demand } = prepared
  const tiers = demand.tieredGiB !== undefined
  const isTierOff = tiers && cluster.platform === 'msk-standard' && !cluster.tiered
  const { localRetentionHours: _, ...untiered } = asked
  const asItIs = isTierOff ? prepare(untiered, catalogue) : prepared
  const { running, warnings } = assessRunning(cluster, asItIs.contextFor(cluster.platform))
  const replicas = (running?.partitions ?? prepared.total) * workload.replicationFactor
  const { facts } = catalogue
  const isTierShut = isTierOff && !canTier({ cluster, facts })
  const changing = { cluster, facts, replicas, tiers: tiers && !isTierShut }
  const inPlace = isTierShut ? asItIs : prepared
  const options = optionsFor({ prepared, inPlace, cluster, running, changing })
  const kafkaVersion =
    cluster.kafkaVersion === undefined
      ? undefined
      : kafkaVersionStatus(cluster.kafkaVersion, compatibleVersions, {
          versions: catalogue.facts.versions,
          today,
        })
  return {
    model: { version: MODEL_VERSION },
    cluster,
    workload,
    assumptions,
    priceBook: { source: catalogue.source, services: [...prepared.catalogue.services] },
    demand,
    verdict: verdictOf({ cluster, running, options, kafkaVersion, warnings, isTierOff }),
    ...(running ? { running } : {}),
    ...(kafkaVersion ? { kafkaVersion } : {}),
    options,
    warnings: [
      ...warnings,
      ...clusterWarnings(described, { isTierOff, isTierShut, tiers }),
      ...planWarnings(prepared),
      ...leftOut(prepared),
    ],
  }
}

const clusterWarnings = (
  { cluster, nodeTypes, notes }: DescribedCluster,
  tier: { readonly isTierOff: boolean; readonly isTierShut: boolean; readonly tiers: boolean },
): Warning[] => {
  const found: Warning[] = notes.map((note) => ({ code: 'cluster-notes', detail: note }))
  if (cluster.state !== 'ACTIVE') found.push({ code: 'cluster-state', detail: stateOf(cluster) })
  if (nodeTypes.length > 1)
    found.push({
      code: 'mixed-types',
      detail: `its brokers are of several types, ${nodeTypes.join(', ')}: it is assessed as if all were ${cluster.instanceType}`,
    })
  if (tier.isTierOff)
    found.push({
      code: 'tier-off',
      detail: `the workload keeps a part in tiered storage, which is off on this cluster: as it is, its volumes hold the whole retention${tier.isTierShut ? '; its version of Kafka does not let it be turned on, so options in place have volumes that hold it all' : ''}`,
    })
  if (cluster.tiered && !tier.tiers)
    found.push({
      code: 'tier-unused',
      detail:
        'tiered storage is on, and the workload gives no localRetentionHours: its whole retention is taken to be on the volumes',
    })
  return found
}

const stateOf = ({ state, stateDetail }: RunningCluster): string =>
  `the cluster is ${state}, not ACTIVE${stateDetail ? ` (${stateDetail})` : ''}: it is assessed as AWS describes it, and MSK changes it only once it is ACTIVE`

/** Platforms that no cluster of more or fewer zones joins: said, so that their absence is not a puzzle. */
const leftOut = ({ workload, catalogue }: Prepared): Warning[] => {
  const { express, serverless } = catalogue.facts
  const zones = { 'msk-express': express.zones, 'msk-serverless': serverless.zones }
  return (['msk-express', 'msk-serverless'] as const)
    .filter((platform) => workload.platforms.includes(platform))
    .filter((platform) => !zones[platform].includes(workload.availabilityZones))
    .map((platform) => ({
      code: 'platform-left-out',
      detail: `${platform} runs in ${zones[platform].join(' or ')} zones, and options have the zones of the cluster, ${workload.availabilityZones}: ask for a plan to see what a new cluster there costs`,
    }))
}
