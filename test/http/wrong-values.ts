import type { Schema } from './document'
import { resolved } from './document'

/** Texts that a schema forbids in a query. */
export const wrongTexts = (schema: Schema): readonly unknown[] => {
  const { type, enum: values, items, maxItems } = schema
  if (values) return near(values).filter((value) => !values.includes(value))
  if (type === 'boolean') return ['yes', '1', 'tru', 'null']
  if (type === 'number' || type === 'integer')
    return [
      'a',
      'NaN',
      'Infinity',
      '1e999',
      '0x10',
      '1,5',
      'null',
      '1 2',
      ...beyond(schema),
      ...(type === 'integer' ? [2.5] : []),
    ]
  if (type === 'array')
    return [
      ...wrongTexts(resolved(items ?? {})).map((wrong) => [wrong]),
      ...tooMany(schema, maxItems),
    ]
  return tooLong(schema)
}

const tooMany = ({ items }: Schema, most: number | undefined): string[][] => {
  const [word = 'm7g.large'] = resolved(items ?? {}).enum ?? []
  return most === undefined ? [] : [Array(most + 1).fill(word)]
}

/** Values that a schema forbids in a body. */
export const wrongValues = (schema: Schema): readonly unknown[] => {
  const { type, enum: values, minItems, maxItems, items } = schema
  const never = [null, {}]
  if (values)
    return [...never, 5, [values[0]], ...near(values).filter((value) => !values.includes(value))]
  if (type === 'boolean') return [...never, 'true', 0, 1, [true]]
  if (type === 'number' || type === 'integer')
    return [...never, '5', true, [5], ...beyond(schema), ...(type === 'integer' ? [2.5] : [])]
  if (type === 'array')
    return [
      ...never,
      'text',
      5,
      ...(minItems ? [[]] : []),
      ...(items?.type === 'string' || resolved(items ?? {}).enum
        ? [[5], [null], ...tooMany(schema, maxItems)]
        : []),
    ]
  return [...never, 5, true, ['a'], ...(schema.minLength ? [''] : []), ...tooLong(schema)]
}

const JUST = 1e-9
const beyond = ({ type, minimum, maximum }: Schema): number[] => {
  const step = (bound: number) => (type === 'integer' ? 1 : Math.max(JUST, Math.abs(bound) * JUST))
  return [
    ...(minimum === undefined ? [] : [minimum - step(minimum)]),
    ...(maximum === undefined ? [] : [maximum + step(maximum)]),
  ]
}
const near = (values: readonly string[]): string[] =>
  values.flatMap((value) => [`${value}x`, value.slice(0, -1), value.toUpperCase()])
const tooLong = ({ maxLength }: Schema): string[] =>
  maxLength === undefined ? [] : ['a'.repeat(maxLength + 1)]
