import fc from 'fast-check'
import { expect, it } from 'vitest'
import { costChart } from '../../../src/render/charts/cost'
import { curveChart } from '../../../src/render/charts/curve'
import { windowChart } from '../../../src/render/charts/window'
import type { WorkloadInput } from '../../../src/schema/workload'
import { workloads } from '../../support/workloads'
import { planFor, sweepFor, windowFor } from './given'
import { faultsOf } from './picture'

it('the cost chart and the partition window are sound pictures for any workload', () => {
  fc.assert(
    fc.property(workloads, (workload) => {
      expect(faultsOf(costChart(planFor(workload), 'auto'))).toEqual([])
      expect(faultsOf(windowChart(windowFor(workload), 'auto'))).toEqual([])
    }),
    { numRuns: 60 },
  )
})

it('the cost curve is a sound picture for any workload, range and scale', () => {
  const range = fc.record({
    from: fc.double({ min: 0.001, max: 10, noNaN: true }),
    factor: fc.double({ min: 1.01, max: 10_000, noNaN: true }),
    points: fc.integer({ min: 2, max: 9 }),
    scale: fc.constantFrom('linear' as const, 'log' as const),
  })
  fc.assert(
    fc.property(workloads, range, (workload, { from, factor, ...rest }) => {
      const { topics: _, averageEgressMiBps: __, ...plain }: Partial<WorkloadInput> = workload
      const sweep = sweepFor(plain, { from, to: from * factor, ...rest })
      expect(faultsOf(curveChart(sweep, 'auto'))).toEqual([])
    }),
    { numRuns: 15 },
  )
})
