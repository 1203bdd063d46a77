import { describe, expect, it } from 'vitest'
import { writeCandidate } from '../../src/core/candidate'
import type { Fit, FitDetails } from '../../src/core/fit'
import type { Constraint } from '../../src/schema/vocabulary'
import type { WorkloadInput } from '../../src/schema/workload'
import { contextOf } from './context'

const requirement = (constraint: Constraint, demand: number) => ({
  constraint,
  demand,
  unit: 'MiB/s',
  capacityPerBroker: 10,
  source: 'a page',
})

/** Three brokers on EC2, written out. */
const written = (details: Partial<FitDetails>, more: Partial<WorkloadInput> = {}) => {
  const fit: Fit = {
    platform: 'ec2',
    brokers: 3,
    storageType: 'gp3',
    monthlyUsd: 5,
    details: () => ({
      purchase: 'onDemand',
      bindingConstraint: 'minimum-brokers',
      requirements: [],
      charges: [],
      freeItems: [],
      warnings: [{ code: 'own', detail: 'of the fit' }],
      ...details,
    }),
  }
  return writeCandidate(fit, contextOf('ec2', more))
}
const detailOf = (more: Partial<WorkloadInput>, code: string) =>
  written({}, more).warnings.find((warning) => warning.code === code)?.detail

describe('a candidate', () => {
  it('binds on what is used most, the first of equals; on what decided where nothing is used', () => {
    const binding = (...demands: readonly [Constraint, number][]) =>
      written({ requirements: demands.map(([name, demand]) => requirement(name, demand)) })
        .bindingConstraint
    expect(binding(['ingress', 12], ['egress', 15], ['network', 15])).toBe('egress')
    expect(binding(['ingress', 0])).toBe('minimum-brokers')
    expect(binding()).toBe('minimum-brokers')
  })

  it('has quotas of the cluster before what its brokers must carry, each with its use', () => {
    const quota = {
      constraint: 'connections' as const,
      demand: 5,
      unit: 'connections',
      capacityPerCluster: 10,
      utilisation: 0.5,
      source: 'a page',
    }
    const { constraints } = written({ quotas: [quota], requirements: [requirement('ingress', 15)] })
    expect(constraints.map(({ constraint, utilisation }) => [constraint, utilisation])).toEqual([
      ['connections', 0.5],
      ['ingress', 0.5],
    ])
  })

  it('says what mends files, map areas and other bounds', () => {
    // 1 MiB/s × 1,024 h = 3,600 GiB in 3 partitions: as many segments, on each of three brokers.
    const data = { averageIngressMiBps: 1, retentionHours: 1024, partitions: 3 }
    const files = detailOf({ ...data, openFiles: 100 }, 'above-file-handles')
    expect(files).toContain(
      'file-handles: 10,800 files per broker, above 100; raise nofile to 10,800',
    )
    const areas = detailOf({ ...data, mapAreas: 100 }, 'above-map-areas')
    expect(areas).toContain('above 100; raise vm.max_map_count to 7,200')
    // 100 × 3 brokers × 3 replicas are 900 replicas a broker.
    const rule = detailOf({ partitions: 3000 }, 'above-latency-rule')
    expect(rule).toContain('this cluster stays under it up to 900 partitions')
  })

  it('has the warnings of the fit first, and none of bounds that hold', () => {
    expect(written({}, { partitions: 3 }).warnings).toEqual([{ code: 'own', detail: 'of the fit' }])
  })
})
