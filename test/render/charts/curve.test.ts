import { describe, expect, it } from 'vitest'
import { curveChart } from '../../../src/render/charts/curve'
import { runsOf } from '../../../src/render/charts/runs'
import type { Sweep } from '../../../src/schema/sweep'
import { sweepFor, THEMES, withWinners } from './given'
import { faultsOf, textsOf } from './picture'

const usual = sweepFor({}, { points: 50 })
const linear = sweepFor({}, { field: 'retentionHours', from: 1, to: 720, scale: 'linear' })
const none = sweepFor({ region: 'mx-central-1' }, { to: 10, points: 5 })
const coarse = sweepFor({}, { points: 20 })
/** MSK Express is missing in the middle, MSK Serverless from there on. */
const gaps: Sweep = withWinners({
  ...coarse,
  points: coarse.points.map((point, index) => ({
    ...point,
    platforms: point.platforms.filter(
      ({ platform }) =>
        !(platform === 'msk-express' && index > 5 && index < 9) &&
        !(platform === 'msk-serverless' && index > 8),
    ),
  })),
})
const many: Sweep = {
  ...coarse,
  crossovers: Array.from({ length: 9 }, (_, index) => ({
    value: 40 + index / 10,
    below: 40 + index / 10 - 0.05,
    from: 'ec2' as const,
    to: 'msk-express' as const,
    monthlyUsd: 9000,
    fromMonthlyUsd: 9100,
  })),
}
const onePoint: Sweep = { ...coarse, crossovers: [], points: coarse.points.slice(0, 1) }

const wordsOf = (sweep: Sweep): string[] =>
  textsOf(curveChart(sweep, 'light')).map(({ content }) => content)

describe('the cost curve keeps its look', () => {
  it.each([
    ['usual', usual, 'auto'],
    ['dark', usual, 'dark'],
    ['linear', linear, 'light'],
    ['gaps', gaps, 'light'],
    ['none', none, 'light'],
  ] as const)('%s', async (name, sweep, theme) => {
    await expect(curveChart(sweep, theme)).toMatchFileSnapshot(
      `../../golden/charts/curve-${name}.svg`,
    )
  })
})

it.each([
  ['the usual sweep', usual],
  ['a linear sweep', linear],
  ['a sweep with gaps', gaps],
  ['a sweep of nothing', none],
  ['nine crossovers', many],
  ['one point', onePoint],
  ['one platform', sweepFor({ platforms: ['ec2'] }, { scale: 'linear', from: 0.5, to: 2 })],
  ['a whole-numbered field', sweepFor({}, { field: 'consumerGroups', to: 40, whole: true })],
  ['seven decades', sweepFor({ platforms: ['ec2', 'msk-standard'] }, { from: 0.001, to: 90_000 })],
  [
    'a field from zero',
    sweepFor({}, { field: 'consumerGroups', from: 0, to: 9, scale: 'linear', whole: true }),
  ],
])('the cost curve of %s is a sound picture in every theme', (_, sweep) => {
  for (const theme of THEMES) {
    const svg = curveChart(sweep, theme)
    expect(faultsOf(svg)).toEqual([])
    expect(svg).not.toContain('NaN')
    expect(curveChart(sweep, theme)).toBe(svg)
    expect(svg.length).toBeLessThan(12_500)
  }
})

describe('the cost curve', () => {
  it('names each platform once, at the end of its curve', () => {
    const words = wordsOf(usual)
    for (const name of ['MSK Standard', 'MSK Express', 'MSK Serverless', 'Kafka on EC2'])
      expect(words.filter((word) => word === name)).toHaveLength(1)
  })

  it('draws steps and no slope', () => {
    const curves = [...curveChart(usual, 'light').matchAll(/class="curve[^"]*" d="([^"]*)"/g)]
    expect(curves).toHaveLength(4)
    for (const [, path] of curves) expect(path).toMatch(/^M[-\d. ]+(H[-\d.]+V[-\d.]+)+$/)
  })

  it('leaves a gap where a platform does not fit, and says where it ends', () => {
    expect(runsOf(gaps, 'msk-express')).toHaveLength(2)
    expect(runsOf(gaps, 'msk-serverless')).toHaveLength(1)
    expect(wordsOf(gaps)).toContain('with gaps')
    expect(wordsOf(gaps).some((word) => word.startsWith('last at '))).toBe(true)
  })

  it('goes through the crossovers that were found between the points', () => {
    const [crossover] = usual.crossovers
    if (!crossover?.to || !crossover.from) throw new Error('no crossover')
    const at = { value: crossover.value, usd: crossover.monthlyUsd }
    expect(runsOf(usual, crossover.to).flat()).toContainEqual(at)
    expect(runsOf(usual, crossover.from).flat()).toContainEqual({
      value: crossover.value,
      usd: crossover.fromMonthlyUsd,
    })
  })

  it('lists six crossovers in words, and counts the others', () => {
    const words = wordsOf(many)
    expect(words).toContain(
      'from 40 MiB/s on, MSK Express is cheaper than Kafka on EC2: 9,000.00 USD a month',
    )
    expect(words.filter((word) => word.startsWith('from '))).toHaveLength(6)
    expect(words).toContain('and 3 more')
  })

  it.each([
    [
      { to: 'ec2', monthlyUsd: 12 } as const,
      'from 5 MiB/s on, Kafka on EC2 fits: 12.00 USD a month',
    ],
    [{ from: 'ec2' } as const, 'from 5 MiB/s on, nothing fits'],
    [
      { from: 'msk-serverless', to: 'ec2', monthlyUsd: 12 } as const,
      'from 5 MiB/s on, MSK Serverless does not fit and Kafka on EC2 is cheapest: 12.00 USD a month',
    ],
  ])('says what happens at a crossover: %o', (fields, sentence) => {
    const words = wordsOf({ ...usual, crossovers: [{ value: 5, below: 4.96, ...fields }] })
    expect(words.join(' ')).toContain(sentence)
  })

  it('marks the value that the request had, where it is in the range', () => {
    expect(wordsOf(usual)).toContain('given: 10 MiB/s')
    expect(wordsOf({ ...usual, given: 5000 }).join(' ')).not.toContain('given')
  })

  it('says which platforms fit at none of the values', () => {
    expect(wordsOf(none)[0]).toBe('Nothing fits at any of the values')
    expect(wordsOf(none).join(' ')).toContain('fit at none of the values.')
  })
})
