import { z } from '@hono/zod-openapi'
import { Platform, Purchase, StorageType } from './vocabulary'

const usd = z.number().describe('US dollars a month.')

export const Choice = z
  .object({
    platform: Platform,
    instanceType: z.string().optional().describe('Type of the brokers; absent on MSK Serverless.'),
    brokers: z.int().optional().describe('Brokers in the cluster; absent on MSK Serverless.'),
    monthlyUsd: usd,
  })
  .openapi('Choice', { description: 'The best cluster of a platform.' })
export type Choice = z.infer<typeof Choice>

export const PlatformChoice = z
  .object({
    ...Choice.shape,
    deltaUsd: z.number().describe('US dollars a month above the cheapest platform.'),
    deltaPercent: z.number().describe('Percent above the cheapest platform.'),
    leastUsd: z
      .number()
      .describe(
        'US dollars a month of the cheapest candidate, which may have more brokers than the best (fewerBrokersWithinPercent).',
      ),
  })
  .openapi('PlatformChoice', { description: 'The best cluster of a platform, and what it adds.' })
export type PlatformChoice = z.infer<typeof PlatformChoice>

export const MskCost = z
  .object({ platform: Platform, monthlyUsd: usd })
  .openapi('MskCost', { description: 'The cheapest MSK platform.' })

export const Ec2Cost = z
  .object({
    instanceType: z.string().describe('EC2 type of the brokers.'),
    brokers: z.int().describe('Brokers in the cluster.'),
    monthlyUsd: usd,
  })
  .openapi('Ec2Cost', { description: 'The best cluster on EC2.' })

export const Ec2SsdCost = z
  .object({
    instanceType: z.string().describe('EC2 type of the brokers.'),
    brokers: z.int().describe('Brokers in the cluster.'),
    storageType: StorageType,
    monthlyUsd: usd,
  })
  .openapi('Ec2SsdCost', { description: 'The cheapest cluster on EC2 without hard disks.' })

export const TunedCosts = z
  .object({
    how: z.string().describe('What was tuned, and on which side it counts.'),
    mskUsd: usd,
    ec2Usd: usd,
    deltaUsd: z.number().describe('US dollars a month, MSK minus EC2.'),
    breakEvenEngineerHours: z.number().describe('Hours of engineering a month, as tuned.'),
  })
  .openapi('TunedCosts', {
    description: 'The same two clusters with consumers that read in their own zone.',
  })

export const PurchaseCost = z
  .object({ purchase: Purchase, monthlyUsd: usd })
  .openapi('PurchaseCost', { description: 'The EC2 cluster under one purchase option.' })

export const MskVersusEc2 = z
  .object({
    msk: MskCost,
    ec2: Ec2Cost,
    tuned: TunedCosts.optional().describe('Absent where consumers read in their own zone already.'),
    ec2OnSsd: Ec2SsdCost.optional().describe(
      'The cheapest EC2 cluster without hard disks, where the best one has them.',
    ),
    ec2ByPurchase: z
      .array(PurchaseCost)
      .describe('The same EC2 cluster under each purchase option that has a price.'),
    deltaUsd: z.number().describe('US dollars a month, MSK minus EC2.'),
    breakEvenEngineerHours: z
      .number()
      .describe(
        'Hours of engineering a month above which EC2 stops being cheaper; 0 when it is not cheaper to begin with.',
      ),
    decidedBy: z
      .array(z.string())
      .describe('The lines of the bill that make the difference, largest first.'),
  })
  .openapi('MskVersusEc2', { description: 'The cheapest MSK platform against EC2.' })
export type MskVersusEc2 = z.infer<typeof MskVersusEc2>

export const Comparison = z
  .object({
    cheapest: Choice.optional(),
    perPlatform: z.array(PlatformChoice).describe('The best cluster of every platform that fits.'),
    mskVersusEc2: MskVersusEc2.optional(),
  })
  .openapi('Comparison', { description: 'What is cheapest, by how much, and why.' })
export type Comparison = z.infer<typeof Comparison>
