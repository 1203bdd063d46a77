import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { linesOf } from '../../src/measurements/read/lines'
import { readProducer } from '../../src/measurements/read/read-producer'

const read = (text: string, ...starts: number[]) => readProducer(linesOf(text), new Set(starts))

const WINDOW_OLD =
  '49981 records sent, 9996.2 records/sec (9.53 MB/sec), 12.3 ms avg latency, 210.0 max latency.'
const WINDOW_NEW =
  '50010 records sent, 10002.0 records/sec (9.54 MB/sec), 2.1 ms avg latency, 20.0 ms max latency.'
const FINAL =
  '500000 records sent, 62824.726724 records/sec (59.91 MB/sec), 421.33 ms avg latency, 812.00 ms max latency, 417 ms 50th, 702 ms 95th, 781 ms 99th, 806 ms 99.9th.'
const STEADY =
  '450000 steady state records sent, 65019.503 records/sec (62.01 MB/sec), 400.10 ms avg latency, 700.00 ms max latency, 390 ms 50th, 650 ms 95th, 690 ms 99th, 699 ms 99.9th.'

describe('a run of kafka-producer-perf-test', () => {
  it('is its final line, to the last digit', () => {
    expect(read(FINAL)).toEqual({
      found: [
        {
          line: 1,
          lastLine: 1,
          records: 500_000,
          recordsPerSecond: 62_824.726724,
          mibps: 59.91,
          averageLatencyMs: 421.33,
          maxLatencyMs: 812,
          percentilesMs: { p50: 417, p95: 702, p99: 781, p999: 806 },
          basis: 'whole',
          windows: 0,
        },
      ],
      lines: new Set([1]),
      doubts: [],
    })
  })

  it.each([
    ['with and without "ms" before "max latency"', [WINDOW_OLD, WINDOW_NEW, FINAL].join('\n')],
    ['with Windows line ends', [WINDOW_OLD, WINDOW_NEW, FINAL].join('\r\n')],
    [
      'in colours',
      `\u001b[32m${WINDOW_OLD}\u001b[0m\n${WINDOW_NEW}\n\u001b[1;31m${FINAL}\u001b[0m`,
    ],
    [
      'behind the name of a container',
      [WINDOW_OLD, WINDOW_NEW, FINAL].map((line) => `perf-1  | ${line}`).join('\n'),
    ],
    [
      'with log lines in between',
      `[2026-11-20 10:00:00,123] WARN [Producer clientId=p] slow\n${WINDOW_OLD}\nfoo\n${WINDOW_NEW}\n${FINAL}`,
    ],
  ])('is one run %s', (_, text) => {
    const { found, doubts } = read(text)
    expect(found.map(({ windows, mibps, basis }) => [windows, mibps, basis])).toEqual([
      [2, 59.91, 'whole'],
    ])
    expect(doubts).toEqual([])
  })

  it('is without its warm-up where the tool says so', () => {
    expect(read(`${WINDOW_NEW}\n${FINAL}\n${STEADY}`).found).toMatchObject([
      { line: 1, records: 450_000, mibps: 62.01, basis: 'steady', windows: 1, lastLine: 3 },
    ])
  })

  it('is the next one after a final line', () => {
    expect(read(`${FINAL}\n${WINDOW_NEW}\n${FINAL}`).found.map(({ line }) => line)).toEqual([1, 2])
  })

  it('with a comma in its numbers, as in a German locale, has the same numbers', () => {
    const german = FINAL.replace('62824.726724', '62824,726724')
      .replace('59.91', '59,91')
      .replace('421.33', '421,33')
      .replace('812.00', '812,00')
    expect(read(german).found).toEqual(read(FINAL).found)
  })

  it('without a final line is what its windows add up to, and says so', () => {
    // 10,000 records at 1,000/s are 10 s; 30,000 at 2,000/s are 15 s: 40,000 in 25 s, 1,600/s.
    // MiB: 1 × 10 + 2 × 15 = 40 in 25 s, 1.6 MiB/s. Latency: (10 × 10,000 + 20 × 30,000) / 40,000 = 17.5.
    const { found, doubts } = read(
      `10000 records sent, 1000.0 records/sec (1.00 MB/sec), 10.0 ms avg latency, 50.0 ms max latency.
30000 records sent, 2000.0 records/sec (2.00 MB/sec), 20.0 ms avg latency, 40.0 ms max latency.`,
    )
    expect(found).toEqual([
      {
        line: 1,
        lastLine: 2,
        records: 40_000,
        recordsPerSecond: 1600,
        mibps: 1.6,
        averageLatencyMs: 17.5,
        maxLatencyMs: 50,
        basis: 'windows',
        windows: 2,
      },
    ])
    expect(doubts).toEqual([
      'lines 1 to 2: the final line of this run is missing, so that there are no percentiles; its rates are from 2 progress lines',
    ])
  })

  it('ends where the next command begins', () => {
    expect(read(`${WINDOW_NEW}\n$ next\n${WINDOW_NEW}\n${FINAL}`, 2).found).toHaveLength(2)
  })

  it('with its final line cut after the rates has the rates and no percentiles', () => {
    const cut = FINAL.slice(0, FINAL.indexOf(' ms 95th'))
    const { found, doubts } = read(cut)
    expect(found).toMatchObject([{ mibps: 59.91, recordsPerSecond: 62_824.726724 }])
    expect(found[0]).not.toHaveProperty('percentilesMs')
    expect(doubts).toEqual(['line 1: the final line is cut, so that there are no percentiles'])
  })

  it.each([
    ['500000 records sent, 628', 'a number is missing or cut'],
    ['500000 records sent, 62824.7 records/sec (59.9', 'a number is missing or cut'],
    [
      '0 records sent, NaN records/sec (NaN MB/sec), NaN ms avg latency, 0.00 ms max latency, 0 ms 50th, 0 ms 95th, 0 ms 99th, 0 ms 99.9th.',
      'a rate that is no number',
    ],
    [
      '0 records sent, 0.0 records/sec (0.00 MB/sec), 0.0 ms avg latency, 0.0 ms max latency.',
      'a number is missing or cut',
    ],
    [
      'records sent, 12.0 records/sec (1.00 MB/sec), 1.0 ms avg latency, 1.0 ms max latency.',
      'a number is missing or cut',
    ],
    [
      '-5 records sent, -12.0 records/sec (1.00 MB/sec), 1.0 ms avg latency, 1.0 ms max latency.',
      'a number is missing or cut',
    ],
  ])('that is cut or no number is a doubt: %s', (text, why) => {
    expect(read(text)).toMatchObject({
      found: [],
      doubts: [`line 1: "records sent", but not whole: ${why}`],
    })
  })
})

it('no text makes it throw or gives a number that is not finite', () => {
  const piece = fc.constantFrom(FINAL, WINDOW_OLD, WINDOW_NEW, STEADY, '\n', 'NaN', '\u001b[', ',')
  fc.assert(
    fc.property(fc.array(fc.oneof(piece, fc.string()), { maxLength: 12 }), (pieces) => {
      const text = pieces.join('')
      for (const run of read(text.slice(0, Math.floor(text.length * 0.9))).found)
        for (const value of Object.values(run))
          if (typeof value === 'number') expect(Number.isFinite(value)).toBe(true)
    }),
    { numRuns: 300 },
  )
})

it('a megabyte of one line, or of lines nearly right, is read in time that grows with its length', () => {
  const nearly = '500000 records sent, 62824.726724 records/sec (59.91 MB/sec), 421.33 ms avg'
  for (const text of [
    '1'.repeat(1e6),
    `${nearly}\n`.repeat(13_000),
    '9 records sent, '.repeat(6e4),
  ])
    expect(read(text).found).toEqual([])
})
