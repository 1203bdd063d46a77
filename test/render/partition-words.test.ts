import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { bundled } from '../../src/catalogue/bundled'
import { partitionPlan } from '../../src/core/partition-plan'
import { amount } from '../../src/core/words'
import { partitionsAnswer } from '../../src/render/answer/partitions'
import { windowChart } from '../../src/render/charts/window'
import { windowRows } from '../../src/render/charts/window-bounds'
import { windowClaim, windowSentence } from '../../src/render/charts/window-words'
import { platformName } from '../../src/render/names'
import type { WorkloadInput } from '../../src/schema/workload'
import { workloads } from '../support/workloads'

const region = 'us-east-1'
const planFor = (workload: WorkloadInput) => partitionPlan(workload, bundled)
const windowOf = (workload: Partial<WorkloadInput>) => {
  const plan = planFor({ region, ...workload })
  const rows = windowRows(plan)
  return { claim: windowClaim(plan), words: rows.map(windowSentence), rows, plan }
}

const fewerThanAsked = { averageIngressMiBps: 50, partitions: 10, partitionConsumeMiBps: 0.01 }
const compacted = {
  topics: [
    { name: 'w', averageIngressMiBps: 80, compacted: true },
    { name: 'a', averageIngressMiBps: 1 },
  ],
}

describe('the words of the partition window', () => {
  it('say that it is the lower bounds that are above an upper bound, where fewer are planned', () => {
    const { words, rows } = windowOf(fewerThanAsked)
    expect(words[0]).toContain(
      '10,000 asked for by the lower bounds are above the upper bound of 4,000 (broker replicas); the 10 planned are within it.',
    )
    expect(rows.map(({ state }) => state)).toEqual(['short', 'short', 'misfit', 'short'])
  })

  it('say that planned partitions are above an upper bound, where they are', () => {
    const { words } = windowOf({ averageIngressMiBps: 50, partitions: 5000, platforms: ['ec2'] })
    expect(words.join()).toContain(
      'at most 3,600 (5,000 planned). 5,000 partitions are above the upper bound of 3,600',
    )
  })

  it('count compacted partitions alone where only these are limited', () => {
    const { claim, words } = windowOf(compacted)
    expect(claim).toBe('MSK Serverless needs 204 compacted partitions and may have 120')
    expect(words[2]).toMatch(/at most 120 \(204 compacted needed\)/)
  })

  it('count the others alone where there are compacted ones too', () => {
    const { claim, plan } = windowOf({
      topics: [
        { name: 'w', averageIngressMiBps: 1, partitions: 100, compacted: true },
        { name: 'a', averageIngressMiBps: 1, partitions: 2500 },
      ],
    })
    expect(claim).toBe('MSK Serverless needs 2,500 uncompacted partitions and may have 2,400')
    expect(plan.partitions.conflicts).toMatchObject([
      { lowerBound: 'partitions given of a: 2,500 of 2,500 uncompacted partitions' },
    ])
  })

  it('hold compacted partitions and others against both quotas together', () => {
    const { words } = windowOf({
      topics: [
        { name: 'w', averageIngressMiBps: 1, partitions: 100, compacted: true },
        { name: 'a', averageIngressMiBps: 1, partitions: 2350 },
      ],
    })
    expect(words[2]).toContain('4 to 2,520 (platform quota), 2,450 planned.')
  })

  it('do not speak of every platform where one was asked for', () => {
    const { claim } = windowOf({
      averageIngressMiBps: 1,
      partitions: 3000,
      platforms: ['msk-serverless'],
    })
    expect(claim).toBe('MSK Serverless cannot hold 3,000 partitions')
  })

  it('say how many are missing where too few were given, and else where the reason is', () => {
    const few = windowOf({ averageIngressMiBps: 50, partitions: 1 }).words
    expect(few[1]).toBe('MSK Express: does not fit (7 needed, 1 given).')
    expect(few[2]).toBe('MSK Serverless: does not fit (20 needed, 1 given).')
    const unpriced = windowOf({ region: 'af-south-1', averageIngressMiBps: 50 }).words
    expect(unpriced[1]).toBe('MSK Express: does not fit (see the plan for why).')
  })
})

const answerFor = (workload: Partial<WorkloadInput>) =>
  partitionsAnswer(planFor({ region, ...workload }))

describe('the answer of a partition plan', () => {
  it('calls a lower bound the largest only where no quota asks for more', () => {
    const given = { averageIngressMiBps: 50, partitions: 3001 }
    const name = 'producer throughput, the largest lower bound'
    expect(answerFor(given)).toContain(`${name} that holds on every platform, asks for 10.`)
    expect(answerFor({ ...given, platforms: ['ec2'] })).toContain(`${name}, asks for 10.`)
  })

  it('says of which platform the partitions are above the upper bound', () => {
    expect(answerFor({ averageIngressMiBps: 50, partitions: 5000 })).toContain(
      'and 5,000 on MSK Express (broker replicas). Kafka on EC2 has 5,000, above its upper bound of 3,600 (latency rule).',
    )
  })

  it('says why a platform does not fit, or where the reason is', () => {
    expect(answerFor({ averageIngressMiBps: 50, partitions: 1 })).toContain(
      'MSK Express does not fit: its quota per partition asks for 7 partitions, against 1 given.',
    )
    expect(answerFor({ region: 'af-south-1', averageIngressMiBps: 50 })).toContain(
      'MSK Express and MSK Serverless do not fit: the plan says why.',
    )
    expect(answerFor(compacted)).toContain(
      'MSK Serverless does not fit: compacted-partitions: 204 partitions against a quota of 120.',
    )
  })

  it('keeps the digits of a trickle', () => {
    expect(answerFor({ averageIngressMiBps: 0.00001 })).toContain(
      'producers write 0.00002 MiB/s at peak',
    )
    expect([0.0004, 0.0999, 0.00002, 0, -0.0004].map((value) => amount(value))).toEqual([
      '0.0004',
      '0.0999',
      '0.00002',
      '0',
      '-0.0004',
    ])
  })
})

const NUMBER = /(?<![\w.])\d[\d,]*(?:\.\d+)?/g
const numbersIn = (text: string): number[] =>
  [...text.matchAll(NUMBER)].map(([digits]) => Number(digits.replace(/,/g, '')))

describe('for any workload, of the words about partitions', () => {
  it('every number is in the plan, a bound is passed only by more, and every platform is named', () => {
    fc.assert(
      fc.property(workloads, (workload) => {
        const plan = planFor(workload)
        const known = new Set(numbersIn(JSON.stringify(plan).replace(/:(?=\d)/g, ' ')))
        const picture = windowChart(plan, 'light')
        for (const { partitionsAtMost } of plan.clusters) expect(partitionsAtMost).toBeLessThan(1e7)
        for (const row of windowRows(plan)) {
          const { platform, conflict, least, planned = 0, most = 0, state } = row
          expect(picture).toContain(`>${platformName(platform)}<`)
          expect(numbersIn(conflict).filter((n) => n !== least && !known.has(n))).toEqual([])
          const [, passed] = /above the upper bound of ([\d,]+)/.exec(conflict) ?? []
          if (passed) expect(Math.max(planned, least)).toBeGreaterThan(numbersIn(passed)[0] ?? 0)
          if (state === 'above') expect(planned).toBeGreaterThan(most)
          if (state === 'short') expect([planned <= most, most < least]).toEqual([true, true])
          if (state === 'conflict') expect(least).toBeGreaterThan(most)
        }
        const said = partitionsAnswer(plan).matchAll(
          /has ([\d,]+), above its upper bound of ([\d,]+)/g,
        )
        for (const [, planned = '', most = ''] of said)
          expect(numbersIn(planned)[0]).toBeGreaterThan(numbersIn(most)[0] ?? 0)
      }),
      { numRuns: 150 },
    )
  })
})
