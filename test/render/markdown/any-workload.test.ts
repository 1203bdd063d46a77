import fc from 'fast-check'
import { describe, it } from 'vitest'
import { bundled } from '../../../src/catalogue/bundled'
import { partitionPlan } from '../../../src/core/partition-plan'
import { partitionsMarkdown } from '../../../src/render/markdown/partitions'
import { planMarkdown } from '../../../src/render/markdown/plan'
import { workloads } from '../../support/workloads'
import { expectWellFormed } from './document'
import { planOf } from './plans'

describe('for any workload', () => {
  it('the document of a plan is well formed', () => {
    fc.assert(
      fc.property(workloads, (workload) => expectWellFormed(planMarkdown(planOf(workload)))),
      { numRuns: 60 },
    )
  })

  it('the document of a partition plan is well formed', () => {
    fc.assert(
      fc.property(workloads, (workload) =>
        expectWellFormed(partitionsMarkdown(partitionPlan(workload, bundled))),
      ),
      { numRuns: 40 },
    )
  })
})
