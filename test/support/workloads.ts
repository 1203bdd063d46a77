import fc from 'fast-check'
import type { WorkloadInput } from '../../src/schema/workload'

const REGIONS = [
  'us-east-1',
  'eu-west-1',
  'ap-northeast-2',
  'sa-east-1',
  'us-gov-west-1',
  'eu-south-1',
]

/** A rate from a trickle to a gigabyte a second, spread over the orders of magnitude. */
const rate = fc.double({ min: -2, max: 3, noNaN: true }).map((exponent) => 10 ** exponent)

const share = fc.double({ min: 0.05, max: 1, noNaN: true })

const topics = fc
  .array(
    fc.record(
      {
        averageIngressMiBps: fc.double({ min: 0.01, max: 100, noNaN: true }),
        consumerGroups: fc.integer({ min: 0, max: 8 }),
        retentionHours: fc.integer({ min: 24, max: 720 }),
        compacted: fc.boolean(),
        partitions: fc.integer({ min: 1, max: 500 }),
        keyed: fc.boolean(),
      },
      { requiredKeys: ['averageIngressMiBps'] },
    ),
    { minLength: 1, maxLength: 5 },
  )
  .map((fields) => fields.map((topic, index) => ({ name: `topic-${index}`, ...topic })))

/** Workloads over every platform, region with MSK, preset, purchase option and target. */
export const workloads: fc.Arbitrary<WorkloadInput> = fc
  .record(
    {
      region: fc.constantFrom(...REGIONS),
      averageIngressMiBps: rate,
      consumerGroups: fc.integer({ min: 0, max: 8 }),
      retentionHours: fc.integer({ min: 1, max: 720 }),
      localRetentionHours: fc.integer({ min: 1, max: 24 }),
      replicationFactor: fc.constantFrom(1, 2, 3, 3, 3, 3, 4),
      availabilityZones: fc.constantFrom(2, 3, 3, 3),
      partitions: fc.integer({ min: 1, max: 20_000 }),
      partitionProduceMiBps: fc.double({ min: 0.5, max: 50, noNaN: true }),
      partitionConsumeMiBps: fc.double({ min: 0.5, max: 50, noNaN: true }),
      consumerInstances: fc.integer({ min: 1, max: 200 }),
      keyed: fc.boolean(),
      growthPercentPerMonth: fc.double({ min: 0, max: 5, noNaN: true }),
      maxUnavailabilitySeconds: fc.integer({ min: 5, max: 60 }),
      maxReplicationLatencyMs: fc.double({ min: 0.001, max: 50, noNaN: true }),
      averageEgressMiBps: rate,
      clientConnections: fc.integer({ min: 0, max: 50_000 }),
      rackAwareConsumers: fc.boolean(),
      metadataMode: fc.constantFrom('kraft' as const, 'zookeeper' as const),
      allowBurstable: fc.boolean(),
      ec2Purchase: fc.constantFrom('onDemand' as const, 'reserved1yNoUpfront' as const),
      preset: fc.constantFrom('aws-guidance' as const, 'aws-workbook' as const, 'lean' as const),
      sizeForHorizon: fc.boolean(),
      throughputGuidance: fc.boolean(),
      quotaUnit: fc.constantFrom('MiB/s' as const, 'MB/s' as const),
      ioUtilisation: share,
      expressUtilisation: share,
      diskFill: share,
      rebalanceShare: fc.double({ min: 0, max: 5, noNaN: true }),
      tieredShare: fc.double({ min: 0, max: 3, noNaN: true }),
      ec2IngressMiBpsPerVcpu: fc.double({ min: 0.5, max: 40, noNaN: true }),
      ec2ReplicasPerBroker: fc.integer({ min: 10, max: 10_000 }),
      ec2BrokersPerCluster: fc.integer({ min: 3, max: 1000 }),
      pageCacheSeconds: fc.integer({ min: 0, max: 600 }),
      leaderElectionMs: fc.integer({ min: 0, max: 50 }),
      hoursPerMonth: fc.integer({ min: 672, max: 744 }),
      s3UsdPerGiBMonth: fc.constantFrom(0.02, 0.03),
      heapShare: fc.double({ min: 0.01, max: 1, noNaN: true }),
      heapGiB: fc.integer({ min: 1, max: 32 }),
      systemMemoryGiB: fc.integer({ min: 0, max: 4 }),
      ec2Storage: fc.subarray(['gp3', 'st1', 'io2', 'local-ssd', 'local-hdd'] as const, {
        minLength: 1,
      }),
    },
    { requiredKeys: ['region', 'averageIngressMiBps'] },
  )
  .chain((workload) =>
    fc.option(topics, { nil: undefined, freq: 2 }).map((given) => ({ workload, given })),
  )
  .map(({ workload, given }) => {
    if (!given) return workload
    const { averageIngressMiBps: _, averageEgressMiBps: __, partitions: ___, ...rest } = workload
    return { ...rest, topics: given }
  })
  .map((workload: WorkloadInput) => {
    // Local retention is below the whole retention, or not given.
    const { localRetentionHours: local, ...rest } = workload
    return local !== undefined && local < (rest.retentionHours ?? 168) ? workload : rest
  })
