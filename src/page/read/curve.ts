import { isRate } from '../../core/proportional'
import { sweep } from '../../core/sweep'
import { readField } from '../../quantity/read-field'
import { checkRequest } from '../../request/check'
import { sweepForm } from '../../request/sweep-form'
import { sweepOf } from '../../request/sweep-of'
import type { Sweep } from '../../schema/sweep'
import { numericFields } from '../../schema/sweep-query'
import type { WorkloadInput } from '../../schema/workload'
import { faultsByField } from '../../written/faults'
import type { Written } from '../../written/written'
import { firstValue } from '../../written/written'
import type { Planned } from './range-around'
import { rangeAround } from './range-around'

/** Values of a curve on the page: enough for its shape; crossovers are searched for between them. */
const POINTS = 16

/** The curve of a page: over which field, and the sweep, or what is wrong with what was asked. */
export interface Curve {
  readonly field: string
  /** What a sweep of the API takes for the same; undefined where there is none. */
  readonly query: object | undefined
  readonly sweep: Sweep | undefined
  /** By `field`, `from`, `to` and `scale`, or a field of the workload. */
  readonly faults: ReadonlyMap<string, string>
}

/** The cost of each platform over the field that was asked for, or the rate; a decade to either side of the plan. */
export const curveOf = (written: Written, planned: Planned): Curve => {
  const field = firstValue(written, 'field') ?? rateField(planned.input)
  if (!numericFields.has(field)) return faulty(field, new Map([['field', NO_FIELD]]))
  const input = inputFor(field, planned)
  const ends = readEnds(written, field, planned)
  const around = rangeAround(field, { ...planned, input })
  const [from, to] = [ends.values.from ?? around?.from, ends.values.to ?? around?.to]
  const checked = checkRequest(
    {
      ...input,
      field,
      from,
      to,
      scale: firstValue(written, 'scale') ?? (from !== undefined && from <= 0 ? 'linear' : 'log'),
      points: POINTS,
      ...(isRate(field) && rateIn(input, field) !== undefined ? { proportional: true } : {}),
    },
    { form: sweepForm, schema: sweepForm.query, catalogue: planned.catalogue, faults: [] },
  )
  if (!checked.ok || ends.unreadable.size > 0) {
    const told = { written, unreadable: ends.unreadable, origins: new Map<string, string>() }
    const faults = faultsByField(checked.ok ? [] : checked.errors, told)
    return faulty(field, around ? faults : withRangeWanted(faults, written))
  }
  const { given, range } = sweepOf(checked.input)
  return {
    field,
    query: checked.input,
    sweep: sweep(given, range, planned.catalogue),
    faults: new Map(),
  }
}

const NO_FIELD = 'A curve can be drawn over the fields that are numbers: choose one'

const faulty = (field: string, faults: ReadonlyMap<string, string>): Curve => ({
  field,
  query: undefined,
  sweep: undefined,
  faults,
})

/** Where there is no value to draw a curve around, both ends are asked for, with an example. */
const withRangeWanted = (
  faults: ReadonlyMap<string, string>,
  written: Written,
): ReadonlyMap<string, string> => {
  const wanted = (['from', 'to'] as const).filter((end) => faults.has(end) && !written.has(end))
  if (wanted.length === 0) return faults
  const rest = [...faults].filter(([name]) => name === 'field' || written.has(name))
  return new Map([...wanted.map((end) => [end, RANGE_WANTED] as const), ...rest])
}

const RANGE_WANTED = 'The workload has no value to draw a curve around: write from and to'

const rateIn = (
  { averageIngressMiBps, messagesPerSecond }: Omit<WorkloadInput, 'detail'>,
  field: string,
): number | undefined => (field === 'messagesPerSecond' ? messagesPerSecond : averageIngressMiBps)

const rateField = ({ messagesPerSecond }: WorkloadInput): string =>
  messagesPerSecond === undefined ? 'averageIngressMiBps' : 'messagesPerSecond'

/** What a sweep takes: no detail, and not the other way to give the rate that is swept. */
const inputFor = (
  field: string,
  { input: { detail: _, ...input }, plan }: Planned,
): Omit<WorkloadInput, 'detail'> => {
  const { averageIngressMiBps, messagesPerSecond, ...others } = input
  if (field === 'averageIngressMiBps')
    return { ...others, averageIngressMiBps: plan.workload.averageIngressMiBps }
  return field === 'messagesPerSecond' ? { ...others, messagesPerSecond } : input
}

const readEnds = (written: Written, field: string, { plan }: Planned) => {
  const values: { from?: number; to?: number } = {}
  const unreadable = new Map<string, string>()
  for (const name of ['from', 'to'] as const) {
    const text = firstValue(written, name)
    if (text === undefined) continue
    const reading = readField(field, text, plan.workload)
    const value = reading.ok ? reading.fields[field] : undefined
    if (value !== undefined) values[name] = value
    else unreadable.set(name, reading.ok ? 'Write a rate such as 50 MB/s' : reading.why)
  }
  return { values, unreadable }
}
