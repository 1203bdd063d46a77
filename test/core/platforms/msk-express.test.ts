import { describe, expect, it } from 'vitest'
import { bundled } from '../../../src/catalogue/bundled'
import { plan } from '../../../src/core/plan'
import { mskExpress } from '../../../src/core/platforms/msk-express'
import type { Catalogue } from '../../../src/schema/catalogue'
import type { WorkloadInput } from '../../../src/schema/workload'
import { contextOf, lacking } from '../context'

const LARGE = 'express.m7g.large'

const express = (more: Partial<WorkloadInput>, catalogue: Catalogue = bundled) => {
  const given = { region: 'us-east-1', averageIngressMiBps: 1, platforms: ['msk-express' as const] }
  const [only] = plan({ ...given, instanceTypes: [LARGE], ...more }, catalogue).platforms
  if (!only) throw new Error('no platform')
  return only
}

describe('Express brokers', () => {
  it('are as many as a cluster may have, and not one more', () => {
    // 3,000 connections each; 60 brokers with KRaft, 30 with ZooKeeper.
    expect(express({ clientConnections: 180_000 }).best?.brokers).toBe(60)
    expect(express({ clientConnections: 180_001 }).rejected).toMatchObject([
      { constraint: 'brokers-per-cluster', needed: 63, limit: 60, instanceType: LARGE },
    ])
  })

  it('give 15.6 MiB/s in and 31.2 out, or as many times the ingress as is asked for', () => {
    const capacity = (more: Partial<WorkloadInput>) =>
      express(more)
        .best?.constraints.filter(({ constraint }) => /gress$/.test(constraint))
        .map(({ capacityPerBroker = 0 }) => capacityPerBroker)
    expect(capacity({})).toEqual([15.6, 31.2])
    expect(capacity({ expressUtilisation: 0.5 })).toEqual([7.8, 15.6])
    expect(capacity({ expressUtilisation: 0.5, expressEgressPerIngress: 4 })).toEqual([7.8, 31.2])
  })

  it('are elected in time: 12,000 leaders in two seconds of 5 ms each need 30', () => {
    expect(
      express({
        partitions: 12_000,
        replicationFactor: 3,
        maxUnavailabilitySeconds: 11,
        instanceTypes: ['express.m7g.16xlarge'],
      }).best,
    ).toMatchObject({ brokers: 30, bindingConstraint: 'unclean-failure' })
  })

  it('of a cluster that exists are as many as it has, at least', () => {
    const brokers = (resize: { brokers: number; use: number }, averageIngressMiBps: number) => {
      const context = contextOf('msk-express', { averageIngressMiBps, instanceTypes: [LARGE] })
      return mskExpress
        .outcomes({ ...context, resize: { gib: 0, ...resize } })
        .contenders.map((fit) => fit.brokers)
    }
    // 24 × 2 / 15.6 = 3.08, so 6. With room of a half, 48 / 7.8 = 6.2, so 9.
    expect(brokers({ brokers: 3, use: 1 }, 24)).toEqual([6])
    expect(brokers({ brokers: 3, use: 0.5 }, 24)).toEqual([9])
    expect(brokers({ brokers: 12, use: 0.5 }, 24)).toEqual([12])
  })
})

describe('an Express bill', () => {
  it('has one copy of the data, what comes in, and clients across zones', () => {
    const { best } = express({ averageIngressMiBps: 8, retentionHours: 128, consumerGroups: 2 })
    // 8 × 730 × 3,600 / 1,024 = 20,531.25 GiB in; 2/3 across zones, billed twice; reads are twice that.
    expect(best?.lineItems.map(({ item, quantity }) => [item, quantity])).toEqual([
      ['brokers', 2190],
      ['storage', 3600],
      ['data-in', 20_531.25],
      ['producers-across-zones', 27_375],
      ['consumers-across-zones', 54_750],
    ])
    // Two followers elsewhere, out and in: 20,531.25 × 2 × 2.
    expect(best?.freeItems).toMatchObject([{ item: 'replication-across-zones', quantity: 82_125 }])
  })

  it.each([
    ['Express.m7g.large', 'no price for express.m7g.large in us-east-1'],
    ['Express.Storage', 'no price for Express storage in us-east-1'],
    ['Express.In-Bytes', 'no price for Express data in in us-east-1'],
  ])('without a price of %s is none', (key, why) => {
    const { best, rejected } = express(
      {},
      lacking('msk', (each) => each === key),
    )
    expect(best).toBeUndefined()
    expect(rejected).toMatchObject([{ constraint: 'price', why, instanceType: LARGE }])
  })

  it('without a price of transfer across zones is none', () => {
    const { rejected } = express(
      {},
      lacking('transfer', () => true),
    )
    expect(rejected[0]?.why).toContain('no price for transfer across zones')
  })
})

describe('what Express does not do', () => {
  it.each([
    [{ availabilityZones: 2 }, 'zones'],
    [{ replicationFactor: 2 }, 'replication-factor'],
    [{ maxUnavailabilitySeconds: 9 }, 'unclean-failure'],
  ])('%o is a rejection for %s', (more, constraint) => {
    expect(express(more).rejected).toMatchObject([{ constraint }])
  })

  it('more on a given partition than its quota is a rejection', () => {
    // Peak 60 on two partitions that were given.
    const { best, rejected } = express({ averageIngressMiBps: 30, partitions: 2 })
    expect(best).toBeUndefined()
    expect(rejected).toMatchObject([{ constraint: 'partition-ingress', needed: 30 }])
  })
})
