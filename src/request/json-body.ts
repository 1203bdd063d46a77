import type { Context } from 'hono'
import { readBody } from './body'
import { tooMuchJson } from './json-shape'
import type { ProblemCode } from './problem'
import { problem } from './problem'
import { cut, shown } from './shown'

/** A body that is a JSON object, or the answer that says why it is not. */
export type JsonBody =
  | { readonly ok: true; readonly value: Record<string, unknown> }
  | { readonly ok: false; readonly response: Response }

/** Reads the body of a POST; `holds` is the noun for what its fields say, such as "workload". */
export const readJsonBody = async (
  c: Context,
  { mostBytes, holds }: { readonly mostBytes: number; readonly holds: string },
): Promise<JsonBody> => {
  const refuse = (code: ProblemCode, detail: string): JsonBody => ({
    ok: false,
    response: problem(c, code, { detail }),
  })
  const type = c.req.header('content-type') ?? ''
  if (!/^application\/(?:[\w.+-]+\+)?json\s*(?:;|$)/i.test(type))
    return refuse(
      'unsupported-media-type',
      `content-type must be application/json; got ${type === '' ? 'none' : shown(type)}`,
    )
  const bytes = await readBody(c, mostBytes)
  if (bytes === undefined)
    return refuse('body-too-large', `a body may have at most ${mostBytes} bytes; got more`)
  const parsed = parseJson(bytes, holds)
  return 'fault' in parsed
    ? refuse('invalid-json', parsed.fault)
    : { ok: true, value: parsed.value }
}

const parseJson = (
  bytes: ArrayBuffer,
  holds: string,
): { value: Record<string, unknown> } | { fault: string } => {
  try {
    const text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: false }).decode(bytes)
    if (text.trim() === '')
      return { fault: `the body is empty; send the ${holds} as a JSON object` }
    const tooMuch = tooMuchJson(text)
    if (tooMuch !== undefined) return { fault: tooMuch }
    const value: unknown = JSON.parse(text)
    if (typeof value === 'object' && value !== null && !Array.isArray(value))
      return { value: { ...value } }
    return {
      fault: `the body must be a JSON object with the fields of a ${holds}; got ${shown(value)}`,
    }
  } catch (error) {
    if (error instanceof SyntaxError)
      return { fault: `the body is not JSON: ${cut(error.message, 120)}` }
    return { fault: 'the body is not JSON: its bytes are not UTF-8' }
  }
}
