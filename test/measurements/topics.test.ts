import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { TopicDescribed } from '../../src/measurements/read/found'
import { linesOf } from '../../src/measurements/read/lines'
import { readTopics } from '../../src/measurements/read/read-topics'
import { recording } from './recordings'

const read = (...lines: string[]) => readTopics(linesOf(lines.join('\n')))
const brief = ({ topic, partitions, replicationFactor, configs, line, lastLine }: TopicDescribed) =>
  [
    `${topic} ${partitions} × ${replicationFactor} (${line}-${lastLine})`,
    ...Object.entries(configs).map(([name, value]) => `${name}=${value}`),
  ].join(' ')

const HEADER =
  'Topic: t\tTopicId: 4IgIMEgZQYS5IcnSzjHAqw\tPartitionCount: 2\tReplicationFactor: 3\tConfigs: '
const partition = (number: number, replicas = '1,2,3') =>
  `\tTopic: t\tPartition: ${number}\tLeader: 1\tReplicas: ${replicas}\tIsr: 1\tElr: \tLastKnownElr: `

describe('kafka-topics --describe', () => {
  it.each([
    [
      'topics-0.10.txt',
      ['perf-1 1 × 1 (1-2)', 'perf-3 3 × 3 (3-6) min.insync.replicas=2 retention.ms=3600000'],
    ],
    ['topics-2.1.txt', ['perf-1 1 × 1 (1-2)', 'gone-soon 1 × 1 (3-4)']],
    [
      'topics-2.7.txt',
      [
        'perf-1 1 × 1 (1-2)',
        'perf-3 3 × 3 (3-6) min.insync.replicas=2 segment.bytes=1073741824',
        'moving 1 × 2 (7-8)',
      ],
    ],
    [
      'topics-3.x.txt',
      ['perf-6 6 × 3 (2-8) min.insync.replicas=2 segment.bytes=1073741824', 'perf-1 1 × 1 (11-12)'],
    ],
    [
      'topics-4.x.txt',
      [
        'perf-6 6 × 3 (1-7) min.insync.replicas=2 segment.bytes=1073741824',
        'perf-3 3 × 3 (8-11) min.insync.replicas=2',
      ],
    ],
    ['topics-tabs-lost.txt', ['perf-6 6 × 3 (1-7) min.insync.replicas=2 segment.bytes=1073741824']],
    ['groups-several.txt', []],
    ['burrow-lag.json', []],
  ])('of %s has every topic with its partitions and overrides', (name, topics) => {
    const { found, doubts } = readTopics(linesOf(recording(name)))
    expect(found.map(brief)).toEqual(topics)
    expect(doubts).toEqual([])
  })

  it('is read whole: the lines too', () => {
    expect(read('', HEADER, partition(0), partition(1), 'done')).toEqual({
      found: [
        { topic: 't', partitions: 2, replicationFactor: 3, configs: {}, line: 2, lastLine: 4 },
      ],
      lines: new Set([2, 3, 4]),
      doubts: [],
    })
  })

  it.each([
    [
      'cleanup.policy=compact,delete,retention.ms=1',
      { 'cleanup.policy': 'compact,delete', 'retention.ms': '1' },
    ],
    [
      'leader.replication.throttled.replicas=0:1,1:2,max.message.bytes=5',
      { 'leader.replication.throttled.replicas': '0:1,1:2', 'max.message.bytes': '5' },
    ],
    ['compression.type=', { 'compression.type': '' }],
    ['', {}],
  ])('has the overrides as they are written: %s', (written, configs) => {
    expect(read(HEADER + written).found[0]?.configs).toEqual(configs)
  })

  it('has an override called __proto__ as one of its own', () => {
    const configs = read(`${HEADER}__proto__=x,constructor=y`).found[0]?.configs ?? {}
    expect(Object.entries(configs)).toEqual([
      ['__proto__', 'x'],
      ['constructor', 'y'],
    ])
    expect(Object.getPrototypeOf(configs)).toBe(Object.prototype)
  })

  it('without the line of the topic counts its partitions, and says so', () => {
    expect(read(partition(0), partition(1))).toEqual({
      found: [
        { topic: 't', partitions: 2, replicationFactor: 3, configs: {}, line: 1, lastLine: 2 },
      ],
      lines: new Set([1, 2]),
      doubts: [
        'line 1: "t" has no line with its PartitionCount before its partitions, which are counted: 2 with 3 replicas each; paste that line to be sure',
      ],
    })
  })

  it.each([
    [
      'the first is missing too',
      [partition(1), partition(2)],
      'line 1: "t" has no line with its PartitionCount before its partitions, and of 0 to 2 only 2 can be read, or their replicas differ: left out; paste all lines of it',
    ],
    [
      'their replicas differ',
      [partition(0), partition(1, '1,2')],
      'line 1: "t" has no line with its PartitionCount before its partitions, and of 0 to 1 only 2 can be read, or their replicas differ: left out; paste all lines of it',
    ],
  ])('without the line of the topic is left out where %s', (_, lines, doubt) => {
    const { found, doubts } = read(...lines)
    expect(found).toEqual([])
    expect(doubts).toEqual([doubt])
  })

  it.each([
    ['Topic: t\tPartitionCount: 3', 'Topic: t PartitionCount: 3'],
    [
      'Topic: t\tPartitionCount: 3\tReplicationFactor: 1',
      'Topic: t PartitionCount: 3 ReplicationFactor: 1',
    ],
    [
      'Topic: t\tPartitionCount: 3\tReplicationFactor: 3\tConf',
      'Topic: t PartitionCount: 3 ReplicationFactor: 3 Conf',
    ],
    ['Topic: t\tPartitionCount:0\tConfigs:', 'Topic: t PartitionCount:0 Configs:'],
    [
      'Topic:t\tPartitionCount:99999999999999999999\tReplicationFactor:3\tConfigs:',
      'Topic:t PartitionCount:99999999999999999999 ReplicationFacto…',
    ],
  ])('with the line of a topic cut is a doubt: %s', (line, quoted) => {
    const { found, doubts } = read(line)
    expect(found).toEqual([])
    expect(doubts).toEqual([`line 1: "${quoted}" ends early: paste it up to Configs`])
  })

  it('never throws, and has numbers that are of the text or count its lines', () => {
    const word = fc.constantFrom(
      ...[
        'Topic:',
        't',
        'Partition:',
        'PartitionCount:',
        'ReplicationFactor:',
        'Configs:',
        'a=b',
        '__proto__',
      ],
      ...[
        'Replicas:',
        '1,2',
        '0',
        '7',
        '-3',
        '99999999999999999999',
        '\n',
        `${HEADER}\n`,
        `${partition(0)}\n`,
      ],
    )
    fc.assert(
      fc.property(fc.array(word, { maxLength: 60 }), (words) => {
        const text = words.join(' ')
        const lines = linesOf(text)
        const numbers = new Set([...(text.match(/\d+/g)?.map(Number) ?? []), ...lines.keys()])
        for (const { partitions, replicationFactor } of readTopics(lines).found) {
          expect(numbers).toContain(partitions)
          expect(numbers).toContain(replicationFactor)
        }
      }),
      { seed: 20_260_101, numRuns: 500 },
    )
  })

  it.each([
    ['partition lines', `${partition(0)}\n`.repeat(15_000)],
    [
      'topics',
      Array.from({ length: 15_000 }, (_, at) => `${HEADER.replace('t\t', `t${at}\t`)}\n`).join(''),
    ],
    ['one line of fields', `Topic: ${'Topic: '.repeat(150_000)}`],
    ['one line of commas', `${HEADER}${','.repeat(1_000_000)}`],
    ['one line of blanks', `Topic:${' '.repeat(1_000_000)}x`],
  ])('is read within a second in a hostile paste of %s', (_, paste) => {
    const lines = linesOf(paste)
    const before = performance.now()
    readTopics(lines)
    expect(performance.now() - before).toBeLessThan(1000)
  })
})
