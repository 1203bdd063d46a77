import type { Facts } from '../../../schema/catalogue'
import type { Instance } from '../../../schema/data-files'
import type { StorageType } from '../../../schema/vocabulary'
import { gibFromGB, mibpsFromMBps } from '../../units'

/** What self-managed brokers keep their data on. */
export type Ec2StorageType = Extract<StorageType, 'gp3' | 'st1' | 'io2' | 'local-ssd' | 'local-hdd'>

/** The disk of one broker: how large it may be at most, and what the broker can move of it. */
export interface Ec2Disk {
  readonly storageType: Ec2StorageType
  readonly largestGiB: number
  /** Infinity where AWS gives no figure (local disks): the network then bounds the broker. */
  readonly mibps: number
  readonly source: string
}

/**
 * The disks a type can have: its own local ones, or EBS. gp3 comes in three strengths, because cost
 * is least at one of them: what is included, what the included IOPS carry, and the most there is; a
 * type that cannot move more than one of them has no stronger one.
 */
export const disksOf = (
  { localDisk, ebsBaselineMBps }: Instance,
  { volumes, hardware }: Facts,
): Ec2Disk[] => {
  if (localDisk)
    return [
      {
        storageType: localDisk.type === 'ssd' ? 'local-ssd' : 'local-hdd',
        largestGiB: gibFromGB(localDisk.count * localDisk.sizeGB),
        mibps: Number.POSITIVE_INFINITY,
        source: hardware.source,
      },
    ]
  const { gp3, st1, io2, source } = volumes
  const movable = (mibps: number) => Math.min(mibps, mibpsFromMBps(ebsBaselineMBps))
  const includedIopsCarry = gp3.includedIops * gp3.mibpsPerIops
  const gp3Strengths = [gp3.includedMiBps, includedIopsCarry, gp3.maxMiBps].map(movable)
  return [
    ...[...new Set(gp3Strengths)].map((mibps) => ({
      storageType: 'gp3' as const,
      largestGiB: gp3.maxGiB,
      mibps,
      source,
    })),
    { storageType: 'st1', largestGiB: st1.maxGiB, mibps: movable(st1.maxMiBps), source },
    { storageType: 'io2', largestGiB: io2.maxGiB, mibps: movable(io2.maxMiBps), source },
  ]
}
