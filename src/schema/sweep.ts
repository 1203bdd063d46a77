import { z } from '@hono/zod-openapi'
import { Assumptions } from './assumptions'
import { Warning } from './candidate'
import { Choice } from './comparison'
import { Model } from './plan'
import { PriceBook } from './price-book'
import { Platform } from './vocabulary'
import { Workload } from './workload'

/** How the points of a sweep are spaced. */
export const SweepScale = z.enum(['linear', 'log']).openapi('SweepScale', {
  description: 'How the points are spaced: by equal steps, or by equal ratios. Default log.',
})
export type SweepScale = z.infer<typeof SweepScale>

export const SweepPoint = z
  .object({
    value: z.number().describe('Value of the swept field.'),
    // Absent where nothing fits, as in a crossover.
    cheapest: Platform.optional(),
    platforms: z.array(Choice).describe('The best cluster of every platform that fits.'),
  })
  .openapi('SweepPoint', {
    description: 'What each platform costs at one value; `cheapest` is absent where nothing fits.',
  })
export type SweepPoint = z.infer<typeof SweepPoint>

export const Crossover = z
  .object({
    value: z.number().describe('Lowest value found at which `to` is cheapest, to within 1 %.'),
    below: z.number().describe('Highest value found at which `from` is still cheapest.'),
    from: Platform.optional(),
    to: Platform.optional(),
    monthlyUsd: z.number().optional().describe('US dollars a month of `to` at the value.'),
    belowMonthlyUsd: z.number().optional().describe('US dollars a month of `from` at `below`.'),
    fromMonthlyUsd: z
      .number()
      .optional()
      .describe('US dollars a month of `from` at the value; absent where it does not fit there.'),
  })
  .openapi('Crossover', {
    description:
      'Where another platform becomes the cheapest: `from` below, `to` from the value on; either is absent where nothing fits.',
  })
export type Crossover = z.infer<typeof Crossover>

export const Sweep = z
  .object({
    model: Model,
    // At the first point: the field, and what follows from it, changes along the curve.
    workload: Workload,
    assumptions: Assumptions,
    warnings: z.array(Warning).describe('What to know of the curve as a whole.'),
    priceBook: PriceBook,
    field: z.string().describe('The workload field that is swept.'),
    unit: z.string().describe('Unit of the field; empty for a count or a share.'),
    scale: SweepScale,
    given: z.number().optional().describe('Value of the field in the request, when it had one.'),
    points: z.array(SweepPoint).describe('The points, by rising value.'),
    crossovers: z
      .array(Crossover)
      .describe('Where the cheapest platform changes, found by bisection between the points.'),
  })
  .openapi('Sweep', {
    description:
      'Cost of each platform over a range of one workload field; `workload` is that of the first point.',
  })
export type Sweep = z.infer<typeof Sweep>
