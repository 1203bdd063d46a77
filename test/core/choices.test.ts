import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { bundled } from '../../src/catalogue/bundled'
import { bestChoices } from '../../src/core/choices'
import { plan } from '../../src/core/plan'
import type { Catalogue, RegionCatalogue } from '../../src/schema/catalogue'
import type { Choice } from '../../src/schema/comparison'
import type { Platform } from '../../src/schema/vocabulary'
import type { WorkloadInput } from '../../src/schema/workload'
import { workloads } from '../support/workloads'

const RUNS = { numRuns: 300, seed: 20261120 }

const named = ({ platform, instanceType, brokers, monthlyUsd }: Choice): Choice => ({
  platform,
  instanceType,
  brokers,
  monthlyUsd,
})

describe('the best choices', () => {
  it('are those that the whole plan compares, and its best candidates, to the cent', () => {
    const seen = new Set<Platform>()
    fc.assert(
      fc.property(workloads, (workload) => {
        const choices = bestChoices(workload, bundled)
        const { comparison, platforms } = plan({ ...workload, detail: 'full' }, bundled)
        expect(choices).toStrictEqual(comparison.perPlatform.map(named))
        expect(choices).toStrictEqual(platforms.flatMap(({ best }) => (best ? [named(best)] : [])))
        for (const { platform } of choices) seen.add(platform)
      }),
      RUNS,
    )
    expect(seen.size).toBe(4)
  })

  it('are of the platforms asked for, in the order of the plan', () => {
    const choices = bestChoices(
      { region: 'us-east-1', averageIngressMiBps: 20, platforms: ['ec2', 'msk-express'] },
      bundled,
    )
    expect(choices.map(({ platform }) => platform)).toEqual(['msk-express', 'ec2'])
  })

  it('are none of a platform on which nothing fits', () => {
    const choices = bestChoices({ region: 'us-east-1', averageIngressMiBps: 200 }, bundled)
    expect(choices.map(({ platform }) => platform)).toEqual(['msk-standard', 'msk-express', 'ec2'])
  })
})

describe('what is kept from one plan to the next', () => {
  const workload: WorkloadInput = { region: 'us-east-1', averageIngressMiBps: 5 }

  /** The bundled catalogue with one region changed. */
  const changed = (change: (region: RegionCatalogue) => RegionCatalogue): Catalogue => {
    const region = bundled.region(workload.region)
    if (!region) throw new Error(`no region ${workload.region}`)
    const other = change(region)
    return { ...bundled, facts: other.facts, region: () => other }
  }

  it('does not outlive the prices', () => {
    const before = bestChoices(workload, bundled)
    const twice = changed((region) => {
      const onDemand = new Map(region.prices.onDemand)
      for (const [type, price] of onDemand) onDemand.set(type, { ...price, usd: price.usd * 2 })
      return { ...region, prices: { ...region.prices, onDemand } }
    })
    const usd = (choices: readonly Choice[]) =>
      choices.find(({ platform }) => platform === 'ec2')?.monthlyUsd ?? 0
    expect(usd(bestChoices(workload, twice))).toBeGreaterThan(usd(before))
    expect(bestChoices(workload, bundled)).toStrictEqual(before)
  })

  it('does not outlive the facts', () => {
    const before = bestChoices(workload, bundled)
    const [best] = before.filter(({ platform }) => platform === 'ec2')
    const without = changed((region) => {
      const { hardware } = region.facts
      const { [best?.instanceType ?? '']: _, ...instances } = hardware.instances
      return { ...region, facts: { ...region.facts, hardware: { ...hardware, instances } } }
    })
    const types = bestChoices(workload, without).map(({ instanceType }) => instanceType)
    expect(types).not.toContain(best?.instanceType)
    expect(bestChoices(workload, bundled)).toStrictEqual(before)
  })
})
