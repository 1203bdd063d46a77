import { z } from '@hono/zod-openapi'
import { Platform, Purchase } from './vocabulary'

const usd = z.number().describe('US dollars')

export const Choice = z
  .object({
    platform: Platform,
    instanceType: z.string().optional(),
    brokers: z.int().optional(),
    monthlyUsd: usd,
  })
  .openapi('Choice')
export type Choice = z.infer<typeof Choice>

export const PlatformChoice = Choice.extend({
  deltaUsd: usd.describe('Above the cheapest platform.'),
  deltaPercent: z.number(),
}).openapi('PlatformChoice')
export type PlatformChoice = z.infer<typeof PlatformChoice>

export const MskVersusEc2 = z
  .object({
    msk: z.object({ platform: Platform, monthlyUsd: usd }),
    ec2: z.object({ instanceType: z.string(), monthlyUsd: usd }),
    ec2Tuned: z
      .object({ monthlyUsd: usd, how: z.string() })
      .describe('The same EC2 cluster with rack-aware consumers.'),
    ec2ByPurchase: z
      .array(z.object({ purchase: Purchase, monthlyUsd: usd }))
      .describe('The best EC2 shape under each purchase option that has a price.'),
    deltaUsd: usd.describe('MSK minus EC2.'),
    breakEvenEngineerHours: z
      .number()
      .describe(
        'Hours of engineering a month above which EC2 stops being cheaper; 0 when it is not cheaper to begin with.',
      ),
    decidedBy: z
      .array(z.string())
      .describe('The lines of the bill that make the difference, largest first.'),
  })
  .openapi('MskVersusEc2')
export type MskVersusEc2 = z.infer<typeof MskVersusEc2>

export const Comparison = z
  .object({
    cheapest: Choice.optional(),
    perPlatform: z.array(PlatformChoice),
    mskVersusEc2: MskVersusEc2.optional(),
  })
  .openapi('Comparison')
export type Comparison = z.infer<typeof Comparison>
