import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { GroupReading } from '../../src/measurements/read/found'
import { linesOf } from '../../src/measurements/read/lines'
import { readBurrow } from '../../src/measurements/read/read-burrow'
import { recording } from './recordings'

const read = (...lines: string[]) => readBurrow(linesOf(lines.join('\n')))

/** Topic and partition, committed offset, lag, who reads it; the first reading of the window. */
const brief = ({ group, atMs, partitions, complete }: GroupReading) => [
  `${group}${complete ? '' : ' incomplete'}${atMs ? ` at ${atMs}` : ''}`,
  ...partitions.map(({ topic, partition, committedOffset, lag, consumer, window: commits }) => {
    const { from } = commits ?? {}
    const window = from && `${from.committedOffset} ${from.lag ?? '.'} ${from.atMs}`
    return [
      `${topic}/${partition}`,
      committedOffset ?? '.',
      lag ?? '.',
      consumer ?? '.',
      window ?? '.',
    ].join(' ')
  }),
]

interface Answer {
  error?: unknown
  message?: unknown
  request?: unknown
  [field: string]: unknown
}
const answer = (fields: Answer, path = 'consumer/g/lag'): string =>
  JSON.stringify({
    error: false,
    message: 'm',
    ...fields,
    request: { url: `/v3/kafka/local/${path}`, host: 'h' },
  })
const status = (fields: object, ...partitions: unknown[]): Answer => ({
  status: {
    group: 'g',
    status: 'OK',
    partitions,
    partition_count: partitions.length,
    maxlag: null,
    ...fields,
  },
})
const PARTITION = {
  topic: 't',
  partition: 0,
  status: 'OK',
  start: { offset: 10, timestamp: 1_700_000_000_000, lag: 5 },
  end: { offset: 20, timestamp: 1_700_000_060_000, lag: 1 },
  current_lag: 3,
  complete: 1,
}
const GOOD = answer(status({ totallag: 3 }, PARTITION))
const GOOD_BRIEF = ['g at 1700000060000', 't/0 20 3 . 10 5 1700000000000']

describe('a group of Burrow', () => {
  it.each([
    [
      'burrow-lag.json',
      [
        'order-service at 1741083300000',
        'orders/0 1041950 88 /10.0.4.11 904212 602 1741083030000',
        'orders/1 1039102 0 /10.0.4.11 903877 12 1741083030000',
        'orders/2 952490 94222 /10.0.4.12 904490 7022 1741083030000',
      ],
    ],
    [
      'real-burrow-lag-ok.json',
      [
        'order-service at 1795859252260',
        'orders/0 800 0 /10.0.4.11 620 0 1795859241744',
        'orders/1 840 0 /10.0.4.11 651 0 1795859241744',
        'orders/2 880 0 /10.0.4.12 682 0 1795859241744',
      ],
    ],
    [
      'real-burrow-lag-behind.json',
      ['invoice-writer at 1795859252260', 'payments/0 196 404 /10.0.4.20 151 299 1795859241744'],
    ],
    [
      'real-burrow-lag-null-windows.json',
      [
        'report-nightly at 1795859233644',
        'orders/0 . . . .',
        'orders/1 . . . .',
        'orders/2 231 649 . 141 189 1795859223292',
      ],
    ],
    ['real-burrow-lag-one-commit.json', ['fresh at 1795859252260', 'payments/0 100 500 . .']],
    [
      'burrow-status-null-windows.json',
      ['report-nightly at 1741083210000', 'orders/0 . . . .', 'orders/1 7 833 . .'],
    ],
    [
      'real-burrow-consumer-empty-partitions.json',
      [
        'report-nightly at 1795859233644',
        'orders/0 . . . .',
        'orders/1 . . . .',
        'orders/2 231 649 . 141 189 1795859223292',
      ],
    ],
    [
      'real-burrow-consumer-null-offsets.json',
      ['fresh at 1795859252260', 'payments/0 100 500 . .'],
    ],
  ])('of %s has every partition with its window', (name, group) => {
    const { groups, offsets } = readBurrow(linesOf(recording(name)))
    expect(groups.found.map(brief)).toEqual([group])
    expect(groups.doubts).toEqual([])
    expect(offsets.found).toEqual([])
  })

  it.each([
    [
      'real-burrow-status-stall.json',
      ['audit incomplete at 1795859252260', 'orders/1 7 833 . 7 623 1795859241744'],
      'line 1: lists 1 of 3 partitions of "audit": /lag lists all',
    ],
    [
      'burrow-status.json',
      [
        'order-service incomplete at 1741083300000',
        'orders/2 952490 94222 /10.0.4.12 904490 7022 1741083030000',
      ],
      'line 1: lists 1 of 3 partitions of "order-service": /lag lists all',
    ],
  ])('of %s, which lists only those in trouble, is not complete', (name, group, doubt) => {
    const { groups } = readBurrow(linesOf(recording(name)))
    expect(groups.found.map(brief)).toEqual([group])
    expect(groups.doubts).toEqual([doubt])
  })

  it.each([
    ['real-burrow-status-ok.json', 'lists 0 of 3 partitions of "order-service": /lag lists all'],
    ['real-burrow-404-group-lag.json', 'Burrow knows no group "nobody": ask for one of /consumer'],
    ['burrow-404.json', 'Burrow knows no group "nobody": ask for one of /consumer'],
    [
      'real-burrow-404-group.json',
      'Burrow answers "cluster or consumer not found" and no offsets: ask for /v3/kafka/CLUSTER/consumer/GROUP/lag, and paste all of it',
    ],
    [
      'real-burrow-404-topic.json',
      'Burrow answers "cluster or topic not found" and no offsets: ask for /v3/kafka/CLUSTER/consumer/GROUP/lag, and paste all of it',
    ],
    [
      'real-burrow-404-route.json',
      'Burrow answers "invalid request type" and no offsets: ask for /v3/kafka/CLUSTER/consumer/GROUP/lag, and paste all of it',
    ],
    [
      'real-burrow-clusters.json',
      'Burrow answers "cluster list returned" and no offsets: ask for /v3/kafka/CLUSTER/consumer/GROUP/lag, and paste all of it',
    ],
    [
      'real-burrow-topics.json',
      'Burrow answers "topic list returned" and no offsets: ask for /v3/kafka/CLUSTER/consumer/GROUP/lag, and paste all of it',
    ],
  ])('of %s is none, and a doubt says why', (name, doubt) => {
    const { groups, offsets } = readBurrow(linesOf(recording(name)))
    expect([groups.found, offsets.found]).toEqual([[], []])
    expect(groups.doubts).toEqual([`line 1: ${doubt}`])
  })

  it('is read whole from lines that are printed pretty: the lines, the tool', () => {
    const pretty = JSON.stringify(JSON.parse(GOOD), undefined, 2)
    const curl = '100   612  100   612    0     0   1234      0 --:--:-- --:--:-- --:--:--  1237'
    expect(read('$ curl burrow/…', curl, pretty, '').groups).toEqual({
      found: [
        {
          tool: 'burrow',
          group: 'g',
          atMs: 1_700_000_060_000,
          line: 3,
          lastLine: 36,
          complete: true,
          partitions: [
            {
              topic: 't',
              partition: 0,
              committedOffset: 20,
              lag: 3,
              window: {
                from: { atMs: 1_700_000_000_000, committedOffset: 10, lag: 5 },
                to: { atMs: 1_700_000_060_000, committedOffset: 20, lag: 1 },
              },
            },
          ],
        },
      ],
      lines: new Set(Array.from({ length: 34 }, (_, at) => at + 3)),
      doubts: [],
    })
  })

  it.each([
    ['two on one line', [GOOD + GOOD], 2],
    ['after something on the line', [`100 612 ${GOOD} done`], 1],
    ['one after the other', [GOOD, 'then', GOOD], 2],
    ['broken by a terminal', [GOOD.slice(0, 150), GOOD.slice(150, 193), GOOD.slice(193)], 1],
    ['with brackets in a name', [GOOD.replace('"m"', String.raw`"}]{\"[{"`)], 1],
  ])('is found wherever it is: %s', (_, lines, count) => {
    const { groups } = read(...lines)
    expect(groups.found.map(brief)).toEqual(Array.from({ length: count }, () => GOOD_BRIEF))
    expect(groups.doubts).toEqual([])
  })

  it('of version 2 has the lag of its newest commit', () => {
    const { current_lag: _, ...partition } = PARTITION
    expect(read(answer(status({ totallag: 1 }, partition))).groups.found.map(brief)).toEqual([
      ['g at 1700000060000', 't/0 20 1 . 10 5 1700000000000'],
    ])
  })

  it('of /consumer is named by what was asked for', () => {
    const topics = { t: [null, { Offsets: [PARTITION.start, PARTITION.end], CurrentLag: 3 }] }
    const { groups } = read(answer({ topics }, 'consumer/my%20group'))
    expect(groups.found.map(brief)).toEqual([
      ['my group at 1700000060000', 't/1 20 3 . 10 5 1700000000000'],
    ])
  })

  it('may have a topic called __proto__', () => {
    const text = answer({ topics: 'T' }, 'consumer/g').replace(
      '"T"',
      '{"__proto__":[{"offsets":[],"current-lag":4}],"constructor":[{"offsets":[],"current-lag":5}]}',
    )
    expect(read(text).groups.found.map(brief)).toEqual([
      ['g', '__proto__/0 . 4 . .', 'constructor/0 . 5 . .'],
    ])
  })

  it('without a commit is of the time in a line before it', () => {
    const text = answer(status({}, { ...PARTITION, start: null, end: null }))
    const { groups } = read('2026-11-28T09:34:51Z', text, text)
    expect(groups.found.map(({ atMs }) => atMs)).toEqual([1_795_858_491_000, undefined])
    expect(groups.lines).toEqual(new Set([1, 2, 3]))
  })
})

describe('what is doubted in an answer of Burrow', () => {
  it.each([
    [
      'an offset above 2^53',
      { end: { offset: 9_007_199_254_740_992, timestamp: 1_700_000_060_000, lag: 1 } },
      ['g at 1700000060000', 't/0 . 3 . .'],
      'offset is "9007199254740992", left out: a whole number from 0 to 2^53 would be right',
    ],
    [
      'a negative lag',
      { current_lag: -3 },
      ['g at 1700000060000', 't/0 20 . . 10 5 1700000000000'],
      'current lag is "-3", left out: a whole number from 0 to 2^53 would be right',
    ],
    [
      'an offset that is a text',
      { start: { offset: '10', timestamp: 1_700_000_000_000, lag: 5 } },
      ['g at 1700000060000', 't/0 20 3 . .'],
      `offset is ""10"", left out: a whole number from 0 to 2^53 would be right`,
    ],
  ])('is %s', (_, fields, group, doubt) => {
    const { groups } = read(answer(status({}, { ...PARTITION, ...fields })))
    expect(groups.found.map(brief)).toEqual([group])
    expect(groups.doubts).toEqual([`line 1: ${doubt}`])
  })

  it('is a partition without a number or a topic, so that the rest is not complete', () => {
    const { groups } = read(
      answer(status({}, PARTITION, { ...PARTITION, partition: -1 }, { ...PARTITION, topic: 5 }, 7)),
    )
    expect(groups.found.map(brief)).toEqual([
      ['g incomplete at 1700000060000', 't/0 20 3 . 10 5 1700000000000'],
    ])
    expect(groups.doubts).toEqual([
      'line 1: partition is "-1", left out: a whole number from 0 to 2^53 would be right',
      'line 1: 3 partitions cannot be read, left out',
    ])
  })

  it('is a totallag that is not the sum', () => {
    expect(read(answer(status({ totallag: 4 }, PARTITION))).groups.doubts).toEqual([
      "line 1: totallag is 4, but the partitions' lag adds up to 3: paste it as it came",
    ])
  })

  it('is an answer that is cut, while the next is read', () => {
    const { groups } = read('', GOOD.slice(0, 200), 'more', GOOD, '', GOOD.slice(0, 90))
    expect(groups.found.map(brief)).toEqual([GOOD_BRIEF])
    expect(groups.lines).toEqual(new Set([4]))
    expect(groups.doubts).toEqual([
      'line 2: an answer of Burrow begins and does not end up to line 3, left out: paste all of it',
      'line 6: an answer of Burrow begins and does not end up to line 6, left out: paste all of it',
    ])
  })

  it('is an answer that is no JSON', () => {
    expect(read('{"error":false,"message":nothing}').groups.doubts).toEqual([
      'line 1: an answer of Burrow up to line 1 is no JSON, left out: paste it as it came',
    ])
  })

  it.each([
    '{"error":"no such page"}',
    '{"a":1}',
    '{"error":null,"message":5}',
    '[]',
    '{"error":[]}',
  ])('is not what others answer: %s', (text) => {
    expect(read(text).groups).toEqual({ found: [], lines: new Set(), doubts: [] })
  })
})

describe('a topic of Burrow', () => {
  it.each([
    ['burrow-topic.json', [1_042_038, 1_039_102, 1_046_712]],
    ['real-burrow-topic.json', [800, 840, 880]],
  ])('of %s has the end offset of every partition', (name, endOffsets) => {
    const { groups, offsets } = readBurrow(linesOf(recording(name)))
    expect(offsets).toMatchObject({ found: [{ topic: 'orders', endOffsets }], doubts: [] })
    expect(groups).toEqual({ found: [], lines: new Set(), doubts: [] })
  })

  it('is of the time in the line before it', () => {
    expect(read('# 1795858491', answer({ offsets: [5, 0] }, 'topic/t')).offsets).toEqual({
      found: [{ topic: 't', atMs: 1_795_858_491_000, endOffsets: [5, 0], line: 2, lastLine: 2 }],
      lines: new Set([1, 2]),
      doubts: [],
    })
  })

  it('is left out where an offset cannot be read', () => {
    const { groups, offsets } = read(answer({ offsets: [5, -1] }, 'topic/t'))
    expect(offsets.found).toEqual([])
    expect([...offsets.doubts, ...groups.doubts]).toEqual([
      'line 1: topic "t" has the offset "-1" at partition 1, left out: whole numbers from 0 to 2^53 would be right',
    ])
  })
})

describe('a hostile paste for Burrow', () => {
  it.each([
    ['brackets', '{'.repeat(1_000_000)],
    ['spaced brackets', '{ '.repeat(500_000)],
    ['beginnings', '{"error":'.repeat(110_000)],
    ['beginnings on lines', '{"error":\n'.repeat(100_000)],
    ['blanks', `{${' '.repeat(1_000_000)}`],
    ['quotes', `{"error":${'"'.repeat(1_000_000)}`],
    ['backslashes', `{"error":"${'\\'.repeat(1_000_000)}`],
    ['lists', `{"error":${'['.repeat(500_000)}${']'.repeat(500_000)}}`],
    ['one line of letters', 'a'.repeat(1_000_000)],
    ['lines of nothing', '\n'.repeat(1_000_000)],
    [
      'faulty partitions',
      answer(status({ partitions: Array.from({ length: 200_000 }, () => null) })),
    ],
    [
      'faulty offsets',
      answer(
        { topics: { t: Array.from({ length: 50_000 }, () => ({ offsets: [{ offset: -1 }] })) } },
        'consumer/g',
      ),
    ],
  ])('of %s is read within a second', (_, paste) => {
    const lines = linesOf(paste)
    const before = performance.now()
    readBurrow(lines)
    expect(performance.now() - before).toBeLessThan(1000)
  })

  it('never throws, and every number is one of the text', () => {
    const leaf = fc.constantFrom<unknown>(null, 0, 7, -3, 1e300, 1.5, 'x', '', true, [], {})
    const odd = <Value>(value: Value) =>
      fc.oneof({ weight: 5, arbitrary: fc.constant(value) }, { weight: 1, arbitrary: leaf })
    const commit = fc.record({ offset: odd(12), timestamp: odd(1_700_000_000_000), lag: odd(3) })
    const partition = fc.record(
      {
        topic: odd('t'),
        partition: odd(4),
        start: commit,
        end: commit,
        current_lag: odd(9),
        owner: odd('o'),
      },
      { requiredKeys: [] },
    )
    const body = fc.record(
      {
        error: odd(false),
        message: odd('m'),
        status: fc.record({
          group: odd('g'),
          partitions: fc.array(partition),
          partition_count: odd(2),
          totallag: odd(9),
        }),
        topics: fc.dictionary(
          fc.string(),
          fc.array(fc.record({ offsets: fc.array(commit), 'current-lag': odd(9) })),
        ),
        offsets: fc.array(odd(5)),
        request: fc.record({
          url: fc.constantFrom('/v3/kafka/c/topic/t', '/v3/kafka/c/consumer/%', '/x'),
        }),
      },
      { requiredKeys: ['error'] },
    )
    fc.assert(
      fc.property(body, fc.boolean(), fc.integer({ min: 0, max: 400 }), (fields, pretty, cut) => {
        const text = JSON.stringify(fields, undefined, pretty ? 2 : 0)
        const numbers = new Set([...(text.match(/\d+/g)?.map(Number) ?? []), ...Array(20).keys()])
        const { groups, offsets } = read(text, text.slice(0, cut), text)
        for (const { endOffsets } of offsets.found)
          for (const end of endOffsets) expect(numbers).toContain(end)
        for (const { atMs, partitions } of groups.found) {
          const all = partitions.flatMap((row) => [
            row.partition,
            row.committedOffset,
            row.lag,
            row.window?.from.atMs,
            row.window?.to.committedOffset,
          ])
          for (const number of [atMs, ...all])
            if (number !== undefined) expect(numbers).toContain(number)
        }
      }),
      { seed: 20_260_101, numRuns: 500 },
    )
  })
})
