import type { Facts } from '../../../schema/catalogue'
import { countUp, MIB_PER_GIB } from '../../units'
import type { Ec2Disk } from './shape'

const GIB_PER_TIB = MIB_PER_GIB

/** The disk of one broker as configured: size, throughput and IOPS bought with it. */
export interface Ec2Volume {
  readonly gib: number
  readonly mibps?: number
  readonly iops?: number
}

/**
 * The volume that holds `gib` and carries `mibps`, each of one broker. gp3: 125 MiB/s and 3,000 IOPS
 * come with it, throughput needs IOPS ≥ 4 × MiB/s; st1: throughput comes with size, at its baseline;
 * io2: throughput comes with IOPS. A local disk is as large as it is.
 */
export const ec2Volume = (
  disk: Ec2Disk,
  needed: { readonly gib: number; readonly mibps: number },
  { volumes }: Facts,
): Ec2Volume => {
  const gib = countUp(needed.gib)
  const mibps = countUp(needed.mibps)
  switch (disk.storageType) {
    case 'gp3': {
      const { gp3 } = volumes
      const throughput = Math.max(gp3.includedMiBps, mibps)
      const iops = Math.max(gp3.includedIops, countUp(throughput / gp3.mibpsPerIops))
      const extra = iops > gp3.includedIops ? leastFor(iops, gp3) : 0
      return { gib: Math.max(gp3.minGiB, gib, extra), mibps: throughput, iops }
    }
    case 'st1': {
      const { st1 } = volumes
      const fastGiB = countUp((needed.mibps / st1.baselineMiBpsPerTiB) * GIB_PER_TIB)
      const size = Math.max(st1.minGiB, gib, fastGiB)
      const baseline = (size / GIB_PER_TIB) * st1.baselineMiBpsPerTiB
      return { gib: size, mibps: Math.min(st1.maxMiBps, baseline) }
    }
    case 'io2': {
      const { io2 } = volumes
      const iops = Math.max(io2.minIops, countUp(mibps / io2.mibpsPerIops))
      const throughput = Math.min(io2.maxMiBps, iops * io2.mibpsPerIops)
      return { gib: Math.max(io2.minGiB, gib, leastFor(iops, io2)), mibps: throughput, iops }
    }
    case 'local-ssd':
    case 'local-hdd':
      return { gib: Math.floor(disk.largestGiB) }
  }
}

const leastFor = (iops: number, { iopsPerGiB }: { readonly iopsPerGiB: number }): number =>
  countUp(iops / iopsPerGiB)
