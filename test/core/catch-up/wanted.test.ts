import { describe, expect, it } from 'vitest'
import { catchUp } from '../../../src/core/catch-up/catch-up'

/** 12 partitions with a consumer for each; half of the lag is in one partition, writes are even. */
const HOT = {
  lagMessages: 7_200_000,
  producedPerSecond: 6000,
  consumedPerSecondPerConsumer: 1000,
  partitions: 12,
  consumers: 12,
  largestPartitionLag: 3_600_000,
}
const KEY = { ...HOT, largestPartitionProducedPerSecond: 900 }
const SMALL = {
  lagMessages: 3600,
  producedPerSecond: 30,
  consumedPerSecondPerConsumer: 10,
  partitions: 4,
}

describe('to catch up in the time wanted', () => {
  it('nothing is needed where the group does', () => {
    expect(catchUp({ ...HOT, withinHours: 2 }).wanted).toEqual({
      withinHours: 2,
      possible: true,
      // With 11 consumers the one of the largest has another: 3,927,273 / (1,000 − 1,000) never ends.
      consumersNeeded: 12,
      partitionsNeeded: 12,
      hours: 2,
      why: 'as it is, the group catches up in 2 h',
    })
  })

  it('no consumer is needed where nothing is written and nothing lags', () => {
    const idle = { ...SMALL, lagMessages: 0, producedPerSecond: 0, consumers: 0, withinHours: 1 }
    expect(catchUp(idle).wanted).toMatchObject({ possible: true, consumersNeeded: 0, hours: 0 })
  })

  // 900 / (10 − 7.5) = 360 s; 3 consumers have up to two partitions: 2 × 7.5 = 15 of 10 a second.
  it('consumers come first, for the partitions that there are', () => {
    expect(catchUp({ ...SMALL, consumers: 2, withinHours: 0.1 }).wanted).toEqual({
      withinHours: 0.1,
      possible: true,
      consumersNeeded: 4,
      partitionsNeeded: 4,
      hours: 0.1,
      why: '4 consumers on the 4 partitions there are: catches up in 0.1 h',
    })
  })

  // 5,400 s: 3,600,000 / 5,400 = 2,000/3 a second; 500 × 12 / P ≤ 1,000/3, so that P ≥ 18. And 500 + 2,000/3.
  it('more partitions take new messages away from the largest', () => {
    const { wanted } = catchUp({ ...HOT, withinHours: 1.5 })
    expect(wanted).toMatchObject({
      possible: true,
      consumersNeeded: 18,
      partitionsNeeded: 18,
      why: 'a consumer for each of the 12 partitions catches up in 2 h; 18 partitions with a consumer for each take new messages away from those that lag, and the group catches up in 1.5 h',
    })
    expect(wanted?.hours).toBeCloseTo(1.5, 12)
    expect(wanted?.consumedPerSecondPerConsumerNeeded).toBeCloseTo(3500 / 3, 9)
  })

  // 7,200 s: 500 a second. 900 × 12 / P ≤ 500, so that P ≥ 21.6.
  it('without keys, so they do where writes were uneven', () => {
    const { wanted } = catchUp({ ...KEY, keyed: false, withinHours: 2 })
    expect(wanted).toMatchObject({ possible: true, partitionsNeeded: 22 })
  })

  // 3,600,000 / 1,000 = 3,600 s for the lag alone. 500 + 3,600,000 / 1,800 = 2,500.
  it('no partition makes the lag of the largest drain faster than its consumer reads', () => {
    expect(catchUp({ ...HOT, withinHours: 0.5 }).wanted).toEqual({
      withinHours: 0.5,
      possible: false,
      consumedPerSecondPerConsumerNeeded: 2500,
      why: 'the 3,600,000 messages of lag in the largest partition stay there, and one consumer at 1,000 messages/s takes 1 h for them, whatever the number of partitions; with the partitions there are, consumers that process 2,500 messages/s each would do it',
    })
  })

  // 900 + 3,600,000 / 7,200 = 1,400.
  it('no partition splits a key', () => {
    expect(catchUp({ ...KEY, withinHours: 2 }).wanted).toEqual({
      withinHours: 2,
      possible: false,
      consumedPerSecondPerConsumerNeeded: 1400,
      why: '900 messages/s go to the largest partition whatever the number of partitions, if they are one key; its consumer processes 1,000 messages/s and catches up in 10 h, unless the key is split; with the partitions there are, consumers that process 1,400 messages/s each would do it',
    })
  })

  // Exactly the time of the lag alone: only without a single new message.
  it('partitions without end are none', () => {
    const { wanted } = catchUp({ ...HOT, withinHours: 1 })
    expect(wanted).toMatchObject({
      possible: false,
      why: 'even 10,000,000 partitions do not take enough away from those that lag; with the partitions there are, consumers that process 1,500 messages/s each would do it',
    })
  })
})

describe('more partitions', () => {
  it.each([
    // 3,600,000 / 1,000 = 3,600 s at best, 7,200 s today.
    [
      'help where new messages hold up the largest',
      HOT,
      { help: true, hoursWithConsumerEach: 2, fewestHours: 1 },
      'more partitions, each with a consumer, take new messages away from those that lag: 1 h at best, rather than 2 h; keys move to other partitions, where they may be read before their older messages',
    ],
    // 3,600,000 / (1,000 − 10) = 3,636 s.
    [
      'do not help where hardly any are written',
      { ...HOT, producedPerSecond: 120 },
      { help: false, hoursWithConsumerEach: 3_600_000 / 990 / 3600, fewestHours: 1 },
      'lag stays in the partition that has it; more partitions only take new messages away, 10 messages/s from the largest at most, whose 3,600,000 messages at 1,000 messages/s take 1 h anyway',
    ],
    // 3,600,000 / (1,000 − 80) = 3,913 s, of which 3,600 s are 92 %.
    [
      'do not help where they save less than a tenth',
      { ...HOT, producedPerSecond: 960 },
      { help: false, hoursWithConsumerEach: 3_600_000 / 920 / 3600, fewestHours: 1 },
      'lag stays in the partition that has it; more partitions only take new messages away, 80 messages/s from the largest at most, whose 3,600,000 messages at 1,000 messages/s take 1 h anyway',
    ],
    // 3,600,000 / (1,000 − 120) = 4,091 s, of which 3,600 s are 88 %.
    [
      'help where they save more',
      { ...HOT, producedPerSecond: 1440, keyed: false },
      { help: true, hoursWithConsumerEach: 3_600_000 / 880 / 3600, fewestHours: 1 },
      'more partitions, each with a consumer, take new messages away from those that lag: 1 h at best, rather than 1.136 h',
    ],
    [
      'do not help a key',
      KEY,
      { help: false, hoursWithConsumerEach: 10, fewestHours: 10 },
      'the 900 messages/s of the largest partition, if they are one key, stay there whatever the number of partitions: it catches up in 10 h; splitting the key or a faster consumer helps',
    ],
    [
      'do not help a key that is written to faster than it is read',
      { ...KEY, largestPartitionProducedPerSecond: 1100 },
      { help: false },
      'the 1,100 messages/s of the largest partition, if they are one key, stay there whatever the number of partitions: it never catches up while its consumer processes 1,000 messages/s; splitting the key or a faster consumer helps',
    ],
    [
      'help a hot partition whose writes are not one key',
      { ...KEY, keyed: false },
      { help: true, hoursWithConsumerEach: 10, fewestHours: 1 },
      'more partitions, each with a consumer, take new messages away from those that lag: 1 h at best, rather than 10 h',
    ],
    // 900 / (10 − 7.5) = 360 s; 900 / 10 = 90 s.
    [
      'come after consumers',
      { ...SMALL, consumers: 2, keyed: false },
      { help: true, hoursWithConsumerEach: 0.1, fewestHours: 0.025 },
      '2 more consumers come first: with one for each of the 4 partitions the group catches up in 0.1 h; more partitions, each with a consumer, take new messages away from those that lag: 0.025 h at best, rather than 0.1 h',
    ],
    [
      'have nothing to shorten without lag',
      { ...SMALL, lagMessages: 0 },
      { help: false, hoursWithConsumerEach: 0, fewestHours: 0 },
      'there is no lag that they could shorten',
    ],
    [
      'keep a group without lag from falling behind',
      { ...SMALL, lagMessages: 0, producedPerSecond: 50, keyed: false },
      { help: true, fewestHours: 0 },
      'more partitions, each with a consumer, take new messages away from those that lag: 0 h at best, where those there are never catch up',
    ],
  ])('%s', (_, input, { help, ...hours }, why) => {
    const { morePartitions } = catchUp(input)
    const { help: helps, why: reason, ...found } = morePartitions
    expect([helps, reason]).toEqual([help, why])
    expect(Object.keys(found).sort()).toEqual(Object.keys(hours).sort())
    for (const [name, value] of Object.entries(hours))
      expect(found).toHaveProperty(name, expect.closeTo(value, 12))
  })
})
