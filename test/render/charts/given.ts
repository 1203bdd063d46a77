import { bundled } from '../../../src/catalogue/bundled'
import { partitionPlan } from '../../../src/core/partition-plan'
import { plan } from '../../../src/core/plan'
import { sweep } from '../../../src/core/sweep'
import type { Candidate } from '../../../src/schema/candidate'
import type { PartitionPlan, Plan } from '../../../src/schema/plan'
import type { Sweep } from '../../../src/schema/sweep'
import type { WorkloadInput } from '../../../src/schema/workload'

/** The themes that pictures come in. */
export const THEMES = ['auto', 'light', 'dark'] as const

/** A plan at the bundled prices; us-east-1 and 10 MiB/s unless said. */
export const planFor = (workload: Partial<WorkloadInput>): Plan =>
  plan({ region: 'us-east-1', ...rate(workload), ...workload }, bundled)

/** A partition window at the bundled prices. */
export const windowFor = (workload: Partial<WorkloadInput>): PartitionPlan =>
  partitionPlan({ region: 'us-east-1', ...rate(workload), ...workload }, bundled)

const rate = ({ topics }: Partial<WorkloadInput>) => (topics ? {} : { averageIngressMiBps: 10 })

/** A sweep at the bundled prices. */
export const sweepFor = (
  workload: Partial<WorkloadInput>,
  range: Partial<Parameters<typeof sweep>[1]>,
): Sweep =>
  sweep(
    { region: 'us-east-1', averageIngressMiBps: 10, ...workload },
    {
      field: 'averageIngressMiBps',
      from: 1,
      to: 1000,
      points: 20,
      scale: 'log',
      whole: false,
      ...range,
    },
    bundled,
  )

/** A sweep whose points were changed by hand, with the cheapest platforms and crossovers that they then have. */
export const withWinners = (changed: Sweep): Sweep => {
  const points = changed.points.map((point) => ({
    ...point,
    cheapest: cheapestOf(point)?.platform,
  }))
  return {
    ...changed,
    points,
    crossovers: points.flatMap((point, index) => {
      const before = points[index - 1]
      if (!before || before.cheapest === point.cheapest) return []
      return [
        {
          value: point.value,
          below: before.value,
          from: before.cheapest,
          to: point.cheapest,
          monthlyUsd: cheapestOf(point)?.monthlyUsd,
          fromMonthlyUsd: point.platforms.find((each) => each.platform === before.cheapest)
            ?.monthlyUsd,
        },
      ]
    }),
  }
}

const cheapestOf = ({ platforms }: Sweep['points'][number]) =>
  [...platforms].sort((one, other) => one.monthlyUsd - other.monthlyUsd)[0]

/** A plan in which each best cluster costs what is told, by one line for each number. */
export const priced = (base: Plan, bills: readonly (readonly number[])[]): Plan => ({
  ...base,
  platforms: base.platforms.map((platform, index) => {
    const lines = bills[index]
    return platform.best && lines ? { ...platform, best: billed(platform.best, lines) } : platform
  }),
})

const billed = (best: Candidate, lines: readonly number[]): Candidate => ({
  ...best,
  lineItems: best.lineItems
    .slice(0, lines.length)
    .map((line, index) => ({ ...line, monthlyUsd: lines[index] ?? 0 })),
  monthlyUsd: Math.round(lines.reduce((sum, usd) => sum + usd, 0) * 100) / 100,
})

/** Names of topics that are meant to break a picture. */
export const HOSTILE = [
  '</svg><script>alert(1)</script>',
  "=cmd|' /C calc'!A0",
  'W'.repeat(249),
  '“quoted” & "double" <b>',
  '🔥 orders 🔥',
  'طلبات العملاء',
  'left‮turned',
  '주문-이벤트',
  'lone \ud800 surrogate, bell \u0007, not a character \uffff',
  ']]> --> <!-- <![CDATA[',
]
