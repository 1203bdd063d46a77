import { describe, expect, it } from 'vitest'
import { bundled } from '../../../src/catalogue/bundled'
import { partitionPlan } from '../../../src/core/partition-plan'
import { partitionsMarkdown } from '../../../src/render/markdown/partitions'
import { platformName } from '../../../src/render/names'
import { scenarios } from '../../scenarios/workloads'
import { expectWellFormed } from './document'
import { tableWith } from './parse'
import { workloads } from './plans'

describe('the document of a partition plan', () => {
  it.each(['usual', 'few-topics', 'all-rejected'] as const)(
    '%s is as it was last read and approved',
    async (name) => {
      const markdown = partitionsMarkdown(partitionPlan(workloads[name], bundled))
      expectWellFormed(markdown)
      await expect(markdown).toMatchFileSnapshot(`../../golden/markdown/partitions-${name}.md`)
    },
  )

  it.each(Object.entries(scenarios))('is well formed for %s', (_, workload) => {
    expectWellFormed(partitionsMarkdown(partitionPlan(workload, bundled)))
  })

  it('has the tightest upper bound of each cluster as the plan gives it', () => {
    const plan = partitionPlan(workloads.usual, bundled)
    const rows = tableWith(partitionsMarkdown(plan), 'upper bound').slice(1)
    const told = rows.map(([platform, , , most, bound]) => [platform, most, bound])
    for (const { platform, partitionsAtMost, bindingUpperBound } of plan.clusters)
      if (partitionsAtMost !== undefined)
        expect(told).toContainEqual([
          platformName(platform),
          partitionsAtMost.toLocaleString('en-US'),
          bindingUpperBound?.replaceAll('-', ' ') ?? 'platform quota',
        ])
  })
})
