import { z } from '@hono/zod-openapi'

export const PriceBookSource = z.enum(['bundled', 'live']).openapi('PriceBookSource')

export const ServicePrices = z
  .object({
    service: z.string(),
    what: z.string(),
    asOf: z.string(),
    source: z.string(),
    regions: z.int().optional().describe('How many regions have such prices.'),
  })
  .openapi('ServicePrices')
export type ServicePrices = z.infer<typeof ServicePrices>

export const PriceBook = z
  .object({
    source: PriceBookSource,
    services: z.array(ServicePrices),
    regions: z
      .array(z.object({ region: z.string(), name: z.string() }))
      .optional()
      .describe('The regions that have prices.'),
  })
  .openapi('PriceBook', {
    description: 'What prices an answer rests on, from when and from where.',
  })
export type PriceBook = z.infer<typeof PriceBook>
