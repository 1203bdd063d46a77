import { z } from '@hono/zod-openapi'

const Usd = z.string().regex(/^-?\d+(\.\d+)?$/, 'a decimal number of dollars, such as "0.204"')
const usagetype = z.string().min(1)

const Change = z.strictObject({
  /** In full, with prefix: `EU-BoxUsage:m5.large`. */
  usagetype,
  /** Absent: whatever the operation, so Windows as well as Linux. */
  operation: z.string().optional(),
  /** Multiplies every price of the product exactly, reserved offers too. */
  usdTimes: z.number().min(0).optional(),
  /** The on-demand price, in every tier; before `usdTimes`. */
  usd: Usd.optional(),
  /** The unit of the on-demand price. */
  unit: z.string().optional(),
  currency: z.string().optional(),
  /** New day of publicationDate and effectiveDate. */
  on: z.iso.date().optional(),
})

const FaultKind = z.enum([
  'throttled',
  'internal-error',
  'unavailable',
  'reset',
  'no-answer',
  'cut',
  'not-json-element',
  'not-json-body',
  'wrong-shape',
  'empty-page',
  'endless',
  'expired',
  'denied',
  'unauthorized',
  'bad-request',
])

/** What bends the answers of one address of the server. An empty one bends nothing. */
export const Scenario = z.strictObject({
  change: z.array(Change).readonly().optional(),
  /** Products left out: those whose usagetype contains one of these. */
  without: z.array(usagetype).readonly().optional(),
  /** Products sent twice, under a second SKU, at the same or another price. */
  twice: z
    .array(z.strictObject({ usagetype, usd: Usd.optional() }))
    .readonly()
    .optional(),
  /** Answer as if no filter but regionCode and fromRegionCode had been given, noise and all. */
  ignoreFilters: z.boolean().optional(),
  /** Clusters as MSK writes them, in place of the server's own, in whatever region is asked. */
  clusters: z.array(z.unknown()).readonly().optional(),
  fault: z
    .strictObject({
      kind: FaultKind,
      /** The only operation it strikes, such as ListNodes; absent: any. */
      operation: z.string().optional(),
      /** Requests it strikes; absent: all. */
      times: z.int().min(1).optional(),
      /** Requests let through first. */
      after: z.int().min(0).optional(),
    })
    .optional(),
})

export type Scenario = Readonly<z.infer<typeof Scenario>>
export type Change = Readonly<z.infer<typeof Change>>
/**
 * `reset`: the connection is destroyed before an answer. `no-answer`: no answer ever. `cut`: half
 * of the body. `not-json-element`, `wrong-shape`: the first product is broken, and of MSK the whole
 * answer. `empty-page`: an empty first page that continues with the real one. `endless`: the first
 * page again and again, always with a NextToken. The others are the errors of AWS; `unauthorized`
 * and `bad-request` are those of MSK alone.
 */
export type FaultKind = z.infer<typeof FaultKind>
