import { z } from '@hono/zod-openapi'
import { BillItem, Constraint, Platform, Purchase, StorageType, UpperBoundName } from './vocabulary'

const usd = z.number().describe('US dollars')

export const Warning = z
  .object({
    code: z.string().describe('Stable name of the warning.'),
    detail: z.string().describe('What to know, in a sentence.'),
  })
  .openapi('Warning')
export type Warning = z.infer<typeof Warning>

export const ConstraintUse = z
  .object({
    constraint: Constraint,
    demand: z.number().describe('What the whole cluster must carry.'),
    unit: z.string(),
    capacityPerBroker: z.number().optional(),
    capacityPerCluster: z.number().optional().describe('Where the limit is one of the cluster.'),
    brokersNeeded: z
      .int()
      .optional()
      .describe('Demand over capacity, rounded up to a multiple of the zones.'),
    utilisation: z
      .number()
      .describe('Demand over the capacity of the recommended cluster, 0 to 1.'),
    source: z.string(),
  })
  .openapi('ConstraintUse')
export type ConstraintUse = z.infer<typeof ConstraintUse>

export const UpperBound = z
  .object({
    bound: UpperBoundName,
    value: z.number(),
    limit: z.number(),
    unit: z.string(),
    partitionsAtMost: z.int().describe('Partitions this cluster could hold under the bound.'),
    holds: z.boolean(),
    source: z.string(),
  })
  .openapi('UpperBound')
export type UpperBound = z.infer<typeof UpperBound>

export const PartitionHealth = z
  .object({
    replicasPerBroker: z.number(),
    leadersPerBroker: z.number(),
    uncleanFailureSeconds: z
      .number()
      .describe('Detection plus the election of the leaders of one broker.'),
    failureDetectionSeconds: z.number(),
    leaderElectionSeconds: z.number(),
    controllerFailoverSeconds: z.number().optional().describe('ZooKeeper only.'),
    replicationLatencyMs: z.number(),
    fileHandlesPerBroker: z.number().optional(),
    mapAreasPerBroker: z.number().optional(),
    upperBounds: z.array(UpperBound),
  })
  .openapi('PartitionHealth')
export type PartitionHealth = z.infer<typeof PartitionHealth>

export const LineItem = z
  .object({
    item: BillItem,
    service: z.string(),
    usagetype: z.string().describe('As on the AWS bill.'),
    region: z.string(),
    quantity: z.number(),
    unit: z.string(),
    unitUsd: usd,
    monthlyUsd: usd,
    asOf: z.string().describe('Date of the price.'),
    source: z.string().describe('Where the price is from.'),
  })
  .openapi('LineItem')
export type LineItem = z.infer<typeof LineItem>

export const FreeItem = z
  .object({
    item: BillItem,
    quantity: z.number(),
    unit: z.string(),
    why: z.string(),
    source: z.string(),
  })
  .openapi('FreeItem', { description: 'What happens and is not billed.' })
export type FreeItem = z.infer<typeof FreeItem>

export const Candidate = z
  .object({
    kind: z.enum(['fits']),
    platform: Platform,
    instanceType: z.string().optional(),
    brokers: z.int().optional(),
    partitions: z.int().describe('Leader partitions on this platform.'),
    storageType: StorageType,
    storageGiBPerBroker: z.number().optional(),
    volumeMiBps: z.number().optional().describe('Throughput of the volume of one broker.'),
    volumeIops: z.number().optional(),
    provisionedThroughput: z
      .boolean()
      .optional()
      .describe('Whether MSK storage throughput is bought.'),
    purchase: Purchase,
    bindingConstraint: Constraint,
    constraints: z.array(ConstraintUse),
    partitionHealth: PartitionHealth.optional(),
    lineItems: z.array(LineItem),
    freeItems: z.array(FreeItem),
    monthlyUsd: usd,
    warnings: z.array(Warning),
  })
  .openapi('Candidate', { description: 'A cluster that carries the workload.' })
export type Candidate = z.infer<typeof Candidate>

export const Rejection = z
  .object({
    kind: z.enum(['rejected']),
    platform: Platform,
    instanceType: z.string().optional(),
    storageType: StorageType.optional(),
    constraint: Constraint,
    needed: z.number().optional(),
    limit: z.number().optional(),
    unit: z.string().optional(),
    why: z.string(),
    source: z.string(),
    decidedBy: z
      .object({
        constraint: Constraint,
        demand: z.number(),
        unit: z.string(),
        capacityPerBroker: z.number(),
      })
      .optional()
      .describe('What asked for more brokers than a cluster may have.'),
  })
  .openapi('Rejection', { description: 'A shape that does not carry the workload, and why.' })
export type Rejection = z.infer<typeof Rejection>
