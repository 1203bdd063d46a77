import { sweep } from '../../core/sweep'
import { readField } from '../../quantity/read-field'
import { checkRequest } from '../../request/check'
import { sweepForm } from '../../request/sweep-form'
import { sweepOf } from '../../request/sweep-of'
import type { Sweep } from '../../schema/sweep'
import { numericFields } from '../../schema/sweep-query'
import type { WorkloadInput } from '../../schema/workload'
import { faultsByField } from './faults'
import type { Written } from './query'
import { firstValue } from './query'
import type { Planned } from './range-around'
import { rangeAround } from './range-around'

/** Values of a curve on the page: enough for its shape; crossovers are searched for between them. */
const POINTS = 20

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
  const input = withoutRival(planned.input, field)
  const ends = readEnds(written, field)
  const around = rangeAround(field, { ...planned, input })
  const [from, to] = [ends.values.from ?? around?.from, ends.values.to ?? around?.to]
  const scale = firstValue(written, 'scale') ?? (from !== undefined && from <= 0 ? 'linear' : 'log')
  const asked = { ...input, field, from, to, scale, points: POINTS }
  const checked = checkRequest(asked, {
    form: sweepForm,
    schema: sweepForm.query,
    catalogue: planned.catalogue,
    faults: [],
  })
  if (checked.ok && ends.unreadable.size === 0) {
    const { given, range } = sweepOf(checked.input)
    const faults = new Map<string, string>()
    return { field, query: checked.input, sweep: sweep(given, range, planned.catalogue), faults }
  }
  const faults = faultsByField(checked.ok ? [] : checked.errors, { written, ...ends })
  return { field, query: undefined, sweep: undefined, faults }
}

const rateField = ({ messagesPerSecond }: WorkloadInput): string =>
  messagesPerSecond === undefined ? 'averageIngressMiBps' : 'messagesPerSecond'

/** A workload without the other way to give its rate, which the curve takes the place of. */
const withoutRival = (
  { detail: _, ...input }: WorkloadInput,
  field: string,
): Omit<WorkloadInput, 'detail'> => {
  const { averageIngressMiBps, messagesPerSecond, ...others } = input
  if (field === 'averageIngressMiBps') return { ...others, averageIngressMiBps }
  return field === 'messagesPerSecond' ? { ...others, messagesPerSecond } : input
}

const readEnds = (written: Written, field: string) => {
  const values: { from?: number; to?: number } = {}
  const unreadable = new Map<string, string>()
  for (const name of ['from', 'to'] as const) {
    const text = firstValue(written, name)
    if (text === undefined || !numericFields.has(field)) continue
    const reading = readField(field, text)
    const value = reading.ok ? reading.fields[field] : undefined
    if (value !== undefined) values[name] = value
    else unreadable.set(name, reading.ok ? `write it in the unit of ${field}` : reading.why)
  }
  return { values, unreadable }
}
