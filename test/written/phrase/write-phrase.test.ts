import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { bundled } from '../../../src/catalogue/bundled'
import { withoutRefresh } from '../../../src/deps'
import { readPhrase } from '../../../src/written/phrase/read-phrase'
import { writePhrase } from '../../../src/written/phrase/write-phrase'
import { anyWorkload } from '../../support/any-workload'

const deps = withoutRefresh(bundled)

describe('a workload in one line', () => {
  it.each([
    [
      { averageIngressMiBps: 50e6 / 2 ** 20, retentionHours: 168, consumerGroups: 3 },
      '50 MB/s 7d 3 groups us-east-1',
    ],
    [{ averageIngressMiBps: 50 }, '50 MiB/s us-east-1'],
    [{ messagesPerSecond: 20_000, averageMessageBytes: 2000 }, '20k msg/s × 2 KB us-east-1'],
    [
      { averageIngressMiBps: 1 / 3, peakIngressMiBps: 2 },
      'averageIngressMiBps=0.3333333333333333 peak 2 MiB/s us-east-1',
    ],
    [
      { averageIngressMiBps: 2e12 / 86_400 / 2 ** 20, localRetentionHours: 24, keyed: false },
      '2 TB/day 1d local keyed=false us-east-1',
    ],
  ])('%j is %s', (fields, phrase) => {
    expect(writePhrase({ region: 'us-east-1', ...fields })).toBe(phrase)
  })

  it('is read as the very same workload, whatever it is', async () => {
    await fc.assert(
      fc.asyncProperty(anyWorkload, async (workload) => {
        const phrase = writePhrase(workload)
        const { faults, workload: read } = await readPhrase(phrase, deps)
        expect({ phrase, faults, input: read?.input }).toEqual({
          phrase,
          faults: [],
          input: workload,
        })
      }),
      { numRuns: 300 },
    )
  })
})
