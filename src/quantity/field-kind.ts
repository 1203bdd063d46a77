import { unitOfField } from '../core/field-unit'
import { numericFields } from '../schema/sweep-query'
import { WorkloadQuery } from '../schema/workload'

/** What kind of quantity a field holds. */
export type FieldKind =
  | 'rate'
  | 'messageRate'
  | 'size'
  | 'duration'
  | 'percentage'
  | 'price'
  | 'share'
  | 'multiple'
  | 'ratio'
  | 'count'

const KINDS: readonly (readonly [RegExp, FieldKind])[] = [
  [/^USD/, 'price'],
  [/^MiB\/s/, 'rate'],
  [/^messages\/s$/, 'messageRate'],
  [/^%/, 'percentage'],
  [/^(?:bytes|[KMGT]iB)/, 'size'],
  [/^(?:hours|months|s|ms)\b/, 'duration'],
  [/^vCPU$/, 'count'],
]

/**
 * The kind of quantity that a field holds, by its unit; without one, by what the schema takes.
 * @example kindOfField('retentionHours') // 'duration'
 */
export const kindOfField = (field: string): FieldKind => {
  const unit = unitOfField(field)
  const kind = unit && KINDS.find(([start]) => start.test(unit))?.[1]
  if (kind) return kind
  if (numericFields.get(field)?.whole ?? true) return 'count'
  if (/Ratio$/.test(field)) return 'ratio'
  return unitless(mostOfField(field))
}

/** The largest that counts as a multiple rather than as a number of things. */
const MOST_MULTIPLE = 1000

const unitless = (most: number): FieldKind => {
  if (most <= 1) return 'share'
  return most <= MOST_MULTIPLE ? 'multiple' : 'count'
}

const schemas = new Map(Object.entries(WorkloadQuery.shape))

/**
 * The most that the schema takes for a field; infinity where it sets no bound.
 * @example mostOfField('retentionHours') // 87600
 */
export const mostOfField = (field: string): number => {
  const issues = schemas.get(field)?.safeParse(Number.MAX_SAFE_INTEGER).error?.issues ?? []
  for (const issue of issues) if (issue.code === 'too_big') return Number(issue.maximum)
  return Number.POSITIVE_INFINITY
}
