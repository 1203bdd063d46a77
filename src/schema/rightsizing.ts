import { z } from '@hono/zod-openapi'
import { Assumptions } from './assumptions'
import { Candidate, ConstraintUse, FreeItem, LineItem, PartitionHealth, Warning } from './candidate'
import { Demand, Model } from './plan'
import { PriceBook } from './price-book'
import { MskPlatform, RunningCluster } from './running-cluster'
import { Constraint } from './vocabulary'
import { Workload } from './workload'

export const Headroom = z
  .object({
    constraint: Constraint,
    times: z
      .number()
      .describe(
        'How many times the present workload fits: 1 over the utilisation; below 1 it does not.',
      ),
    fullAtAverageIngressMiBps: z
      .number()
      .optional()
      .describe(
        'Average ingress at which it would be full, MiB/s, all rates in proportion; only where the demand follows the rates.',
      ),
  })
  .openapi('Headroom', { description: 'How far the workload can grow under one constraint.' })
export type Headroom = z.infer<typeof Headroom>

export const RunningCandidate = z
  .object({
    platform: MskPlatform,
    instanceType: z.string().optional().describe('Type of the brokers; absent on MSK Serverless.'),
    brokers: z.int().optional().describe('Brokers of the cluster; absent on MSK Serverless.'),
    partitions: z.int().describe('Leader partitions it is assessed with.'),
    storageGiBPerBroker: z.number().optional().describe('Volume of one broker, GiB.'),
    volumeMiBps: z
      .number()
      .optional()
      .describe('Throughput of the volume of one broker, MiB/s: bought, or what its size gives.'),
    diskMiBpsPerBroker: z
      .number()
      .optional()
      .describe('What one broker gets of its volume, MiB/s: no more than the instance can move.'),
    provisionedThroughput: z
      .boolean()
      .optional()
      .describe('Whether MSK storage throughput is bought.'),
    carries: z
      .boolean()
      .describe(
        'Whether it carries the workload: no constraint is used above 1, and no rule of its platform is broken.',
      ),
    bindingConstraint: Constraint,
    constraints: z
      .array(ConstraintUse)
      .describe(
        'Every constraint, with the utilisation of the brokers and volumes that there are; above 1 where they do not suffice.',
      ),
    headroom: z.array(Headroom).describe('How far the workload can grow, tightest first.'),
    partitionHealth: PartitionHealth.optional(),
    lineItems: z.array(LineItem).describe('The monthly bill; adds up to monthlyUsd.'),
    freeItems: z.array(FreeItem).describe('What happens and is not billed.'),
    monthlyUsd: z
      .number()
      .describe(
        "US dollars a month at today's prices, for the workload given, all lines together.",
      ),
    warnings: z.array(Warning).describe('What to know of this cluster.'),
  })
  .openapi('RunningCandidate', { description: 'The cluster as it is, held against the workload.' })
export type RunningCandidate = z.infer<typeof RunningCandidate>

export const ClusterChange = z
  .object({
    change: z
      .enum([
        'brokers',
        'instance-type',
        'storage',
        'storage-throughput',
        'tiered-storage',
        'new-cluster',
      ])
      .describe('What changes.'),
    from: z.string().describe('What it is now.'),
    to: z.string().describe('What it becomes.'),
    unit: z.string().optional().describe('Unit of both, where they are numbers.'),
    possible: z.boolean().describe('Whether MSK, or a new cluster, allows it.'),
    how: z.string().describe('How it is done, or why it cannot be.'),
    source: z.string().describe('Where AWS says so.'),
  })
  .openapi('ClusterChange', { description: 'One step from the running cluster to an option.' })
export type ClusterChange = z.infer<typeof ClusterChange>

export const RightsizingOption = z
  .object({
    kind: z
      .enum(['cheaper', 'safer', 'comparison'])
      .describe(
        'cheaper: carries the workload and costs less. safer: carries it where the running cluster does not, or has more room where it is nearly full. comparison: carries it, and is neither, or cannot be compared.',
      ),
    inPlace: z.boolean().describe('Whether the running cluster can become it.'),
    candidate: Candidate,
    deltaUsd: z
      .number()
      .optional()
      .describe(
        'US dollars a month more than the running cluster; negative where less. Absent where that is not priced.',
      ),
    changes: z.array(ClusterChange).describe('What must be done, step by step.'),
  })
  .openapi('RightsizingOption', { description: 'Another shape for the workload of the cluster.' })
export type RightsizingOption = z.infer<typeof RightsizingOption>

export const KafkaVersionStatus = z
  .object({
    version: z.string().describe('As AWS has it.'),
    status: z
      .enum(['ended', 'ends-soon', 'supported', 'not-known'])
      .describe(
        'ended: past its end of support. ends-soon: near it. supported: neither, or no end is published. not-known: the planner has no row for it.',
      ),
    endOfSupport: z.string().optional().describe('Date, year-month-day, where one is published.'),
    upgradeTo: z
      .string()
      .optional()
      .describe('Newest version that AWS says the cluster can be upgraded to.'),
    detail: z.string().describe('The same in a sentence.'),
    asOf: z.string().describe('Date of the list of versions, year-month-day.'),
    source: z.string().describe('Where the dates are from.'),
  })
  .openapi('KafkaVersionStatus', { description: 'Whether AWS supports its version of Kafka.' })
export type KafkaVersionStatus = z.infer<typeof KafkaVersionStatus>

export const Rightsizing = z
  .object({
    model: Model,
    cluster: RunningCluster,
    workload: Workload,
    assumptions: Assumptions,
    priceBook: PriceBook,
    demand: Demand,
    verdict: z.string().describe('What to do, in a few sentences that can be passed on.'),
    running: RunningCandidate.optional(),
    kafkaVersion: KafkaVersionStatus.optional(),
    options: z
      .array(RightsizingOption)
      .describe(
        'Other shapes, those that the cluster can become first; empty where staying is best.',
      ),
    warnings: z.array(Warning).describe('What to know of the answer as a whole.'),
  })
  .openapi('Rightsizing', {
    description: 'A running MSK cluster held against a workload, and what would fit it better.',
  })
export type Rightsizing = z.infer<typeof Rightsizing>
