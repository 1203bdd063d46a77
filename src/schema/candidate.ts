import { z } from '@hono/zod-openapi'
import { BillItem, Constraint, Platform, Purchase, StorageType, UpperBoundName } from './vocabulary'

const usd = z.number().describe('US dollars')

export const Warning = z
  .object({
    code: z.string().describe('Stable name of the warning.'),
    detail: z.string().describe('What to know, in a sentence.'),
  })
  .openapi('Warning', { description: 'What to know before using an answer.' })
export type Warning = z.infer<typeof Warning>

export const ConstraintUse = z
  .object({
    constraint: Constraint,
    demand: z.number().describe('What the whole cluster must carry.'),
    unit: z.string().describe('Unit of demand and capacity.'),
    capacityPerBroker: z.number().optional().describe('What one broker carries.'),
    capacityPerCluster: z.number().optional().describe('Where the limit is one of the cluster.'),
    brokersNeeded: z
      .int()
      .optional()
      .describe('Demand over capacity, rounded up to a multiple of the zones.'),
    utilisation: z
      .number()
      .describe(
        'Demand over the most that these brokers could carry, with the largest and fastest disks they can have; 0 to 1.',
      ),
    source: z.string().describe('Where the capacity is from.'),
  })
  .openapi('ConstraintUse', {
    description: 'What a constraint asks of the cluster, and how full it is.',
  })
export type ConstraintUse = z.infer<typeof ConstraintUse>

export const UpperBound = z
  .object({
    bound: UpperBoundName,
    value: z.number().describe('What this cluster comes to.'),
    limit: z.number().describe('What it should stay under.'),
    unit: z.string().describe('Unit of value and limit.'),
    partitionsAtMost: z.int().describe('Partitions this cluster could hold under the bound.'),
    holds: z.boolean().describe('Whether the value is within the limit.'),
    source: z.string().describe('Where the limit is from.'),
  })
  .openapi('UpperBound', { description: 'A reason not to have more partitions on a cluster.' })
export type UpperBound = z.infer<typeof UpperBound>

export const PartitionHealth = z
  .object({
    replicasPerBroker: z.number().describe('Partition replicas on one broker.'),
    leadersPerBroker: z.number().describe('Partitions that one broker leads.'),
    uncleanFailureSeconds: z
      .number()
      .describe('Seconds of detection plus the election of the leaders of one broker.'),
    failureDetectionSeconds: z.number().describe('Seconds until a dead broker is noticed.'),
    leaderElectionSeconds: z.number().describe('Seconds to elect new leaders for one broker.'),
    controllerFailoverSeconds: z
      .number()
      .optional()
      .describe('Seconds until a new controller has read its state, ZooKeeper only.'),
    replicationLatencyMs: z.number().describe('Milliseconds that replication adds.'),
    fileHandlesPerBroker: z.number().optional().describe('Files that one broker holds open.'),
    mapAreasPerBroker: z.number().optional().describe('Memory map areas of one broker.'),
    upperBounds: z.array(UpperBound).describe('Every reason not to have more partitions.'),
  })
  .openapi('PartitionHealth', { description: 'What the partitions do to one broker.' })
export type PartitionHealth = z.infer<typeof PartitionHealth>

export const LineItem = z
  .object({
    item: BillItem,
    service: z.string().describe('The AWS service, as on the bill.'),
    usagetype: z.string().describe('As on the AWS bill.'),
    region: z.string().describe('AWS region code.'),
    quantity: z.number().describe('How much is billed in a month.'),
    unit: z
      .string()
      .describe('Unit of the quantity; AWS writes Hrs and GB-Mo for hour and GiB-month.'),
    unitUsd: usd.describe('Price of one unit, US dollars.'),
    monthlyUsd: usd.describe('quantity × unitUsd, US dollars a month, rounded to cents.'),
    asOf: z
      .string()
      .describe('Date of the price, year-month-day; `given` where the request has the price.'),
    source: z.string().describe('Where the price is from.'),
  })
  .openapi('LineItem', { description: 'A line of the monthly bill, at a dated price.' })
export type LineItem = z.infer<typeof LineItem>

export const FreeItem = z
  .object({
    item: BillItem,
    quantity: z.number().describe('How much happens in a month.'),
    unit: z.string().describe('Unit of the quantity.'),
    why: z.string().describe('Why it is not billed.'),
    source: z.string().describe('Where AWS says so.'),
  })
  .openapi('FreeItem', { description: 'What happens and is not billed.' })
export type FreeItem = z.infer<typeof FreeItem>

export const Candidate = z
  .object({
    kind: z.enum(['fits']).describe('Tells a candidate from a rejection.'),
    platform: Platform,
    instanceType: z.string().optional().describe('Type of the brokers; absent on MSK Serverless.'),
    brokers: z.int().optional().describe('Brokers in the cluster; absent on MSK Serverless.'),
    partitions: z.int().describe('Leader partitions on this platform.'),
    storageType: StorageType,
    storageGiBPerBroker: z.number().optional().describe('Disk of one broker, GiB.'),
    volumeMiBps: z.number().optional().describe('Throughput of the volume of one broker, MiB/s.'),
    volumeIops: z
      .number()
      .optional()
      .describe('I/O operations a second of the volume of one broker.'),
    diskMiBpsPerBroker: z
      .number()
      .optional()
      .describe('What one broker gets of its volume, MiB/s: no more than the instance can move.'),
    provisionedThroughput: z
      .boolean()
      .optional()
      .describe('Whether MSK storage throughput is bought.'),
    purchase: Purchase,
    bindingConstraint: Constraint,
    constraints: z.array(ConstraintUse).describe('Everything that could have sized the cluster.'),
    partitionHealth: PartitionHealth.optional(),
    lineItems: z.array(LineItem).describe('The monthly bill; adds up to monthlyUsd.'),
    freeItems: z.array(FreeItem).describe('What happens and is not billed.'),
    monthlyUsd: usd.describe('US dollars a month, all lines together.'),
    warnings: z.array(Warning).describe('What to know of this cluster.'),
  })
  .openapi('Candidate', { description: 'A cluster that carries the workload.' })
export type Candidate = z.infer<typeof Candidate>

export const DecidingConstraint = z
  .object({
    constraint: Constraint,
    demand: z.number().describe('What the whole cluster must carry.'),
    unit: z.string().describe('Unit of demand and capacity.'),
    capacityPerBroker: z.number().describe('What one broker carries.'),
  })
  .openapi('DecidingConstraint', {
    description: 'What asked for more brokers than a cluster may have.',
  })

export const Rejection = z
  .object({
    kind: z.enum(['rejected']).describe('Tells a rejection from a candidate.'),
    platform: Platform,
    instanceType: z.string().optional().describe('Type of the brokers, where one is ruled out.'),
    storageType: StorageType.optional(),
    provisionedThroughput: z
      .boolean()
      .optional()
      .describe('Whether MSK storage throughput would have been bought.'),
    constraint: Constraint,
    needed: z.number().optional().describe('What the workload needs.'),
    limit: z.number().optional().describe('What the shape has.'),
    unit: z.string().optional().describe('Unit of needed and limit.'),
    why: z.string().describe('Why the shape is ruled out, in a sentence.'),
    source: z.string().describe('Where the limit is from.'),
    decidedBy: DecidingConstraint.optional(),
    partitionsAtMost: z
      .int()
      .optional()
      .describe(
        'Partitions that the largest cluster of the shape could hold, where partitions decided.',
      ),
  })
  .openapi('Rejection', { description: 'A shape that does not carry the workload, and why.' })
export type Rejection = z.infer<typeof Rejection>
