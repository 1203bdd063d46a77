import { describe, expect, it } from 'vitest'
import { bundled } from '../../src/catalogue/bundled'
import { plan } from '../../src/core/plan'
import type { WorkloadInput } from '../../src/schema/workload'

const ec2 = (more: Partial<WorkloadInput>) => {
  const given = { region: 'us-east-1', averageIngressMiBps: 10, platforms: ['ec2' as const] }
  const [only] = plan({ ...given, ...more }, bundled).platforms
  if (!only) throw new Error('no platform')
  return only
}

describe('a platform in the answer', () => {
  it('has the best and the first candidate of five other types', () => {
    const { best, alternatives } = ec2({})
    expect(alternatives).toHaveLength(5)
    expect(new Set([best, ...alternatives].map((fit) => fit?.instanceType)).size).toBe(6)
  })

  it('has every candidate in full, in the same order', () => {
    const full = ec2({ detail: 'full' })
    expect(full.alternatives.length).toBeGreaterThan(100)
    const types = [...new Set([full.best, ...full.alternatives].map((fit) => fit?.instanceType))]
    const { best, alternatives } = ec2({})
    expect([best, ...alternatives].map((fit) => fit?.instanceType)).toEqual(types.slice(0, 6))
  })

  it('shows variants that are ruled out alike once, and others each', () => {
    // With 5 GiB/s even 1,000 brokers of two vCPU are too few: on three strengths of gp3, st1 and io2.
    const { rejected } = ec2({
      averageIngressMiBps: 5000,
      instanceTypes: ['m7g.xlarge', 'm5.large'],
    })
    expect(rejected.map(({ instanceType, storageType }) => [instanceType, storageType])).toEqual([
      ['m5.large', 'gp3'],
      ['m5.large', 'st1'],
      ['m5.large', 'io2'],
      ['m7g.xlarge', 'gp3'],
      ['m7g.xlarge', 'st1'],
      ['m7g.xlarge', 'io2'],
    ])
  })
})
