import { describe, expect, it } from 'vitest'
import type { Charge } from '../../src/core/bill'
import { cheapestOf, compare } from '../../src/core/compare'
import type { Fit } from '../../src/core/fit'
import type { Platform, StorageType } from '../../src/schema/vocabulary'

type Bill = Partial<Record<Charge['item'], number>>

const price = { service: '', usagetype: '', unit: '', usd: 1, asOf: '', source: '' }

/** A cluster with such lines, in dollars, which add up to what it costs. */
const cluster = (platform: Platform, bill: Bill, more: Partial<Fit> = {}): Fit => {
  const charges = Object.entries(bill).map(
    // The items of a bill are the keys of its lines.
    ([item, quantity]) => ({ item, price, quantity }) as Charge,
  )
  return {
    platform,
    storageType: 'gp3',
    monthlyUsd: Object.values(bill).reduce((total, usd) => total + usd, 0),
    details: () => ({
      purchase: 'onDemand',
      bindingConstraint: 'ingress',
      requirements: [],
      charges,
      freeItems: [],
      warnings: [],
    }),
    ...more,
  }
}
const contends = (best: Fit | undefined, contenders: readonly Fit[] = best ? [best] : []) => ({
  best,
  contenders: () => contenders,
})
const context = { engineerUsdPerHour: 50, ec2ByPurchase: [] }
const against = (msk: Fit, ec2: Fit, contenders?: readonly Fit[]) =>
  compare([contends(msk), contends(ec2, contenders)], context).mskVersusEc2

describe('the cheapest', () => {
  it('is the first of equals, and nothing of nothing', () => {
    const [one, other, less] = [{ monthlyUsd: 5 }, { monthlyUsd: 5 }, { monthlyUsd: 4 }]
    expect(cheapestOf([one, other])).toBe(one)
    expect(cheapestOf([one, less, other])).toBe(less)
    expect(cheapestOf([])).toBeUndefined()
  })
})

describe('platforms side by side', () => {
  const standard = cluster('msk-standard', { brokers: 150 }, { instanceType: 'a', brokers: 6 })
  const cheaper = cluster('msk-standard', { brokers: 140 }, { instanceType: 'b', brokers: 9 })
  const ec2 = cluster('ec2', { brokers: 120 }, { instanceType: 'c', brokers: 3 })

  it('are told from the cheapest in dollars and percent: 150 is 30 above 120, 25 %', () => {
    const { cheapest, perPlatform } = compare(
      [contends(standard, [standard, cheaper]), contends(undefined), contends(ec2, [])],
      context,
    )
    expect(cheapest).toEqual({ platform: 'ec2', instanceType: 'c', brokers: 3, monthlyUsd: 120 })
    const named = { platform: 'msk-standard', instanceType: 'a', brokers: 6, monthlyUsd: 150 }
    expect(perPlatform).toEqual([
      { ...named, deltaUsd: 30, deltaPercent: 25, leastUsd: 140 },
      { ...cheapest, deltaUsd: 0, deltaPercent: 0, leastUsd: 120 },
    ])
  })

  it('that cost nothing at all are 0 % above each other', () => {
    const nothing = compare([contends(cluster('ec2', {})), contends(standard)], context)
    expect(nothing.perPlatform.map(({ deltaPercent }) => deltaPercent)).toEqual([0, 0])
  })

  it('that cost a dime have their percent', () => {
    const dimes = [cluster('ec2', { brokers: 0.1 }), cluster('msk-express', { brokers: 0.3 })]
    const { perPlatform } = compare(
      dimes.map((each) => contends(each)),
      context,
    )
    expect(perPlatform.map(({ deltaPercent }) => deltaPercent)).toEqual([0, 200])
  })

  it('of which none fits are not compared', () => {
    expect(compare([contends(undefined)], context)).toEqual({ perPlatform: [] })
  })

  it('without EC2, or without MSK, have no difference of the two', () => {
    expect(compare([contends(standard)], context).mskVersusEc2).toBeUndefined()
    expect(compare([contends(standard), contends(undefined)], context).mskVersusEc2).toBeUndefined()
    expect(compare([contends(ec2)], context).mskVersusEc2).toBeUndefined()
  })
})

describe('MSK against EC2', () => {
  it('takes the cheapest of MSK', () => {
    const answer = compare(
      [
        contends(cluster('msk-standard', { brokers: 300 })),
        contends(cluster('msk-express', { brokers: 200 })),
        contends(cluster('ec2', { brokers: 100 }, { instanceType: 'c', brokers: 3 })),
      ],
      { ...context, ec2ByPurchase: [{ purchase: 'onDemand', monthlyUsd: 100 }] },
    ).mskVersusEc2
    expect(answer).toMatchObject({
      msk: { platform: 'msk-express', monthlyUsd: 200 },
      ec2: { instanceType: 'c', brokers: 3, monthlyUsd: 100 },
      ec2ByPurchase: [{ purchase: 'onDemand', monthlyUsd: 100 }],
      deltaUsd: 100,
    })
  })

  it('breaks even at the difference over the hour of an engineer: 100 / 50', () => {
    const dearer = against(
      cluster('msk-express', { brokers: 200 }),
      cluster('ec2', { brokers: 100 }),
    )
    expect(dearer?.breakEvenEngineerHours).toBe(2)
    const cheaper = against(
      cluster('msk-express', { brokers: 100 }),
      cluster('ec2', { brokers: 200 }),
    )
    expect(cheaper).toMatchObject({ deltaUsd: -100, breakEvenEngineerHours: 0 })
  })

  it('has break-even hours of six digits, and of a cent too', () => {
    const hours = (usd: number) =>
      against(cluster('msk-express', { brokers: usd }), cluster('ec2', {}))?.breakEvenEngineerHours
    expect(hours(0.01)).toBe(0.0002)
    expect(hours(61_728.42)).toBe(1234.57)
  })
})

describe('tuned, with consumers that read in their own zone', () => {
  it('both sides lose what those reads cost', () => {
    const tuned = against(
      cluster('msk-standard', { brokers: 200, 'consumers-across-zones': 40 }),
      cluster('ec2', { brokers: 100, 'producers-across-zones': 20, 'consumers-across-zones': 30 }),
    )?.tuned
    expect(tuned).toMatchObject({
      mskUsd: 200,
      ec2Usd: 120,
      deltaUsd: 80,
      breakEvenEngineerHours: 1.6,
    })
    expect(tuned?.how).not.toContain('meter of its own')
  })

  it('a platform with a meter of its own for reads keeps it, and that is said', () => {
    const tuned = against(
      cluster('msk-serverless', { 'data-out': 200 }),
      cluster('ec2', { brokers: 100, 'consumers-across-zones': 30 }),
    )?.tuned
    expect(tuned).toMatchObject({ mskUsd: 200, ec2Usd: 100, deltaUsd: 100 })
    expect(tuned?.how).toContain('msk-serverless bills reads by a meter of its own')
  })

  it('is nothing where no reads of EC2 cross zones', () => {
    const msk = cluster('msk-standard', { brokers: 200, 'consumers-across-zones': 40 })
    expect(against(msk, cluster('ec2', { brokers: 100 }))?.tuned).toBeUndefined()
  })
})

describe('EC2 without hard disks', () => {
  const on = (storageType: StorageType, brokers: number) =>
    cluster('ec2', { brokers }, { storageType, instanceType: storageType, brokers: 3 })
  const msk = cluster('msk-standard', { brokers: 200 })

  it.each(['st1', 'local-hdd'] as const)('is its cheapest on SSD, where %s is best', (hard) => {
    const all = [on(hard, 90), on('io2', 120), on('gp3', 110), on('st1', 95), on('local-hdd', 95)]
    expect(against(msk, on(hard, 90), all)?.ec2OnSsd).toEqual({
      instanceType: 'gp3',
      brokers: 3,
      monthlyUsd: 110,
      storageType: 'gp3',
    })
  })

  it('is not shown where the best is on SSD, or nothing else fits', () => {
    expect(against(msk, on('gp3', 90), [on('gp3', 90)])?.ec2OnSsd).toBeUndefined()
    expect(against(msk, on('st1', 90), [on('st1', 90)])?.ec2OnSsd).toBeUndefined()
  })
})

describe('what decides', () => {
  it('are the three lines that differ most, whichever side is dearer, largest first', () => {
    const decided = against(
      cluster('msk-standard', {
        brokers: 200,
        storage: 50,
        'producers-across-zones': 9,
        'data-in': 1,
      }),
      cluster('ec2', {
        brokers: 190,
        storage: 50,
        'producers-across-zones': 7,
        controllers: 60,
        'root-volumes': 5,
      }),
    )?.decidedBy
    expect(decided).toEqual([
      'controllers: nothing on msk-standard, 60.00 USD on ec2',
      'brokers: 200.00 USD on msk-standard, 190.00 USD on ec2',
      'root-volumes: nothing on msk-standard, 5.00 USD on ec2',
    ])
  })

  it('is no line that costs alike on both sides', () => {
    const decided = against(
      cluster('msk-standard', { brokers: 200, storage: 50 }),
      cluster('ec2', { brokers: 190, storage: 50 }),
    )?.decidedBy
    expect(decided).toEqual(['brokers: 200.00 USD on msk-standard, 190.00 USD on ec2'])
  })
})
