import type { Candidate } from '../../schema/candidate'
import type { Plan } from '../../schema/plan'
import type { Platform, Purchase, StorageType } from '../../schema/vocabulary'
import { clusterName, plainName } from '../names'
import { counted } from './figures'

/** The best candidate of a platform; undefined where nothing fits. */
export const bestOn = ({ platforms }: Pick<Plan, 'platforms'>, platform: Platform) =>
  platforms.find((entry) => entry.platform === platform)?.best

const DISKS: Readonly<Record<StorageType, string>> = {
  'msk-volume': 'MSK volumes',
  managed: 'managed storage',
  gp3: 'gp3 volumes',
  st1: 'st1 hard disks',
  io2: 'io2 volumes',
  'local-ssd': 'local SSDs',
  'local-hdd': 'local hard disks',
}

/** What brokers keep their data on, in words. */
export const diskName = (storage: StorageType): string => DISKS[storage]

const PURCHASES: Readonly<Record<Purchase, string>> = {
  onDemand: 'on demand',
  reserved1yNoUpfront: 'reserved for 1 year without upfront payment',
  reserved3yNoUpfront: 'reserved for 3 years without upfront payment',
}

/** How instances are bought, in words. */
export const purchaseName = (purchase: Purchase): string => PURCHASES[purchase]

type Cluster = Pick<
  Candidate,
  'platform' | 'instanceType' | 'brokers' | 'storageType' | 'purchase' | 'provisionedThroughput'
>

/**
 * A cluster in a few words, with what it takes to order it: the disks on EC2, and how it is bought.
 * @example clusterWords(best) // '3 × d3en.4xlarge on local hard disks'
 */
export const clusterWords = (cluster: Cluster): string =>
  `${clusterName(cluster)}${cluster.provisionedThroughput ? ` with ${THROUGHPUT}` : ''}${terms(cluster)}`

/**
 * A cluster with its partitions; of MSK Serverless, which has no brokers to choose, these alone.
 * @example clusterAndPartitions(best) // '9 × express.m7g.large with 18 partitions'
 */
export const clusterAndPartitions = (candidate: Candidate): string => {
  const partitions = counted(candidate.partitions, 'partition')
  if (candidate.brokers === undefined) return partitions
  const throughput = candidate.provisionedThroughput ? ` and ${THROUGHPUT}` : ''
  return `${clusterName(candidate)} with ${partitions}${throughput}${terms(candidate)}`
}

const THROUGHPUT = 'provisioned storage throughput'

const terms = ({ platform, storageType, purchase }: Cluster): string => {
  const disks = platform === 'ec2' ? ` on ${diskName(storageType)}` : ''
  return purchase === 'onDemand' ? disks : `${disks}, ${purchaseName(purchase)}`
}

/** What decided the size of a cluster, as a clause; undefined where there is no size to decide. */
export const sizedBy = ({ brokers, bindingConstraint }: Candidate): string | undefined => {
  if (brokers === undefined) return undefined
  return bindingConstraint === 'minimum-brokers'
    ? 'as few brokers as replicas and zones allow'
    : `${plainName(bindingConstraint)} decided its size`
}
