import { amount, dollars } from '../../core/words'
import type { Demand } from '../../schema/plan'
import type { Platform } from '../../schema/vocabulary'
import type { Workload } from '../../schema/workload'
import { diskName, purchaseName } from '../answer/cluster'
import { counted, yesNo } from '../answer/figures'
import { platformName } from '../names'
import type { Pair } from './pair'

/** The workload as planned for, label by label; with what it stores where the demand is known. */
export const workloadPairs = (workload: Workload, demand?: Demand): Pair[] => [
  ...traffic(workload),
  ...storage(workload, demand),
  ...partitioning(workload),
  ...targets(workload, demand),
  ...choices(workload),
]

const MIBPS = 'MiB/s'

const given = <T>(label: string, value: T | undefined, words: (value: T) => string): Pair[] =>
  value === undefined ? [] : [[label, words(value)]]

const count = (value: number): string => amount(value)

const traffic = (workload: Workload): Pair[] => [
  ['region', workload.region],
  ...given('topics', workload.topics?.length, count),
  ['producers write, on average', amount(workload.averageIngressMiBps, MIBPS)],
  ['producers write, at peak', amount(workload.peakIngressMiBps, MIBPS)],
  ['consumers read, on average', amount(workload.averageEgressMiBps, MIBPS)],
  ['consumers read, at peak', amount(workload.peakEgressMiBps, MIBPS)],
  ...(workload.topics ? [] : [['consumer groups', count(workload.consumerGroups)] satisfies Pair]),
  ...given('message, before compression', workload.averageMessageBytes, (v) => amount(v, 'bytes')),
  ...given('compression ratio', workload.compressionRatio, (v) => amount(v)),
]

/** Express and Serverless bill one copy of everything. */
const hasDisks = (platform: Platform): boolean => platform === 'msk-standard' || platform === 'ec2'

const storage = (workload: Workload, demand: Demand | undefined): Pair[] => [
  ...(workload.topics
    ? []
    : [
        ['retention', amount(workload.retentionHours, 'h')] satisfies Pair,
        ...given('retention on broker disks', workload.localRetentionHours, (v) => amount(v, 'h')),
      ]),
  ...given('kept, one copy', demand?.retainedGiB, (v) => amount(v, 'GiB')),
  ...given('kept in the tier, one copy', demand?.tieredGiB, (v) => amount(v, 'GiB')),
  ...(workload.platforms.some(hasDisks)
    ? given('on broker disks, all replicas', demand?.storedGiB, (v) => amount(v, 'GiB'))
    : []),
  ['replication factor', count(workload.replicationFactor)],
  ['availability zones', count(workload.availabilityZones)],
]

const partitioning = (workload: Workload): Pair[] => [
  ...given('partitions given', workload.partitions, count),
  ...(workload.topics
    ? []
    : ([
        ['one partition takes (p)', amount(workload.partitionProduceMiBps, MIBPS)],
        ['one consumer processes (c)', amount(workload.partitionConsumeMiBps, MIBPS)],
        ['messages have keys', yesNo(workload.keyed)],
      ] satisfies Pair[])),
  ...given('processing of a message', workload.processingMsPerMessage, (v) => amount(v, 'ms')),
  ...given('consumers wanted', workload.consumerInstances, count),
]

const targets = (workload: Workload, demand: Demand | undefined): Pair[] => [
  ...(workload.growthPercentPerMonth === 0
    ? []
    : ([
        ['growth a month', amount(workload.growthPercentPerMonth, '%')],
        ['planned ahead', counted(workload.horizonMonths, 'month')],
      ] satisfies Pair[])),
  ...horizon(demand),
  ...given('unavailable at most', workload.maxUnavailabilitySeconds, (v) => amount(v, 's')),
  ...given('replication latency at most', workload.maxReplicationLatencyMs, (v) => amount(v, 'ms')),
  ...given('client connections', workload.clientConnections, count),
  ['rack-aware consumers', yesNo(workload.rackAwareConsumers)],
  ['metadata', workload.metadataMode === 'kraft' ? 'KRaft' : 'ZooKeeper'],
]

const horizon = (demand: Demand | undefined): Pair[] =>
  demand?.horizon
    ? [
        ['written by then, on average', amount(demand.horizon.averageIngressMiBps, MIBPS)],
        ['written by then, at peak', amount(demand.horizon.peakIngressMiBps, MIBPS)],
      ]
    : []

const choices = (workload: Workload): Pair[] => [
  ['platforms', workload.platforms.map(platformName).join(', ')],
  ['burstable types', yesNo(workload.allowBurstable)],
  ...given('types considered', workload.instanceTypes, (types) => types.join(', ')),
  ...given('disks considered on EC2', workload.ec2Storage, (disks) =>
    disks.map(diskName).join(', '),
  ),
  ...(workload.platforms.includes('ec2')
    ? ([
        ['EC2 instances', purchaseName(workload.ec2Purchase)],
        ['an hour of engineering', dollars(workload.engineerUsdPerHour)],
      ] satisfies Pair[])
    : []),
  ['preset', workload.preset],
]
