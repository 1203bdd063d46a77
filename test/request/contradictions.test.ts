import { describe, expect, it } from 'vitest'
import { contradictions } from '../../src/request/contradictions'
import { MAX_MIBPS } from '../../src/schema/topic'
import { MAX_TOPICS } from '../../src/schema/workload'

type Request = Parameters<typeof contradictions>[0]

const topic = (name: string, fields: object = {}) => ({ name, averageIngressMiBps: 1, ...fields })
const placesOf = (request: Request) => contradictions(request).map(({ pointer }) => pointer)

describe('a request contradicts itself', () => {
  it.each<[string, Request, string[]]>([
    ['without any rate', {}, ['/averageIngressMiBps']],
    [
      'with a topic without any rate',
      { topics: [{ name: 'a' }] },
      ['/topics/0/averageIngressMiBps'],
    ],
    [
      'with both ways to give the rate',
      { averageIngressMiBps: 1, messagesPerSecond: 1, averageMessageBytes: 1 },
      ['/messagesPerSecond'],
    ],
    ['with messages of no size', { messagesPerSecond: 1 }, ['/averageMessageBytes']],
    [
      'with a time for messages of no size',
      { averageIngressMiBps: 1, processingMsPerMessage: 1 },
      ['/averageMessageBytes'],
    ],
    [
      'with a time for the messages of all topics, and a topic whose messages have no size',
      { processingMsPerMessage: 1, topics: [topic('a', { averageMessageBytes: 9 }), topic('b')] },
      ['/topics/1/averageMessageBytes'],
    ],
    [
      'with a name that nobody can read',
      { topics: [topic('a\u0000'), topic('\ud800'), topic('naïve 雪 \u{1f600}')] },
      ['/topics/0/name', '/topics/1/name'],
    ],
    [
      'with reads whose peak follows from a steep peak of writes',
      { averageIngressMiBps: 0.001, peakIngressMiBps: 1000, averageEgressMiBps: 1000 },
      ['/averageEgressMiBps'],
    ],
    [
      'with compression of messages of no size',
      { averageIngressMiBps: 1, compressionRatio: 2 },
      ['/compressionRatio'],
    ],
    [
      'with a peak below the average',
      { averageIngressMiBps: 2, peakIngressMiBps: 1 },
      ['/peakIngressMiBps'],
    ],
    [
      'with a peak below the average that messages make',
      { messagesPerSecond: 2 ** 20, averageMessageBytes: 2, peakIngressMiBps: 1 },
      ['/peakIngressMiBps'],
    ],
    [
      'with more messages than can be planned for',
      { messagesPerSecond: 1e12, averageMessageBytes: 1e9 },
      ['/messagesPerSecond'],
    ],
    [
      'with fewer messages than can be planned for',
      { messagesPerSecond: 0.001, averageMessageBytes: 1 },
      ['/messagesPerSecond'],
    ],
    ...(
      [
        'averageIngressMiBps',
        'messagesPerSecond',
        'peakIngressMiBps',
        'averageEgressMiBps',
        'peakEgressMiBps',
        'partitions',
      ] as const
    ).map((field): [string, Request, string[]] => [
      `with ${field} and topics`,
      { [field]: 1, topics: [topic('a')] },
      [`/${field}`],
    ]),
    [
      'with two topics of one name',
      { topics: [topic('a'), topic('b'), topic('a')] },
      ['/topics/2/name'],
    ],
    [
      'with topics that are too much together',
      { topics: [topic('a', { peakIngressMiBps: MAX_MIBPS }), topic('b')] },
      ['/topics'],
    ],
    [
      'with more on disk than is kept',
      { averageIngressMiBps: 1, retentionHours: 24, localRetentionHours: 25 },
      ['/localRetentionHours'],
    ],
    [
      'with more on disk than is kept of any topic',
      { topics: [topic('a', { retentionHours: 24 })], localRetentionHours: 25 },
      ['/localRetentionHours'],
    ],
    [
      'with a peak of reading below its average',
      { averageIngressMiBps: 1, averageEgressMiBps: 2, peakEgressMiBps: 1 },
      ['/peakEgressMiBps'],
    ],
    [
      'with growth that explodes',
      { averageIngressMiBps: 1, growthPercentPerMonth: 100, horizonMonths: 60 },
      ['/growthPercentPerMonth'],
    ],
    [
      'with growth of the largest rate that explodes',
      { averageIngressMiBps: MAX_MIBPS, growthPercentPerMonth: 100, horizonMonths: 60 },
      ['/growthPercentPerMonth'],
    ],
  ])('%s', (_, request, places) => {
    expect(placesOf(request)).toEqual(places)
  })
})

describe('a request is at one with itself', () => {
  it.each<[string, Request]>([
    ['with a peak of the average', { averageIngressMiBps: 1, peakIngressMiBps: 1 }],
    [
      'with a peak that was rounded to the average',
      { messagesPerSecond: 100, averageMessageBytes: 1000, peakIngressMiBps: 0.095367431640625 },
    ],
    [
      'with all that is kept on disk',
      { averageIngressMiBps: 1, retentionHours: 24, localRetentionHours: 24 },
    ],
    [
      'with less on disk than is kept of one topic',
      {
        topics: [topic('a', { retentionHours: 12 }), topic('b', { retentionHours: 48 })],
        localRetentionHours: 24,
      },
    ],
    [
      'with the size of messages in one place for all topics',
      {
        averageMessageBytes: 9,
        topics: [{ name: 'a', messagesPerSecond: 9, compressionRatio: 2 }],
      },
    ],
    ['with the largest rate', { averageIngressMiBps: MAX_MIBPS }],
  ])('%s', (_, request) => {
    expect(contradictions(request)).toEqual([])
  })
})

describe('what the schema refuses is not refused twice', () => {
  it.each<[string, Request]>([
    ['a rate that is text', { averageIngressMiBps: 'much', peakIngressMiBps: 1 }],
    ['a rate that is too large', { averageIngressMiBps: 1e308, peakIngressMiBps: 1 }],
    ['a rate that is null', { averageIngressMiBps: null }],
    ['topics that are no list', { topics: 'orders' }],
    ['no topic', { topics: [], localRetentionHours: 1 }],
    ['topics that are none', { topics: [null, 5, 'orders', [], undefined] }],
    ['names that are none', { topics: [topic('a', { name: 5 }), topic('b', { name: 5 })] }],
    ['too many topics', { topics: Array(MAX_TOPICS + 1).fill({}), localRetentionHours: 1 }],
    [
      'a retention that is text',
      { averageIngressMiBps: 1, retentionHours: 'long', localRetentionHours: 200 },
    ],
    [
      'a retention below zero',
      { averageIngressMiBps: 1, retentionHours: -1, localRetentionHours: 200 },
    ],
  ])('%s', (_, request) => {
    expect(contradictions(request)).toEqual([])
  })
})
