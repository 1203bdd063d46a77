import { describe, expect, it } from 'vitest'
import { linesOf } from '../../src/measurements/read/lines'
import { readConsumer } from '../../src/measurements/read/read-consumer'

const read = (text: string, ...starts: number[]) => readConsumer(linesOf(text), new Set(starts))

const HEADER =
  'start.time, end.time, data.consumed.in.MB, MB.sec, data.consumed.in.nMsg, nMsg.sec, rebalance.time.ms, fetch.time.ms, fetch.MB.sec, fetch.nMsg.sec'
// 953.6743 MiB in 13.5 s are 70.6425 MiB/s; fetching took 10 s: 95.3674 MiB/s, 100,000 messages a second.
const SUMMARY =
  '2026-11-20 10:00:00:000, 2026-11-20 10:00:13:500, 953.6743, 70.6425, 1000000, 74074.0741, 3500, 10000, 95.3674, 100000.0000'

describe('a run of kafka-consumer-perf-test', () => {
  it('of ten columns has its rates while it fetched', () => {
    expect(read(`${HEADER}\n${SUMMARY}`)).toEqual({
      found: [
        {
          line: 2,
          lastLine: 2,
          consumedMiB: 953.6743,
          messages: 1_000_000,
          seconds: 13.5,
          mibps: 70.6425,
          messagesPerSecond: 74_074.0741,
          fetching: { mibps: 95.3674, messagesPerSecond: 100_000 },
          detailed: false,
          hasThreads: false,
          timedOut: false,
        },
      ],
      lines: new Set([1, 2]),
      doubts: [],
    })
  })

  it('of six columns, as Kafka 0.10 wrote it, has its rates over the whole', () => {
    const { found } = read(
      `start.time, end.time, data.consumed.in.MB, MB.sec, data.consumed.in.nMsg, nMsg.sec\n${SUMMARY.split(', ').slice(0, 6).join(', ')}`,
    )
    expect(found).toMatchObject([{ mibps: 70.6425, messagesPerSecond: 74_074.0741 }])
    expect(found[0]).not.toHaveProperty('fetching')
  })

  it('with a moment for its rebalance time and a negative fetch time has no rate from them', () => {
    const { found, doubts } = read(
      '2026-11-20 10:00:00:000, 2026-11-20 10:00:13:500, 953.6743, 70.6425, 1000000, 74074.0741, 1763632800000, -1763632786500, -0.0000, -0.0006',
    )
    expect(found).toMatchObject([{ mibps: 70.6425 }])
    expect(found[0]).not.toHaveProperty('fetching')
    expect(doubts).toEqual([
      "line 1: rebalance.time.ms of 1763632800000 and fetch.time.ms of -1763632786500 are no times (a fault of Kafka's tool): the rate over the whole run is used",
    ])
  })

  it('with a comma in its numbers has the same numbers', () => {
    expect(read(SUMMARY.replaceAll(/(\d)\.(\d{4})/g, '$1,$2')).found).toEqual(read(SUMMARY).found)
  })

  it('without its header is the same run', () => {
    expect(read(SUMMARY).found).toMatchObject([{ mibps: 70.6425 }])
  })

  it('in rows is what it read from its first row to its last', () => {
    // From 10:00:05 to 10:00:15: 100 MiB and 104,857 messages in 10 s.
    const { found } =
      read(`time, threadId, data.consumed.in.MB, MB.sec, data.consumed.in.nMsg, nMsg.sec, rebalance.time.ms, fetch.time.ms, fetch.MB.sec, fetch.nMsg.sec
2026-11-20 10:00:05:000, 0, 40.0000, 8.0000, 41943, 8388.6000, 3100, 1900, 21.0526, 22075.2632
2026-11-20 10:00:10:000, 0, 95.0000, 11.0000, 99614, 11534.2000, 0, 5000, 11.0000, 11534.2000
2026-11-20 10:00:15:000, 0, 140.0000, 9.0000, 146800, 9437.2000, 0, 5000, 9.0000, 9437.2000`)
    expect(found).toEqual([
      {
        line: 2,
        lastLine: 4,
        detailed: true,
        hasThreads: false,
        timedOut: false,
        consumedMiB: 100,
        messages: 104_857,
        seconds: 10,
        mibps: 10,
        messagesPerSecond: 10_485.7,
      },
    ])
  })

  it('in rows of several threads is a run of each', () => {
    const row = (time: string, thread: number, mib: number) =>
      `2026-11-20 10:00:${time}:000, ${thread}, ${mib}.0000, 1.0000, ${mib * 1000}, 1000.0000`
    expect(
      read(
        [row('00', 0, 10), row('00', 1, 10), row('10', 0, 30), row('10', 1, 60)].join('\n'),
      ).found.map(({ mibps }) => mibps),
    ).toEqual([2, 5])
  })

  it.each([
    [
      '2026-11-20 10:00:00:000, 2026-11-20 10:00:13:500, 953.6743, 70.64',
      'its columns are not 6 or 10',
    ],
    [
      '2026-11-20 10:00:00:000, 2026-11-20 10:00:13:500, 953.6743, 70.6425, 1000000, 7',
      'its rate is not its messages over its time',
    ],
    [
      '2026-11-20 10:00:13:500, 2026-11-20 10:00:13:500, 953.6743, 70.6425, 1000000, 74074.0741',
      'it takes no time',
    ],
    [
      '2026-11-20 10:00:00:000, 2026-11-20 10:00:13:500, 0.0000, 0.0000, 0, 0.0000',
      'it read nothing',
    ],
    [
      '2026-11-20 10:00:00:000, 2026-11-20 10:00:13:500, NaN, Infinity, 5, 0.3',
      'a number is missing or cut',
    ],
  ])('that is cut or nonsense is a doubt: %s', (text, why) => {
    expect(read(text)).toMatchObject({ found: [], doubts: [`line 1: a consumer test, but ${why}`] })
  })
})
