import type { Facts } from '../../../schema/catalogue'
import type { Instance } from '../../../schema/data-files'
import { gibFromGB } from '../../units'
import type { Ec2Disk } from './shape'

/**
 * The disks a type can have: its own local ones, or EBS. gp3 comes in three strengths, because cost
 * is least at one of them: what is included, what the included IOPS carry, and the most there is.
 */
export const disksOf = (instance: Instance, { volumes, hardware }: Facts): Ec2Disk[] => {
  const local = instance.localDisk
  if (local)
    return [
      {
        storageType: local.type === 'ssd' ? 'local-ssd' : 'local-hdd',
        largestGiB: gibFromGB(local.count * local.sizeGB),
        mibps: undefined,
        source: hardware.source,
      },
    ]
  const { gp3, st1, io2, source } = volumes
  const includedIopsCarry = gp3.includedIops * gp3.mibpsPerIops
  const gp3Strengths = [gp3.includedMiBps, includedIopsCarry, gp3.maxMiBps]
  return [
    ...gp3Strengths.map((mibps) => ({
      storageType: 'gp3' as const,
      largestGiB: gp3.maxGiB,
      mibps,
      source,
    })),
    { storageType: 'st1', largestGiB: st1.maxGiB, mibps: st1.maxMiBps, source },
    { storageType: 'io2', largestGiB: io2.maxGiB, mibps: io2.maxMiBps, source },
  ]
}
