import { z } from '@hono/zod-openapi'
import { Day } from './provenance'
import { RefreshStatus } from './refresh-status'

export const PriceBookSource = z.enum(['bundled', 'live']).openapi('PriceBookSource', {
  description: 'bundled: the prices that come with the planner; live: refreshed from AWS since.',
})

export const ServicePrices = z
  .object({
    service: z.string().describe('The AWS service, as on the bill.'),
    what: z.string().describe('What the prices are for.'),
    asOf: z.string().describe('Date of the prices, year-month-day.'),
    source: z.string().describe('Where the prices are from.'),
    copy: z.string().optional().describe('The copy of the source that was read.'),
    confirmed: Day.optional().describe(
      'Date on which AWS last gave the same prices, but for those listed as changed since.',
    ),
    regions: z.array(z.string()).optional().describe('Codes of the regions that have such prices.'),
  })
  .openapi('ServicePrices', { description: 'A list of prices, its date and source.' })
export type ServicePrices = z.infer<typeof ServicePrices>

export const NamedRegion = z
  .object({
    region: z.string().describe('AWS region code.'),
    name: z.string().describe('What AWS calls the region, with its place.'),
  })
  .openapi('NamedRegion', { description: 'A region that has prices.' })

export const PriceBook = z
  .object({
    source: PriceBookSource,
    services: z.array(ServicePrices).describe('The lists of prices that are in use.'),
    refresh: RefreshStatus.optional(),
    regions: z.array(NamedRegion).optional().describe('The regions that have prices.'),
  })
  .openapi('PriceBook', {
    description: 'What prices an answer rests on, from when and from where.',
  })
export type PriceBook = z.infer<typeof PriceBook>
