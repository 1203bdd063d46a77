import { describe, expect, it } from 'vitest'
import { charged, lineItem, shared, totalCents, totalUsd } from '../../src/core/bill'
import { billedQuantity, roundUsd, usdFromCents } from '../../src/core/money'
import { isMissing, noPrice, pricesOf } from '../../src/core/prices'
import { quotaMiBps } from '../../src/core/quota'
import {
  clientTrafficCharges,
  freeReplication,
  interZonePrice,
  replicationCharges,
} from '../../src/core/zone-traffic'
import { contextOf, virginia } from './context'

const price = {
  service: 'AmazonMSK',
  usagetype: 'USE1-Kafka.m7g.large',
  unit: 'broker-hours',
  usd: 0.005,
  asOf: '2026-08-20',
  source: 'price list',
}
const charge = (quantity: number) => ({ item: 'brokers' as const, price, quantity })

describe('charges', () => {
  it('are each rounded to cents before they are added: three half cents are three', () => {
    expect(totalCents([charge(1), charge(1), charge(1)])).toBe(3)
    expect(totalUsd([charge(1), charge(1), charge(1)])).toBe(0.03)
    expect(totalCents([])).toBe(0)
  })

  it('of nothing are no lines; of half of something they are', () => {
    expect(charged([charge(0), charge(0.5), charge(1)])).toEqual([charge(0.5), charge(1)])
  })

  it('that are shared come after what is added, with the cents of both', () => {
    const common = shared([charge(200)])
    expect(common).toEqual({ charges: [charge(200)], cents: 100 })
    expect(shared([charge(100)], common)).toEqual({
      charges: [charge(100), charge(200)],
      cents: 150,
    })
  })

  it('are written out with what an AWS bill has: 1/3 of an hour in six decimals', () => {
    expect(lineItem(charge(1 / 3), 'us-east-1')).toEqual({
      item: 'brokers',
      service: 'AmazonMSK',
      usagetype: 'USE1-Kafka.m7g.large',
      region: 'us-east-1',
      quantity: 0.333333,
      unit: 'broker-hours',
      unitUsd: 0.005,
      monthlyUsd: 0,
      asOf: '2026-08-20',
      source: 'price list',
    })
    expect(lineItem(charge(500), 'us-east-1').monthlyUsd).toBe(2.5)
  })
})

describe('rounding', () => {
  it('lifts what binary holds a hair too low: 1.0000005 is 1.000001, 1.005 is 1.01', () => {
    expect(billedQuantity(1.0000005)).toBe(1.000001)
    expect(billedQuantity(1.0000004)).toBe(1)
    expect(roundUsd(1.005)).toBe(1.01)
    expect(roundUsd(1.0049)).toBe(1)
    expect(usdFromCents(5)).toBe(0.05)
  })
})

describe('prices of a region', () => {
  const gp3 = { table: 'ebs', key: 'gp3', what: 'gp3 volumes' } as const
  const none = { table: 'ebs', key: 'gp9', what: 'gp9 volumes' } as const

  it('are found by name, all of them or the first that is missing', () => {
    expect(pricesOf(virginia(), { disk: gp3 })).toEqual({
      disk: virginia().prices.ebs.get('gp3'),
    })
    const found = pricesOf(virginia(), { disk: gp3, other: none })
    expect(found).toEqual({ missing: 'gp9 volumes' })
    expect(isMissing(found)).toBe(true)
    expect(isMissing(pricesOf(virginia(), { disk: gp3 }))).toBe(false)
  })

  it('that are missing rule a shape out, by name and region', () => {
    const reject = noPrice({ platform: 'ec2' }, { missing: 'gp9 volumes' }, virginia())
    expect(reject()).toEqual({
      kind: 'rejected',
      platform: 'ec2',
      constraint: 'price',
      why: 'no price for gp9 volumes in us-east-1',
      source: 'price book',
    })
  })
})

it('a quota of 1,048.576 "MBps" is that many MiB/s, or 1,000 of them, by assumption', () => {
  expect(quotaMiBps(1048.576, { quotaUnit: 'MiB/s' })).toBe(1048.576)
  expect(quotaMiBps(1048.576, { quotaUnit: 'MB/s' })).toBe(1000)
})

describe('traffic across zones', () => {
  // 1,024 hours of 6 MiB/s are 21,600 GiB; each is billed twice.
  const asked = {
    averageIngressMiBps: 6,
    consumerGroups: 2,
    hoursPerMonth: 1024,
    availabilityZones: 3,
    replicationFactor: 3,
  }
  const quantities = (more: Parameters<typeof contextOf>[1] = {}) => {
    const { load } = contextOf('ec2', { ...asked, ...more })
    return [...clientTrafficCharges(load, price), ...replicationCharges(load, price)].map(
      ({ item, quantity }) => [item, Math.round(quantity * 1e6) / 1e6],
    )
  }

  it('is two thirds of what clients send and read, and two copies of each byte', () => {
    expect(quantities()).toEqual([
      ['producers-across-zones', 28_800],
      ['consumers-across-zones', 57_600],
      ['replication-across-zones', 86_400],
    ])
  })

  it('is a half in two zones, where the third replica is in the zone of one of the others', () => {
    // 3 − (2² + 1²) / 3 = 4/3 of a copy.
    expect(quantities({ availabilityZones: 2 })).toEqual([
      ['producers-across-zones', 21_600],
      ['consumers-across-zones', 43_200],
      ['replication-across-zones', 57_600],
    ])
  })

  it('has no reads of rack-aware consumers, and no copies of a single replica', () => {
    expect(quantities({ rackAwareConsumers: true, replicationFactor: 1 })).toEqual([
      ['producers-across-zones', 28_800],
    ])
  })

  it('of replication is free on MSK, and shown as such, unless there is none', () => {
    expect(freeReplication(contextOf('msk-standard', asked).load)).toMatchObject([
      { item: 'replication-across-zones', quantity: 86_400 },
    ])
    const one = { ...asked, replicationFactor: 1 }
    expect(freeReplication(contextOf('msk-standard', one).load)).toEqual([])
  })

  it('of a trickle is shown too: half a MiB/s', () => {
    const { load } = contextOf('msk-standard', {
      ...asked,
      averageIngressMiBps: 0.25,
      replicationFactor: 2,
    })
    expect(freeReplication(load)).toMatchObject([{ quantity: 1800 }])
  })

  it('has the price given, to the region it is for, or that of the region', () => {
    const { assumptions } = contextOf('ec2').load
    expect(interZonePrice(virginia(), { assumptions })).toBe(
      virginia().prices.transfer.get('interZone'),
    )
    const given = { ...assumptions, interZoneUsdPerGiB: 0 }
    expect(interZonePrice(virginia(), { assumptions: given })).toMatchObject({
      usd: 0,
      source: 'assumption interZoneUsdPerGiB',
      usagetype: 'DataTransfer-Regional-Bytes',
    })
  })
})
