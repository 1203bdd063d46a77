import type { Facts } from '../../../schema/catalogue'
import type { DiskUse } from '../../requirements'
import { countUp, MIB_PER_GIB } from '../../units'
import type { Ec2Disk } from './disks'

const GIB_PER_TIB = MIB_PER_GIB

/** The disk of one broker as configured: size, throughput and IOPS bought with it. */
export interface Ec2Volume {
  readonly gib: number
  readonly mibps?: number
  readonly iops?: number
}

/** The disk of one broker for its use: a volume, or a local disk, which is as large as it is. */
export const ec2Volume = (disk: Ec2Disk, use: DiskUse, { volumes }: Facts): Ec2Volume => {
  switch (disk.storageType) {
    case 'gp3':
      return gp3Volume(use, volumes)
    case 'st1':
      return st1Volume(use, volumes)
    case 'io2':
      return io2Volume(use, volumes)
    case 'local-ssd':
    case 'local-hdd':
      return { gib: Math.floor(disk.largestGiB) }
  }
}

/** gp3: 125 MiB/s and 3,000 IOPS come with it; throughput needs IOPS ≥ 4 × MiB/s. */
export const gp3Volume = (use: DiskUse, { gp3 }: Pick<Facts['volumes'], 'gp3'>): Ec2Volume => {
  const mibps = Math.max(gp3.includedMiBps, countUp(use.mibps))
  const iops = Math.max(gp3.includedIops, countUp(mibps / gp3.mibpsPerIops))
  const extra = iops > gp3.includedIops ? leastFor(iops, gp3) : 0
  return { gib: Math.max(gp3.minGiB, countUp(use.gib), extra), mibps, iops }
}

/** st1: throughput comes with size, at its baseline. */
export const st1Volume = (use: DiskUse, { st1 }: Pick<Facts['volumes'], 'st1'>): Ec2Volume => {
  const fastGiB = countUp((use.mibps / st1.baselineMiBpsPerTiB) * GIB_PER_TIB)
  const gib = Math.max(st1.minGiB, countUp(use.gib), fastGiB)
  const baseline = (gib / GIB_PER_TIB) * st1.baselineMiBpsPerTiB
  return { gib, mibps: Math.min(st1.maxMiBps, baseline) }
}

/** io2: throughput comes with IOPS. */
export const io2Volume = (use: DiskUse, { io2 }: Pick<Facts['volumes'], 'io2'>): Ec2Volume => {
  const iops = Math.max(io2.minIops, countUp(countUp(use.mibps) / io2.mibpsPerIops))
  const mibps = Math.min(io2.maxMiBps, iops * io2.mibpsPerIops)
  return { gib: Math.max(io2.minGiB, countUp(use.gib), leastFor(iops, io2)), mibps, iops }
}

const leastFor = (iops: number, { iopsPerGiB }: { readonly iopsPerGiB: number }): number =>
  countUp(iops / iopsPerGiB)
