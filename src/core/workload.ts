import type { Topic, TopicInput } from '../schema/topic'
import type { Platform } from '../schema/vocabulary'
import type { Workload, WorkloadInput } from '../schema/workload'
import { BYTES_PER_MIB, MS_PER_SECOND } from './units'

/** What a workload is taken to be where it says nothing (docs/method.md, Units and Partitions). */
export const DEFAULTS = {
  /** What a single partition or consumer carries when nobody measured it. */
  unmeasuredMiBps: 10,
  peakPerAverage: 2,
  consumerGroups: 1,
  retentionHours: 168,
  replicationFactor: 3,
  availabilityZones: 3,
  horizonMonths: 24,
  engineerUsdPerHour: 100,
} as const

/** Name of the one topic that stands for a workload given without topics. */
export const ALL_TOPICS = 'all-topics'

type Traffic = Omit<TopicInput, 'name'>

/**
 * The workload with every default filled in; rates in MiB/s. `given` has passed the schema and has no
 * contradictions, so nothing is checked here.
 */
export const resolveWorkload = (given: WorkloadInput): Workload => {
  const topics = given.topics?.map((topic) => resolveTopic(topic, given))
  const own = topics ?? [resolveTopic({ name: ALL_TOPICS, ...given }, given)]
  const total = sumTraffic(own)
  const egress = resolveEgress(given, total)
  return {
    region: given.region,
    averageIngressMiBps: total.averageIngress,
    peakIngressMiBps: total.peakIngress,
    averageMessageBytes: given.averageMessageBytes,
    compressionRatio: given.compressionRatio,
    consumerGroups: given.consumerGroups ?? DEFAULTS.consumerGroups,
    ...egress,
    retentionHours: given.retentionHours ?? DEFAULTS.retentionHours,
    localRetentionHours: given.localRetentionHours,
    replicationFactor: given.replicationFactor ?? DEFAULTS.replicationFactor,
    availabilityZones: given.availabilityZones ?? DEFAULTS.availabilityZones,
    partitions: given.partitions,
    partitionProduceMiBps: given.partitionProduceMiBps ?? DEFAULTS.unmeasuredMiBps,
    partitionConsumeMiBps: consumeRate(given) ?? DEFAULTS.unmeasuredMiBps,
    processingMsPerMessage: given.processingMsPerMessage,
    consumerInstances: given.consumerInstances,
    keyed: given.keyed ?? true,
    growthPercentPerMonth: given.growthPercentPerMonth ?? 0,
    horizonMonths: given.horizonMonths ?? DEFAULTS.horizonMonths,
    maxUnavailabilitySeconds: given.maxUnavailabilitySeconds,
    maxReplicationLatencyMs: given.maxReplicationLatencyMs,
    clientConnections: given.clientConnections,
    rackAwareConsumers: given.rackAwareConsumers ?? false,
    metadataMode: given.metadataMode ?? 'kraft',
    allowBurstable: given.allowBurstable ?? false,
    platforms: searched(given),
    instanceTypes: given.instanceTypes,
    ec2Storage: given.ec2Storage,
    ec2Purchase: given.ec2Purchase ?? 'onDemand',
    engineerUsdPerHour: given.engineerUsdPerHour ?? DEFAULTS.engineerUsdPerHour,
    preset: given.preset ?? 'aws-guidance',
    topics,
  }
}

/** The platforms to search: those asked for, less those that have none of the types asked for. */
const searched = ({ platforms, instanceTypes }: WorkloadInput): Platform[] => {
  const withTypes = platformsOf(instanceTypes)
  if (!platforms) return withTypes
  return [...new Set(platforms)].filter(
    (platform) => platform === 'msk-serverless' || withTypes.includes(platform),
  )
}

/** The platforms that have one of the types asked for; all when no type was named. */
export const platformsOf = (instanceTypes: readonly string[] | undefined): Platform[] => {
  if (!instanceTypes) return ['msk-standard', 'msk-express', 'msk-serverless', 'ec2']
  const found = new Set(instanceTypes.map(platformOf))
  return (['msk-standard', 'msk-express', 'ec2'] as const).filter((platform) => found.has(platform))
}

const platformOf = (instanceType: string): Platform => {
  if (instanceType.startsWith('kafka.')) return 'msk-standard'
  return instanceType.startsWith('express.') ? 'msk-express' : 'ec2'
}

/** The topics to plan for: those given, or one that stands for the whole workload. */
export const topicsOf = (given: WorkloadInput, workload: Workload): readonly Topic[] =>
  workload.topics ?? [
    // Reads of the whole workload may be given apart from its groups.
    {
      ...resolveTopic({ name: ALL_TOPICS, ...given }, given),
      peakEgressMiBps: workload.peakEgressMiBps,
    },
  ]

const resolveTopic = (topic: TopicInput, workload: WorkloadInput): Topic => {
  const groups = topic.consumerGroups ?? workload.consumerGroups ?? DEFAULTS.consumerGroups
  const own: Traffic = {
    ...topic,
    averageMessageBytes: topic.averageMessageBytes ?? workload.averageMessageBytes,
    compressionRatio: topic.compressionRatio ?? workload.compressionRatio,
    processingMsPerMessage: topic.processingMsPerMessage ?? workload.processingMsPerMessage,
    partitionConsumeMiBps: topic.partitionConsumeMiBps ?? workload.partitionConsumeMiBps,
  }
  const produce = topic.partitionProduceMiBps ?? workload.partitionProduceMiBps
  const consume = consumeRate(own)
  const average = averageIngress(own) ?? 0
  const peak = topic.peakIngressMiBps ?? average * DEFAULTS.peakPerAverage
  return {
    name: topic.name,
    averageIngressMiBps: average,
    peakIngressMiBps: peak,
    peakEgressMiBps: peak * groups,
    consumerGroups: groups,
    retentionHours: topic.retentionHours ?? workload.retentionHours ?? DEFAULTS.retentionHours,
    localRetentionHours: workload.localRetentionHours,
    partitions: topic.partitions,
    partitionProduceMiBps: produce ?? DEFAULTS.unmeasuredMiBps,
    partitionConsumeMiBps: consume ?? DEFAULTS.unmeasuredMiBps,
    produceMeasured: produce !== undefined,
    consumeMeasured: consume !== undefined,
    consumerInstances: topic.consumerInstances ?? workload.consumerInstances,
    keyed: topic.keyed ?? workload.keyed ?? true,
    compacted: topic.compacted ?? false,
  }
}

/** Average ingress of a topic or workload in MiB/s, in whichever of the two ways it was given. */
export const averageIngress = (traffic: Traffic): number | undefined => {
  if (traffic.averageIngressMiBps !== undefined) return traffic.averageIngressMiBps
  const size = messageMiB(traffic)
  if (traffic.messagesPerSecond === undefined || size === undefined) return undefined
  return traffic.messagesPerSecond * size
}

const messageMiB = ({ averageMessageBytes, compressionRatio }: Traffic): number | undefined =>
  averageMessageBytes === undefined
    ? undefined
    : averageMessageBytes / (compressionRatio ?? 1) / BYTES_PER_MIB

/** c in MiB/s: as given, or from the time a message takes; the lower of the two. */
export const consumeRate = (traffic: Traffic): number | undefined => {
  const size = messageMiB(traffic)
  const { processingMsPerMessage, partitionConsumeMiBps } = traffic
  if (processingMsPerMessage === undefined || size === undefined) return partitionConsumeMiBps
  const processed = (MS_PER_SECOND / processingMsPerMessage) * size
  return Math.min(processed, partitionConsumeMiBps ?? processed)
}

const resolveEgress = (given: WorkloadInput, total: ReturnType<typeof sumTraffic>) => {
  const peakPerAverage = total.peakIngress / total.averageIngress
  const { averageEgressMiBps: average, peakEgressMiBps: peak } = given
  return {
    averageEgressMiBps:
      average ?? (peak === undefined ? total.averageEgress : peak / peakPerAverage),
    peakEgressMiBps: peak ?? (average === undefined ? total.peakEgress : average * peakPerAverage),
  }
}

const sumTraffic = (topics: readonly Topic[]) => {
  const total = { averageIngress: 0, peakIngress: 0, averageEgress: 0, peakEgress: 0 }
  for (const topic of topics) {
    total.averageIngress += topic.averageIngressMiBps
    total.peakIngress += topic.peakIngressMiBps
    total.averageEgress += topic.averageIngressMiBps * topic.consumerGroups
    total.peakEgress += topic.peakEgressMiBps
  }
  return total
}
