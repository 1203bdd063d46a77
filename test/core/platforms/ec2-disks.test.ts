import { describe, expect, it } from 'vitest'
import { diskWarnings } from '../../../src/core/platforms/ec2/disk-warnings'
import type { Ec2Disk } from '../../../src/core/platforms/ec2/disks'
import { disksOf } from '../../../src/core/platforms/ec2/disks'
import { ec2Volume, gp3Volume, io2Volume, st1Volume } from '../../../src/core/platforms/ec2/volume'
import { virginia } from '../context'

const { facts } = virginia()
const { volumes } = facts

const disksOn = (instanceType: string): Ec2Disk[] => {
  const instance = facts.hardware.instances[instanceType]
  if (!instance) throw new Error(`no ${instanceType}`)
  return disksOf(instance, facts)
}
const disk = (storageType: Ec2Disk['storageType'], largestGiB = 1): Ec2Disk => ({
  storageType,
  largestGiB,
  mibps: 1,
  source: '',
})

describe('the disks of a type', () => {
  it('are gp3 in three strengths, st1 and io2, none faster than the type moves', () => {
    // 1,250 MB/s of EBS are 1,192.09 MiB/s, below the 2,000 of gp3 and the 4,000 of io2; 3,000 IOPS carry 750.
    const disks = disksOn('m7g.8xlarge').map(({ storageType, largestGiB, mibps }) => [
      storageType,
      largestGiB,
      Math.round(mibps * 100) / 100,
    ])
    expect(disks).toEqual([
      ['gp3', 65_536, 125],
      ['gp3', 65_536, 750],
      ['gp3', 65_536, 1192.09],
      ['st1', 16_384, 500],
      ['io2', 65_536, 1192.09],
    ])
  })

  it('are one gp3 where the type moves less than the weakest: 78.75 MB/s are 75.10 MiB/s', () => {
    const disks = disksOn('m7g.large').map(({ storageType, mibps }) => [
      storageType,
      Math.round(mibps * 100) / 100,
    ])
    expect(disks).toEqual([
      ['gp3', 75.1],
      ['st1', 75.1],
      ['io2', 75.1],
    ])
  })

  it('are its own where it has some, all together and of no known speed', () => {
    // 2 × 13,980 and 1 × 468 × 10⁹ bytes, in GiB.
    expect(disksOn('d3en.xlarge')).toMatchObject([
      { storageType: 'local-hdd', mibps: Number.POSITIVE_INFINITY },
    ])
    expect(disksOn('d3en.xlarge')[0]?.largestGiB).toBeCloseTo(26_039.78, 2)
    expect(disksOn('i4i.large')).toMatchObject([{ storageType: 'local-ssd' }])
    expect(disksOn('i4i.large')[0]?.largestGiB).toBeCloseTo(435.86, 2)
  })

  it('that are hard or local come with warnings; volumes on SSD with none', () => {
    const codes = (storageType: Ec2Disk['storageType']) =>
      diskWarnings(disk(storageType)).map(({ code }) => code)
    expect(codes('st1')).toEqual(['st1-sequential'])
    expect(codes('local-ssd')).toEqual(['local-disk-loss', 'local-disk-throughput'])
    expect(codes('local-hdd')).toEqual(['local-disk-loss', 'local-disk-throughput'])
    expect([...codes('gp3'), ...codes('io2')]).toEqual([])
  })
})

describe('gp3', () => {
  it.each([
    ['little is 1 GiB, with the 125 MiB/s and 3,000 IOPS included', 0.2, 3, 1, 125, 3000],
    ['100.5 GiB and 500.5 MiB/s are whole ones, within the IOPS', 100.5, 500.5, 101, 501, 3000],
    ['751 MiB/s need 3,004 IOPS, and they 7 GiB', 2, 751, 7, 751, 3004],
    ['2,000 MiB/s need 8,000 IOPS, which 16 GiB allow', 20, 2000, 20, 2000, 8000],
  ])('%s', (_, useGiB, useMiBps, gib, mibps, iops) => {
    expect(gp3Volume({ gib: useGiB, mibps: useMiBps }, volumes)).toEqual({ gib, mibps, iops })
  })
})

describe('st1', () => {
  it.each([
    ['is at least 125 GiB, at 40 MiB/s for each TiB', 10, 1, 125, 4.8828125],
    ['of 1,000.2 GiB has 1,001', 1000.2, 1, 1001, 39.1015625],
    ['grows to be fast: 60 MiB/s need 1.5 TiB', 200, 60, 1536, 60],
    ['gives 500 MiB/s at most', 16_384, 1, 16_384, 500],
  ])('%s', (_, useGiB, useMiBps, gib, mibps) => {
    expect(st1Volume({ gib: useGiB, mibps: useMiBps }, volumes)).toEqual({ gib, mibps })
  })
})

describe('io2', () => {
  it.each([
    ['is at least 4 GiB and 100 IOPS, which carry 25 MiB/s', 1, 2, 4, 25, 100],
    ['needs 4 IOPS for each whole MiB/s: 30.5 are 31', 50.5, 30.5, 51, 31, 124],
    ['needs a GiB for each 1,000 IOPS: 4,000 MiB/s are 16,000 of them', 1, 4000, 16, 4000, 16_000],
    ['gives 4,000 MiB/s at most, however many IOPS', 1, 5000, 20, 4000, 20_000],
  ])('%s', (_, useGiB, useMiBps, gib, mibps, iops) => {
    expect(io2Volume({ gib: useGiB, mibps: useMiBps }, volumes)).toEqual({ gib, mibps, iops })
  })
})

it('a disk is configured by its kind; a local one is as large as it is, in whole GiB', () => {
  const use = { gib: 300, mibps: 30 }
  const volumeOf = (storageType: Ec2Disk['storageType']) =>
    ec2Volume(disk(storageType, 435.9), use, facts)
  expect(volumeOf('gp3')).toEqual({ gib: 300, mibps: 125, iops: 3000 })
  expect(volumeOf('st1')).toEqual({ gib: 768, mibps: 30 })
  expect(volumeOf('io2')).toEqual({ gib: 300, mibps: 30, iops: 120 })
  expect(volumeOf('local-ssd')).toEqual({ gib: 435 })
  expect(volumeOf('local-hdd')).toEqual({ gib: 435 })
})
