import { describe, expect, it } from 'vitest'
import { resolveAssumptions } from '../../src/core/assumptions'
import type { WorkloadInput } from '../../src/schema/workload'
import { virginia } from './context'

const resolved = (more: Partial<WorkloadInput> = {}) =>
  resolveAssumptions({ region: 'us-east-1', averageIngressMiBps: 1, ...more }, virginia().facts)

describe('assumptions', () => {
  it('are what the request gives, else its preset, else the fact', () => {
    expect(resolved()).toMatchObject({ diskFill: 0.7, heapGiB: 6, hoursPerMonth: 730 })
    expect(resolved({ preset: 'lean' })).toMatchObject({ diskFill: 0.85, heapGiB: 6 })
    expect(
      resolved({ preset: 'lean', diskFill: 0.6, heapGiB: 8, hoursPerMonth: 720 }),
    ).toMatchObject({ diskFill: 0.6, heapGiB: 8, hoursPerMonth: 720 })
  })

  it('are nothing else of a request, and a field without a value gives none', () => {
    const assumptions = resolved({ diskFill: undefined, s3UsdPerGiBMonth: undefined })
    expect(assumptions).not.toHaveProperty('region')
    expect(assumptions).not.toHaveProperty('averageIngressMiBps')
    expect(assumptions).not.toHaveProperty('s3UsdPerGiBMonth')
    expect(assumptions.diskFill).toBe(0.7)
  })

  it('without a fact are there when they are given', () => {
    expect(resolved({ s3UsdPerGiBMonth: 0.02, controllerInstanceType: 'm7g.large' })).toMatchObject(
      {
        s3UsdPerGiBMonth: 0.02,
        controllerInstanceType: 'm7g.large',
      },
    )
    expect(resolved({ interZoneUsdPerGiB: 0 }).interZoneUsdPerGiB).toBe(0)
    expect(resolved().expressEgressPerIngress).toBeUndefined()
    expect(resolved({ preset: 'aws-workbook' }).expressEgressPerIngress).toBe(2.5)
    expect(resolved({ expressEgressPerIngress: 2 }).expressEgressPerIngress).toBe(2)
  })

  it('of throughput per vCPU are read in the unit of quotas: 2.404 MB/s are 2.2926 MiB/s', () => {
    expect(resolved().ec2IngressMiBpsPerVcpu).toBe(2.404)
    const decimal = resolved({ quotaUnit: 'MB/s' })
    expect(decimal.ec2IngressMiBpsPerVcpu).toBeCloseTo(2.29263, 5)
    expect(decimal.ec2MaxEgressMiBpsPerVcpu).toBeCloseTo(8.59833, 5)
  })

  it('of the time to notice a dead broker are those of the metadata mode', () => {
    expect(resolved().failureDetectionSeconds).toBe(9)
    expect(resolved({ metadataMode: 'kraft' }).failureDetectionSeconds).toBe(9)
    expect(resolved({ metadataMode: 'zookeeper' }).failureDetectionSeconds).toBe(18)
  })

  it('of a segment are the default of Kafka, 2^30 bytes', () => {
    expect(resolved().segmentGiB).toBe(1)
  })
})
