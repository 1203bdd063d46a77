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
/** The same, and its key is written to nearly as fast as one consumer reads: 900 against a mean of 500. */
const KEY = { ...HOT, largestPartitionProducedPerSecond: 900 }
const SMALL = {
  lagMessages: 3600,
  producedPerSecond: 30,
  consumedPerSecondPerConsumer: 10,
  partitions: 4,
}

describe('the time to catch up as the group is', () => {
  it.each([
    // 4 × 1,000 − 3,000 = 1,000 a second; 7,200,000 / 1,000 = 7,200 s.
    [
      'even lag drains at what the consumers process beyond what is written',
      { ...HOT, producedPerSecond: 3000, consumers: 4, largestPartitionLag: 600_000 },
      { drainPerSecond: 1000, hoursToCatchUp: 2, decidedBy: 'group', skew: 1 },
    ],
    // The group: 7,200,000 / (12,000 − 6,000) = 1,200 s. The largest: 3,600,000 / (1,000 − 500) = 7,200 s.
    [
      'a hot partition takes as long as its own consumer',
      HOT,
      {
        drainPerSecond: 6000,
        hoursToCatchUp: 2,
        decidedBy: 'largest-partition',
        skew: 6,
        largestPartitionShare: 0.5,
        hotKey: false,
      },
    ],
    // 3,600,000 / (1,000 − 900) = 36,000 s.
    [
      'a hot key that is written to takes longer',
      KEY,
      { hoursToCatchUp: 10, decidedBy: 'largest-partition', hotKey: true },
    ],
    // Two partitions of 2 consumers: 7,000 + 1,000 of lag, 20 + 20 a second: 8,000 / (100 − 40) = 400/3 s.
    [
      'a consumer with a hot partition and another shares its speed',
      {
        lagMessages: 10_000,
        producedPerSecond: 80,
        consumedPerSecondPerConsumer: 100,
        partitions: 4,
        consumers: 2,
        largestPartitionLag: 7000,
      },
      { hoursToCatchUp: 400 / 3 / 3600, decidedBy: 'largest-partition' },
    ],
    // One of 4 consumers has 2 of 5 partitions: 480 / (10 − 4) = 80 s; evenly 1,200 / (40 − 10) = 40 s.
    [
      'partitions that do not divide keep one consumer longer',
      {
        lagMessages: 1200,
        producedPerSecond: 10,
        consumedPerSecondPerConsumer: 10,
        partitions: 5,
        consumers: 4,
      },
      { hoursToCatchUp: 80 / 3600, decidedBy: 'uneven-partitions' },
    ],
    // Writes apart from those to the largest: 90 / 3 = 30 each; 10 lag / (40 − 30) = 1 s, the largest 10 / 40.
    [
      'lag and writes may be uneven in other partitions',
      {
        lagMessages: 40,
        producedPerSecond: 90,
        consumedPerSecondPerConsumer: 40,
        partitions: 4,
        largestPartitionProducedPerSecond: 0,
      },
      { hoursToCatchUp: 1 / 3600, decidedBy: 'uneven-partitions' },
    ],
    // 4 × 10 − 30 = 10 a second; 3,600 / 10 = 360 s, with 4 of the 6.
    [
      'consumers beyond the partitions idle',
      { ...SMALL, consumers: 6 },
      { activeConsumers: 4, idleConsumers: 2, drainPerSecond: 10, hoursToCatchUp: 0.1 },
    ],
    // 400 / min(12, 4) = 100 of one; 4 × 100 − 30 = 370 a second.
    [
      'the speed of a group is that of the consumers that have a partition',
      {
        ...SMALL,
        consumedPerSecondPerConsumer: undefined,
        consumedPerSecond: 400,
        consumers: 12,
      },
      { drainPerSecond: 370, hoursToCatchUp: 3600 / 370 / 3600 },
    ],
    [
      'without lag there is nothing to do',
      { ...SMALL, lagMessages: 0 },
      { catchesUp: true, hoursToCatchUp: 0, decidedBy: 'group' },
    ],
    [
      'without lag, a group that processes just what is written keeps up',
      { ...SMALL, lagMessages: 0, producedPerSecond: 40 },
      { catchesUp: true, hoursToCatchUp: 0, drainPerSecond: 0 },
    ],
  ])('%s', (_, input, expected) => {
    const { hoursToCatchUp, ...exact } = expected
    const found = catchUp(input)
    expect(found).toMatchObject({ catchesUp: true, ...exact })
    expect(found.hoursToCatchUp).toBeCloseTo(hoursToCatchUp, 12)
  })
})

describe('a group never catches up', () => {
  it.each([
    [
      'when more is written than it processes',
      { ...SMALL, consumers: 2 },
      'group',
      '2 consumers: 20 messages/s processed, 30 messages/s written, so that the lag grows by 10 messages/s',
    ],
    [
      'when just as much is written',
      { ...SMALL, producedPerSecond: 40 },
      'group',
      '4 consumers: 40 messages/s processed, 40 messages/s written, so that the lag stays',
    ],
    [
      'when a hot key is written to as fast as one consumer reads',
      { ...KEY, largestPartitionProducedPerSecond: 1000 },
      'largest-partition',
      'the consumer of the largest partition, 1 partition of 12: 1,000 messages/s processed, 1,000 messages/s written, so that the lag stays; spread evenly it would take 0.333 h',
    ],
    // 2 × 7 = 14 a second for one consumer of 10, though 3 × 10 are more than the 28 in all: 3,600 / 2 s.
    [
      'when a consumer has a partition too many',
      { ...SMALL, producedPerSecond: 28, consumers: 3 },
      'uneven-partitions',
      'the consumer of the largest partition, 2 partitions of 4: 10 messages/s processed, 14 messages/s written, so that the lag grows by 4 messages/s; spread evenly it would take 0.5 h',
    ],
    [
      'without a consumer',
      { ...SMALL, consumers: 0 },
      'group',
      'no consumer runs: 0 messages/s processed, 30 messages/s written, so that the lag grows by 30 messages/s',
    ],
    [
      'when there is no lag yet, but there will be',
      { ...SMALL, lagMessages: 0, consumers: 2 },
      'group',
      '2 consumers: 20 messages/s processed, 30 messages/s written, so that the lag grows by 10 messages/s',
    ],
  ])('%s', (_, input, decidedBy, why) => {
    const found = catchUp(input)
    expect(found).toMatchObject({ catchesUp: false, decidedBy, why })
    expect(found).not.toHaveProperty('hoursToCatchUp')
  })
})

// The mean partition is written to at 6,000 / 12 = 500 a second.
it.each([
  ['keyed and half as much again as the mean', 750, true, true],
  ['keyed and hardly more than the mean', 749, true, false],
  ['not keyed', 750, false, false],
])('a largest partition that is %s', (_, largestPartitionProducedPerSecond, keyed, hotKey) => {
  expect(catchUp({ ...HOT, largestPartitionProducedPerSecond, keyed }).hotKey).toBe(hotKey)
})

it('what was not given is said, with what it was taken for', () => {
  const { group, assumed } = catchUp({
    ...SMALL,
    consumedPerSecondPerConsumer: undefined,
    consumedPerSecond: 40,
  })
  expect(group).toEqual({
    ...SMALL,
    consumers: 4,
    largestPartitionLag: 900,
    largestPartitionProducedPerSecond: 7.5,
    keyed: true,
  })
  expect(assumed).toEqual([
    'consumers: one for each of 4 partitions, 4',
    'consumedPerSecondPerConsumer: consumedPerSecond over the consumers that have a partition, 10 messages/s',
    'largestPartitionLag: the lag is even, 900 messages in each partition',
    'largestPartitionProducedPerSecond: writes are even, 7.5 messages/s to each partition',
  ])
})
