import { describe, expect, it } from 'vitest'
import { windowChart } from '../../../src/render/charts/window'
import type { PartitionPlan } from '../../../src/schema/plan'
import { scenarios } from '../../scenarios/workloads'
import { HOSTILE, THEMES, windowFor } from './given'
import { faultsOf, textsOf } from './picture'

const usual = windowFor({ consumerInstances: 40 })
const topics = windowFor({
  topics: HOSTILE.map((name, index) => ({
    name,
    averageIngressMiBps: 40 - index * 3,
    ...(index % 3 === 2 ? { partitions: 60 + index } : {}),
  })),
})
const conflict = windowFor({
  partitions: 3000,
  platforms: ['msk-standard', 'msk-serverless', 'ec2'],
})
const million = windowFor({ partitions: 1_000_000 })

const wordsOf = (plan: PartitionPlan): string[] =>
  textsOf(windowChart(plan, 'light')).map(({ content }) => content)

describe('the partition window keeps its look', () => {
  it.each([
    ['usual', usual, 'auto'],
    ['dark', usual, 'dark'],
    ['topics', topics, 'light'],
    ['conflict', conflict, 'light'],
  ] as const)('%s', async (name, plan, theme) => {
    await expect(windowChart(plan, theme)).toMatchFileSnapshot(
      `../../golden/charts/window-${name}.svg`,
    )
  })
})

const plans: [string, PartitionPlan][] = [
  ['the usual', usual],
  ['hostile topics', topics],
  ['a conflict', conflict],
  ['a million partitions', million],
  ...Object.entries(scenarios).map(([name, workload]): [string, PartitionPlan] => [
    name,
    windowFor(workload),
  ]),
]

it.each(plans)('the partition window of %s is a sound picture in every theme', (_, plan) => {
  for (const theme of THEMES) {
    const svg = windowChart(plan, theme)
    expect(faultsOf(svg)).toEqual([])
    expect(windowChart(plan, theme)).toBe(svg)
    expect(svg.length).toBeLessThan(12_000)
  }
})

describe('the partition window', () => {
  it('says what is recommended, each bound, and the window of each platform', () => {
    const words = wordsOf(usual)
    expect(words[0]).toBe('42 partitions recommended')
    expect(words).toContain('42 recommended')
    expect(words).toContain('producer throughput')
    expect(words).toContain('consumer parallelism')
    for (const { partitionsAtMost } of usual.clusters)
      if (partitionsAtMost)
        expect(words.join(' ')).toContain(`to ${partitionsAtMost.toLocaleString('en-US')}`)
  })

  it('never cuts a number, however long', () => {
    const far = { ...usual.clusters[0], partitions: 1_234_567, partitionsAtMost: 987_654_321 }
    const [topic] = usual.partitions.topics
    const words = wordsOf({
      ...usual,
      clusters: usual.clusters.map((cluster) => ({
        ...cluster,
        ...far,
        platform: cluster.platform,
      })),
      partitions: {
        ...usual.partitions,
        topics: topic
          ? [
              {
                ...topic,
                lowerBounds: topic.lowerBounds.map((bound) => ({
                  ...bound,
                  partitions: 1_234_567,
                })),
              },
            ]
          : [],
      },
    })
    expect(words).toContain('to 987,654,321')
    expect(words.some((word) => word.startsWith('from 1,234,567; '))).toBe(true)
  })

  it('never cuts what is needed, and says no less than that', () => {
    const topics = ['one', 'two'].map((name) => ({
      name,
      averageIngressMiBps: 9000,
      peakIngressMiBps: 9000,
      partitions: 1000,
    }))
    const words = wordsOf(windowFor({ topics, platforms: ['msk-serverless'] }))
    expect(words).toContain('3,600 needed')
    expect(words.filter((word) => word.endsWith('…'))).toEqual([])
    const compacted = { compacted: true, averageIngressMiBps: 1 }
    const both = [
      { name: 'one', partitions: 130, ...compacted },
      { name: 'two', averageIngressMiBps: 1 },
    ]
    expect(wordsOf(windowFor({ topics: both }))).toContain('at most 120')
  })

  it('keeps the line away from the number beside it', () => {
    const svg = windowChart(
      windowFor({ averageIngressMiBps: 3000, peakIngressMiBps: 3000, consumerInstances: 5000 }),
      'light',
    )
    const line = svg.indexOf('class="rule ink-line"')
    const labels = textsOf(svg).filter(({ content }) => /^5,0(04|22)$/.test(content))
    expect(labels).toHaveLength(2)
    for (const { content, left, right } of labels) {
      const label = svg.indexOf(`>${content}</text>`)
      const [, x, , width] =
        [
          ...svg
            .slice(line, label)
            .matchAll(/class="paper" x="([\d.]+)" y="([\d.]+)" width="([\d.]+)"/g),
        ].at(-1) ?? []
      expect(Number(x)).toBeLessThan(left)
      expect(Number(x) + Number(width)).toBeGreaterThan(right)
    }
  })

  it('says given in place of recommended where the number was given', () => {
    const words = wordsOf(windowFor({ partitions: 12 }))
    expect(words).toContain('12 given')
    expect(words.join(' ')).not.toContain('recommended')
  })

  it('adds bounds over topics, and says so', () => {
    const words = wordsOf(topics)
    expect(words.join(' ')).toContain('lower bounds added over 10 topics')
    expect(words.filter((word) => word === 'producer throughput').length).toBeGreaterThan(0)
    expect(words.join(' ')).toContain('and 2 more topics')
  })

  it('says a conflict in words, with both numbers and the ways out', () => {
    const words = wordsOf(conflict).join(' ')
    expect(words).toContain('MSK Serverless cannot hold 3,000 partitions')
    expect(words).toContain('at most 2,400')
    expect(words).toContain('3,000 needed')
    expect(words).toContain('Ways out: ')
    expect(wordsOf(million)[0]).toBe('No platform can hold 1,000,000 partitions')
  })

  it('shows names of topics as text, cut where they are too long', () => {
    const words = wordsOf(topics)
    expect(words).toContain("=cmd|' /C calc'!A0")
    expect(words.some((word) => /^W+…$/.test(word))).toBe(true)
    expect(windowChart(topics, 'light')).not.toContain('<script')
    expect(windowChart(topics, 'light')).not.toContain('‮')
  })
})
