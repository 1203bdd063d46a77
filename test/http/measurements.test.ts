import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Measurements } from '../../src/schema/measurements'
import type { Plan } from '../../src/schema/plan'
import { recording, recordings } from '../measurements/recordings'
import { request } from './client'

const PATH = '/v1/measurements'
const RUN =
  '5000000 records sent, 61440.3 records/sec (60.00 MB/sec), 4.20 ms avg latency, 81.00 ms max latency, 3 ms 50th, 9 ms 95th, 21 ms 99th, 60 ms 99.9th.'

const post = (body: BodyInit, type?: string, path = PATH) =>
  request(path, { method: 'POST', body, ...(type ? { headers: { 'content-type': type } } : {}) })
const measuredIn = async (answer: Response): Promise<Measurements> => {
  expect(answer.status, await answer.clone().text()).toBe(200)
  return answer.json()
}
const problemIn = async (answer: Response) => {
  expect(answer.headers.get('content-type')).toBe('application/problem+json')
  return { status: answer.status, ...(await answer.json<{ detail: string; errors?: object[] }>()) }
}

describe('output of a tool as it came', () => {
  it.each([
    ['as text', 'text/plain; charset=utf-8'],
    ['as curl sends a file', 'application/x-www-form-urlencoded'],
    ['without a type', ''],
  ])('is read %s', async (_, type) => {
    const { fields } = await measuredIn(
      await post(new TextEncoder().encode(RUN), type || undefined, `${PATH}?partitions=3`),
    )
    expect(fields).toEqual({ partitionProduceMiBps: 20, averageMessageBytes: 1024 })
  })

  it('is read as PowerShell writes it: UTF-16 with a mark at its beginning', async () => {
    const units = Uint16Array.from(`\ufeff${RUN}\r\n`, (unit) => unit.charCodeAt(0))
    const { fields } = await measuredIn(await post(units.buffer, 'text/plain'))
    expect(fields.partitionProduceMiBps).toBe(60)
  })

  it('is read as JSON, where the tool writes JSON', async () => {
    const answer = await post(recording('real-burrow-lag-behind.json'), 'application/json')
    expect((await measuredIn(answer)).groups).toMatchObject([
      { group: 'invoice-writer', lagMessages: 404 },
    ])
  })

  it('of a megabyte is read whole', async () => {
    const lines = Array.from(
      { length: 16_000 },
      (_, partition) =>
        `g orders ${partition} 1000 1010 10 consumer-${partition % 50} /10.0.0.1 client-of-the-group`,
    )
    const text = `GROUP TOPIC PARTITION CURRENT-OFFSET LOG-END-OFFSET LAG CONSUMER-ID HOST CLIENT-ID\n${lines.join('\n')}`
    expect(text.length).toBeGreaterThan(1e6)
    const { groups } = await measuredIn(await post(text, 'text/plain'))
    expect(groups).toMatchObject([{ lagMessages: 160_000, partitions: 16_000, consumers: 50 }])
  })

  it('with its last line cut says so, and has no number from it', async () => {
    const cut = `${RUN}\n500000 records sent, 628`
    const { producerTests, warnings } = await measuredIn(await post(cut, 'text/plain'))
    expect(producerTests).toHaveLength(1)
    expect(warnings.at(-1)).toEqual({
      code: 'not-whole',
      detail: 'line 2: "records sent", but not whole: a number is missing or cut',
    })
  })
})

describe('a request as JSON', () => {
  const json = (body: unknown, path = PATH) => post(JSON.stringify(body), 'application/json', path)

  it('has the text, and what is known besides', async () => {
    const { fields } = await measuredIn(await json({ text: RUN, partitions: 2 }))
    expect(fields.partitionProduceMiBps).toBe(30)
  })

  it('is read as JSON where a client forgets to say that it is', async () => {
    const answer = await post(JSON.stringify({ text: RUN, partitions: 2 }), 'text/plain')
    expect((await measuredIn(answer)).fields.partitionProduceMiBps).toBe(30)
  })

  it('has readings at their times', async () => {
    const { groups } = await measuredIn(
      await json({
        readings: recording('groups-two-readings.txt')
          .split(/^.*UTC \d{4}$/m)
          .slice(1)
          .map((text, index) => ({ at: `2026-11-20T10:0${index}:00Z`, text })),
        averageMessageBytes: 1024,
      }),
    )
    expect(groups).toMatchObject([{ producedPerSecond: 1488, secondsBetween: 60 }])
  })

  it.each([
    [{}, ['/text: not recognised']],
    [{ partitions: 3 }, ['/text']],
    [{ text: RUN, readings: [{ text: RUN }] }, ['/readings']],
    [{ text: RUN, partitions: 0, foo: 1 }, ['/partitions', '/foo']],
    [
      { readings: [{ text: RUN, at: 'yesterday' }, { txt: RUN }] },
      ['/readings/0/at', '/readings/1/text', '/readings/1/txt'],
    ],
    [{ text: 5 }, ['/text']],
  ])('that is not right is refused, every fault at once: %j', async (body, pointers) => {
    const problem = await problemIn(await json(body))
    expect(problem.status).toBe(400)
    const found = (problem.errors ?? []).map((error) => Reflect.get(error, 'pointer'))
    if (pointers[0]?.includes('not recognised')) expect(problem.detail).toMatch(/^not recognised/)
    else expect(found.toSorted()).toEqual(pointers.toSorted())
  })

  it('says a thing once: in the body or in the query', async () => {
    const problem = await problemIn(
      await json({ text: RUN, partitions: 3 }, `${PATH}?partitions=4`),
    )
    expect(problem.errors).toEqual([
      {
        pointer: '/partitions',
        detail: 'partitions is in the query and in the body; give it once',
      },
    ])
  })
})

describe('what cannot be read', () => {
  it.each(['hello', '{"text', '<html>', '1,2,3', '\u0000', '__proto__', 'constructor 1 2 3'])(
    'is answered with what is known, and no zero: %j',
    async (text) => {
      const problem = await problemIn(await post(text, 'text/plain'))
      expect(problem).toMatchObject({
        status: 400,
        detail:
          'not recognised: what we know is kafka-producer-perf-test, kafka-consumer-perf-test (also --show-detailed-stats), kafka-consumer-groups --describe, kafka-topics --describe, and answers of Burrow v3',
      })
    },
  )

  it('because it is cut says where', async () => {
    const problem = await problemIn(await post('500000 records sent, 628', 'text/plain'))
    expect(problem.errors).toEqual([
      {
        pointer: '/text',
        detail: 'line 1: "records sent", but not whole: a number is missing or cut',
      },
    ])
  })

  it.each([
    ['an empty body', '', 'text/plain', 400],
    ['JSON that is none', '{"text": ', 'application/json', 400],
    ['a form with files', new FormData(), undefined, 415],
    ['more than two mebibytes', 'x'.repeat(2 * 1024 * 1024 + 1), 'text/plain', 413],
  ])('is refused: %s', async (_, body, type, status) => {
    expect((await problemIn(await post(body, type))).status).toBe(status)
  })

  it('in a query is told field by field', async () => {
    const problem = await problemIn(
      await post(RUN, 'text/plain', `${PATH}?partitions=many&unknown=1`),
    )
    expect(problem.errors).toHaveLength(2)
  })
})

it('pieces of real output in any order, cut anywhere, are read or refused: 400 of them', async () => {
  const piece = fc
    .tuple(fc.constantFrom(...recordings), fc.nat(4000), fc.nat(4000))
    .map(([name, from, to]) => recording(name).slice(Math.min(from, to), Math.max(from, to)))
  const noise = fc.oneof(fc.string(), fc.constantFrom('\r', '\u001b[', '{"', 'GROUP ', '-', 'NaN'))
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.oneof({ weight: 3, arbitrary: piece }, noise), { maxLength: 6 }),
      fc.record(
        {
          partitions: fc.integer({ min: 1, max: 1e6 }),
          withinHours: fc.double({ min: 0.001, max: 87_600, noNaN: true }),
          averageMessageBytes: fc.integer({ min: 1, max: 2 ** 30 }),
        },
        { requiredKeys: [] },
      ),
      async (pieces, known) => {
        const body = JSON.stringify({ text: pieces.join('\n'), ...known })
        const answer = await post(body, 'application/json')
        expect([200, 400], body).toContain(answer.status)
        // The guard of this project holds the answer against the document, with every number in it.
        await answer.arrayBuffer()
      },
    ),
    { seed: 20_261_128, numRuns: 400 },
  )
})

it('measured p and lag become partitions, and each bound says that it was measured', async () => {
  // A producer reaches 18.75 MiB/s on one partition; a consumer that is behind reads 200 messages a
  // second of 16 KiB: 3.125 MiB/s. 1,488 messages a second of 16 KiB are 23.25 MiB/s.
  const { fields } = await measuredIn(
    await post(
      `# 1 partition\n${RUN.replace('61440.3', '1200.0').replace('60.00', '18.75')}\n${recording('groups-two-readings.txt')}`,
      'text/plain',
    ),
  )
  expect(fields).toEqual({
    partitionProduceMiBps: 18.75,
    partitionConsumeMiBps: 3.125,
    averageMessageBytes: 16_384,
    averageIngressMiBps: 23.25,
  })
  const answer = await request('/v1/plan', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ region: 'eu-west-1', ...fields }),
  })
  const { partitions, warnings } = await answer.json<Plan>()
  // Peak 46.5: ⌈46.5 / 18.75⌉ = 3, ⌈46.5 / 3.125⌉ = 15, a multiple of three zones.
  const [topic] = partitions.topics
  expect(topic).toMatchObject({
    recommended: 15,
    measured: true,
    bindingBound: 'consumer-throughput',
  })
  expect(topic?.lowerBounds.filter(({ platform }) => !platform)).toEqual([
    {
      bound: 'producer-throughput',
      measured: true,
      partitions: 3,
      why: 'producers write 46.5 MiB/s at peak and one partition takes 18.75 MiB/s (measured)',
    },
    {
      bound: 'consumer-throughput',
      measured: true,
      partitions: 15,
      why: 'each group reads 46.5 MiB/s at peak and one consumer of the slowest processes 3.125 MiB/s (measured)',
    },
  ])
  expect(warnings.map(({ code }) => code)).not.toContain('not-measured')
})
