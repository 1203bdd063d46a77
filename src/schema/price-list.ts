import { z } from '@hono/zod-openapi'

export const ListedPrice = z
  .object({
    service: z.string(),
    usagetype: z.string().describe('As on the AWS bill.'),
    unit: z.string(),
    usd: z.number().describe('US dollars per unit.'),
    asOf: z.string().describe('Date of the price.'),
    source: z.string().describe('Where the price is from.'),
    terms: z.string().optional().describe('Commitment the price is for, where there is one.'),
  })
  .openapi('ListedPrice')

/** Every price of one region. */
export const RegionPrices = z
  .object({ region: z.string(), name: z.string(), prices: z.array(ListedPrice) })
  .openapi('RegionPrices')
export type RegionPrices = z.infer<typeof RegionPrices>
