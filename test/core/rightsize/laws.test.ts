import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { bundled } from '../../../src/catalogue/bundled'
import { plan } from '../../../src/core/plan'
import { rightsize } from '../../../src/core/rightsize/rightsize'
import type { Candidate } from '../../../src/schema/candidate'
import type { MskPlatform } from '../../../src/schema/running-cluster'
import type { WorkloadInput } from '../../../src/schema/workload'
import { workloads } from '../../support/workloads'
import { running, TODAY } from './cluster'

const RUNS = { numRuns: 40, seed: 20261128 }
const MSK = ['msk-standard', 'msk-express', 'msk-serverless'] as const
const catalogue = bundled

/** The right-sizing of a candidate of a plan, were it running. */
const ofCandidate = (fit: Candidate, workload: WorkloadInput) => {
  const cluster = running({
    region: workload.region,
    platform: fit.platform as MskPlatform,
    availabilityZones: workload.availabilityZones ?? 3,
    metadataMode: workload.metadataMode ?? 'kraft',
    instanceType: fit.instanceType,
    brokers: fit.brokers,
    storageGiBPerBroker: fit.storageGiBPerBroker,
    provisionedMiBps: fit.provisionedThroughput ? fit.volumeMiBps : undefined,
    tiered: true,
  })
  const described = { cluster, nodeTypes: [], compatibleVersions: [], notes: [] }
  return rightsize(described, workload, { catalogue, today: TODAY })
}

const everyCluster = (
  check: (fit: Candidate, answer: ReturnType<typeof rightsize>) => void,
): void => {
  const seen = new Set<string>()
  fc.assert(
    fc.property(workloads, (given) => {
      const workload = { ...given, platforms: [...MSK] }
      for (const { best } of plan(workload, catalogue).platforms) {
        if (!best) continue
        seen.add(best.platform)
        check(best, ofCandidate(best, workload))
      }
    }),
    RUNS,
  )
  expect([...seen].sort()).toEqual([...MSK].sort())
}

describe('a cluster that is sized as a plan sizes it', () => {
  it('carries the workload, at the same cost, used alike but for what its own volumes limit', () => {
    const own = new Set(['storage', 'disk-throughput'])
    everyCluster((fit, { running: found }) => {
      expect(found?.carries).toBe(true)
      expect(found?.monthlyUsd).toBe(fit.monthlyUsd)
      for (const [index, { constraint, utilisation }] of fit.constraints.entries()) {
        const now = found?.constraints[index]
        expect(now?.constraint).toBe(constraint)
        if (own.has(constraint)) expect(now?.utilisation).toBeGreaterThanOrEqual(utilisation)
        else expect(now?.utilisation).toBe(utilisation)
      }
    })
  })
})

describe('every option', () => {
  it('says its difference, never shrinks a volume in place, and can be done', () => {
    everyCluster((fit, { running: found, options }) => {
      for (const { candidate, deltaUsd, inPlace, changes, kind } of options) {
        const delta = Math.round(100 * (candidate.monthlyUsd - (found?.monthlyUsd ?? 0)))
        expect(Math.round(100 * (deltaUsd ?? Number.NaN))).toBe(delta)
        if (kind === 'cheaper') expect(delta).toBeLessThan(0)
        expect(changes.length).toBeGreaterThan(0)
        if (!inPlace) continue
        expect(candidate.platform).toBe(fit.platform)
        expect(candidate.storageGiBPerBroker ?? 0).toBeGreaterThanOrEqual(
          fit.storageGiBPerBroker ?? 0,
        )
        expect(changes.every(({ possible }) => possible)).toBe(true)
      }
    })
  })

  it('stands in its place: in place first, then by cost; and the answer is finite', () => {
    everyCluster((_, answer) => {
      const order = answer.options.map(({ inPlace }) => (inPlace ? 0 : 1))
      expect(order).toEqual([...order].sort())
      expect(answer.options.length).toBeLessThanOrEqual(6)
      expect(JSON.stringify(answer)).not.toContain('null')
    })
  })
})
