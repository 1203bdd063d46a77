import fc from 'fast-check'
import { bundled } from '../../src/catalogue/bundled'
import type { Schema } from './document'
import { resolved } from './document'

const { standard, express, hardware } = bundled.facts
const INSTANCES = Object.keys(hardware.instances)

/** Words of fields that are any text to the document, since prices and tables decide what is right. */
const WORDS: Readonly<Record<string, readonly string[]>> = {
  region: [...bundled.regionNames.keys()],
  instanceTypes: [standard.brokers, express.brokers, hardware.instances].flatMap(Object.keys),
  controllerInstanceType: INSTANCES,
  pick: ['/comparison/cheapest/monthlyUsd', '/model/version', '/platforms/0/platform'],
  fields: ['platform', 'monthlyUsd', 'from'],
}
/** Most numbers are of everyday size; the document allows far larger ones. */
const EVERYDAY = { min: 0.001, max: 2000 }
const MOST_ENTRIES = 4

/** Values that a schema allows; `name` is that of the field. */
export const anyValue = (schema: Schema, name: string): fc.Arbitrary<unknown> => {
  const { enum: values, ...known } = resolved(schema)
  if (values) return fc.constantFrom(...values)
  switch (known.type) {
    case 'boolean':
      return fc.boolean()
    case 'integer':
    case 'number':
      return anyNumber(known)
    case 'string':
      return anyText(known, WORDS[name])
    case 'array':
      return fc.array(anyValue(known.items ?? {}, name), {
        minLength: known.minItems ?? 0,
        maxLength: Math.min(known.maxItems ?? MOST_ENTRIES, MOST_ENTRIES),
      })
    case 'object':
      return anyObject(known)
    default:
      throw new Error(`the schema of ${name} has a type that nobody draws`)
  }
}

const anyNumber = ({ type, minimum = -1e6, maximum = 1e6 }: Schema): fc.Arbitrary<number> => {
  const least = Math.min(Math.max(minimum, EVERYDAY.min), maximum)
  const most = Math.max(Math.min(maximum, EVERYDAY.max), least)
  const everyday = fc
    .double({ min: Math.log(least), max: Math.log(most), noNaN: true })
    .map((log) => Math.min(Math.max(Number(Math.exp(log).toPrecision(3)), minimum), maximum))
  const bounds = fc.constantFrom(minimum, maximum)
  if (type === 'integer')
    return fc.oneof(
      { weight: 8, arbitrary: everyday.map((value) => Math.max(Math.round(value), minimum)) },
      { weight: 1, arbitrary: fc.integer({ min: minimum, max: maximum }) },
      { weight: 1, arbitrary: bounds },
    )
  return fc.oneof(
    { weight: 16, arbitrary: everyday },
    { weight: 1, arbitrary: fc.double({ min: minimum, max: maximum, noNaN: true }) },
    { weight: 1, arbitrary: bounds },
  )
}

const anyText = (
  { minLength = 0, maxLength = 1000 }: Schema,
  words: readonly string[] | undefined,
): fc.Arbitrary<string> => {
  const any = fc.string({ minLength, maxLength, unit: 'grapheme' })
  // A grapheme can be several characters.
  const text = any.filter((value) => [...value].length <= maxLength)
  if (!words) return text
  return fc.oneof(
    { weight: 60, arbitrary: fc.constantFrom(...words) },
    { weight: 1, arbitrary: text },
  )
}

const MOST_OPTIONAL = 10

/** Objects with every required field and some of the others. */
const anyObject = ({ properties = {}, required = [] }: Schema) =>
  anyFields(
    Object.entries(properties).map(([name, schema]) => ({
      name,
      schema,
      required: required.includes(name),
    })),
  )

/** Values by name: every required one, and some of the others. */
export const anyFields = (
  fields: readonly {
    readonly name: string
    readonly schema: Schema
    readonly required?: boolean
  }[],
): fc.Arbitrary<Record<string, unknown>> => {
  const optional = fields.filter(({ required }) => !required)
  return fc
    .subarray(optional, { maxLength: Math.min(MOST_OPTIONAL, optional.length) })
    .chain((some) =>
      fc.record(
        Object.fromEntries(
          [...fields.filter(({ required }) => required), ...some].map(({ name, schema }) => [
            name,
            anyValue(schema, name),
          ]),
        ),
      ),
    )
}
