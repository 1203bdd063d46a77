import fc from 'fast-check'
import { expect, it } from 'vitest'
import { Problem } from '../../src/schema/problem'
import type { AnyRequest } from './any-request'
import { anyOperation, queryText, requestOf } from './any-request'
import { post, request } from './client'
import { wrongRequest } from './wrong-request'

// Every answer is held against the document by guard-answers.ts: its status, its media type, its JSON.
const SEED = 20_261_201
const SECONDS = 1000

/** Refusals that no schema can say: they rest on several fields, or on what prices and tables there are. */
const CONTRADICTIONS = [
  /^region must be one with prices; got/,
  /^region \S+, .+, has no MSK prices/,
  /^no such (?:type|column): /,
  /^none of .+ belongs to the platforms asked for/,
  /^averageIngressMiBps and messagesPerSecond are both given/,
  /^averageMessageBytes is required with /,
  /^compressionRatio only goes with averageMessageBytes/,
  /^(?:peakIngressMiBps|peakEgressMiBps) must be at least /,
  /^localRetentionHours must be at most the retention of /,
  /^averageEgressMiBps at the ratio of peak to average ingress peaks at /,
  /^the peak over what one partition or consumer carries makes /,
  /^messagesPerSecond × averageMessageBytes must make /,
  /^the topics together peak at /,
  /^growthPercentPerMonth of .+ over .+ months makes /,
  /^replicationFactor must be at most 30, the brokers a cluster with ZooKeeper may have/,
  /^proportional (?:goes with a rate|needs )/,
  /^from must be above zero on a log scale/,
  /^to must be (?:above from|at most \S+ × from)/,
  /^".*" is asked for twice; a column may stand once/,
  /^pick must be a JSON pointer/,
]

it(
  'a request that the document allows is answered, or contradicts itself: 2,400 of them',
  async () => {
    let answered = 0
    await fc.assert(
      fc.asyncProperty(anyOperation(() => true).chain(requestOf), async (drawn) => {
        const { path, query, body } = drawn
        const to = path + queryText(query)
        const response = await (body ? post(to, body) : request(to))
        const told = new TextDecoder().decode(await response.arrayBuffer())
        if (response.ok) answered += 1
        else expect(response.status, to).toBe(path.startsWith('/v1/prices') ? 404 : 400)
        if (typeOf(response) !== 'application/problem+json') return
        const others = faultsIn(told).filter(
          ({ pointer, detail }) =>
            !isEnd(drawn, pointer) && !CONTRADICTIONS.some((each) => each.test(detail)),
        )
        expect(others, `${to} ${JSON.stringify(body)}`).toEqual([])
      }),
      { seed: SEED, numRuns: 2400 },
    )
    expect(answered).toBeGreaterThan(1200)
  },
  120 * SECONDS,
)

/** The ends of a sweep have the bounds of the field that is swept, which no schema can say. */
const isEnd = ({ operation }: AnyRequest, pointer: string): boolean =>
  operation.path.startsWith('/v1/sweep') && (pointer === '/from' || pointer === '/to')

it(
  'a request with one thing wrong is refused, and the field is named: 2,400 of them',
  async () => {
    await fc.assert(
      fc.asyncProperty(wrongRequest(), async ({ status, pointer, text, contentType, ...drawn }) => {
        const { body, more } = drawn
        const asked = [queryText(drawn.query).slice(1), more ?? ''].filter((part) => part !== '')
        const to = `${drawn.path}${asked.length > 0 ? '?' : ''}${asked.join('&')}`
        const headers = contentType === undefined ? {} : { 'content-type': contentType }
        const response = await (body ? post(to, text ?? body, headers) : request(to))
        const told = new TextDecoder().decode(await response.arrayBuffer())
        expect(response.status, `${to} ${text ?? JSON.stringify(body)}`).toBe(status)
        if (pointer !== undefined) expect(isNamed(pointer, told, typeOf(response)), told).toBe(true)
      }),
      { seed: SEED, numRuns: 2400 },
    )
  },
  120 * SECONDS,
)

it('a body of more than 4 MiB is refused with 413', async () => {
  const { status } = await post('/v1/plan', ' '.repeat(4 * 1024 * 1024 + 1))
  expect(status).toBe(413)
})

const typeOf = (response: Response): string => response.headers.get('content-type') ?? ''

/** Whether a refusal names a field: by its pointer, or in words where it is written in kind. */
const isNamed = (pointer: string, told: string, type: string): boolean => {
  if (type === 'application/problem+json')
    return faultsIn(told).some((fault) => `${fault.pointer}/`.startsWith(`${pointer}/`))
  const words = told.replaceAll('\\', '')
  // A contradiction names the field itself, not the list that its topic is in.
  const names = pointer.split('/').filter((part) => !/^\d*$/.test(part))
  return type.startsWith('image/') || names.some((name) => words.includes(name))
}

const faultsIn = (told: string) => Problem.parse(JSON.parse(told)).errors ?? []
