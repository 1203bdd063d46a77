import { expect, it } from 'vitest'
import { unitOfField } from '../../src/core/field-unit'
import { numericFields } from '../../src/schema/sweep-query'

const UNITS: Readonly<Record<string, readonly string[]>> = {
  'MiB/s': [
    'averageEgressMiBps',
    'averageIngressMiBps',
    'partitionConsumeMiBps',
    'partitionProduceMiBps',
    'peakEgressMiBps',
    'peakIngressMiBps',
  ],
  'MiB/s per vCPU': [
    'ec2EgressMiBpsPerVcpu',
    'ec2IngressMiBpsPerVcpu',
    'ec2MaxEgressMiBpsPerVcpu',
    'ec2MaxIngressMiBpsPerVcpu',
  ],
  hours: ['hoursPerMonth', 'localRetentionHours', 'retentionHours'],
  months: ['horizonMonths'],
  s: ['failureDetectionSeconds', 'maxUnavailabilitySeconds', 'pageCacheSeconds'],
  ms: ['controllerInitMs', 'leaderElectionMs', 'maxReplicationLatencyMs'],
  'ms a message': ['processingMsPerMessage'],
  'ms per 1,000 partitions': ['replicationMsPerThousandPartitions'],
  'messages/s': ['messagesPerSecond'],
  bytes: ['averageMessageBytes'],
  GiB: ['heapGiB', 'rootVolumeGiB', 'segmentGiB', 'systemMemoryGiB'],
  'KiB a partition': ['producerKiBPerPartition'],
  vCPU: ['ec2LeastVcpu', 'ec2MostVcpu'],
  '%': ['fewerBrokersWithinPercent'],
  '% a month': ['growthPercentPerMonth'],
  'USD an hour': ['engineerUsdPerHour'],
  'USD per GiB': ['interZoneUsdPerGiB'],
  'USD per GiB-month': ['s3UsdPerGiBMonth'],
  '': [
    'availabilityZones',
    'clientConnections',
    'compressionRatio',
    'consumerGroups',
    'consumerInstances',
    'controllers',
    'diskFill',
    'ec2BrokersPerCluster',
    'ec2ReplicasPerBroker',
    'expressEgressPerIngress',
    'expressUtilisation',
    'heapShare',
    'ioUtilisation',
    'laggingReadShare',
    'latencyRulePartitions',
    'mapAreas',
    'openFiles',
    'partitions',
    'rebalanceShare',
    'replicationFactor',
    'replicationOverhead',
    'tieredReadShare',
    'tieredShare',
  ],
}

it('every numeric field has the unit that its name ends in', () => {
  const found: Record<string, string[]> = {}
  for (const field of [...numericFields.keys()].sort()) {
    const unit = unitOfField(field)
    found[unit] = [...(found[unit] ?? []), field]
  }
  expect(found).toEqual(UNITS)
})

it('whole-numbered fields are told from others', () => {
  const whole = [...numericFields].filter(([, field]) => field.whole).map(([name]) => name)
  expect(whole.sort()).toEqual([
    'availabilityZones',
    'clientConnections',
    'consumerGroups',
    'consumerInstances',
    'controllers',
    'ec2BrokersPerCluster',
    'horizonMonths',
    'partitions',
    'replicationFactor',
  ])
})
