import { kindOf, mediaTypes } from '../../src/http/kinds'
import { Problem } from '../../src/schema/problem'
import type { FuzzRequest } from './draw/request'

/** An answer, read to its end. */
export interface Answer {
  readonly status: number
  readonly header: (name: string) => string | undefined
  readonly headerText: string
  readonly body: Uint8Array
  readonly ms: number
}

/** What a planner that is asked has, and what it must keep to itself. */
export interface Expectations {
  readonly secrets: readonly string[]
  readonly longestMs: number
}

const MOST_BYTES = 8 * 1024 * 1024
const MOST_PROBLEM_BYTES = 256 * 1024
/** A line of a stack, a source with its line, or the name of an error that nobody is meant to see. */
const INSIDE =
  /\n\s+at \S+ \(|\.(?:[tj]sx?|mjs):\d+|node_modules|\bZodError\b|\bTypeError\b|\bRangeError\b/
const PLACES: readonly (readonly [path: RegExp, type: RegExp])[] = [
  [/^\/(?:docs)?$/, /^text\/html/],
  [/^\/openapi(?:-3\.0)?\.json$/, /^application\/json/],
  [/^\/openapi.*\.yaml$/, /yaml/],
  [/^\/(?:v1\/|healthz$)/, /^application\/json/],
  [/^\/slack\//, /^(?:application\/json|$)/],
]
/** What workerd itself refuses: an address or a head too long for it, and what is no HTTP. */
const REFUSED_IN_FRONT: readonly number[] = [400, 413, 414, 431]
const decoder = new TextDecoder()

/** What is wrong with an answer, in words; nothing where it is as it must be. */
export const faultsOf = (
  request: FuzzRequest,
  answer: Answer,
  { secrets, longestMs }: Expectations,
): string[] => {
  const { status, body, ms } = answer
  const text = isPicture(answer) ? '' : decoder.decode(body)
  const all = `${answer.headerText}\n${text}`
  return [
    ...(status >= 500 && !isExpected(request, status) ? [`status ${status}`] : []),
    ...(ms > longestMs ? [`took ${Math.round(ms)} ms`] : []),
    ...(body.length > MOST_BYTES ? [`has ${body.length} bytes`] : []),
    ...(secrets.some((secret) => all.includes(secret)) ? ['tells a secret'] : []),
    ...(INSIDE.test(all) ? [`tells of the inside: ${INSIDE.exec(all)?.[0]}`] : []),
    ...formFaults(request, answer, text),
  ]
}

const isExpected = ({ target }: FuzzRequest, status: number): boolean =>
  status === 502 && /clusters/i.test(target)

const isPicture = ({ header }: Answer): boolean => header('content-type') === 'image/png'

/** Whether the answer is of the planner, not of the server in front of it, which refuses what is no HTTP. */
const isOfPlanner = ({ header }: Answer): boolean => header('x-content-type-options') !== undefined

const formFaults = (request: FuzzRequest, answer: Answer, text: string): string[] => {
  const { status, body } = answer
  const type = answer.header('content-type') ?? ''
  if (!isOfPlanner(answer))
    return REFUSED_IN_FRONT.includes(status) ? [] : [`${status} is not of the planner`]
  if (request.method === 'HEAD' || [204, 303, 304].includes(status))
    return body.length > 0 ? [`${status} to ${request.method} has a body`] : []
  const path = pathOf(request.target)
  const kind = kindOf(path)
  if (status >= 400) {
    // The page shows what is wrong with what was pasted into it.
    if (path === '/' && request.method === 'POST' && type.startsWith('text/html')) return []
    if (body.length > MOST_PROBLEM_BYTES) return [`a problem of ${body.length} bytes`]
    if (type === 'application/problem+json')
      return kind ? [`${type} of ${path}`] : problemFaults(text, status)
    return kind && type === mediaTypes[kind] ? [] : [`${status} with ${type}`]
  }
  const wanted = PLACES.find(([pattern]) => pattern.test(path))?.[1]
  if (kind && path.startsWith('/v1/'))
    return type === mediaTypes[kind] ? kindFaults(type, body, text) : [`${type} of ${path}`]
  if (wanted && !wanted.test(type)) return [`200 with ${type}`]
  return kindFaults(type, body, text)
}

/** The path as Hono reads it: not shortened, and decoded as far as it can be. */
const pathOf = (target: string): string => {
  const [path = ''] = target.split(/[?#]/)
  return path.replaceAll('%25', '%2525').replace(/(?:%[0-9a-f]{2})+/gi, (part) => {
    try {
      return decodeURI(part)
    } catch {
      return part
    }
  })
}

const problemFaults = (text: string, status: number): string[] => {
  const problem = Problem.safeParse(parsed(text))
  if (!problem.success) return ['no problem document']
  return problem.data.status === status
    ? []
    : [`a problem of ${problem.data.status} with ${status}`]
}

const kindFaults = (type: string, body: Uint8Array, text: string): string[] => {
  if (type.startsWith('application/json')) return parsed(text) === undefined ? ['no JSON'] : []
  if (type.startsWith('image/svg'))
    return /^<svg[\s>]/.test(text) && text.trimEnd().endsWith('</svg>') ? [] : ['no SVG']
  if (type === 'image/png') return body[0] === 0x89 && body[1] === 0x50 ? [] : ['no PNG']
  return []
}

const parsed = (text: string): unknown => {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
