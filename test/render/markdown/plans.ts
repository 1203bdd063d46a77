import { bundled } from '../../../src/catalogue/bundled'
import { plan } from '../../../src/core/plan'
import type { Plan } from '../../../src/schema/plan'
import type { WorkloadInput } from '../../../src/schema/workload'
import { hostileNames } from './hostile'

/** Names that a golden file is made with: those that are short enough to be read. */
const readable = hostileNames.filter((name) => name.trim() !== '' && name.length < 100)

/** Two hundred topics, the largest with hostile names. */
export const manyTopics: WorkloadInput = {
  region: 'us-east-1',
  topics: Array.from({ length: 200 }, (_, index) => ({
    name: readable[index] ?? `tenant-${index}.events`,
    averageIngressMiBps: Math.round(20_000 / (index + 1)) / 1000,
    consumerGroups: 1 + (index % 3),
    consumerInstances: 200 - index,
  })),
}

/** Workloads whose documents are kept as golden files. */
export const workloads = {
  usual: { region: 'us-east-1', averageIngressMiBps: 50 },
  'one-rejected': {
    region: 'ap-northeast-2',
    averageIngressMiBps: 80,
    consumerGroups: 3,
    retentionHours: 72,
    ec2Purchase: 'reserved1yNoUpfront',
    growthPercentPerMonth: 2,
  },
  'all-rejected': {
    region: 'eu-west-1',
    averageIngressMiBps: 15,
    partitions: 40_000,
    metadataMode: 'zookeeper',
    maxUnavailabilitySeconds: 60,
  },
  tiered: {
    region: 'us-east-1',
    averageIngressMiBps: 60,
    consumerGroups: 3,
    retentionHours: 2160,
    localRetentionHours: 24,
  },
  'few-topics': {
    region: 'eu-west-1',
    topics: [
      { name: 'orders', averageIngressMiBps: 4, partitionProduceMiBps: 8, consumerGroups: 5 },
      { name: 'customers_v2', averageIngressMiBps: 1, compacted: true, consumerGroups: 3 },
      { name: 'outbox', averageIngressMiBps: 0.5, consumerInstances: 24 },
    ],
  },
  'many-topics': manyTopics,
  'one-platform': { region: 'us-east-1', averageIngressMiBps: 5, platforms: ['msk-serverless'] },
} satisfies Record<string, WorkloadInput>

/** A plan at bundled prices. */
export const planOf = (workload: WorkloadInput): Plan => plan(workload, bundled)
