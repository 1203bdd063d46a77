import { checkRequest } from '../../request/check'
import { workloadForm } from '../../request/form'
import type { Catalogue } from '../../schema/catalogue'
import type { Plan } from '../../schema/plan'
import { numericFields } from '../../schema/sweep-query'
import type { WorkloadInput } from '../../schema/workload'

/** How far from the plan a curve goes to either side, at most a decade; less where that cannot be planned. */
const FACTORS = [10, 5, 3, 2, 1.5, 1.2] as const

export interface Planned {
  readonly input: WorkloadInput
  readonly catalogue: Catalogue
  readonly plan: Plan
}

/**
 * The range of a curve around the value that was planned with; undefined where the field has no value
 * above zero to go from, or nothing around it can be planned for.
 */
export const rangeAround = (
  field: string,
  planned: Planned,
): { readonly from: number; readonly to: number } | undefined => {
  const value = plannedValue(field, planned)
  if (value === undefined || value <= 0) return undefined
  const whole = numericFields.get(field)?.whole ?? false
  const at = (factor: number) => (whole ? Math.round(value * factor) : value * factor)
  const isPlannable = (end: number) =>
    canPlan({ ...planned.input, [field]: end }, planned.catalogue)
  const from = FACTORS.map((factor) => at(1 / factor)).find(isPlannable) ?? value
  const to = FACTORS.map(at).find(isPlannable) ?? value
  const ends = { from: inward(from, Math.ceil), to: inward(to, Math.floor) }
  return ends.from < ends.to ? ends : undefined
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
