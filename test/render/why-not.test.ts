import { describe, expect, it } from 'vitest'
import { whyNot } from '../../src/render/why-not'
import type { Rejection } from '../../src/schema/candidate'
import type { PartitionConflict } from '../../src/schema/partitions'
import { planFor } from './charts/given'

const rejection = (fields: Partial<Rejection>): Rejection => ({
  kind: 'rejected',
  platform: 'ec2',
  constraint: 'brokers-per-cluster',
  why: 'too many brokers',
  source: 'quota',
  ...fields,
})

const why = (rejected: readonly Rejection[], conflicts: readonly PartitionConflict[] = []) =>
  whyNot(
    {
      platforms: [{ platform: 'ec2', alternatives: [], rejected: [...rejected] }],
      partitions: { total: 1, topics: [], conflicts: [...conflicts] },
    },
    'ec2',
  )

const burstable = rejection({ instanceType: 't3.small', constraint: 'burstable', why: 'bursts' })

describe('why nothing fits', () => {
  it('is the shape that comes nearest, by what it needs over what it has', () => {
    expect(
      why([
        burstable,
        rejection({ instanceType: 'a', needed: 90, limit: 30, why: 'ninety' }),
        rejection({ instanceType: 'b', needed: 61, limit: 60, why: 'sixty-one' }),
        rejection({ instanceType: 'c', constraint: 'price', why: 'no price' }),
      ]),
    ).toBe('b comes nearest: sixty-one')
  })

  it('leaves aside what rules a shape out for any workload, unless there is nothing else', () => {
    const small = rejection({ instanceType: 'x', constraint: 'vcpu', needed: 3, limit: 2 })
    const far = rejection({ instanceType: 'y', needed: 900, limit: 30, why: 'far' })
    expect(why([burstable, small, far])).toBe('far')
    expect(why([burstable])).toBe('t3.small: bursts')
    expect(why([burstable, { ...burstable, instanceType: 't3.large' }])).toBe(
      't3.small, t3.large: bursts',
    )
  })

  it('is what rules out most shapes, where none has numbers', () => {
    const price = (instanceType: string) =>
      rejection({ instanceType, constraint: 'price', why: `no price for ${instanceType}` })
    const tier = rejection({
      instanceType: 't',
      constraint: 'tiered-storage',
      why: 't has no tier',
    })
    expect(why([tier, price('a'), price('b')])).toBe('no price for a')
  })

  it('names no shape when all are ruled out alike, or when the reason names it', () => {
    const zones = { constraint: 'zones', why: 'runs in 3 zones' } as const
    expect(why([rejection({ ...zones, instanceType: 'a' }), rejection(zones)])).toBe(
      'runs in 3 zones',
    )
    const price = rejection({ instanceType: 'm7g', constraint: 'price', why: 'no price for m7g' })
    expect(why([burstable, price])).toBe('no price for m7g')
  })

  it('is that none has a price, where that is so', () => {
    const plan = planFor({ region: 'af-south-1', averageIngressMiBps: 50 })
    expect(whyNot(plan, 'msk-express')).toBe(
      'no price for any of the 7 types considered in af-south-1',
    )
    expect(whyNot(plan, 'msk-serverless')).toBe('no price for MSK Serverless in af-south-1')
  })

  it('speaks of one partition in the singular', () => {
    const plan = planFor({ averageIngressMiBps: 50, partitions: 1 })
    expect(whyNot(plan, 'msk-express')).toBe(
      'topic all-topics puts 100 MiB/s on its one partition; one takes 15 MiB/s',
    )
  })

  it('is the conflict of partitions where there is one, with both numbers', () => {
    const conflict: PartitionConflict = {
      platform: 'ec2',
      lowerBound: 'partitions given',
      partitionsAtLeast: 3000,
      upperBound: 'a cluster has at most 30 brokers',
      partitionsAtMost: 2400,
      resolve: [],
    }
    expect(why([burstable], [conflict])).toBe(
      '3,000 partitions are needed and at most 2,400 are possible: a cluster has at most 30 brokers',
    )
    const said = 'partitions: 3,000 partitions against a quota of 2,400'
    expect(why([burstable], [{ ...conflict, upperBound: said }])).toBe(said)
  })

  it('is nothing for a platform that fits, that was not asked for, or that has no rejection', () => {
    const plan = planFor({ platforms: ['ec2'] })
    expect(whyNot(plan, 'ec2')).toBeUndefined()
    expect(whyNot(plan, 'msk-express')).toBeUndefined()
    expect(why([])).toBeUndefined()
  })
})
