import type { OpenAPIHono } from '@hono/zod-openapi'
import { asQuery } from '../request/as-query'

interface Operation {
  readonly requestBody?: { readonly content: Readonly<Record<string, object>> }
  readonly responses: Readonly<
    Record<string, { readonly content?: Readonly<Record<string, object>> }>
  >
}
type Paths = Readonly<Record<string, Readonly<Record<string, Operation>>>>

/** One platform, so that the answer is short. */
const WORKLOAD = {
  region: 'us-east-1',
  averageIngressMiBps: 50,
  consumerGroups: 3,
  platforms: ['msk-serverless'],
}
const SWEEP = { ...WORKLOAD, field: 'averageIngressMiBps', from: 10, to: 100, points: 2 }
const LAGGING = {
  lagMessages: 7_200_000,
  producedPerSecond: 3000,
  consumedPerSecondPerConsumer: 1000,
  partitions: 12,
  consumers: 4,
  withinHours: 1,
}
const MEASURED = {
  text: '5000000 records sent, 61440.3 records/sec (60.00 MB/sec), 4.20 ms avg latency, 81.00 ms max latency, 3 ms 50th, 9 ms 95th, 21 ms 99th, 60 ms 99.9th.',
  partitions: 3,
}
const PICK = { pick: '/comparison/cheapest/monthlyUsd' }

/** Pictures are no text, the prices of a region are too many to show, and clusters are whose they are. */
const NOT_SHOWN = /\.(?:png|svg)$|^\/v1\/(?:prices|clusters)(?:\/|$)/

/**
 * An OpenAPI document with a request for each operation and the answer to it, which the application itself
 * is asked for. The summary of each is its request.
 */
export const withExamples = async <Document extends object>(
  document: Document,
  app: OpenAPIHono,
): Promise<Document> => {
  const { paths } = document as Document & { readonly paths: Paths }
  const shown = await mapEntries(paths, (methods, path) =>
    mapEntries(methods, (operation, method) => withExample(operation, { path, method, app })),
  )
  return { ...document, paths: shown }
}

const withExample = async (
  operation: Operation,
  {
    path,
    method,
    app,
  }: { readonly path: string; readonly method: string; readonly app: OpenAPIHono },
): Promise<Operation> => {
  const isPost = method === 'post'
  const asked = requestFor(path, isPost)
  const requestBody = operation.requestBody && {
    ...operation.requestBody,
    content: withRequests(operation.requestBody.content, asked.body),
  }
  const requested = { ...operation, ...(requestBody && { requestBody }) }
  if (NOT_SHOWN.test(path)) return requested
  const answer = await app.request(asked.url, {
    method: method.toUpperCase(),
    ...(isPost && {
      body: JSON.stringify(asked.body),
      headers: { 'content-type': 'application/json' },
    }),
  })
  const { 200: good, ...others } = operation.responses
  const isJson = answer.headers.get('content-type')?.startsWith('application/json') ?? false
  const text = await answer.text()
  if (answer.status !== 200) throw new Error(`the example of ${asked.url} is refused: ${text}`)
  const value: unknown = isJson ? JSON.parse(text) : text
  const summary = `${method.toUpperCase()} ${asked.url}${isPost ? ` ${JSON.stringify(asked.body)}` : ''}`
  const content =
    good?.content && withValue(good.content, { examples: { answer: { summary, value } } })
  return { ...requested, responses: { 200: { ...good, ...(content && { content }) }, ...others } }
}

const requestFor = (
  path: string,
  isPost: boolean,
): { readonly url: string; readonly body: object } => {
  const body = bodyFor(path)
  const options = path === '/v1/value' ? PICK : {}
  const takesInput = /^\/v1\/(?:plan|partitions|sweep|value|catch-up)/.test(path)
  const query = asQuery({ ...(isPost || !takesInput ? {} : body), ...options }).toString()
  return { url: query === '' ? path : `${path}?${query}`, body }
}

const bodyFor = (path: string): Readonly<Record<string, unknown>> => {
  if (path === '/v1/catch-up') return LAGGING
  if (path === '/v1/measurements') return MEASURED
  return path.startsWith('/v1/sweep') ? SWEEP : WORKLOAD
}

/** What is sent as text is the text of what is sent as JSON. */
const withRequests = (
  content: Readonly<Record<string, object>>,
  body: object,
): Record<string, object> =>
  Object.fromEntries(
    Object.entries(content).map(([type, media]) => [
      type,
      { ...media, example: type === 'text/plain' && 'text' in body ? body.text : body },
    ]),
  )

const withValue = (
  content: Readonly<Record<string, object>>,
  value: object,
): Record<string, object> =>
  Object.fromEntries(Object.entries(content).map(([type, media]) => [type, { ...media, ...value }]))

const mapEntries = async <Value, Other>(
  values: Readonly<Record<string, Value>>,
  map: (value: Value, key: string) => Promise<Other>,
): Promise<Record<string, Other>> => {
  const entries = Object.entries(values).map(
    async ([key, value]) => [key, await map(value, key)] as const,
  )
  return Object.fromEntries(await Promise.all(entries))
}
