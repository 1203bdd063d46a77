import type { z } from '@hono/zod-openapi'
import fc from 'fast-check'
import { bundled } from '../../src/catalogue/bundled'
import { checkRequest } from '../../src/request/check'
import { workloadForm } from '../../src/request/form'
import { fieldDef } from '../../src/schema/field'
import { numericFields } from '../../src/schema/sweep-query'
import type { WorkloadInput } from '../../src/schema/workload'
import { WorkloadQuery } from '../../src/schema/workload'

const { standard, express, hardware } = bundled.facts
const TYPES = [standard.brokers, express.brokers, hardware.instances].flatMap(Object.keys)

/** A number that a field takes, found by asking its schema: round ones, and ugly ones between them. */
const numberFor = (field: string): fc.Arbitrary<number> => {
  const whole = numericFields.get(field)?.whole ?? false
  const [least, most] = [Number.MIN_SAFE_INTEGER, Number.MAX_SAFE_INTEGER].map((value) =>
    bound(field, value),
  )
  const [min = 0, max = 1] = [least, most]
  const round = fc
    .constantFrom(1, 2, 3, 5, 7, 10, 12, 24, 36, 100, 168, 720, 1000, 2000, 0.5, 0.25, 2.5, 1500)
    .filter((value) => value >= min && value <= max && (!whole || Number.isInteger(value)))
  if (whole)
    return fc.oneof(round, fc.integer({ min, max: Math.min(max, Math.max(min, 1_000_000)) }))
  return fc
    .oneof(
      round,
      fc.double({ min, max: Math.min(max, Math.max(min, 1e6)), noNaN: true }),
      fc
        .double({ min, max: Math.min(max, Math.max(min, 100)), noNaN: true })
        .map((value) => Number(value.toFixed(3))),
    )
    .filter((value) => value >= min && value <= max && !Object.is(value, -0))
}

const schemas: Readonly<Record<string, z.ZodType>> = WorkloadQuery.shape

const bound = (field: string, beyond: number): number | undefined => {
  for (const issue of schemas[field]?.safeParse(beyond).error?.issues ?? []) {
    if (issue.code === 'too_small') return Number(issue.minimum)
    if (issue.code === 'too_big') return Number(issue.maximum)
  }
  return undefined
}

const valueFor = (field: string): fc.Arbitrary<unknown> => {
  if (numericFields.has(field)) return numberFor(field)
  if (field === 'region') return fc.constantFrom(...bundled.regionNames.keys())
  if (field === 'instanceTypes') return fc.subarray(TYPES, { minLength: 1, maxLength: 12 })
  if (field === 'controllerInstanceType') return fc.constantFrom(...Object.keys(hardware.instances))
  const schema = schemas[field]
  const def = schema && fieldDef(schema)
  if (def?.type === 'boolean') return fc.boolean()
  // The type of a definition says which of zod's definitions it is.
  if (def?.type === 'enum')
    return fc.constantFrom(...Object.values((def as z.core.$ZodEnumDef).entries))
  if (def?.type === 'array') {
    const element = fieldDef((def as z.core.$ZodArrayDef).element) as z.core.$ZodEnumDef
    return fc.subarray(Object.values(element.entries).map(String), { minLength: 1 })
  }
  throw new Error(`nobody said what ${field} may be`)
}

const RATES = ['averageIngressMiBps', 'messagesPerSecond']
const arbitraries = Object.fromEntries(
  Object.keys(schemas).map((field) => [field, valueFor(field)]),
)
const others = Object.keys(schemas).filter((field) => !RATES.includes(field) && field !== 'region')

/** Valid workloads over every field of a query: a few of them at a time, in one of both ways to give a rate. */
export const anyWorkload: fc.Arbitrary<WorkloadInput> = fc
  .tuple(fc.constantFrom(...RATES), fc.subarray(others, { maxLength: 14 }))
  .chain(([rate, fields]) => {
    const size = rate === 'messagesPerSecond' ? ['averageMessageBytes'] : []
    const chosen = ['region', rate, ...size, ...fields].map((field) => [field, arbitraries[field]])
    return fc.record(Object.fromEntries(chosen) as Record<string, fc.Arbitrary<unknown>>)
  })
  .map(valid)
  .filter((workload) => workload !== undefined)

function valid(input: Readonly<Record<string, unknown>>): WorkloadInput | undefined {
  const checked = checkRequest(input, {
    form: workloadForm,
    schema: workloadForm.query,
    catalogue: bundled,
    faults: [],
  })
  return checked.ok ? checked.input : undefined
}
