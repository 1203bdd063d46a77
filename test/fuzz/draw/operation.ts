import type { Operation } from '../../http/document'
import { resolved } from '../../http/document'
import { bentJson, flipped, hostileBody } from './bodies'
import type { HeaderLine } from './headers'
import { oddContentType } from './headers'
import { HOSTILE_NAMES, HOSTILE_TEXTS, RAW_QUERY } from './hostile'
import type { Random } from './random'
import type { FuzzRequest } from './request'
import { bytesOf, encoded, queryOf } from './request'
import { anyValue, fieldsOf, friendlyWorkload } from './values'

/** What requests are made of besides the document. */
export interface Materials {
  readonly operations: readonly Operation[]
  /** Recordings of Kafka's tools and of Burrow. */
  readonly recordings: readonly string[]
  readonly clusterArns: readonly string[]
  readonly clustersToken: string
}

type Fields = Record<string, unknown>

/** A request of an operation: as the document has it, almost so, or with hostile parts. */
export const operationRequest = (
  random: Random,
  operation: Operation,
  materials: Materials,
): FuzzRequest => {
  const { path, method } = operation
  const isMeasured = path === '/v1/measurements'
  const kind = random.below(10)
  const fields = isMeasured ? {} : drawnFields(random, operation, kind < 6 ? 0.01 : 0.1)
  const target = pathOf(random, operation, materials)
  const shared = { route: path, method: method.toUpperCase() }
  if (isMeasured) return { ...shared, ...measured(random, target, operation, materials) }
  if (method === 'post') return { ...shared, target, ...posted(random, fields, kind) }
  const query = kind < 5 ? queryOf(fields) : oddQuery(random, fields)
  return { ...shared, target: `${target}?${query}`, headers: authorised(random, path, materials) }
}

const drawnFields = (random: Random, operation: Operation, share: number): Fields => {
  const { body, parameters, path } = operation
  const query = Object.fromEntries(
    parameters.flatMap(({ name, in: place, schema }) =>
      place === 'query' && (random.chance(share) || isNeeded(operation, name))
        ? [[name, anyValue(random, name, schema)]]
        : [],
    ),
  )
  const own = body ? fieldsOf(random, resolved(body), share) : query
  if (path === '/v1/catch-up') return { ...own, ...lagging(random) }
  if (/price|health|measurements|clusters$/.test(path)) return own
  const { region, platforms: _all, ...workload } = friendlyWorkload(random)
  if (path.startsWith('/v1/clusters')) return { ...own, ...workload }
  return { ...own, region, ...workload, ...(path.startsWith('/v1/sweep') ? swept(random) : {}) }
}

const lagging = (random: Random): Fields => ({
  lagMessages: random.below(10_000_000),
  producedPerSecond: random.below(5000),
  consumedPerSecondPerConsumer: 1 + random.below(5000),
  partitions: 1 + random.below(100),
  consumers: 1 + random.below(20),
})

const swept = (random: Random): Fields => ({
  field: 'averageIngressMiBps',
  from: 1,
  to: 100,
  points: 2 + random.below(4),
})

const isNeeded = ({ parameters }: Operation, name: string): boolean =>
  parameters.some((each) => each.name === name && each.required === true)

const pathOf = (random: Random, { path }: Operation, { clusterArns }: Materials): string =>
  path.replace(/\{(\w+)\}/g, (_, name) => {
    if (random.chance(0.2)) return encoded(random.pick(HOSTILE_TEXTS).slice(0, 900))
    if (name === 'clusterArn' && clusterArns.length > 0) return encoded(random.pick(clusterArns))
    return random.pick(['us-east-1', 'eu-west-1', 'ap-northeast-2', 'us-gov-west-1', 'xx-1'])
  })

const authorised = (random: Random, path: string, { clustersToken }: Materials): HeaderLine[] =>
  path.startsWith('/v1/clusters') && random.chance(0.8)
    ? [['authorization', `Bearer ${clustersToken}`]]
    : []

/** A query with one thing odd. */
const oddQuery = (random: Random, fields: Fields): string => {
  const query = queryOf(fields)
  const name = random.pick([...Object.keys(fields), ...HOSTILE_NAMES])
  switch (random.below(8)) {
    case 0:
      return queryOf({ ...fields, [name]: random.pick(HOSTILE_TEXTS) })
    case 1:
      return `${query}&${query}`
    case 2:
      return `${query}&${encoded(name)}${random.pick(RAW_QUERY)}`
    case 3:
      return `${query}&${random.pick(RAW_QUERY)}=${random.pick(RAW_QUERY)}`
    case 4:
      return random.chance(0.1) ? manyParameters(random, name) : `${encoded(name)}&${query}`
    case 5:
      return query.slice(0, random.below(query.length + 1))
    default:
      return queryOf({ ...fields, ...{ [name]: random.pick(HOSTILE_TEXTS) } })
  }
}

const manyParameters = (random: Random, name: string): string =>
  random.chance(0.5)
    ? Array.from({ length: 10_000 }, (_, index) => `a${index}=1`).join('&')
    : Array.from({ length: 900 }, () => `${encoded(name.slice(0, 9))}=1`).join('&')

const posted = (
  random: Random,
  fields: Fields,
  kind: number,
): Pick<FuzzRequest, 'headers' | 'body'> => {
  const text = JSON.stringify(fields)
  const type: HeaderLine = [
    'content-type',
    random.chance(0.05) ? oddContentType(random) : 'application/json',
  ]
  const encoding: HeaderLine[] = random.chance(0.02)
    ? [['content-encoding', random.pick(['gzip', 'br', 'deflate', 'x'])]]
    : []
  const headers = [type, ...encoding]
  if (kind < 5) return { headers, body: bytesOf(text) }
  if (kind < 8) return { headers, body: bytesOf(bentJson(random, fields)) }
  return { headers, body: hostileBody(random, text) }
}

const measured = (
  random: Random,
  target: string,
  operation: Operation,
  { recordings }: Materials,
): Pick<FuzzRequest, 'target' | 'headers' | 'body'> => {
  const query = queryOf(drawnFields(random, operation, 0.2))
  const whole = random.pick(recordings)
  const lines = whole.split('\n')
  const start = random.below(lines.length)
  const piece = random.pick([
    whole,
    lines.slice(start, start + 1 + random.below(20)).join('\n'),
    `${whole}\n${random.pick(recordings)}`,
    whole.replace(/\d+/g, (digits) =>
      random.chance(0.1) ? random.pick(HOSTILE_TEXTS).slice(0, 50) : digits,
    ),
  ])
  const bytes = random.chance(0.3) ? flipped(random, bytesOf(piece)) : bytesOf(piece)
  const type = random.chance(0.1) ? oddContentType(random) : 'text/plain'
  const asked = random.chance(0.2) ? oddQuery(random, { partitions: 3 }) : query
  return { target: `${target}?${asked}`, headers: [['content-type', type]], body: bytes }
}
