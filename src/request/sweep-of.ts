import type { SweepOf } from '../core/sweep'
import type { SweepInput } from '../schema/sweep-query'
import { numericFields } from '../schema/sweep-query'
import type { WorkloadInput } from '../schema/workload'
import { SWEEP_POINTS } from './sweep-form'

/** A sweep as it was asked for, as the workload and the range that core takes. */
export const sweepOf = ({
  field,
  from,
  to,
  points = SWEEP_POINTS,
  scale = 'log',
  proportional = false,
  ...given
}: SweepInput): { readonly given: WorkloadInput; readonly range: SweepOf } => {
  const whole = numericFields.get(field)?.whole ?? false
  // The schema allows the names of numeric fields only.
  return {
    given,
    range: { field: field as keyof typeof given, from, to, points, scale, whole, proportional },
  }
}
