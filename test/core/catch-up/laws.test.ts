import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { catchUp } from '../../../src/core/catch-up/catch-up'
import type { CatchUpInput } from '../../../src/schema/catch-up'
import { secondsSimulated } from './simulation'

const RUNS = { numRuns: 300, seed: 20_261_128 }
const HAIR = 1 + 1e-9
/** A second of the simulation is one percent of these. */
const LEAST_SECONDS = 100
const MOST_SECONDS = 20_000

type Group = {
  readonly [Field in keyof Omit<CatchUpInput, 'consumedPerSecond'>]-?: NonNullable<
    CatchUpInput[Field]
  >
}

/** Groups of up to ten partitions, some of which never catch up. */
const anyGroup: fc.Arbitrary<Group> = fc
  .record({
    partitions: fc.integer({ min: 1, max: 10 }),
    consumers: fc.integer({ min: 1, max: 12 }),
    speed: fc.integer({ min: 100, max: 1000 }),
    use: fc.double({ min: 0, max: 1.05, noNaN: true }),
    lagSeconds: fc.integer({ min: 300, max: 3000 }),
    lagSkew: fc.double({ min: 0, max: 1, noNaN: true }),
    writeSkew: fc.double({ min: 0, max: 1, noNaN: true }),
    withinHours: fc.double({ min: 0.1, max: 3, noNaN: true }),
    keyed: fc.boolean(),
  })
  .map(({ partitions, consumers, speed, use, lagSeconds, withinHours, keyed, ...skew }) => {
    const lagMessages = lagSeconds * speed
    const producedPerSecond = use * Math.min(consumers, partitions) * speed
    const between = (all: number, share: number, least = all / partitions) =>
      Math.min(all, least + share ** 3 * (all - least))
    return {
      lagMessages,
      producedPerSecond,
      consumedPerSecondPerConsumer: speed,
      partitions,
      consumers,
      largestPartitionLag: between(lagMessages, skew.lagSkew),
      largestPartitionProducedPerSecond: between(
        producedPerSecond,
        skew.writeSkew,
        partitions === 1 ? producedPerSecond : 0,
      ),
      withinHours,
      keyed,
    }
  })

const hoursOf = (input: CatchUpInput): number => catchUp(input).hoursToCatchUp ?? Infinity

describe('every group', () => {
  it('is never slower with one consumer more', () => {
    fc.assert(
      fc.property(anyGroup, (group) => {
        const more = hoursOf({ ...group, consumers: group.consumers + 1 })
        expect(more).toBeLessThanOrEqual(hoursOf(group) * HAIR)
      }),
      RUNS,
    )
  })

  it('takes at least as long as one consumer with the lag of the largest partition', () => {
    fc.assert(
      fc.property(anyGroup, (group) => {
        const floor = group.largestPartitionLag / group.consumedPerSecondPerConsumer / 3600
        expect(hoursOf(group) * HAIR).toBeGreaterThanOrEqual(floor)
        const { fewestHours = Infinity } = catchUp(group).morePartitions
        expect(fewestHours * HAIR).toBeGreaterThanOrEqual(floor)
      }),
      RUNS,
    )
  })

  it('needs no fewer partitions than it has, no more consumers than partitions, and keeps to the time', () => {
    fc.assert(
      fc.property(anyGroup, (group) => {
        const { wanted, morePartitions } = catchUp(group)
        const { partitionsNeeded, consumersNeeded = Infinity, hours, possible } = wanted ?? {}
        if (!possible) {
          expect(wanted?.consumedPerSecondPerConsumerNeeded).toBeGreaterThan(0)
          return
        }
        expect(partitionsNeeded).toBeGreaterThanOrEqual(group.partitions)
        expect(partitionsNeeded).toBeGreaterThanOrEqual(consumersNeeded)
        expect(hours).toBeLessThanOrEqual(group.withinHours * HAIR)
        expect((hours ?? 0) * HAIR).toBeGreaterThanOrEqual(morePartitions.fewestHours ?? Infinity)
      }),
      RUNS,
    )
  })

  it('would be late with one consumer fewer than it needs', () => {
    fc.assert(
      fc.property(anyGroup, (group) => {
        const { partitionsNeeded, consumersNeeded = 0 } = catchUp(group).wanted ?? {}
        fc.pre(partitionsNeeded === group.partitions && consumersNeeded > 0)
        const fewer = hoursOf({ ...group, consumers: consumersNeeded - 1 })
        expect(fewer).toBeGreaterThan(group.withinHours)
      }),
      RUNS,
    )
  })

  it('catches up in time with consumers of the speed that is said to do it, and no slower', () => {
    fc.assert(
      fc.property(anyGroup, (group) => {
        const { consumedPerSecondPerConsumerNeeded: speed } = catchUp(group).wanted ?? {}
        if (speed === undefined) return
        const consumers = group.partitions
        const hoursAt = (each: number) =>
          hoursOf({ ...group, consumers, consumedPerSecondPerConsumer: each })
        // Where hardly any lag is left beside the writes, the last bits of the speed count.
        expect(hoursAt(speed * (1 + 1e-6))).toBeLessThanOrEqual(group.withinHours)
        expect(hoursAt(speed * 0.999)).toBeGreaterThan(group.withinHours)
      }),
      RUNS,
    )
  })
})

describe('second by second', () => {
  /** What each partition has and gets, the largest first. */
  const partitionsOf = (group: Group) =>
    Array.from({ length: group.partitions }, (_, index) => ({
      lag:
        index === 0
          ? group.largestPartitionLag
          : (group.lagMessages - group.largestPartitionLag) / (group.partitions - 1),
      written:
        index === 0
          ? group.largestPartitionProducedPerSecond
          : (group.producedPerSecond - group.largestPartitionProducedPerSecond) /
            (group.partitions - 1),
    }))

  it('a group takes the time that was found, within one percent', () => {
    fc.assert(
      fc.property(anyGroup, (group) => {
        const seconds = hoursOf(group) * 3600
        fc.pre(seconds > LEAST_SECONDS && seconds < MOST_SECONDS)
        const simulated = secondsSimulated(partitionsOf(group), group)
        expect(Math.abs(simulated - seconds)).toBeLessThanOrEqual(0.01 * seconds)
      }),
      RUNS,
    )
  })

  it('a group that never catches up still lags after five and a half hours', () => {
    fc.assert(
      fc.property(anyGroup, (group) => {
        fc.pre(hoursOf(group) === Infinity)
        expect(secondsSimulated(partitionsOf(group), group, MOST_SECONDS)).toBe(Infinity)
      }),
      { ...RUNS, numRuns: 50 },
    )
  })

  it('partitions that are added take the time that was found, within one percent', () => {
    fc.assert(
      fc.property(anyGroup, (group) => {
        const { wanted, hotKey } = catchUp(group)
        const { partitionsNeeded = 0, hours = 0 } = wanted ?? {}
        fc.pre(partitionsNeeded > group.partitions && partitionsNeeded < 100)
        fc.pre(hours * 3600 > LEAST_SECONDS)
        const old = partitionsOf(group)
        const added = partitionsNeeded - old.length
        // A share of all that is not one key goes to the new partitions.
        const moved = added / (partitionsNeeded - (hotKey ? 1 : 0))
        const stays = old.map(({ lag, written }, index) => ({
          lag,
          written: hotKey && index === 0 ? written : written * (1 - moved),
        }))
        const left = stays.reduce((sum, { written }) => sum + written, 0)
        const fresh = { lag: 0, written: (group.producedPerSecond - left) / added }
        const simulated = secondsSimulated([...stays, ...Array(added).fill(fresh)], {
          ...group,
          consumers: partitionsNeeded,
        })
        expect(Math.abs(simulated - hours * 3600)).toBeLessThanOrEqual(0.01 * hours * 3600)
      }),
      RUNS,
    )
  })
})
