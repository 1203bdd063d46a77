import { z } from '@hono/zod-openapi'
import { Day, provenance, RegionCode, source, Usd } from './provenance'

/** The sources of a file by name; each region of the file names the one its prices are from. */
const sources = z.record(
  z.string(),
  z.strictObject({ ...source, confirmed: z.string().optional() }),
)
const pricing = { service: z.string(), currency: z.literal('USD') }
const regionsOf = <Prices extends z.ZodType>(prices: Prices) =>
  z.record(RegionCode, z.strictObject({ source: z.string(), prices }))

const Product = z.strictObject({
  usagetype: z.string(),
  operation: z.string().optional(),
  unit: z.string(),
  over: z.string().optional(),
})

/** MSK, EBS and transfer: a list of products, and per region the price of each. */
export const ProductPricesFile = z.strictObject({
  ...pricing,
  note: z.string(),
  sources,
  products: z.record(z.string(), Product),
  regions: regionsOf(z.record(z.string(), Usd)),
})
export type ProductPricesFile = z.infer<typeof ProductPricesFile>

const instancePricing = { ...pricing, unit: z.string(), usagetype: z.string(), terms: z.string() }

/** EC2 on demand: per region the price of each instance type. */
export const OnDemandFile = z.strictObject({
  ...instancePricing,
  sources,
  regions: regionsOf(z.record(z.string(), Usd)),
})

/** EC2 reserved: per region and instance type one price for each of the columns. */
export const ReservedFile = z.strictObject({
  ...instancePricing,
  columns: z.tuple([z.literal('standard1yNoUpfront'), z.literal('standard3yNoUpfront')]),
  sources,
  regions: regionsOf(z.record(z.string(), z.tuple([Usd, Usd]))),
})

/** Traffic that leaves a region; enters no plan. */
export const TransferOutFile = z.strictObject({
  ...pricing,
  ...provenance,
  asOf: Day,
  unit: z.string(),
  usagetypes: z.record(z.string(), z.string()),
  internetOutTiersGiB: z.array(z.number()),
  regions: z.record(
    RegionCode,
    z.strictObject({
      internetOut: z.array(Usd).length(4).optional(),
      interRegionOut: z.record(z.string(), Usd).optional(),
    }),
  ),
})
