import { flipped } from './bodies'
import { oddContentType, oddHeaders } from './headers'
import { HOSTILE_NAMES, HOSTILE_TEXTS, RAW_PATHS, RAW_QUERY } from './hostile'
import type { Materials } from './operation'
import { operationRequest } from './operation'
import type { Random } from './random'
import { randomOf } from './random'
import type { FuzzRequest } from './request'
import { bytesOf, queryOf, sendable } from './request'
import { slackRequest } from './slack'
import { friendlyWorkload } from './values'

const METHODS = ['GET', 'HEAD', 'OPTIONS', 'PUT', 'PATCH', 'DELETE', 'TRACE', 'POST'] as const
const PLACES: readonly string[] = [
  '/docs',
  '/openapi.json',
  '/openapi.yaml',
  '/openapi-3.0.json',
  '/planner.css',
  '/planner.js',
  '/icon.svg',
  '/docs/reference.js',
  '/favicon.ico',
  '/robots.txt',
  '/.env',
  '/.git/config',
  '/v1',
  '/v1/',
  '/v2/plan',
  '/v1/plan.pdf',
  '/slack',
  '/cdn-cgi/trace',
]

/** Request `index` of a seed; the same one every time. */
export const drawn = (seed: number, index: number, materials: Materials): FuzzRequest => {
  const random = randomOf(seed, index)
  const request = routeRequest(random, materials)
  const headers = random.chance(0.08)
    ? [...request.headers, ...oddHeaders(random)]
    : request.headers
  return { ...request, target: sendable(request.target), headers }
}

const routeRequest = (random: Random, materials: Materials): FuzzRequest => {
  const share = random.below(100)
  if (share < 10) return pageRequest(random)
  if (share < 12) return pasteRequest(random, materials)
  if (share < 22) return slackRequest(random)
  if (share < 28) return placeRequest(random)
  if (share < 36) return bentPath(random, materials)
  if (share < 42) return otherMethod(random, materials)
  return operationRequest(random, anyOperation(random, materials), materials)
}

/** Pictures as PNG are a two-hundredth of all, because each takes as long as a hundred plans. */
const anyOperation = (random: Random, { operations }: Materials) => {
  const isPng = random.chance(0.009)
  return random.pick(operations.filter(({ path }) => path.endsWith('.png') === isPng))
}

const pageRequest = (random: Random): FuzzRequest => {
  const fields: Record<string, unknown> = friendlyWorkload(random)
  if (random.chance(0.5))
    fields[random.pick([...Object.keys(fields), ...HOSTILE_NAMES, 'before', 'candidate', 'show'])] =
      random.pick(HOSTILE_TEXTS)
  const query = queryOf(fields)
  const odd = random.chance(0.1) ? `&${random.pick(RAW_QUERY)}` : ''
  return {
    route: '/',
    method: 'GET',
    target: random.chance(0.05) ? '/' : `/?${query}${odd}`,
    headers: [],
  }
}

/** The form of the page into which the output of a tool is pasted. */
const pasteRequest = (random: Random, { recordings }: Materials): FuzzRequest => {
  const text = random.pick(recordings)
  const paste = random.chance(0.5) ? text : text.slice(random.below(text.length))
  const body = bytesOf(
    queryOf({ ...friendlyWorkload(random), measured: paste, text: paste, paste }),
  )
  return {
    route: 'POST /',
    method: 'POST',
    target: '/',
    headers: [
      [
        'content-type',
        random.chance(0.1) ? oddContentType(random) : 'application/x-www-form-urlencoded',
      ],
    ],
    body: random.chance(0.2) ? flipped(random, body) : body,
  }
}

const placeRequest = (random: Random): FuzzRequest => {
  const place = random.pick(PLACES)
  return {
    route: place.startsWith('/openapi') || place === '/docs' ? place : 'others',
    method: 'GET',
    target: place,
    headers: [],
  }
}

const bentPath = (random: Random, materials: Materials): FuzzRequest => {
  const request = operationRequest(random, anyOperation(random, materials), materials)
  const [path = '', query = ''] = request.target.split('?')
  const piece = random.pick(RAW_PATHS)
  const at = random.below(path.length + 1)
  const bent = random.pick([
    `${path}${piece}`,
    `${piece}${path}`,
    `${path.slice(0, at)}${piece}${path.slice(at)}`,
    path.toUpperCase(),
    path.replaceAll('/', '//'),
    path.replace(/[a-z]/, (letter) => `%${letter.charCodeAt(0).toString(16)}`),
  ])
  const target = `${bent.startsWith('/') ? bent : `/${bent}`}?${query}`
  return { ...request, route: 'bent paths', target }
}

const otherMethod = (random: Random, materials: Materials): FuzzRequest => {
  const request = operationRequest(random, anyOperation(random, materials), materials)
  const method = random.pick(METHODS)
  const { body: _body, ...without } = request
  return {
    ...(method === 'GET' || method === 'HEAD' ? without : request),
    route: 'other methods',
    method,
  }
}
