import { unitOfField } from '../../core/field-unit'
import { once } from '../../core/once'
import { amount } from '../../core/words'
import { resolveWorkload } from '../../core/workload'
import { assumptionFields } from '../../schema/assumptions'
import type { Plan } from '../../schema/plan'
import { inLabels } from '../../written/labels'
import { descriptionOf } from '../../written/schema-of'
import { firstValue } from '../../written/written'
import { measuredIn } from '../read/marks'
import type { View } from '../view'
import { choiceWords } from './choices'

/**
 * What stands below a control: what is wrong, what was understood, or what is planned with instead; and
 * whether it was measured.
 */
export const Notes = ({ field, view }: { readonly field: string; readonly view: View }) => {
  const fault = view.asked.faults.get(field)
  const hint = fault === undefined ? hintOf(field, view) : undefined
  const mark = markOf(field, view)
  return (
    <div id={`${field}-notes`}>
      {fault === undefined ? null : <p class="fault">{fault}</p>}
      {hint === undefined ? null : <p>{hint}</p>}
      {mark === undefined ? null : <p>{mark}</p>}
    </div>
  )
}

/** That a value was measured, and how where that was just read. */
const markOf = (field: string, { asked, pasted }: View): string | undefined => {
  if (!measuredIn(asked.written).includes(field)) return undefined
  const read = pasted?.ok ? pasted.filled.find((each) => each.field === field) : undefined
  return read ? `measured: ${inLabels(read.how)}` : 'measured'
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
const FOLLOWS: ReadonlyMap<string, string> = new Map([
  ['averageEgressMiBps', 'average ingress × consumer groups'],
  ['peakEgressMiBps', 'peak ingress × consumer groups'],
  ['peakIngressMiBps', 'twice the average'],
])

/** What is planned with where a field is left blank. */
const defaultWords = (field: string, plan: Plan | undefined): string | undefined => {
  const value = plan ? plannedWith(field, plan) : fixedDefault(field)
  const words = [FOLLOWS.get(field), value].filter((part) => part !== undefined)
  const lead = isAssumption(field) ? 'In use' : 'Default'
  return words.length === 0 ? undefined : `${lead}: ${words.join(', ')}`
}

/** A default that follows from nothing else, before anything was planned. */
const fixedDefault = (field: string): string | undefined => {
  const isOwn = !FOLLOWS.has(field) && field !== 'averageIngressMiBps' && field !== 'region'
  return isOwn ? plannedWith(field, { workload: nothingGiven() }) : undefined
}

const nothingGiven = once(() => resolveWorkload({ region: '' }))

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

/** A default at the end of a description: the notes say what is planned with. */
const DEFAULT = / ?Default:? [^.]*(?:\.\d[^.]*)*\.?$/

/** What the API says in other places than its fields. */
const MEANINGS: ReadonlyMap<string, string> = new Map([
  ['metadataMode', 'Where Kafka keeps its metadata; ZooKeeper is gone from Kafka 4.0 on.'],
  ['ec2Purchase', 'Reservations are standard ones; MSK has on demand only.'],
  ['preset', 'A named set of assumptions; each can be changed below the answer.'],
  ['detail', 'How many candidates an answer has.'],
])

/** The default of an assumption comes with its source, which is part of what it means. */
const isAssumption = (field: string): boolean => Object.hasOwn(assumptionFields, field)

/** What a field means, as the API says it. */
export const meaningOf = (field: string): string => {
  const meaning = MEANINGS.get(field) ?? descriptionOf(field)
  return inLabels(isAssumption(field) ? meaning : meaning.replace(DEFAULT, ''))
}
