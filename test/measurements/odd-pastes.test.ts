import { describe, expect, it } from 'vitest'
import { measure } from '../../src/measurements/measure'
import type { Measurements } from '../../src/schema/measurements'
import { recording } from './recordings'

const measured = (text: string): Measurements => {
  const outcome = measure({ text })
  if (!outcome.ok) throw new Error(`not recognised: ${outcome.doubts.join('; ')}`)
  return outcome.measurements
}
const codes = ({ warnings }: Measurements) => warnings.map(({ code }) => code)
const RUN =
  '5000000 records sent, 61440.3 records/sec (60.00 MB/sec), 4.20 ms avg latency, 81.00 ms max latency, 3 ms 50th, 9 ms 95th, 21 ms 99th, 60 ms 99.9th.'

const eachLine = (before: string) => (text: string) => text.trimEnd().replaceAll(/^/gm, before)

describe.each([
  'producer-three-runs.txt',
  'consumer-3.x-summary.txt',
  'groups-2.4.txt',
  'topics-3.x.txt',
  'real-burrow-lag-behind.json',
])('%s reads the same', (name) => {
  it.each<[string, (text: string) => string]>([
    ['quoted in a mail', eachLine('> ')],
    ['quoted twice', eachLine('> > ')],
    ['with the times of docker logs -t', eachLine('2026-11-20T10:00:00.123456789Z ')],
    ['with the names of docker compose', eachLine('kafka-1  | ')],
    ['escaped as HTML', (text) => text.replaceAll('"', '&quot;').replaceAll('>', '&gt;')],
    ['with the blanks of a web page', (text) => text.replaceAll(' ', '\u00a0')],
    ['between code fences', (text) => `\`\`\`\n${text}\n\`\`\``],
  ])('%s', (_, disguised) => {
    const [plain, odd] = [measured(recording(name)), measured(disguised(recording(name)))]
    expect(odd.fields).toEqual(plain.fields)
    expect(odd.groups).toEqual(plain.groups)
    expect(odd.topics).toEqual(plain.topics)
  })
})

describe('partitions of a tested topic', () => {
  it.each([
    '[2026-11-20 10:00:00,000] INFO Loaded 50 partitions',
    '\tTopic: other\tPartition: 5\tLeader: 3\tReplicas: 3,1,2\tIsr: 3,1,2',
    'user@host:/data/partition:2$ ./run',
    'partition=3 leader=1',
    '# before: 12 partitions, now 24 partitions',
  ])('are not said by %j', (line) => {
    expect(measured(`${line}\n${RUN}`).producerTests[0]?.partitions).toBeUndefined()
  })
})

describe('rows of --show-detailed-stats', () => {
  const row = (time: string, messages: number, mib = messages / 1024) =>
    `2025-03-04 10:${time}:000, 0, ${mib.toFixed(4)}, 100.0000, ${messages}, 102400.0000, 0, 5000, 100.0000, 102400.0000`

  it('of which the messages fall are of another run', () => {
    const { consumerTests } = measured(
      [
        row('00:05', 512_000),
        row('00:10', 1_024_000),
        row('50:05', 512_000),
        row('50:10', 1_024_000),
      ].join('\n'),
    )
    expect(consumerTests.map(({ mibps }) => mibps)).toEqual([100, 100])
  })

  it('before a timeout give no c', () => {
    const answer = measured(
      [
        row('00:05', 512_000),
        row('00:15', 512_001),
        'WARNING: Exiting before consuming the expected number of messages: timeout (10000 ms) exceeded.',
      ].join('\n'),
    )
    expect(answer.fields).toEqual({})
    expect(codes(answer)).toEqual(['timed-out'])
  })
})

it('a timeout of one test is not one of the next', () => {
  const summary =
    '2026-11-20 10:00:00:000, 2026-11-20 10:00:13:500, 953.6743, 70.6425, 1000000, 74074.0741, 3500, 10000, 95.3674, 100000.0000'
  const answer = measured(
    `WARNING: Exiting before consuming the expected number of messages: timeout (10000 ms) exceeded.\n$ kafka-consumer-perf-test.sh --topic t --messages 5\n${summary}`,
  )
  expect(answer.fields).toEqual({ partitionConsumeMiBps: 95.3674 })
})

it('configs at the end of a paste may be cut, as a warning says', () => {
  const answer = measured(
    'Topic: t\tPartitionCount: 6\tReplicationFactor: 3\tConfigs: retention.ms=6048000',
  )
  expect(answer.warnings).toEqual([
    {
      code: 'not-whole',
      detail:
        'line 1: the paste ends with the Configs of "t", the last of which may be cut: check it',
    },
  ])
})

it('p of a few hundredths of a MiB/s may be far off, as a warning says', () => {
  const answer = measured(
    `1 partition\n5000 records sent, 95.3 records/sec (0.01 MB/sec), 4.20 ms avg latency, 81.00 ms max latency.`,
  )
  expect(answer.warnings[0]).toEqual({
    code: 'rounded',
    detail:
      'line 2: the tool writes hundredths of a MiB/s, so that p of 0.01 MiB/s may be off by 50 %: use more or larger messages',
  })
})

it('end offsets of which one went back give no rate, and a warning', () => {
  const topic = (offsets: string) =>
    `{"error":false,"message":"m","offsets":[${offsets}],"request":{"url":"/v3/kafka/local/topic/orders","host":"x"}}`
  const answer = measured(
    `2026-11-20T10:00:00Z\n${topic('100,2000')}\n2026-11-20T10:01:00Z\n${topic('7000,800')}`,
  )
  expect(answer.topics).toEqual([{ name: 'orders', partitions: 2 }])
  expect(codes(answer)).toEqual(['offsets-without-rate'])
})

it.each([
  'password=hunter2',
  "sasl.jaas.config='x hunter2'",
  'SSL_KEY_PASSWORD: "hunter2"',
  'token=hunter2',
])('what is said to be secret in a line left aside is not sent back: %s', (secret) => {
  expect(measured(`export ${secret}\n${RUN}`).unrecognised?.first).toContain('…')
  expect(JSON.stringify(measured(`export ${secret}\n${RUN}`))).not.toContain('hunter2')
})

it('a command of a hundred thousand words is read', () => {
  const outcome = measure({ text: `kafka-topics ${'--a b '.repeat(140_000)}` })
  expect(outcome.ok).toBe(false)
})
