import { followersAt, isRate } from '../core/proportional'
import type { Catalogue } from '../schema/catalogue'
import type { Fault } from '../schema/problem'
import type { SweepInput } from '../schema/sweep-query'
import {
  SweepInput as Body,
  MAX_SWEEP_POINTS,
  MAX_SWEEP_TOPICS,
  numericFields,
  SweepQuery,
} from '../schema/sweep-query'
import { WorkloadQuery } from '../schema/workload'
import { faultsOf } from './faults'
import type { Form } from './form'
import { workloadForm } from './form'
import { number } from './traffic-contradictions'

type Raw = Readonly<Record<string, unknown>>

/** Values that a sweep has when it was not told how many. */
export const SWEEP_POINTS = 50

/** A sweep: a workload that can be planned for at both ends of the range. */
export const sweepForm: Form<SweepInput> = {
  query: SweepQuery,
  body: Body,
  options: {},
  posted: Body,
  faults: (input, catalogue) => {
    const field = typeof input.field === 'string' ? input.field : ''
    const [from, to] = [number(input.from), number(input.to)]
    if (!numericFields.has(field)) return workloadForm.faults(input, catalogue)
    const ends = [
      { name: 'from', value: from },
      { name: 'to', value: to },
    ].flatMap(({ name, value }) => (value === undefined ? [] : [{ name, field, value }]))
    const read = ends.length > 0 ? ends : [{ name: 'from', field, value: undefined }]
    return [
      ...onlyOnce(read.map((end) => endFaults(input, end, catalogue))),
      ...rangeFaults(input, from, to),
      ...proportionFaults(input, field),
      ...tooMuchWork(input),
    ]
  },
}

interface End {
  readonly name: string
  readonly field: string
  readonly value: number | undefined
}

/** What is wrong with the workload at one end of the range; faults of the field are the end's. */
const endFaults = (input: Raw, { name, field, value }: End, catalogue: Catalogue): Fault[] => {
  const follow = input.proportional === true && value !== undefined
  const at = { ...input, [field]: value, ...(follow ? followersAt(input, field, value) : {}) }
  const own = value === undefined ? [] : fieldFaults(field, value)
  return [...own, ...workloadForm.faults(at, catalogue)].map(({ pointer, detail }) =>
    pointer === `/${field}` ? { pointer: `/${name}`, detail } : { pointer, detail },
  )
}

/** Rates can only be in proportion to a rate that is known. */
const proportionFaults = (input: Raw, field: string): Fault[] => {
  if (input.proportional !== true) return []
  const detail = !isRate(field)
    ? `proportional goes with a rate: field must be averageIngressMiBps or messagesPerSecond; got ${field}`
    : number(input[field]) === undefined
      ? `proportional needs ${field} in the workload too: the rate that the others are in proportion to`
      : undefined
  return detail === undefined ? [] : [{ pointer: '/proportional', detail }]
}

/** The fields of a workload without any that must be there: one can be checked alone. */
const anyField = WorkloadQuery.partial()

const fieldFaults = (field: string, value: number): Fault[] => {
  const parsed = anyField.safeParse({ [field]: value })
  return parsed.success ? [] : faultsOf(parsed.error.issues, { [field]: value }, () => [])
}

/** Faults of both ends; what is wrong at one end only says where. */
const onlyOnce = (ends: readonly (readonly Fault[])[]): Fault[] => {
  const all = ends.flat()
  return all.filter(
    (fault, index) =>
      all.findIndex(
        ({ pointer, detail }) => pointer === fault.pointer && detail === fault.detail,
      ) === index,
  )
}

/** Least difference of the ends, and least share of the lower: crossovers are found to one percent. */
const LEAST_RANGE = 1e-9
const LEAST_SHARE = 0.01
/** Most decades of a log scale. */
const MOST_RATIO = 1e15

const rangeFaults = ({ scale }: Raw, from: number | undefined, to: number | undefined): Fault[] => {
  if (from === undefined) return []
  const isLog = scale !== 'linear'
  const faults: Fault[] = []
  if (from <= 0 && isLog)
    faults.push({
      pointer: '/from',
      detail: `from must be above zero on a log scale; got ${from}; scale=linear takes it`,
    })
  if (to === undefined) return faults
  const detail = tooNarrow(from, to) ?? (isLog && from > 0 ? tooWide(from, to) : undefined)
  return detail === undefined ? faults : [...faults, { pointer: '/to', detail }]
}

const tooNarrow = (from: number, to: number): string | undefined => {
  if (to <= from) return `to must be above from, ${from}; got ${to}`
  return to - from < Math.max(LEAST_RANGE, Math.abs(from) * LEAST_SHARE)
    ? `to must be above from, ${from}, by a hundredth of it and by ${LEAST_RANGE} at least; got ${to}`
    : undefined
}

const tooWide = (from: number, to: number): string | undefined =>
  to > from * MOST_RATIO
    ? `to must be at most ${MOST_RATIO} × from, ${from}, on a log scale; got ${to}`
    : undefined

/** Points × topics that one sweep may plan for: it plans more to find crossovers. */
const MOST_WORK = 10_000

const tooMuchWork = ({ topics, points }: Raw): Fault[] => {
  const count = Array.isArray(topics) ? topics.length : 0
  const wanted = Math.min(number(points) ?? SWEEP_POINTS, MAX_SWEEP_POINTS)
  if (count > MAX_SWEEP_TOPICS)
    return [
      {
        pointer: '/topics',
        detail: `a sweep may have at most ${MAX_SWEEP_TOPICS} topics; got ${count}; /v1/plan takes more`,
      },
    ]
  if (count * wanted <= MOST_WORK) return []
  return [
    {
      pointer: '/points',
      detail: `points × topics must be at most ${MOST_WORK}; got ${wanted} × ${count}; with these topics at most ${Math.floor(MOST_WORK / count)} points can be planned for`,
    },
  ]
}
