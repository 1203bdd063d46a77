import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { GroupReading } from '../../src/measurements/read/found'
import { linesOf } from '../../src/measurements/read/lines'
import { readGroups } from '../../src/measurements/read/read-groups'
import { recording } from './recordings'

const read = (...lines: string[]) => readGroups(linesOf(lines.join('\n')))

/** Topic and partition, committed and end offset, lag, who reads it. */
const brief = ({ group, atMs, line, lastLine, partitions, complete }: GroupReading) => ({
  group: `${group} ${line}-${lastLine}${complete ? '' : ' incomplete'}${atMs ? ` at ${new Date(atMs).toISOString()}` : ''}`,
  rows: partitions.map((row) =>
    [
      `${row.topic}/${row.partition}`,
      row.committedOffset ?? '.',
      row.endOffset ?? '.',
      row.lag ?? '.',
      row.consumer ?? '.',
    ].join(' '),
  ),
})

const SEVEN = 'order-service-1-7f3a2b9e-54c1-4f0d-9d7b-0a1c2e3f4a5b'
const CEE = 'order-service-2-c1d2e3f4-0a9b-48c7-b6d5-e4f3a2b1c0d9'
const HEADER = 'GROUP TOPIC PARTITION CURRENT-OFFSET LOG-END-OFFSET LAG CONSUMER-ID HOST CLIENT-ID'
const ROW = 'orders payments.v1 0 100 130 30 app-1-uuid /10.0.0.1 app-1'

describe('kafka-consumer-groups --describe', () => {
  it.each([
    [
      'groups-0.9-commas.txt',
      [
        {
          group: 'order-service 1-5',
          rows: [
            'orders/0 104212 104230 18 order-service_app-1-1457344812345-3f2a9c1d-0',
            'orders/1 103877 103877 0 order-service_app-1-1457344812345-3f2a9c1d-0',
            'orders/2 104490 104512 22 order-service_app-2-1457344815120-77aa01be-0',
            'returns/0 . 812 . .',
          ],
        },
      ],
    ],
    [
      'groups-0.10-owner.txt',
      [
        {
          group: 'order-service 1-5',
          rows: [
            'orders/0 204212 204230 18 order-service-1_/10.0.4.11',
            'orders/1 203877 203877 0 order-service-1_/10.0.4.11',
            'orders/2 . 204512 . order-service-2_/10.0.4.12',
            'orders-with-a-name-longer-than-thirty/0 88 90 2 .',
          ],
        },
      ],
    ],
    [
      'groups-0.11-fixed-width.txt',
      [
        {
          group: ' 4-8',
          rows: [
            'orders/0 304212 304230 18 consumer-1-7f3a2b9e-54c1-4f0d-9d7b-0a1c2e3f4a5b',
            'orders/1 303877 303877 0 consumer-1-7f3a2b9e-54c1-4f0d-9d7b-0a1c2e3f4a5b',
            'orders/2 304490 304512 22 order-service-eu-west-2-c1d2e3f4-0a9b-48c7-b6d5-e4f3a2b1c0d9',
          ],
        },
      ],
    ],
    [
      'groups-1.0-fixed-width.txt',
      [
        {
          group: 'report-nightly 5-8',
          rows: [
            'orders/2 290002 304512 14510 .',
            'orders/0 289114 304230 15116 .',
            'orders/1 288760 303877 15117 .',
          ],
        },
      ],
    ],
    [
      'groups-1.1.txt',
      [
        {
          group: 'order-service 4-7',
          rows: [
            `orders/0 404212 404230 18 ${SEVEN}`,
            `orders/1 403877 403877 0 ${SEVEN}`,
            `orders/2 404490 404512 22 ${CEE}`,
          ],
        },
      ],
    ],
    [
      'groups-2.0.txt',
      [
        {
          group: 'order-service 3-6',
          rows: [
            `orders/0 504212 504230 18 ${SEVEN}`,
            `orders/1 503877 503877 0 ${SEVEN}`,
            `orders/2 504490 504512 22 ${CEE}`,
          ],
        },
        {
          group: 'report-nightly 10-13',
          rows: [
            'orders/2 391002 504512 113510 .',
            'orders/0 390114 504230 114116 .',
            'orders/1 389760 503877 114117 .',
          ],
        },
      ],
    ],
    [
      'groups-2.4.txt',
      [
        {
          group: 'order-service 3-6',
          rows: [
            `orders/0 604212 604230 18 ${SEVEN}`,
            `orders/1 603877 603877 0 ${SEVEN}`,
            `orders/2 604490 604512 22 ${CEE}`,
          ],
        },
      ],
    ],
    [
      'groups-3.8-no-last-newline.txt',
      [
        {
          group: 'audit 3-4',
          rows: ['orders/0 804100 804230 130 audit-1-1b2c3d4e-5f60-4718-a92b-3c4d5e6f7081'],
        },
        {
          group: 'order-service 5-8',
          rows: [
            `orders/0 804212 804230 18 ${SEVEN}`,
            `orders/1 803877 803877 0 ${SEVEN}`,
            `orders/2 804490 804512 22 ${CEE}`,
          ],
        },
      ],
    ],
    [
      'groups-4.x-leader-epoch.txt',
      [
        {
          group: 'order-service 3-6',
          rows: [
            `orders/0 704212 704230 18 ${SEVEN}`,
            `orders/1 703877 703877 0 ${SEVEN}`,
            `orders/2 704490 704512 22 ${CEE}`,
          ],
        },
      ],
    ],
    [
      'groups-several.txt',
      [
        {
          group: 'audit 3-6',
          rows: [
            'orders/0 804100 804230 130 audit-1-1b2c3d4e-5f60-4718-a92b-3c4d5e6f7081',
            'orders/1 . 803877 . audit-1-1b2c3d4e-5f60-4718-a92b-3c4d5e6f7081',
            'orders/2 804512 804512 0 audit-1-1b2c3d4e-5f60-4718-a92b-3c4d5e6f7081',
          ],
        },
        { group: 'invoice-writer 10-11', rows: ['payments/0 55001 61230 6229 .'] },
        {
          group: 'order-service 15-18',
          rows: [
            `orders/0 804212 804230 18 ${SEVEN}`,
            `orders/1 803877 803877 0 ${SEVEN}`,
            `orders/2 804490 804512 22 ${CEE}`,
          ],
        },
        {
          group: 'report-nightly 22-25',
          rows: [
            'orders/2 691002 804512 113510 .',
            'orders/0 690114 804230 114116 .',
            'orders/1 689760 . . .',
          ],
        },
      ],
    ],
    [
      'groups-two-readings.txt',
      [
        {
          group: 'order-service 5-8 at 2025-03-04T10:15:00.000Z',
          rows: [
            `orders/0 904212 904950 738 ${SEVEN}`,
            `orders/1 903877 904102 225 ${SEVEN}`,
            `orders/2 904490 911512 7022 ${CEE}`,
          ],
        },
        {
          group: 'order-service 14-17 at 2025-03-04T10:16:00.000Z',
          rows: [
            `orders/0 934212 934800 588 ${SEVEN}`,
            `orders/1 933577 933832 255 ${SEVEN}`,
            `orders/2 916490 941212 24722 ${CEE}`,
          ],
        },
      ],
    ],
    ['groups-members.txt', []],
    ['groups-members-4.x-verbose.txt', []],
    ['groups-state.txt', []],
  ])('of %s has every partition with its offsets', (name, listings) => {
    const { found, doubts } = readGroups(linesOf(recording(name)))
    expect(found.map(brief)).toEqual(listings)
    expect(doubts.filter((doubt) => !doubt.includes('does not exist'))).toEqual([])
  })

  it('is read whole: the tool, the lines, what is absent', () => {
    expect(read(HEADER, ROW, 'orders payments.v1 1 - 7 - - - -')).toEqual({
      found: [
        {
          tool: 'kafka-consumer-groups',
          group: 'orders',
          line: 1,
          lastLine: 3,
          complete: true,
          partitions: [
            {
              topic: 'payments.v1',
              partition: 0,
              committedOffset: 100,
              endOffset: 130,
              lag: 30,
              consumer: 'app-1-uuid',
            },
            { topic: 'payments.v1', partition: 1, endOffset: 7 },
          ],
        },
      ],
      lines: new Set([1, 2, 3]),
      doubts: [],
    })
  })

  it.each([
    [
      'an id and a client with blanks',
      'g t 0 1 3 2 my app-uuid /10.0.0.1 my app',
      'g',
      'my app-uuid',
    ],
    ['a group with blanks', 'my group t 0 1 3 2 app-uuid /10.0.0.1 app', 'my group', 'app-uuid'],
    ['a topic that is a number', 'g 7 0 1 3 2 app-uuid /10.0.0.1 app', 'g', 'app-uuid'],
    ['no client', 'g t 0 1 3 2 app-uuid /10.0.0.1', 'g', 'app-uuid'],
    ['a prompt at its end', 'g t 0 1 3 2 app-uuid /10.0.0.1 app[ops@host ~]$', 'g', 'app-uuid'],
  ])('reads a row with %s', (_, row, group, consumer) => {
    const [reading] = read(HEADER, row, 'g t 9 - - - - - -').found
    expect(reading?.group).toBe(group)
    expect(reading?.partitions[0]).toMatchObject({
      partition: 0,
      committedOffset: 1,
      lag: 2,
      consumer,
    })
  })

  it('leaves out a member that reads nothing', () => {
    const { found, lines } = read(HEADER, ROW, 'orders - - - - - idle-1-uuid /10.0.0.2 idle-1')
    expect(found[0]?.partitions).toHaveLength(1)
    expect(found[0]?.complete).toBe(true)
    expect(lines).toEqual(new Set([1, 2, 3]))
  })

  it('goes on after a log line in the middle of it', () => {
    const log =
      '[2026-11-28 09:34:51,123] WARN [AdminClient clientId=adminclient-1] slow (org.apache)'
    const { found } = read(HEADER, ROW, log, ROW.replace(' 0 100', ' 1 100'))
    expect(found.map(brief)).toEqual([
      {
        group: 'orders 1-4',
        rows: ['payments.v1/0 100 130 30 app-1-uuid', 'payments.v1/1 100 130 30 app-1-uuid'],
      },
    ])
  })

  it.each([
    ['under a header of its own', [HEADER, ROW, HEADER, ROW], '1-2 3-4'],
    ['under the same header', [HEADER, ROW, ROW], '1-2 3-3'],
    ['after a time', [HEADER, ROW, '1795858491', ROW], '1-2 4-4'],
  ])('is a second reading where the same partition comes again %s', (_, lines, places) => {
    const { found } = read(...lines)
    expect(found.map(({ group }) => group)).toEqual(['orders', 'orders'])
    expect(found.map(({ line, lastLine }) => `${line}-${lastLine}`).join(' ')).toBe(places)
  })

  it.each([
    ["Consumer group 'x y' has no active members.", 'x y'],
    ["Warning: Consumer group 'x' is rebalancing.", 'x'],
    ['$ kafka-consumer-groups.sh --bootstrap-server b:9092 --describe --group x', 'x'],
    ["$ bin/kafka-consumer-groups --describe --group='x y'", 'x y'],
    ['$ kafka-consumer-groups --describe --group x --group z', ''],
    ['Note: This will not show information about old Zookeeper-based consumers.', ''],
  ])('without a column for the group is of the one that is named: %s', (line, group) => {
    const table = [HEADER, ROW].map((text) => text.replace(/^\S+ /, ''))
    expect(read(line, ...table).found.map((reading) => reading.group)).toEqual([group])
  })
})

describe('the time of a listing', () => {
  it.each([
    ['2026-11-28T09:34:51Z', 1_795_858_491_000],
    ['2026-11-28T09:34:51.250Z', 1_795_858_491_250],
    ['2026-11-28T09:34:51,250000000+00:00', 1_795_858_491_250],
    ['2026-11-28T10:34:51+01:00', 1_795_858_491_000],
    ['2026-11-28 04:04:51 -0530', 1_795_858_491_000],
    ['2026-11-28T09:34Z', 1_795_858_440_000],
    ['2026-11-28 09:34:51 UTC', 1_795_858_491_000],
    ['Sat Nov 28 09:34:51 UTC 2026', 1_795_858_491_000],
    ['Sat Nov  7 09:34:51 UTC 2026', 1_794_044_091_000],
    ['Sat Nov 28 09:34:51 AM GMT 2026', 1_795_858_491_000],
    ['Sat 28 Nov 2026 09:34:51 AM UTC', 1_795_858_491_000],
    ['Sat 28 Nov 2026 12:00:01 AM UTC', 1_795_824_001_000],
    ['Sat 28 Nov 2026 12:00:01 PM UTC', 1_795_867_201_000],
    ['Sat 28 Nov 09:34:51 UTC 2026', 1_795_858_491_000],
    ['< Date: Sat, 28 Nov 2026 09:34:51 GMT', 1_795_858_491_000],
    ['1795858491', 1_795_858_491_000],
    ['1795858491250', 1_795_858_491_250],
    ['1795858491.250000000', 1_795_858_491_250],
    ['time: 2026-11-28T09:34:51Z', 1_795_858_491_000],
    ['# 1795858491', 1_795_858_491_000],
    ['at Sat Nov 28 09:34:51 UTC 2026', 1_795_858_491_000],
    ['=== 2026-11-28T09:34:51Z ===', 1_795_858_491_000],
  ])('is the one in the line before it: %s', (time, atMs) => {
    const { found, lines, doubts } = read(time, '', HEADER, ROW)
    expect(found.map((reading) => reading.atMs)).toEqual([atMs])
    expect(lines).toEqual(new Set([1, 3, 4]))
    expect(doubts).toEqual([])
  })

  it.each([
    [
      '2026-11-28 09:34:51',
      'line 1: "2026-11-28 09:34:51" says no zone: write it in UTC, such as 2026-11-28T09:34:51Z',
    ],
    [
      'Sat Nov 28 09:34:51 CET 2026',
      'line 1: "Sat Nov 28 09:34:51 CET 2026" is in the zone CET, which is not known here: write it in UTC, such as 2026-11-28T09:34:51Z',
    ],
    [
      '2026-02-30T09:34:51Z',
      'line 1: "2026-02-30T09:34:51Z" is no time there is: write 2026-11-28T09:34:51Z',
    ],
    [
      'Sat Nov 28 13:34:51 PM UTC 2026',
      'line 1: "Sat Nov 28 13:34:51 PM UTC 2026" is no time there is: write 2026-11-28T09:34:51Z',
    ],
  ])('is a doubt where it cannot be placed: %s', (time, doubt) => {
    const { found, doubts } = read(time, HEADER, ROW)
    expect(found[0]).not.toHaveProperty('atMs')
    expect(doubts).toEqual([doubt])
  })

  it('is not one before the listing before it', () => {
    const { found } = read('1795858491', HEADER, ROW, HEADER, ROW)
    expect(found.map(({ atMs }) => atMs)).toEqual([1_795_858_491_000, undefined])
  })

  it('is that of the run, for every group in it', () => {
    const other = ROW.replace('orders', 'audit')
    const { found } = read('1795858491', HEADER, ROW, '', HEADER, other, '', HEADER, ROW)
    expect(found.map(({ group, atMs }) => `${group} ${atMs}`)).toEqual([
      'orders 1795858491000',
      'audit 1795858491000',
      'orders undefined',
    ])
  })

  it('is not that of another run of the tool', () => {
    const other = ROW.replace('orders', 'audit')
    const { found } = read('1795858491', HEADER, ROW, '$ kafka-consumer-groups.sh x', HEADER, other)
    expect(found.map(({ atMs }) => atMs)).toEqual([1_795_858_491_000, undefined])
  })

  it('is no log line, and no line with more than a time', () => {
    expect(read('1795858491 is when', HEADER, ROW).found[0]).not.toHaveProperty('atMs')
    expect(read('[2026-11-28T09:34:51Z] INFO x', HEADER, ROW).found[0]).not.toHaveProperty('atMs')
  })
})

describe('what is doubted in a listing', () => {
  it.each([
    'orders payments.v1 1 100 13',
    'orders payments.v1 1 100 130 3',
    'orders payments.v1 1 100 130 30 app-1-uu',
    'orders payments.v1 1 100 130 30 app-1-uuid /10.0',
    'orders payments.v1 1',
    'orders paym',
    'ord',
  ])('is a last row that is cut, which is not read: %s', (cut) => {
    const { found, doubts, lines } = read(HEADER, ROW, cut, '')
    expect(found.map(brief)).toEqual([
      { group: 'orders 1-2 incomplete', rows: ['payments.v1/0 100 130 30 app-1-uuid'] },
    ])
    expect(doubts).toEqual([`line 3: "${cut}" ends early, left out: paste the whole row`])
    expect(lines.has(3)).toBe(false)
  })

  it.each(['$', 'ops@host:~$', '$ sleep 60', 'ops@host $ date'])(
    'is no prompt after it: %s',
    (prompt) => {
      const { found, doubts } = read(HEADER, ROW, prompt)
      expect(found[0]?.complete).toBe(true)
      expect(doubts).toEqual([])
    },
  )

  it('is a table without its header, which is not read', () => {
    expect(read(ROW, ROW.replace(' 0 ', ' 1 '), '', ROW)).toEqual({
      found: [],
      lines: new Set(),
      doubts: [
        'lines 1 to 2 look like rows of kafka-consumer-groups --describe, left out: paste the line with TOPIC PARTITION CURRENT-OFFSET before them too',
        'line 4 looks like rows of kafka-consumer-groups --describe, left out: paste the line with TOPIC PARTITION CURRENT-OFFSET before them too',
      ],
    })
  })

  it('is a header without the offsets', () => {
    expect(read('GROUP TOPIC PARTITION NEW-OFFSET', 'g t 0 5').doubts).toEqual([
      'line 1: "GROUP TOPIC PARTITION NEW-OFFSET" is no header of kafka-consumer-groups --describe: CURRENT-OFFSET, LOG-END-OFFSET and LAG should be among its columns',
    ])
  })

  it.each([
    [
      'g t 0 9007199254740993 9007199254740995 2 a /h c',
      { topic: 't', partition: 0, lag: 2, consumer: 'a' },
      [
        'line 2: CURRENT-OFFSET is "9007199254740993", left out: a whole number from 0 to 2^53 would be right',
        'line 2: LOG-END-OFFSET is "9007199254740995", left out: a whole number from 0 to 2^53 would be right',
      ],
    ],
    [
      'g t 0 105 100 -5 a /h c',
      { topic: 't', partition: 0, committedOffset: 105, endOffset: 100, consumer: 'a' },
      ['line 2: LAG is "-5", left out: a whole number from 0 to 2^53 would be right'],
    ],
    [
      'g t 0 100 130 3 a /h c',
      { topic: 't', partition: 0, committedOffset: 100, endOffset: 130, consumer: 'a' },
      ['line 2: LAG is 3, left out: LOG-END-OFFSET − CURRENT-OFFSET is 30'],
    ],
  ])('is a number that cannot be: %s', (row, partition, doubts) => {
    const reading = read(HEADER, row)
    expect(reading.found[0]?.partitions).toEqual([partition])
    expect(reading.doubts).toEqual(doubts)
  })

  it('is what the tool calls an error', () => {
    expect(read("Error: Consumer group 'nobody' does not exist.").doubts).toEqual([
      `line 1: "Error: Consumer group 'nobody' does not exist.": run it again when that is mended`,
    ])
  })

  it('is told twenty times at most', () => {
    const { doubts } = read(
      HEADER,
      ...Array.from({ length: 50 }, (_, at) => `g t ${at} 5 1 -4 a /h c`),
    )
    expect(doubts).toHaveLength(21)
    expect(doubts[20]).toBe('30 more doubts of this kind')
  })
})

describe('a hostile paste', () => {
  it.each([
    ['one line of blanks', `${HEADER}\n${' '.repeat(1_000_000)}x`],
    ['one line of numbers', `${HEADER}\n${'1 '.repeat(500_000)}`],
    ['one line of dashes', `${HEADER}\n${'- '.repeat(500_000)}`],
    [
      'one line of commas',
      `GROUP, TOPIC, PARTITION, CURRENT OFFSET, LOG END OFFSET, LAG\n${','.repeat(1_000_000)}`,
    ],
    ['headers only', `${HEADER}\n`.repeat(12_000)],
    ['headers and times', `1795858491\n${HEADER}\n`.repeat(10_000)],
    ['rows only', `${ROW}\n`.repeat(16_000)],
    ['a group of many blanks', `${HEADER}\n${'a 1 2 '.repeat(160_000)}`],
  ])('of %s is read within a second', (_, paste) => {
    const lines = linesOf(paste)
    const before = performance.now()
    readGroups(lines)
    expect(performance.now() - before).toBeLessThan(1000)
  })

  it('never throws, and every number is one of the text', () => {
    const word = fc.constantFrom(
      ...HEADER.split(' '),
      ...[
        'orders',
        '__proto__',
        '-',
        'unknown',
        '0',
        '7',
        '-3',
        '99999999999999999999',
        '/h',
        ',',
        '\n',
        '\n',
      ],
      ...[`${HEADER}\n`, `${ROW}\n`, '1795858491\n', "Consumer group 'x' has no active members.\n"],
    )
    fc.assert(
      fc.property(fc.array(word, { maxLength: 60 }), (words) => {
        const text = words.join(' ')
        const numbers = new Set(text.match(/\d+/g)?.map(Number))
        for (const { partitions } of readGroups(linesOf(text)).found) {
          for (const { partition, committedOffset, endOffset, lag } of partitions) {
            for (const number of [partition, committedOffset, endOffset, lag]) {
              if (number !== undefined) expect(numbers).toContain(number)
            }
          }
        }
      }),
      { seed: 20_260_101, numRuns: 500 },
    )
  })
})
