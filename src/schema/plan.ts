import { z } from '@hono/zod-openapi'
import { Assumptions } from './assumptions'
import { Candidate, Rejection, Warning } from './candidate'
import { Comparison } from './comparison'
import { Partitions, PartitionWindow } from './partitions'
import { PriceBook } from './price-book'
import { Platform } from './vocabulary'
import { Workload } from './workload'

export const Demand = z
  .object({
    averageIngressMiBps: z.number(),
    peakIngressMiBps: z.number(),
    averageEgressMiBps: z.number(),
    peakEgressMiBps: z.number(),
    storedGiB: z
      .number()
      .describe('On broker disks, all replicas; local retention only when tiered.'),
    retainedGiB: z.number().describe('One copy of everything that is kept.'),
    tieredGiB: z.number().optional().describe('One copy of the topics that are tiered.'),
    replicas: z.int().describe('Partitions × replication factor.'),
    horizon: z
      .object({ months: z.int(), averageIngressMiBps: z.number(), peakIngressMiBps: z.number() })
      .optional()
      .describe('The rates after the growth given.'),
  })
  .openapi('Demand', { description: 'What the workload asks of a cluster.' })
export type Demand = z.infer<typeof Demand>

export const PlatformPlan = z
  .object({
    platform: Platform,
    best: Candidate.optional(),
    alternatives: z.array(Candidate),
    rejected: z.array(Rejection),
  })
  .openapi('PlatformPlan')
export type PlatformPlan = z.infer<typeof PlatformPlan>

const model = z
  .object({ version: z.string().describe('Version of the formulas.') })
  .openapi('Model')

export const Plan = z
  .object({
    model,
    workload: Workload,
    assumptions: Assumptions,
    warnings: z.array(Warning),
    priceBook: PriceBook,
    demand: Demand,
    partitions: Partitions,
    platforms: z.array(PlatformPlan),
    comparison: Comparison,
  })
  .openapi('Plan')
export type Plan = z.infer<typeof Plan>

/** The partition window alone: lower bounds per topic, upper bounds on the best cluster of each platform. */
export const PartitionPlan = z
  .object({
    model,
    workload: Workload,
    assumptions: Assumptions,
    warnings: z.array(Warning),
    partitions: Partitions,
    clusters: z.array(PartitionWindow),
  })
  .openapi('PartitionPlan')
export type PartitionPlan = z.infer<typeof PartitionPlan>
