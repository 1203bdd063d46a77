import type { Warning } from '../../../schema/candidate'
import type { Ec2Disk } from './disks'

/** What to know about a kind of disk before building on it. */
export const diskWarnings = ({ storageType }: Ec2Disk): readonly Warning[] => {
  if (storageType === 'st1') return ST1_WARNINGS
  return storageType.startsWith('local') ? LOCAL_DISK_WARNINGS : []
}

const ST1_WARNINGS: readonly Warning[] = [
  {
    code: 'st1-sequential',
    detail:
      'st1 is a hard disk, fast for sequential work only: many partitions on a broker, or consumers far behind, make its work random; its IOPS are not planned with',
  },
]

const LOCAL_DISK_WARNINGS: readonly Warning[] = [
  {
    code: 'local-disk-loss',
    detail:
      'data on local disks is gone when the instance stops or fails; the other replicas rebuild it',
  },
  {
    code: 'local-disk-throughput',
    detail:
      'no figure for the throughput of this local disk is bundled: the network baseline bounds the broker instead, as it does first on NVMe; a hard disk may bind before it, so measure',
  },
]
