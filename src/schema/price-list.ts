import { z } from '@hono/zod-openapi'
import { NamedRegion, PriceBookSource, ServicePrices } from './price-book'

export const ListedPrice = z
  .object({
    service: z.string().describe('The AWS service, as on the bill.'),
    usagetype: z.string().describe('As on the AWS bill.'),
    unit: z.string().describe('What the price is for, such as instance-hour or GiB-month.'),
    usd: z.number().describe('US dollars per unit.'),
    asOf: z.string().describe('Date of the price, year-month-day.'),
    source: z.string().describe('Where the price is from.'),
    terms: z.string().optional().describe('Commitment the price is for, where there is one.'),
  })
  .openapi('ListedPrice', { description: 'One price of AWS.' })

export type ListedPrice = z.infer<typeof ListedPrice>

/** Every price of one region. */
export const RegionPrices = z
  .object({
    ...NamedRegion.shape,
    source: PriceBookSource,
    fallback: z
      .string()
      .optional()
      .describe(
        'Why live prices are not in use though some may be stored; absent when all is well.',
      ),
    services: z.array(ServicePrices).describe('The lists that the prices are from.'),
    prices: z.array(ListedPrice).describe('The prices, list after list.'),
  })
  .openapi('RegionPrices', { description: 'Every price of one region.' })
export type RegionPrices = z.infer<typeof RegionPrices>
