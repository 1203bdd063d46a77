import type { Choice } from '../schema/comparison'
import type { PartitionWindow } from '../schema/partitions'
import type { Platform } from '../schema/vocabulary'

const PLATFORMS: Readonly<Record<Platform, string>> = {
  'msk-standard': 'MSK Standard',
  'msk-express': 'MSK Express',
  'msk-serverless': 'MSK Serverless',
  ec2: 'Kafka on EC2',
}

/** Every platform, in the order of a plan; the record has exactly these. */
export const platforms = Object.keys(PLATFORMS) as readonly Platform[]

/** A platform as people write it. */
export const platformName = (platform: Platform): string => PLATFORMS[platform]

/**
 * A name of the API's vocabulary (bill item, constraint, bound) in words.
 * @example plainName('replication-across-zones') // 'replication across zones'
 */
export const plainName = (name: string): string => name.replaceAll('-', ' ')

/** What bounds the partitions of a cluster, in words. */
export const upperBoundName = ({
  bindingUpperBound,
}: Pick<PartitionWindow, 'bindingUpperBound'>): string =>
  bindingUpperBound === undefined ? 'platform quota' : plainName(bindingUpperBound)

/**
 * A cluster in a few words.
 * @example clusterName({ instanceType: 'kafka.m7g.large', brokers: 3 }) // '3 × kafka.m7g.large'
 */
export const clusterName = ({
  instanceType,
  brokers,
}: Pick<Choice, 'instanceType' | 'brokers'>): string =>
  brokers === undefined || instanceType === undefined
    ? 'no brokers to choose'
    : `${brokers} × ${instanceType}`
