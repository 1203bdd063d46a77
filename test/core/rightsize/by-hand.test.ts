import { describe, expect, it } from 'vitest'
import { rightsized } from './cluster'

const usage = ({ running }: ReturnType<typeof rightsized>, name: string) =>
  running?.constraints.find(({ constraint }) => constraint === name)?.utilisation
const lines = ({ running }: ReturnType<typeof rightsized>) =>
  running?.lineItems.map(({ item, quantity, monthlyUsd }) => [item, quantity, monthlyUsd])

describe('worked out by hand, us-east-1', () => {
  it('3 × kafka.m5.large, 1,000 GiB: carries 2 MiB/s kept three days', () => {
    const answer = rightsized(
      { instanceType: 'kafka.m5.large', brokers: 3, storageGiBPerBroker: 1000 },
      { averageIngressMiBps: 2, retentionHours: 72 },
    )
    // Stored: 3 × 2 × 72 × 3,600 / 1,024 = 1,518.75 GiB of 3 × 1,000 × 0.7 = 2,100.
    expect(usage(answer, 'storage')).toBeCloseTo(1518.75 / 2100, 12)
    // Peak 4 MiB/s of 3 × min(4.8, 7.2 / 1.5) = 14.4.
    expect(usage(answer, 'ingress')).toBeCloseTo(4 / 14.4, 12)
    // Disk 6.5 × 4 = 26 of 3 × 81.25 MB/s = 3 × 77.486 MiB/s: the instance is slower than the volume's 250.
    expect(usage(answer, 'disk-throughput')).toBeCloseTo(26 / (3 * 77.48603820800781), 12)
    // 2 MiB/s × 730 × 3,600 / 1,024 = 5,132.8125 GiB; × 2/3 × 2 = 6,843.75 across zones, in and out alike.
    expect(lines(answer)).toEqual([
      ['brokers', 2190, 459.9],
      ['storage', 3000, 300],
      ['producers-across-zones', 6843.75, 68.44],
      ['consumers-across-zones', 6843.75, 68.44],
    ])
    expect(answer.running).toMatchObject({
      carries: true,
      bindingConstraint: 'minimum-brokers',
      monthlyUsd: 896.78,
      volumeMiBps: 250,
    })
    // 2,100 / 1,518.75 = 1.3827 times, at 2 × that.
    expect(answer.running?.headroom[0]).toMatchObject({ constraint: 'storage' })
    expect(answer.running?.headroom[0]?.times).toBeCloseTo(1.382716, 6)
    expect(answer.running?.headroom[0]?.fullAtAverageIngressMiBps).toBeCloseTo(2.765432, 6)
    // In place: 3 × m7g.large at 0.204: 2,190 × 0.006 = 13.14 less, with the volumes that are there.
    expect(answer.options[0]).toMatchObject({
      kind: 'cheaper',
      inPlace: true,
      candidate: { instanceType: 'kafka.m7g.large', brokers: 3, storageGiBPerBroker: 1000 },
      deltaUsd: -13.14,
      changes: [{ change: 'instance-type', possible: true }],
    })
    // New: volumes of 1,518.75 / 0.7 / 3 → 724 GiB: 3 × 276 × 0.1 = 82.80 less still.
    expect(answer.options[1]).toMatchObject({
      inPlace: false,
      candidate: { instanceType: 'kafka.m7g.large', storageGiBPerBroker: 724 },
      deltaUsd: -95.94,
      changes: [{ change: 'storage', possible: false }, { change: 'new-cluster' }],
    })
  })

  it('6 × kafka.m5.xlarge, 2,000 GiB: does not carry 30 MiB/s kept two days', () => {
    const answer = rightsized(
      { instanceType: 'kafka.m5.xlarge', brokers: 6, storageGiBPerBroker: 2000 },
      { averageIngressMiBps: 30, consumerGroups: 2, retentionHours: 48 },
    )
    // Peak 60 of 6 × 9.6 = 57.6; stored 3 × 30 × 48 × 3,600 / 1,024 = 15,187.5 of 6 × 1,400 = 8,400.
    expect(usage(answer, 'ingress')).toBeCloseTo(60 / 57.6, 12)
    expect(usage(answer, 'storage')).toBeCloseTo(15187.5 / 8400, 12)
    // Disk 390 of 6 × 143.75 MB/s = 6 × 137.0907. Network 120 × 1.5 + 5.7 × 60 = 522 of 6 × 1.25 Gbps.
    expect(usage(answer, 'disk-throughput')).toBeCloseTo(390 / (6 * 137.09068298339844), 12)
    expect(usage(answer, 'network')).toBeCloseTo(522 / (6 * 149.01161193847656), 12)
    // 4,380 × 0.42; 12,000 × 0.1; 30 MiB/s = 76,992.1875 GiB, × 4/3 in, × 8/3 out.
    expect(lines(answer)).toEqual([
      ['brokers', 4380, 1839.6],
      ['storage', 12000, 1200],
      ['producers-across-zones', 102656.25, 1026.56],
      ['consumers-across-zones', 205312.5, 2053.13],
    ])
    expect(answer.running?.carries).toBe(false)
    // In place 9 × m7g.xlarge with 15,187.5 / 0.7 / 9 → 2,411 GiB: 6,570 × 0.408 + 21,699 × 0.1 + 3,079.69.
    expect(answer.options[0]).toMatchObject({
      kind: 'safer',
      inPlace: true,
      candidate: { instanceType: 'kafka.m7g.xlarge', brokers: 9, monthlyUsd: 7930.15 },
      deltaUsd: 1810.86,
    })
    expect(answer.options[0]?.changes.map(({ change, from, to }) => [change, from, to])).toEqual([
      ['instance-type', 'kafka.m5.xlarge', 'kafka.m7g.xlarge'],
      ['brokers', '6', '9'],
      ['storage', '2000', '2411'],
    ])
  })

  it('3 × kafka.m5.4xlarge with 400 MiB/s bought: pays for them, and is as fast', () => {
    const answer = rightsized(
      {
        instanceType: 'kafka.m5.4xlarge',
        brokers: 3,
        storageGiBPerBroker: 8000,
        provisionedMiBps: 400,
      },
      { averageIngressMiBps: 30, consumerGroups: 2, retentionHours: 48 },
    )
    // 390 of 3 × 400, below the 593.75 MB/s of the instance; 15,187.5 of 3 × 5,600.
    expect(usage(answer, 'disk-throughput')).toBeCloseTo(390 / 1200, 12)
    expect(usage(answer, 'storage')).toBeCloseTo(15187.5 / 16800, 12)
    // 2,190 × 1.68; 24,000 × 0.1; 1,200 × 0.08.
    expect(lines(answer)?.slice(0, 3)).toEqual([
      ['brokers', 2190, 3679.2],
      ['storage', 24000, 2400],
      ['storage-throughput', 1200, 96],
    ])
    expect(answer.running?.monthlyUsd).toBe(9254.89)
    // 90.4 % of the storage: carried, nearly full, so that there are safer ones too.
    expect(answer.running?.carries).toBe(true)
    expect(new Set(answer.options.map(({ kind }) => kind))).toEqual(new Set(['cheaper', 'safer']))
    const safer = answer.options.find(({ kind, inPlace }) => kind === 'safer' && inPlace)
    const { brokers = 0, storageGiBPerBroker = 0 } = safer?.candidate ?? {}
    expect(15187.5 / 0.7 / 0.8).toBeLessThanOrEqual(brokers * storageGiBPerBroker)
  })

  it('6 × express.m7g.xlarge: half of it would do', () => {
    const answer = rightsized(
      { platform: 'msk-express', instanceType: 'express.m7g.xlarge', brokers: 6 },
      { averageIngressMiBps: 20, consumerGroups: 2, retentionHours: 24 },
    )
    // 40 of 6 × 31.2, 80 of 6 × 62.5.
    expect(usage(answer, 'ingress')).toBeCloseTo(40 / 187.2, 12)
    expect(usage(answer, 'egress')).toBeCloseTo(80 / 375, 12)
    // 4,380 × 0.816; 20 × 24 × 3,600 / 1,024 = 1,687.5 GiB × 0.1; 51,328.125 GiB in × 0.01.
    expect(lines(answer)?.slice(0, 3)).toEqual([
      ['brokers', 4380, 3574.08],
      ['storage', 1687.5, 168.75],
      ['data-in', 51328.125, 513.28],
    ])
    expect(answer.running?.monthlyUsd).toBe(6309.24)
    // 3 × m7g.large: 40 of 46.8. 2,190 × 0.408 = 893.52, which is 2,680.56 less.
    expect(answer.options[0]).toMatchObject({
      inPlace: true,
      candidate: { instanceType: 'express.m7g.large', brokers: 3 },
      deltaUsd: -2680.56,
    })
  })

  it('Serverless: 5 MiB/s with two groups', () => {
    const answer = rightsized(
      { platform: 'msk-serverless' },
      { averageIngressMiBps: 5, consumerGroups: 2, retentionHours: 24 },
    )
    expect(usage(answer, 'ingress')).toBeCloseTo(10 / 200, 12)
    // 730 × 0.75; 3 × 730 × 0.0015; 12,832.03125 × 0.1; twice that × 0.05; 421.875 × 0.1.
    expect(lines(answer)).toEqual([
      ['cluster', 730, 547.5],
      ['partitions', 2190, 3.29],
      ['data-in', 12832.03125, 1283.2],
      ['data-out', 25664.0625, 1283.2],
      ['storage', 421.875, 42.19],
    ])
    expect(answer.running?.monthlyUsd).toBe(3159.38)
    expect(answer.options.every(({ inPlace }) => !inPlace)).toBe(true)
    expect(answer.verdict).toContain('Nothing that can be done in place is cheaper.')
  })

  it('3 × kafka.t3.small: assessed all the same, with a warning; staying is best', () => {
    const answer = rightsized(
      { instanceType: 'kafka.t3.small', brokers: 3, storageGiBPerBroker: 100 },
      { averageIngressMiBps: 0.5, retentionHours: 24 },
    )
    // Stored 126.5625 of 3 × 70. Disk 6.5 of 3 × 21.75 MB/s, network 7.2 of 3 × 0.128 Gbps.
    expect(usage(answer, 'storage')).toBeCloseTo(126.5625 / 210, 12)
    expect(usage(answer, 'disk-throughput')).toBeCloseTo(6.5 / (3 * 20.742416381835938), 12)
    // 2,190 × 0.0456 = 99.864; 300 × 0.1; 1,710.9375 × 0.01 twice.
    expect(answer.running?.monthlyUsd).toBe(164.08)
    expect(answer.running?.warnings.map(({ code }) => code)).toContain('burstable-type')
    expect(answer.options).toEqual([])
  })
})
