import { unitOfField } from '../../core/field-unit'
import { amount } from '../../core/words'
import { resolveWorkload } from '../../core/workload'
import type { Plan } from '../../schema/plan'
import { firstValue } from '../read/query'
import type { View } from '../view'
import { choiceWords } from './choices'
import { schemaOf } from './schema-of'

/** What stands below a control: what is wrong, what was understood, or what is planned with instead. */
export const Notes = ({ field, view }: { readonly field: string; readonly view: View }) => {
  const fault = view.asked.faults.get(field)
  const hint = fault === undefined ? hintOf(field, view) : undefined
  return (
    <div class="notes" id={`${field}-notes`} data-live>
      {fault === undefined ? null : <p class="fault">{fault}</p>}
      {hint === undefined ? null : <p class="hint">{hint}</p>}
    </div>
  )
}

const hintOf = (field: string, { asked, plan }: View): string | undefined => {
  const written = firstValue(asked.written, field)
  if (written === undefined) return defaultWords(field, plan)
  const understood = asked.understood.get(field)
  return understood === undefined || isSame(understood, written) ? undefined : `= ${understood}`
}

const isSame = (one: string, other: string): boolean => plain(one) === plain(other)
const plain = (text: string): string => text.replaceAll(/[\s,]/g, '').toLowerCase()

/** What a default follows from, where it is no fixed number. */
const FOLLOWS: Readonly<Record<string, string>> = {
  averageEgressMiBps: 'average ingress × consumer groups',
  peakEgressMiBps: 'peak ingress × consumer groups',
  peakIngressMiBps: 'twice the average',
}

/** What is planned with where a field is left blank. */
const defaultWords = (field: string, plan: Plan | undefined): string | undefined => {
  const value = plan ? plannedWith(field, plan) : fixedDefault(field)
  const words = [FOLLOWS[field], value].filter((part) => part !== undefined)
  return words.length === 0 ? undefined : `Default: ${words.join(', ')}`
}

/** A default that follows from nothing else, before anything was planned. */
const fixedDefault = (field: string): string | undefined => {
  if (FOLLOWS[field] !== undefined || field === 'averageIngressMiBps') return undefined
  return plannedWith(field, { workload: resolveWorkload({ region: '' }) })
}

/** What a plan has for a field, in words; undefined where it has nothing. */
export const plannedWith = (
  field: string,
  { workload, assumptions }: Pick<Plan, 'workload'> & Partial<Pick<Plan, 'assumptions'>>,
): string | undefined => {
  const known: Readonly<Record<string, unknown>>[] = [
    workload,
    ...(assumptions ? [assumptions] : []),
  ]
  return valueWords(
    known.map((part) => part[field]).find((value) => value !== undefined),
    field,
  )
}

const valueWords = (value: unknown, field: string): string | undefined => {
  if (typeof value === 'number') return amount(value, unitOfField(field))
  if (Array.isArray(value)) return value.map((each) => valueWords(each, field)).join(', ')
  return value === undefined ? undefined : choiceWords(String(value))
}

/** What a field means, as the API says it, without its default. */
export const meaningOf = (field: string): string => {
  const description = schemaOf(field)?.description ?? ''
  return description.replace(/ ?Default [^.]*(?:\.\d[^.]*)*\.?$/, '')
}
