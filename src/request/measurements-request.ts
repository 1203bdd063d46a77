import type { Context } from 'hono'
import type { MeasurementsInput } from '../schema/measurements-input'
import { MeasurementsInput as Body, MeasurementsQuery } from '../schema/measurements-input'
import type { Fault } from '../schema/problem'
import { readBody } from './body'
import { faultsOf, pointerTo } from './faults'
import { tooMuchJson } from './json-shape'
import { hasTooManyLines, MOST_LINES, pastedText } from './pasted'
import { invalidWorkload, problem } from './problem'
import { readQuery } from './query'
import { shown } from './shown'

/** Most bytes of a body. */
const MOST_BODY_BYTES = 2 * 1024 * 1024

type MeasurementsRequest =
  | { readonly ok: true; readonly input: MeasurementsInput }
  | { readonly ok: false; readonly response: Response }

/**
 * What is to be measured: JSON with text or readings; or output of a tool as it came, which may be JSON of
 * its own. What is known besides a paste stands in the query.
 */
export const measurementsRequest = async (c: Context): Promise<MeasurementsRequest> => {
  const refuse = (response: Response): MeasurementsRequest => ({ ok: false, response })
  const type = c.req.header('content-type') ?? ''
  if (/^multipart\//i.test(type))
    return refuse(
      problem(c, 'unsupported-media-type', {
        detail: `content-type must be text/plain or application/json; got ${shown(type)}`,
      }),
    )
  const bytes = await readBody(c, MOST_BODY_BYTES)
  if (bytes === undefined)
    return refuse(
      problem(c, 'body-too-large', {
        detail: `a body may have at most ${MOST_BODY_BYTES} bytes; got more`,
      }),
    )
  const text = pastedText(bytes)
  const tooMuch = tooMuchIn(text)
  if (tooMuch !== undefined) return refuse(problem(c, 'body-too-large', { detail: tooMuch }))
  const { input: query, faults } = readQuery(c.req.queries(), MeasurementsQuery.shape)
  const isJson = /^application\/(?:[\w.+-]+\+)?json\s*(?:;|$)/i.test(type)
  // Some generated clients send JSON without saying so, where text may be sent as well.
  const read = isJson || text.startsWith('{') ? ownJson(text) : undefined
  const own = read === 'not JSON' && !isJson ? undefined : read
  if (own === 'not JSON')
    return refuse(
      problem(c, 'invalid-json', {
        detail:
          'the body is not JSON, though content-type says so; send output of a tool as text/plain',
      }),
    )
  const input = { ...query, ...(own ?? { text }) }
  const parsed = Body.safeParse(input)
  const fields = Object.keys(Body.shape)
  const errors = [
    ...faults,
    ...(parsed.success ? [] : faultsOf(parsed.error.issues, input, () => fields)),
    ...contradictions({ own, query, text: input.text, readings: input.readings }),
  ]
  return parsed.success && errors.length === 0
    ? { ok: true, input: parsed.data }
    : refuse(invalidWorkload(c, errors))
}

/** What is too much in a body before it is read, in words. */
const tooMuchIn = (text: string): string | undefined => {
  if (hasTooManyLines(text)) return `a body may have at most ${MOST_LINES} lines; got more`
  return text.startsWith('{') ? tooMuchJson(text) : undefined
}

/** A body of the API's own form; undefined where it is JSON of a tool. */
const ownJson = (text: string): Record<string, unknown> | undefined | 'not JSON' => {
  try {
    const value: unknown = JSON.parse(text)
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return undefined
    const fields = new Map(Object.entries(value))
    return Object.keys(Body.shape).some((name) => fields.has(name)) ? { ...value } : undefined
  } catch {
    return 'not JSON'
  }
}

const contradictions = ({
  own,
  query,
  text,
  readings,
}: {
  readonly own: Record<string, unknown> | undefined
  readonly query: Readonly<Record<string, unknown>>
  readonly text: unknown
  readonly readings: unknown
}): Fault[] => {
  if (!own)
    return text === ''
      ? [{ pointer: '/text', detail: 'the body is empty; paste the output of a tool' }]
      : []
  const twice = Object.keys(query).filter((name) => Object.hasOwn(own, name))
  return [
    ...twice.map((name) => ({
      pointer: pointerTo([name]),
      detail: `${name} is in the query and in the body; give it once`,
    })),
    ...(text === undefined && readings === undefined
      ? [{ pointer: '/text', detail: 'text is required: output of a tool; or give readings' }]
      : []),
    ...(text !== undefined && readings !== undefined
      ? [{ pointer: '/readings', detail: 'text and readings are both given; give one of the two' }]
      : []),
  ]
}
