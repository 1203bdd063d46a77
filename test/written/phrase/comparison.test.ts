import { describe, expect, it } from 'vitest'
import { bundled } from '../../../src/catalogue/bundled'
import { withoutRefresh } from '../../../src/deps'
import type { WorkloadInput } from '../../../src/schema/workload'
import { isComparison, readComparison } from '../../../src/written/phrase/read-comparison'

const deps = withoutRefresh(bundled)
const MB = 1e6 / 2 ** 20

type Fields = Partial<WorkloadInput>
const rate = (megabytes: number, fields: Fields = {}): Fields => ({
  averageIngressMiBps: megabytes * MB,
  ...fields,
})
const SEOUL = { region: 'ap-northeast-2', retentionHours: 168 }

describe('what is compared', () => {
  it.each<readonly [phrase: string, workloads: readonly Fields[]]>([
    ['10MB/s 100MB/s', [rate(10), rate(100)]],
    ['10MB/s, 100MB/s', [rate(10), rate(100)]],
    ['10MB/s and 100MB/s', [rate(10), rate(100)]],
    ['10MB/s 100MB/s seoul 7d', [rate(10, SEOUL), rate(100, SEOUL)]],
    ['seoul 10MB/s 7d 100MB/s', [rate(10, SEOUL), rate(100, SEOUL)]],
    ['50MB/s 7d 30d', [rate(50, { retentionHours: 168 }), rate(50, { retentionHours: 720 })]],
    [
      '10MB/s 7d 100MB/s 30d',
      [rate(10, { retentionHours: 168 }), rate(100, { retentionHours: 720 })],
    ],
    [
      '50MB/s 3 groups 5 groups 8 groups',
      [3, 5, 8].map((consumerGroups) => rate(50, { consumerGroups })),
    ],
    [
      '50MB/s seoul tokyo',
      [rate(50, { region: 'ap-northeast-2' }), rate(50, { region: 'ap-northeast-1' })],
    ],
    ['10MB/s vs 100MB/s', [rate(10), rate(100)]],
    ['10MB/s vs. 100MB/s', [rate(10), rate(100)]],
    ['10MB/s VS 100MB/s', [rate(10), rate(100)]],
    ['10MB/s versus 100MB/s versus 1GB/s', [rate(10), rate(100), rate(1000)]],
    ['50MB/s against 100MB/s', [rate(50), rate(100)]],
    [
      '50MB/s compared to 100MB/s in ohio',
      [rate(50, { region: 'us-east-2' }), rate(100, { region: 'us-east-2' })],
    ],
    ['10MB/s vs 100MB/s seoul 7d', [rate(10, SEOUL), rate(100, SEOUL)]],
    ['10MB/s seoul 7d vs 100MB/s', [rate(10, SEOUL), rate(100, SEOUL)]],
    [
      '50MB/s 7d vs 50MB/s 30d',
      [rate(50, { retentionHours: 168 }), rate(50, { retentionHours: 720 })],
    ],
    [
      '50MB/s seoul vs tokyo',
      [rate(50, { region: 'ap-northeast-2' }), rate(50, { region: 'ap-northeast-1' })],
    ],
    ['50MB/s rf2 vs rf3', [rate(50, { replicationFactor: 2 }), rate(50, { replicationFactor: 3 })]],
    ['50MB/s vs 50MB/s rf2', [rate(50), rate(50, { replicationFactor: 2 })]],
    [
      '50MB/s peak 2x vs peak 5x',
      [rate(50, { peakIngressMiBps: 100 * MB }), rate(50, { peakIngressMiBps: 250 * MB })],
    ],
    [
      '50MB/s express vs standard',
      [rate(50, { platforms: ['msk-express'] }), rate(50, { platforms: ['msk-standard'] })],
    ],
    [
      '50MB/s ec2 reserved 1y vs on demand',
      [
        rate(50, { platforms: ['ec2'], ec2Purchase: 'reserved1yNoUpfront' }),
        rate(50, { platforms: ['ec2'], ec2Purchase: 'onDemand' }),
      ],
    ],
    [
      '20k msg/s x 2KB vs 50MB/s',
      [{ messagesPerSecond: 20_000, averageMessageBytes: 2000 }, rate(50)],
    ],
  ])('%s', async (phrase, workloads) => {
    const { phrases, faults } = await readComparison(phrase, deps)
    expect(faults).toEqual([])
    const wanted = workloads.map((fields) => ({ region: 'us-east-1', ...fields }))
    expect(phrases.map(({ workload }) => workload?.input)).toEqual(wanted)
  })
})

describe('what cannot be compared', () => {
  const NOTHING = /^Say what to compare: compare 10MB\/s 100MB\/s/

  it.each<readonly [phrase: string, faults: readonly RegExp[]]>([
    ['', [NOTHING]],
    ['10MB/s', [NOTHING]],
    ['10MB/s vs', [NOTHING]],
    ['vs 10MB/s', [NOTHING]],
    ['10MB/s vs 10MB/s', [NOTHING]],
    ['10MB/s 10MB/s', [NOTHING]],
    ['50MB/s express standard', [NOTHING]],
    ['10MB/s 100MB/s 7d 30d 90d', [NOTHING]],
    ['10MB/s 20MB/s 30MB/s 40MB/s 50MB/s', [/^At most 4 can be compared at once, not 5$/]],
    ['10 mb/s vs 100MB/s', [/^"10 mb\/s" is ambiguous/]],
    ['10MB/s vs 100MB/s seol', [/^"seol" is not known here: the nearest is Seoul$/]],
    ['10 mb/s vs 100MB/s 3 grups', [/^"10 mb\/s" is ambiguous/, /^"3 grups" is not known here/]],
    ['50MB/s rf3 vs rf99', [/Must be at most 60; got 99/]],
  ])('%s', async (phrase, wanted) => {
    const { phrases, faults } = await readComparison(phrase, deps)
    expect(faults).toHaveLength(wanted.length)
    for (const [index, pattern] of wanted.entries()) expect(faults[index]).toMatch(pattern)
    expect(phrases.every(({ workload }) => workload) && phrases.length > 0).toBe(false)
  })
})

it.each([
  ['10MB/s vs 100MB/s', true],
  ['10MB/s versus 100MB/s', true],
  ['vs', true],
  ['10MB/s', false],
  ['canvas 10MB/s', false],
])('whether %s compares: %s', (phrase, is) => {
  expect(isComparison(phrase)).toBe(is)
})
