import type { z } from '@hono/zod-openapi'
import { quoted } from '../../quantity/quoted'
import { fieldDef } from '../../schema/field'
import { numericFields } from '../../schema/sweep-query'
import { WorkloadQuery } from '../../schema/workload'
import { schemaOf } from '../schema-of'
import type { Attempt } from './attempt'
import { says } from './attempt'
import { inField } from './in-field'
import { likest } from './likest'

/** A name and its value; or what only looks so, such as a ratio. */
export const ASSIGNMENT = /^([a-z_][\w.-]*) ?[=:] ?(.+)$/i
const PLAIN_NUMBER = /^[-+]?(?:\d+\.?\d*|\.\d+)(?:e[-+]?\d+)?$/i

const names = Object.keys(WorkloadQuery.shape)
const named = new Map(names.map((name) => [name.toLowerCase(), name]))

/**
 * A field by its name in the API: retentionHours=72, ioUtilisation: 0.5. A number alone is in the unit of
 * the name. The region has a part of its own.
 */
export const byName = (text: string): Attempt => {
  const [, name = '', value = ''] = ASSIGNMENT.exec(text) ?? []
  const field = named.get(name.toLowerCase())
  if (field === undefined || field === 'region') return undefined
  if (!numericFields.has(field)) return chosen(field, value, text)
  if (PLAIN_NUMBER.test(value)) return says(field, value, text)
  return inField(field, value, text)
}

/** What is chosen rather than written. One word that is no choice is left to the schema, which names them. */
const chosen = (field: string, value: string, text: string): Attempt => {
  const schema = schemaOf(field)
  const isList = schema && fieldDef(schema).type === 'array'
  const values = isList ? value.split(/ ?, ?/).filter(Boolean) : [value]
  const isKnown = schema?.safeParse(isList ? values : typed(schema, value)).success
  if (values.some((each) => / /.test(each)) || (!isKnown && / /.test(text))) return undefined
  return { ok: true, said: { field, values, text } }
}

const typed = (schema: z.ZodType, value: string): unknown =>
  fieldDef(schema).type === 'boolean' && /^(?:true|false)$/i.test(value)
    ? value.toLowerCase() === 'true'
    : value

/** Why a name is none of the API, or has no value after it; undefined where the text is no name. */
export const misnamed = (text: string): string | undefined => {
  const own = named.get(text.toLowerCase())
  if (own !== undefined && own !== own.toLowerCase())
    return `${quoted(text)} wants its value after an equals sign: ${own}=…`
  const [, name = ''] = ASSIGNMENT.exec(text) ?? []
  if (name === '' || named.has(name.toLowerCase())) return undefined
  const like = likest(name, names)
  const hint = like ? `: the nearest known one is ${like}` : ': /openapi.yaml lists all'
  return `${quoted(name)} is no field known here${hint}`
}
