import { describe, expect, it } from 'vitest'
import { kindOfField } from '../../src/quantity/field-kind'
import { numericFields } from '../../src/schema/sweep-query'
import { attribute, byId, textOf } from './document'
import { faultsOn, isAnswered, noteOn, pageOf, queryOf, takenAway } from './shown-page'

const BASE = { region: 'us-east-1', averageIngressMiBps: '50' }
const MIB = 2 ** 20

/** The command of the shell holds the query of the API that the page was answered from. */
const apiQueryOf = async (query: string): Promise<Record<string, string>> => {
  const page = await pageOf(query)
  expect(faultsOn(page)).toEqual({})
  const [, url = ''] = /^curl -s '(.*)'$/.exec(takenAway(page, 'curl')) ?? []
  return Object.fromEntries(new URL(url).searchParams)
}

/** Rates as written, and in numbers of the API. */
const RATES: readonly (readonly [Record<string, string>, Record<string, string | number>])[] = [
  [
    { averageIngressMiBps: '20k msg/s × 2 KB' },
    { messagesPerSecond: 20_000, averageMessageBytes: 2000 },
  ],
  [
    { averageIngressMiBps: '20k msg/s × 2 KB', peakIngressMiBps: '3x', compressionRatio: '4:1' },
    {
      messagesPerSecond: 20_000,
      averageMessageBytes: 2000,
      peakIngressMiBps: (3 * 20_000 * 2000) / MIB / 4,
      compressionRatio: 4,
    },
  ],
  [
    { messagesPerSecond: '20k msg/s', averageMessageBytes: '2 KB', peakIngressMiBps: '300 %' },
    {
      messagesPerSecond: 20_000,
      averageMessageBytes: 2000,
      peakIngressMiBps: (3 * 20_000 * 2000) / MIB,
    },
  ],
  [
    { averageIngressMiBps: '20k msg/s', averageMessageBytes: '2 KB' },
    { messagesPerSecond: 20_000, averageMessageBytes: 2000 },
  ],
  [
    { peakIngressMiBps: '3x', averageIngressMiBps: '50 MB/s' },
    { averageIngressMiBps: 50e6 / MIB, peakIngressMiBps: (3 * 50e6) / MIB },
  ],
  [{ averageIngressMiBps: '2 TiB/day' }, { averageIngressMiBps: 2 ** 21 / 86_400 }],
]

describe('a rate as people write it', () => {
  it.each(RATES)('%o is planned as its numbers', async (written, numbers) => {
    const human = await pageOf(queryOf({ region: 'us-east-1', ...written }))
    const plain = await pageOf(queryOf({ region: 'us-east-1', ...numbers }))
    for (const id of ['verdict', 'comparison', 'partition-window', 'candidate', 'rejected'])
      expect(textOf(byId(human, id)), id).toBe(textOf(byId(plain, id)))
    expect(isAnswered(human)).toBe(true)
    expect(attribute(byId(human, 'averageIngressMiBps'), 'value')).toBe(written.averageIngressMiBps)
  })

  it('says what it understood', async () => {
    const page = await pageOf(
      queryOf({ region: 'us-east-1', averageIngressMiBps: '20k msg/s × 2 KB' }),
    )
    expect(noteOn(page, 'averageIngressMiBps')).toBe(
      '= 20,000 messages/s × 2,000 bytes = 38.147 MiB/s',
    )
    expect(noteOn(await pageOf(queryOf(BASE)), 'averageIngressMiBps')).toBe('= 50 MiB/s')
  })
})

/** By kind of quantity a text and its number; by field where the unit or the range asks for another. */
const BY_KIND = {
  rate: ['100 MB/s', 100e6 / MIB],
  messageRate: ['30k msg/s', 30_000],
  size: ['64 KiB', 65_536],
  duration: ['2 min', 120],
  percentage: ['2.5 %', 2.5],
  price: ['$0.25', 0.25],
  share: ['70 %', 0.7],
  multiple: ['150 %', 1.5],
  ratio: ['3:1', 3],
  count: ['three', 3],
} as const
const BY_FIELD: Readonly<Record<string, readonly [string, number]>> = {
  retentionHours: ['7d', 168],
  localRetentionHours: ['2 days', 48],
  horizonMonths: ['2 years', 24],
  hoursPerMonth: ['30d', 720],
  peakIngressMiBps: ['3x', 150],
  processingMsPerMessage: ['0.2 s', 200],
  maxReplicationLatencyMs: ['0.2 s', 200],
  leaderElectionMs: ['0.2 s', 200],
  controllerInitMs: ['0.2 s', 200],
  replicationMsPerThousandPartitions: ['0.2 s', 200],
  ec2IngressMiBpsPerVcpu: ['10.48576 MB/s per vCPU', 10],
  ec2MaxIngressMiBpsPerVcpu: ['10.48576 MB/s per vCPU', 10],
  ec2EgressMiBpsPerVcpu: ['10.48576 MB/s per vCPU', 10],
  ec2MaxEgressMiBpsPerVcpu: ['10.48576 MB/s per vCPU', 10],
  averageEgressMiBps: ['20 MiB/s', 20],
  peakEgressMiBps: ['1 GiB/s', 1024],
  heapGiB: ['8 GiB', 8],
  segmentGiB: ['512 MiB', 0.5],
  systemMemoryGiB: ['2048 MiB', 2],
  rootVolumeGiB: ['0.5 TiB', 512],
  producerKiBPerPartition: ['0.5 MiB', 512],
  openFiles: ['200k', 200_000],
  mapAreas: ['262 144', 262_144],
  latencyRulePartitions: ['1e2', 100],
  ec2ReplicasPerBroker: ['4k', 4000],
  partitions: ['1,200', 1200],
  clientConnections: ['10k', 10_000],
  ec2MostVcpu: ['32 vCPUs', 32],
  ec2LeastVcpu: ['4 vCPU', 4],
}

describe('a quantity as people write it', () => {
  it.each([...numericFields.keys()])('%s reaches the API as its number', async (field) => {
    const [text, value] = BY_FIELD[field] ?? BY_KIND[kindOfField(field)]
    const rate =
      field === 'messagesPerSecond'
        ? { averageMessageBytes: '2 KB' }
        : { averageIngressMiBps: '50', averageMessageBytes: '1 KiB' }
    const asked = await apiQueryOf(queryOf({ region: 'us-east-1', ...rate, [field]: text }))
    expect(Number(asked[field])).toBeCloseTo(value, 6)
  })
})

describe('a region as people write it', () => {
  it.each([
    ['Seoul', 'ap-northeast-2'],
    ['US East (N. Virginia)', 'us-east-1'],
    ['EU-WEST-1', 'eu-west-1'],
  ])('%s is %s', async (region, code) => {
    expect(await apiQueryOf(queryOf({ ...BASE, region }))).toMatchObject({ region: code })
  })
})
