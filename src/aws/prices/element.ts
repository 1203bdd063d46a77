import { z } from '@hono/zod-openapi'

/** One product of a GetProducts answer, before its terms are looked at. */
const Product = z.looseObject({
  product: z.looseObject({
    productFamily: z.string().optional(),
    attributes: z.record(z.string(), z.string()),
  }),
  serviceCode: z.string().optional(),
  terms: z.looseObject({ OnDemand: z.unknown(), Reserved: z.unknown() }).partial().optional(),
})
export type Product = z.infer<typeof Product>

const Offer = z.looseObject({
  effectiveDate: z
    .string()
    .regex(/^\d{4}-\d{2}-\d{2}/)
    .optional(),
  termAttributes: z.record(z.string(), z.string()).optional(),
  priceDimensions: z.record(
    z.string(),
    z.looseObject({ unit: z.string(), pricePerUnit: z.record(z.string(), z.string()) }),
  ),
})
/** A way to buy a product: on demand, or one kind of reservation. */
export type Offer = z.infer<typeof Offer>
const Offers = z.record(z.string(), Offer)

/** What cannot be read, in words; never carries what AWS wrote, which nobody has looked through. */
export class UnreadableElement extends Error {}

/** Reads one element of a price list. Throws UnreadableElement when it is not JSON or not a product. */
export const readProduct = (element: string): Product => {
  const parsed = Product.safeParse(parseJson(element))
  if (parsed.success) return parsed.data
  throw new UnreadableElement(`a product is not written as expected: ${pathOf(parsed.error)}`)
}

/** Reads the offers under OnDemand or Reserved; none where AWS has none. */
export const readOffers = (terms: unknown): Offer[] => {
  if (terms === undefined) return []
  const parsed = Offers.safeParse(terms)
  if (parsed.success) return Object.values(parsed.data)
  throw new UnreadableElement(`an offer is not written as expected: ${pathOf(parsed.error)}`)
}

const parseJson = (text: string): unknown => {
  try {
    return JSON.parse(text)
  } catch {
    throw new UnreadableElement('a product of the price list is not JSON')
  }
}

/** Names that AWS fixed are shown, keys made of SKUs are not. */
const pathOf = ({ issues }: z.ZodError): string => {
  const path = issues[0]?.path.map(String).filter((step) => /^[a-zA-Z]+$/.test(step)) ?? []
  return path.length > 0 ? path.join('.') : 'not an object'
}
