import { describe, expect, it } from 'vitest'
import { measure } from '../../src/measurements/measure'
import type { Measurements } from '../../src/schema/measurements'

type Row = readonly [
  topic: string,
  partition: number,
  committed: number | '-',
  end: number,
  consumer: string,
]

const listing = (rows: readonly Row[]): string =>
  [
    'GROUP TOPIC PARTITION CURRENT-OFFSET LOG-END-OFFSET LAG CONSUMER-ID HOST CLIENT-ID',
    ...rows.map(([topic, partition, committed, end, consumer]) => {
      const lag = committed === '-' ? '-' : end - committed
      const who = consumer === '-' ? '- - -' : `${consumer} /10.0.0.1 c`
      return `g ${topic} ${partition} ${committed} ${end} ${lag} ${who}`
    }),
  ].join('\n')

/** Listings of a group one minute apart, of messages of a mebibyte, so that MiB/s are messages a second. */
const measured = (...listings: readonly (readonly Row[])[]): Measurements => {
  const readings = listings.map((rows, minute) => ({
    at: `2026-11-20T10:0${minute}:00Z`,
    text: listing(rows),
  }))
  const outcome = measure({ readings, averageMessageBytes: 2 ** 20 })
  if (!outcome.ok) throw new Error(outcome.doubts.join('; '))
  return outcome.measurements
}
const codes = ({ warnings }: Measurements) => warnings.map(({ code }) => code)

describe('c of a group', () => {
  it('is of the consumer that was behind, not of one that keeps up', () => {
    const answer = measured(
      [
        ['t', 0, 0, 100, 'fast'],
        ['t', 1, 0, 50_000, 'slow'],
      ],
      [
        ['t', 0, 60_000, 60_100, 'fast'],
        ['t', 1, 12_000, 110_000, 'slow'],
      ],
    )
    expect(answer.fields.partitionConsumeMiBps).toBe(200)
    // Its partition grows, so that nothing may say that it catches up with a consumer for each.
    expect(answer.groups[0]?.catchUp).toMatchObject({ catchesUp: false })
    expect(answer.groups[0]?.catchUp?.morePartitions).not.toHaveProperty('hoursWithConsumerEach')
    expect(answer.warnings).toEqual([
      {
        code: 'slow-consumer',
        detail:
          'group g: a consumer that was behind reads 200 messages a second, another 1,000: catching up is reckoned as if all read 200. Look at that one first: its host, what it waits for, its keys',
      },
    ])
  })

  it('of several that were behind is of the slowest', () => {
    const answer = measured(
      [
        ['t', 0, 0, 90_000, 'a'],
        ['t', 1, 0, 90_000, 'b'],
      ],
      [
        ['t', 0, 6600, 96_000, 'a'],
        ['t', 1, 6000, 96_000, 'b'],
      ],
    )
    expect(answer.fields.partitionConsumeMiBps).toBe(100)
    expect(codes(answer)).toEqual([])
  })

  it.each<[string, Row[][], string]>([
    [
      'of which offsets were reset',
      [
        [
          ['t', 0, 9000, 10_000, 'a'],
          ['t', 1, 100, 5000, 'a'],
        ],
        [
          ['t', 0, 0, 11_200, 'a'],
          ['t', 1, 700, 5600, 'a'],
        ],
      ],
      'offsets-without-rate',
    ],
    [
      'of which offsets were reset at a reading in between',
      [[['t', 0, 100, 10_000, 'a']], [['t', 0, 50, 11_200, 'a']], [['t', 0, 700, 12_400, 'a']]],
      'offsets-without-rate',
    ],
    [
      'of which a partition was added',
      [
        [['t', 0, 100, 10_000, 'a']],
        [
          ['t', 0, 700, 11_200, 'a'],
          ['t', 1, 0, 6000, 'a'],
        ],
      ],
      'offsets-without-rate',
    ],
    [
      'of which a partition was not committed at first',
      [
        [
          ['t', 0, 100, 10_000, 'a'],
          ['t', 1, '-', 5000, 'a'],
        ],
        [
          ['t', 0, 700, 11_200, 'a'],
          ['t', 1, 600, 6000, 'a'],
        ],
      ],
      'offsets-without-rate',
    ],
    [
      'that got another consumer',
      [
        [
          ['t', 0, 0, 90_000, 'a'],
          ['t', 1, 0, 90_000, 'a'],
        ],
        [
          ['t', 0, 600, 96_000, 'a'],
          ['t', 1, 600, 96_000, 'b'],
        ],
      ],
      'consumers-changed',
    ],
    [
      'whose listing names no consumer, though it reads',
      [[['t', 0, 0, 90_000, '-']], [['t', 0, 600, 96_000, '-']]],
      'consumers-not-known',
    ],
  ])('%s is not known, nor how it catches up', (_, listings, code) => {
    const answer = measured(...listings)
    expect(answer.fields).not.toHaveProperty('partitionConsumeMiBps')
    expect(answer.groups[0]).not.toHaveProperty('catchUp')
    expect(codes(answer)).toEqual([code])
  })
})
