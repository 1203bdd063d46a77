import { z } from '@hono/zod-openapi'

/** Money in data/ and in stored prices is a decimal string, so that no reader rounds it. */
export const Usd = z
  .string()
  .regex(/^\d{1,9}(\.\d{1,20})?$/)
  .refine((usd) => Number(usd) > 0, 'a price is above zero')
/** A date, year-month-day. */
export const Day = z.iso.date()
/** The day of a moment in UTC, year-month-day. */
export const dayOf = (moment: Date): string => moment.toISOString().slice(0, 10)
/** An AWS region code. */
export const RegionCode = z.string().regex(/^[a-z]{2}(-[a-z]+)+-\d$/)
/** Where a fact is from: what AWS or Kafka calls it, and the copy it was read from. */
export const source = { asOf: Day, source: z.string().min(1), copy: z.string().optional() }
export const provenance = { ...source, note: z.string().optional() }
