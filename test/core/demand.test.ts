import { describe, expect, it } from 'vitest'
import { diskHours, isTiered } from '../../src/core/demand'
import { diskUse, guidedBy, networkNeed } from '../../src/core/requirements'
import { contextOf } from './context'

describe('what a workload asks for', () => {
  it('10 MiB/s for 1,024 hours is 36,000 GiB, and three times that on disks', () => {
    const { demand } = contextOf('ec2', { retentionHours: 1024, partitions: 7 }).load
    expect(demand).toEqual({
      averageIngressMiBps: 10,
      peakIngressMiBps: 20,
      averageEgressMiBps: 10,
      peakEgressMiBps: 20,
      retainedGiB: 36_000,
      storedGiB: 108_000,
      replicas: 21,
    })
  })

  it('of two topics, of which one is tiered, adds up each with its own hours', () => {
    const { demand } = contextOf('msk-standard', {
      averageIngressMiBps: undefined,
      localRetentionHours: 64,
      topics: [
        { name: 'tiered', averageIngressMiBps: 2, peakIngressMiBps: 5, retentionHours: 256 },
        { name: 'compacted', averageIngressMiBps: 1, retentionHours: 128, compacted: true },
        { name: 'short', averageIngressMiBps: 4, retentionHours: 64 },
      ],
    }).load
    // Whole: 2 × 256 + 1 × 128 + 4 × 64 = 896 MiB/s·h, × 3,600 / 1,024 = 3,150 GiB.
    // On disks: 2 × 64 + 128 + 256 = 512, so 1,800 GiB, in three replicas.
    expect(demand).toMatchObject({
      retainedGiB: 3150,
      storedGiB: 5400,
      tieredGiB: 1800,
      tieredAverageIngressMiBps: 2,
      tieredPeakIngressMiBps: 5,
    })
  })

  it('a topic kept no longer than on the brokers is not tiered', () => {
    const [topic] = contextOf('msk-standard', {
      retentionHours: 100,
      localRetentionHours: 24,
    }).topics
    if (!topic) throw new Error('no topic')
    expect([isTiered(topic), diskHours(topic)]).toEqual([true, 24])
    const short = { ...topic, retentionHours: 24 }
    expect([isTiered(short), diskHours(short)]).toEqual([false, 24])
    const compacted = { ...topic, compacted: true }
    expect([isTiered(compacted), diskHours(compacted)]).toEqual([false, 100])
  })
})

describe('background work', () => {
  const shares = { laggingReadShare: 0.5, rebalanceShare: 2, tieredShare: 3, tieredReadShare: 0 }

  it('is on disks and in the network with what clients and followers move', () => {
    const { load } = contextOf('msk-standard', {
      ...shares,
      consumerGroups: 2,
      replicationOverhead: 1.5,
      coverZoneLoss: false,
      ioUtilisation: 0.5,
      diskFill: 0.8,
      retentionHours: 128,
      localRetentionHours: 64,
    })
    // Peak 20 in, all of it tiered: 20 × (0.5 + 2) + 20 × 3 = 110 in the background.
    // Disks: 20 × 3 + 110 = 170, of which each of 4 moves a quarter, at half of what it can: 85.
    expect(diskUse(load, 4)).toEqual({ mibps: 85, gib: (10 * 64 * 3600 * 3) / 1024 / 0.8 / 4 })
    // Network: 40 to consumers, 20 × 1.5 × 2 to followers, and 110.
    expect(
      networkNeed(
        load,
        () => 1,
        () => '',
      ).demand,
    ).toBe(210)
  })

  it('sends consumers 3/2 as much while one of three zones is lost, and 2 while one of two is', () => {
    const demandIn = (availabilityZones: number) =>
      networkNeed(
        contextOf('ec2', {
          laggingReadShare: 0,
          rebalanceShare: 0,
          replicationFactor: 1,
          coverZoneLoss: true,
          availabilityZones,
        }).load,
        () => 1,
        () => '',
      ).demand
    expect(demandIn(3)).toBe(30)
    expect(demandIn(2)).toBe(40)
  })

  it('guidance is what is recommended, or what the brokers left can at most: the lower', () => {
    const guided = guidedBy(contextOf('ec2', { coverZoneLoss: true }).load)
    expect(guided(4.8, 7.2)).toBe(4.8)
    expect(guided(4.9, 7.2)).toBeCloseTo(4.8, 12)
  })
})
