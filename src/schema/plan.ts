import { z } from '@hono/zod-openapi'
import { Assumptions } from './assumptions'
import { Candidate, Rejection, Warning } from './candidate'
import { Comparison } from './comparison'
import { Partitions, PartitionWindow } from './partitions'
import { PriceBook } from './price-book'
import { Platform } from './vocabulary'
import { Workload } from './workload'

export const Horizon = z
  .object({
    months: z.int().describe('Months from now.'),
    averageIngressMiBps: z.number().describe('Average rate that producers write then, MiB/s.'),
    peakIngressMiBps: z.number().describe('Peak rate that producers write then, MiB/s.'),
  })
  .openapi('Horizon', { description: 'The rates after the growth given.' })

export const Demand = z
  .object({
    averageIngressMiBps: z.number().describe('Average rate that producers write, MiB/s.'),
    peakIngressMiBps: z.number().describe('Peak rate that producers write, MiB/s.'),
    averageEgressMiBps: z.number().describe('Average rate that consumers read, MiB/s.'),
    peakEgressMiBps: z.number().describe('Peak rate that consumers read, MiB/s.'),
    storedGiB: z
      .number()
      .describe('GiB on broker disks, all replicas; local retention only when tiered.'),
    retainedGiB: z.number().describe('GiB of one copy of everything that is kept.'),
    tieredGiB: z.number().optional().describe('GiB of one copy of the topics that are tiered.'),
    tieredAverageIngressMiBps: z
      .number()
      .optional()
      .describe('Average ingress of the topics that are tiered, MiB/s.'),
    tieredPeakIngressMiBps: z
      .number()
      .optional()
      .describe('Peak ingress of the topics that are tiered, MiB/s.'),
    replicas: z.int().describe('Partitions × replication factor.'),
    horizon: Horizon.optional(),
  })
  .openapi('Demand', { description: 'What the workload asks of a cluster.' })
export type Demand = z.infer<typeof Demand>

export const PlatformPlan = z
  .object({
    platform: Platform,
    best: Candidate.optional(),
    alternatives: z
      .array(Candidate)
      .describe('What else fits, best first: five other types, or all with detail=full.'),
    rejected: z.array(Rejection).describe('What does not fit, and why.'),
  })
  .openapi('PlatformPlan', { description: 'What fits on one platform, and what does not.' })
export type PlatformPlan = z.infer<typeof PlatformPlan>

export const Model = z
  .object({ version: z.string().describe('Version of the formulas.') })
  .openapi('Model', { description: 'The formulas that an answer was calculated with.' })

export const Plan = z
  .object({
    model: Model,
    workload: Workload,
    assumptions: Assumptions,
    warnings: z.array(Warning).describe('What to know of the plan as a whole.'),
    priceBook: PriceBook,
    demand: Demand,
    partitions: Partitions,
    platforms: z.array(PlatformPlan).describe('Every platform asked for.'),
    comparison: Comparison,
  })
  .openapi('Plan', {
    description: 'Partitions, clusters on every platform, costs, and how they compare.',
  })
export type Plan = z.infer<typeof Plan>

/** The partition window alone: lower bounds per topic, upper bounds on the best cluster of each platform. */
export const PartitionPlan = z
  .object({
    model: Model,
    workload: Workload,
    assumptions: Assumptions,
    warnings: z.array(Warning).describe('What to know of the plan as a whole.'),
    partitions: Partitions,
    clusters: z.array(PartitionWindow).describe('The best cluster of each platform that fits.'),
  })
  .openapi('PartitionPlan', { description: 'How many partitions, at least and at most.' })
export type PartitionPlan = z.infer<typeof PartitionPlan>
