import type { Candidate } from '../../schema/candidate'
import type { Facts } from '../../schema/catalogue'
import type { ClusterChange } from '../../schema/rightsizing'
import type { RunningCluster } from '../../schema/running-cluster'
import { isAtLeast } from './kafka-version'

type Rules = Facts['changes']['rules']

/** A running cluster and what decides on its changes. */
export interface Changing {
  readonly cluster: RunningCluster
  readonly facts: Facts
  /** Replicas that the cluster holds, all of them. */
  readonly replicas: number
  /** Whether a part is to be kept in tiered storage. */
  readonly tiers: boolean
}

/** What must be done to a cluster in place to make it a candidate of its platform; empty where nothing. */
export const changesInPlace = (candidate: Candidate, changing: Changing): ClusterChange[] => [
  ...typeChange(candidate, changing),
  ...brokerChange(candidate, changing),
  ...storageChange(candidate, changing),
  ...throughputChange(candidate, changing),
  ...tierChange(candidate, changing),
]

/** What must be done where only a new cluster has the shape. */
export const changesByMoving = (candidate: Candidate, changing: Changing): ClusterChange[] => {
  const { cluster, facts } = changing
  const rules = facts.changes.rules
  const isSmaller =
    candidate.platform === cluster.platform &&
    (candidate.storageGiBPerBroker ?? 0) < (cluster.storageGiBPerBroker ?? 0)
  return [
    ...(isSmaller ? storageChange(candidate, changing) : []),
    {
      change: 'new-cluster',
      from: cluster.platform,
      to: candidate.platform,
      possible: true,
      ...told(rules['new-cluster']),
    },
  ]
}

/** Whether tiered storage is on, or can be turned on with the version that a cluster runs. */
export const canTier = ({ cluster, facts }: Pick<Changing, 'cluster' | 'facts'>): boolean =>
  cluster.tiered === true || runs(cluster, facts.changes.rules['tiered-on'])

/** Whether MSK can take brokers away from a cluster, of its own type or of one it can become first. */
export const canRemoveBrokers = ({ cluster, facts }: Pick<Changing, 'cluster' | 'facts'>) => {
  const rule = facts.changes.rules['remove-brokers']
  return isAtLeast(cluster.kafkaVersion ?? '', rule.leastKafkaVersion) === true
}

const told = ({ how, source }: Rules['add-brokers']) => ({ how, source })

const typeChange = (
  { instanceType, brokers = 1 }: Candidate,
  { cluster, facts, replicas }: Changing,
): ClusterChange[] => {
  const from = cluster.instanceType
  if (from === undefined || instanceType === undefined || from === instanceType) return []
  const rule = facts.changes.rules['change-type']
  const [family, newFamily] = [familyOf(from), familyOf(instanceType)]
  const versions = family === newFamily ? undefined : rule.kafkaVersions[newFamily]
  const isOffered =
    rule.families[family]?.includes(newFamily) === true &&
    (versions === undefined || runs(cluster, versions))
  // Brokers are added before a type changes, and taken away after.
  const held = replicas / Math.max(brokers, cluster.brokers ?? 1)
  const isWithin = held <= replicasForUpdates(instanceType, facts)
  return [
    {
      change: 'instance-type',
      from,
      to: instanceType,
      possible: isOffered && isWithin,
      ...told(rule),
    },
  ]
}

/** Most replicas on a broker of a type with which MSK still makes a cluster that type. */
const replicasForUpdates = (instanceType: string, { standard, express }: Facts): number =>
  standard.brokers[instanceType]?.maxReplicasForUpdates ??
  express.brokers[instanceType]?.maxReplicas ??
  0

/** Of kafka.m7g.large and express.m7g.large alike: m7g. */
const familyOf = (instanceType: string): string => instanceType.split('.')[1] ?? ''

const brokerChange = (
  { instanceType, brokers }: Candidate,
  { cluster, facts }: Changing,
): ClusterChange[] => {
  const from = cluster.brokers
  if (from === undefined || brokers === undefined || from === brokers) return []
  const rules = facts.changes.rules
  const shown = { change: 'brokers', from: `${from}`, to: `${brokers}`, unit: 'brokers' } as const
  if (brokers > from) return [{ ...shown, possible: true, ...told(rules['add-brokers']) }]
  // The type changes first, so that a burstable cluster can become one that brokers are taken from.
  const isOffered = rules['remove-brokers'].families.includes(familyOf(instanceType ?? ''))
  const possible = isOffered && canRemoveBrokers({ cluster, facts })
  return [{ ...shown, possible, ...told(rules['remove-brokers']) }]
}

const storageChange = (
  { storageGiBPerBroker: to }: Candidate,
  { cluster, facts }: Changing,
): ClusterChange[] => {
  const from = cluster.storageGiBPerBroker
  if (from === undefined || to === undefined || from === to) return []
  const rules = facts.changes.rules
  const possible = to > from
  return [
    {
      change: 'storage',
      from: `${from}`,
      to: `${to}`,
      unit: 'GiB a broker',
      possible,
      ...told(rules[possible ? 'grow-storage' : 'shrink-storage']),
    },
  ]
}

const NONE_BOUGHT = 'none'

const throughputChange = (
  { platform, provisionedThroughput, volumeMiBps }: Candidate,
  { cluster, facts }: Changing,
): ClusterChange[] => {
  if (platform !== 'msk-standard') return []
  const from = cluster.provisionedMiBps ? `${cluster.provisionedMiBps}` : NONE_BOUGHT
  const to = provisionedThroughput ? `${volumeMiBps}` : NONE_BOUGHT
  if (from === to) return []
  return [
    {
      change: 'storage-throughput',
      from,
      to,
      unit: 'MiB/s a broker',
      possible: true,
      ...told(facts.changes.rules['storage-throughput']),
    },
  ]
}

const tierChange = (
  { platform }: Candidate,
  { cluster, facts, tiers }: Changing,
): ClusterChange[] => {
  if (platform !== 'msk-standard' || !tiers || cluster.tiered) return []
  const rule = facts.changes.rules['tiered-on']
  return [
    {
      change: 'tiered-storage',
      from: 'off',
      to: 'on',
      possible: runs(cluster, rule),
      ...told(rule),
    },
  ]
}

/** Whether a cluster runs a version from one on, or an older one that is named; not where none is known. */
const runs = (
  { kafkaVersion = '' }: RunningCluster,
  { leastKafkaVersion, alsoKafkaVersions }: Pick<Rules['tiered-on'], VersionFields>,
): boolean =>
  alsoKafkaVersions.includes(kafkaVersion) || isAtLeast(kafkaVersion, leastKafkaVersion) === true

type VersionFields = 'leastKafkaVersion' | 'alsoKafkaVersions'
