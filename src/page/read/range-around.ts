import { followersAt } from '../../core/proportional'
import { checkRequest } from '../../request/check'
import { workloadForm } from '../../request/form'
import type { Catalogue } from '../../schema/catalogue'
import type { Plan } from '../../schema/plan'
import { numericFields } from '../../schema/sweep-query'
import type { WorkloadInput } from '../../schema/workload'

/** How far from the plan a curve goes to either side, at most a decade; less where that cannot be planned. */
const FACTORS = [10, 5, 3, 2, 1.5, 1.2, 1.01] as const

export interface Planned {
  readonly input: WorkloadInput
  readonly catalogue: Catalogue
  readonly plan: Plan
}

/**
 * The range of a curve around the value that was planned with, other rates in proportion to it;
 * undefined where the field has no value, or nothing around it can be planned for.
 */
export const rangeAround = (
  field: string,
  planned: Planned,
): { readonly from: number; readonly to: number } | undefined => {
  const value = plannedValue(field, planned)
  if (value === undefined) return undefined
  if (value === 0) return fromZero(field, planned)
  const whole = numericFields.get(field)?.whole ?? false
  const at = (factor: number) => (whole ? Math.round(value * factor) : value * factor)
  const isPlannable = (end: number) =>
    end > 0 &&
    canPlan(
      { ...planned.input, [field]: end, ...followersAt(planned.input, field, end) },
      planned.catalogue,
    )
  const from = FACTORS.map((factor) => at(1 / factor)).find(isPlannable) ?? value
  const to = FACTORS.map(at).find(isPlannable) ?? value
  const ends = { from: inward(from, Math.ceil), to: inward(to, Math.floor) }
  return ends.from < ends.to ? ends : undefined
}

/** Of what is zero the curve goes up to ten, or as far as can be planned for. */
const fromZero = (field: string, planned: Planned) => {
  const to = [10, 1].find((end) => canPlan({ ...planned.input, [field]: end }, planned.catalogue))
  return to === undefined ? undefined : { from: 0, to }
}

/** Digits of an end: the range is around the plan, not exactly so far. */
const DIGITS = 3

/** An end to so many digits, and no further out, where it might not be planned for. */
const inward = (value: number, round: (value: number) => number): number => {
  const step = 10 ** (Math.floor(Math.log10(value)) + 1 - DIGITS)
  return Number((round(value / step) * step).toPrecision(DIGITS))
}

const canPlan = (input: WorkloadInput, catalogue: Catalogue): boolean =>
  checkRequest(
    { ...input },
    { form: workloadForm, schema: workloadForm.query, catalogue, faults: [] },
  ).ok

/** What was planned with for a field, given or by default. */
const plannedValue = (field: string, { input, plan }: Planned): number | undefined => {
  const { workload, assumptions, partitions } = plan
  const known: Readonly<Record<string, unknown>> = {
    ...assumptions,
    ...workload,
    partitions: partitions.total,
    ...input,
  }
  const value = known[field]
  return typeof value === 'number' ? value : undefined
}
