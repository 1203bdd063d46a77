import { describe, expect, it } from 'vitest'
import { measure } from '../../src/measurements/measure'
import type { Measurements } from '../../src/schema/measurements'
import type { MeasurementsInput } from '../../src/schema/measurements-input'
import { recording } from './recordings'

const measured = (input: MeasurementsInput | string): Measurements => {
  const outcome = measure(typeof input === 'string' ? { text: input } : input)
  if (!outcome.ok) throw new Error(`not recognised: ${outcome.doubts.join('; ')}`)
  return outcome.measurements
}
const codes = ({ warnings }: Measurements) => warnings.map(({ code }) => code)

const run = (mibps: string, rps = '61440.3') =>
  `5000000 records sent, ${rps} records/sec (${mibps} MB/sec), 4.20 ms avg latency, 81.00 ms max latency, 3 ms 50th, 9 ms 95th, 21 ms 99th, 60 ms 99.9th.`

describe('p', () => {
  it('is MiB/s of one partition, by the number of partitions that is said next to the run', () => {
    const answer = measured(`# 3 partitions\n${run('60.00')}`)
    expect(answer.fields).toEqual({ partitionProduceMiBps: 20, averageMessageBytes: 1024 })
    expect(answer.measured[0]).toEqual({
      field: 'partitionProduceMiBps',
      value: 20,
      unit: 'MiB/s',
      how: 'kafka-producer-perf-test, line 2: 60 MiB/s over 3 partitions',
    })
    expect(codes(answer)).toEqual([])
  })

  it.each([
    ['the request', { text: run('60.00'), partitions: 6 }, 10],
    ['a reading', { readings: [{ text: run('60.00'), partitions: 2 }] }, 30],
    [
      'the command that made the topic',
      {
        text: `bin/kafka-topics.sh --create --topic perf --partitions 4\nbin/kafka-producer-perf-test.sh --topic perf --record-size 1024\n${run('60.00')}`,
      },
      15,
    ],
    [
      'a description of the topic',
      {
        text: `kafka-producer-perf-test --topic perf-6 --record-size 1024\n${run('60.00')}\n${recording('topics-3.x.txt')}`,
      },
      10,
    ],
    [
      'a command over several lines',
      {
        text: `kafka-producer-perf-test \\\n --topic perf-6 \\\n --throughput=-1\n${run('60.00')}\nTopic: perf-6\tTopicId: x\tPartitionCount: 12\tReplicationFactor: 3\tConfigs: `,
      },
      5,
    ],
  ])('takes the partitions from %s', (_, input, p) => {
    expect(measured(input).fields.partitionProduceMiBps).toBe(p)
  })

  it('is taken to be of one partition where nobody says how many, with a warning', () => {
    const answer = measured(run('60.00'))
    expect(answer.fields.partitionProduceMiBps).toBe(60)
    expect(answer.warnings).toEqual([
      {
        code: 'partitions-assumed',
        detail:
          'line 1: the output does not say how many partitions the topic has; taken to be 1. With more, p is that much smaller: give partitions',
      },
    ])
  })

  it('over several numbers of partitions shows where it stops growing', () => {
    const answer = measured(
      `partitions=1\n${run('26.00')}\npartitions=3\n${run('65.00')}\npartitions=6\n${run('68.90')}`,
    )
    expect(answer.fields.partitionProduceMiBps).toBe(26)
    expect(answer.producerScale).toEqual([
      { partitions: 1, mibps: 26, partitionMiBps: 26 },
      { partitions: 3, mibps: 65, partitionMiBps: 21.6666666667, growth: 2.5 },
      { partitions: 6, mibps: 68.9, partitionMiBps: 11.4833333333, growth: 1.06 },
    ])
    expect(answer.warnings).toEqual([
      {
        code: 'stops-growing',
        detail:
          '6 partitions take 68.9 MiB/s, 3 take 65 MiB/s: from there on something else than the partitions is full, such as this one producer',
      },
    ])
  })

  it('of several runs alike is that of the middle one', () => {
    expect(
      measured(
        `1 partition\n${run('50.00')}\n1 partition\n${run('70.00')}\n1 partition\n${run('60.00')}`,
      ).fields.partitionProduceMiBps,
    ).toBe(60)
  })

  it('with several settings is that of the fastest, and says what the others reached', () => {
    const command = (settings: string) =>
      `bin/kafka-producer-perf-test.sh --topic t --record-size 1024 --producer-props bootstrap.servers=b:9092 ${settings}`
    const answer = measured(
      `${command('acks=all batch.size=16384')}\n# 1 partition\n${run('23.00')}\n${command('acks=all batch.size=131072')}\n# 1 partition\n${run('61.00')}`,
    )
    expect(answer.fields.partitionProduceMiBps).toBe(61)
    expect(answer.producerTests.map(({ settings }) => settings)).toEqual([
      'acks=all batch.size=16384',
      'acks=all batch.size=131072',
    ])
    expect(answer.warnings[0]?.detail).toBe(
      'the settings of the producer matter: 23 MiB/s with acks=all batch.size=16384; 61 MiB/s with acks=all batch.size=131072. p holds for producers that are set alike',
    )
  })

  it('is not known from a run that was held to a rate', () => {
    const answer = measured(
      `kafka-producer-perf-test --topic t --throughput 10000\n${run('9.76', '9998.7')}`,
    )
    expect(answer.fields).not.toHaveProperty('partitionProduceMiBps')
    expect(codes(answer)).toEqual(['throttled'])
  })

  it('is in bytes on the wire where the metrics say how far they were compressed', () => {
    const answer = measured(
      `# 1 partition\n${run('60.00')}\n\nMetric Name   Value\nproducer-metrics:batch-size-avg:{client-id=perf-producer-client}   : 16001.500\nproducer-metrics:compression-rate-avg:{client-id=perf-producer-client} : 0.250\nproducer-topic-metrics:compression-rate:{client-id=perf-producer-client, topic=t} : 0.300`,
    )
    expect(answer.fields).toMatchObject({ partitionProduceMiBps: 15, compressionRatio: 4 })
    expect(answer.producerTests[0]?.averageBatchBytes).toBe(16_001.5)
  })

  it('from topics of which nobody says the partitions is that of the slowest', () => {
    const answer = measured(recording('producer-three-runs.txt'))
    expect(answer.fields.partitionProduceMiBps).toBe(26.91)
    expect(codes(answer)).toEqual(['partitions-assumed', 'compression-not-known'])
  })

  it('has nothing secret of a command in the answer', () => {
    const answer = measured(
      `kafka-producer-perf-test --topic t --producer-props bootstrap.servers=secret-host:9092 sasl.jaas.config="password='hunter2';" acks=1\n${run('60.00')}`,
    )
    expect(JSON.stringify(answer)).not.toMatch(/hunter2|secret-host/)
    expect(answer.producerTests[0]?.settings).toBe('acks=1')
  })
})

describe('c', () => {
  it('is what one consumer read while it fetched, and at most that', () => {
    const answer = measured(
      '2026-11-20 10:00:00:000, 2026-11-20 10:00:13:500, 953.6743, 70.6425, 1000000, 74074.0741, 3500, 10000, 95.3674, 100000.0000',
    )
    expect(answer.fields).toEqual({ partitionConsumeMiBps: 95.3674 })
    expect(codes(answer)).toEqual(['consumer-does-nothing'])
  })

  it('does not come from a run that waited for messages in vain', () => {
    const answer = measured(recording('consumer-3.x-summary.txt'))
    expect(answer.consumerTests.map(({ timedOut }) => timedOut)).toEqual([false, true, false])
    expect(codes(answer)).toContain('timed-out')
  })

  it('of a group is what its slowest consumer read that was behind, in MiB/s by the size of a message', () => {
    // One consumer keeps up with 995 messages a second; the other is behind: 200 of 1,024 bytes, 0.1953125 MiB/s.
    const answer = measured({
      text: recording('groups-two-readings.txt'),
      averageMessageBytes: 1024,
    })
    expect(answer.fields.partitionConsumeMiBps).toBe(0.1953125)
    // 1,488 messages a second written.
    expect(answer.fields.averageIngressMiBps).toBe(1.453125)
    expect(answer.measured.find(({ field }) => field === 'partitionConsumeMiBps')?.how).toBe(
      'group order-service while it was behind: 200 messages a second for the slowest consumer that was (1 of 2 were), of 1,024 bytes on the wire',
    )
    expect(codes(answer)).toEqual(['slow-consumer'])
  })

  it('of a real group counts more than a test that throws away what it reads', () => {
    const answer = measured({
      text: `${recording('consumer-0.10-summary.txt')}\n${recording('groups-two-readings.txt')}`,
      averageMessageBytes: 1024,
    })
    expect(answer.fields.partitionConsumeMiBps).toBe(0.1953125)
  })
})

describe('two readings of a group', () => {
  const listing = (committed: number, end: number) =>
    `GROUP TOPIC PARTITION CURRENT-OFFSET LOG-END-OFFSET LAG CONSUMER-ID HOST CLIENT-ID
g orders 0 ${committed} ${end} ${end - committed} c-1 /10.0.0.1 c
g orders 1 ${committed} ${end} ${end - committed} c-2 /10.0.0.2 c`

  it('give what is written and read, and the time to catch up', () => {
    // Per partition in 100 s: 50,000 written, 80,000 read. Lag of both: 2 × 470,000.
    const [group] = measured({
      readings: [
        { at: '2026-11-20T10:00:00Z', text: listing(1_000_000, 1_500_000) },
        { at: '2026-11-20T11:01:40+01:00', text: listing(1_080_000, 1_550_000) },
      ],
      withinHours: 0.1,
    }).groups
    expect(group).toMatchObject({
      readings: 2,
      readAt: '2026-11-20T10:01:40.000Z',
      lagMessages: 940_000,
      producedPerSecond: 1000,
      consumedPerSecond: 1600,
      secondsBetween: 100,
      skew: 1,
      // 940,000 / (1,600 − 1,000) = 1,566.67 s
      catchUp: { drainPerSecond: 600, catchesUp: true, wanted: { withinHours: 0.1 } },
    })
    expect(group?.catchUp?.hoursToCatchUp).toBeCloseTo(940_000 / 600 / 3600, 10)
  })

  it('that Burrow keeps give the rates between its oldest commit and its newest', () => {
    // From its start to its end, 10.516 s: 45 committed. The lag at the end less that at the start is written too.
    const text = recording('real-burrow-lag-behind.json')
    const { start, end } = JSON.parse(text).status.partitions[0]
    const [group] = measured(text).groups
    const seconds = (end.timestamp - start.timestamp) / 1000
    expect(group).toMatchObject({ lagMessages: 404, secondsBetween: 10.516 })
    expect(group?.consumedPerSecond).toBeCloseTo((end.offset - start.offset) / seconds, 8)
    expect(group?.producedPerSecond).toBeCloseTo(
      (end.offset + end.lag - start.offset - start.lag) / seconds,
      8,
    )
  })

  it('without times give no rate, and say how to get one', () => {
    const answer = measured(`${listing(1000, 1500)}\n\n${listing(1080, 1550)}`)
    expect(answer.groups[0]).not.toHaveProperty('producedPerSecond')
    expect(codes(answer)).toContain('no-times')
  })

  it('of which offsets went back give no rate', () => {
    const answer = measured({
      readings: [
        { at: '2026-11-20T10:00:00Z', text: listing(1000, 1500) },
        { at: '2026-11-20T10:01:00Z', text: listing(80, 550) },
      ],
    })
    expect(answer.groups[0]).not.toHaveProperty('producedPerSecond')
    expect(codes(answer)).toContain('offsets-without-rate')
  })

  it('of a group that keeps up do not say what it could read', () => {
    const answer = measured({
      readings: [
        { at: '2026-11-20T10:00:00Z', text: listing(1000, 1001) },
        { at: '2026-11-20T10:01:00Z', text: listing(61_000, 61_002) },
      ],
      averageMessageBytes: 100,
    })
    expect(answer.fields).not.toHaveProperty('partitionConsumeMiBps')
    expect(codes(answer)).toContain('keeps-up')
  })
})

describe('topics', () => {
  it('give the settings in which they agree, and no others', () => {
    const described = (name: string, configs: string, r = 3) =>
      `Topic: ${name}\tTopicId: x\tPartitionCount: 1\tReplicationFactor: ${r}\tConfigs: ${configs}`
    const answer = measured(
      `${described('a', 'retention.ms=604800000,segment.bytes=536870912')}\n${described('b', 'retention.ms=604800000')}\n${described('__consumer_offsets', 'segment.bytes=104857600', 1)}`,
    )
    expect(answer.fields).toEqual({ replicationFactor: 3, retentionHours: 168 })
    expect(answer.warnings).toEqual([
      {
        code: 'topics-differ',
        detail: 'segmentGiB: 0.5 GiB of a, not said of b; give the topics one by one',
      },
    ])
  })
})

describe('what is not recognised', () => {
  it.each([
    '',
    'hello',
    '{"a":1}',
    '1,2,3\n4,5,6',
    '{"error":false',
    '\u0000\u0001',
    '<html></html>',
  ])('is no measurement: %j', (text) => {
    expect(measure({ text }).ok).toBe(false)
  })

  it('between what is recognised is told, with its first line', () => {
    expect(measured(`what is this\n${run('60.00')}\nand this`).unrecognised).toEqual({
      lines: 2,
      first: 'what is this',
      line: 1,
    })
  })

  it('in a field that cannot be planned with is told, and left out', () => {
    const answer = measured(`900000 partitions\n${run('60.00')}`)
    expect(answer.fields).not.toHaveProperty('partitionProduceMiBps')
    expect(codes(answer)).toContain('out-of-range')
  })
})

it('of thousands of groups those with most lag are listed, and the rest is said', () => {
  const rows = Array.from(
    { length: 3000 },
    (_, index) => `g${index} t 0 0 ${index} ${index} c-1 /h c`,
  )
  const answer = measured(
    `GROUP TOPIC PARTITION CURRENT-OFFSET LOG-END-OFFSET LAG CONSUMER-ID HOST CLIENT-ID\n${rows.join('\n')}`,
  )
  expect(answer.groups).toHaveLength(500)
  expect(answer.groups[0]?.group).toBe('g2999')
  expect(codes(answer)).toContain('groups-left-out')
})

it('the same output in colours and with Windows line ends is the same', () => {
  const text = recording('groups-two-readings.txt')
  const coloured = text
    .split('\n')
    .map((line) => `\u001b[33m${line}\u001b[0m`)
    .join('\r\n')
  const [one, other] = [measured(text), measured(coloured)]
  expect(other.groups).toEqual(one.groups)
})
