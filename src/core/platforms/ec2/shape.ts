import type { Instance } from '../../../schema/data-files'
import type { StorageType } from '../../../schema/vocabulary'
import type { PlatformContext } from '../../fit'

/** An EC2 type with one kind of disk. */
export interface Ec2Shape {
  readonly instanceType: string
  readonly instance: Instance
  readonly disk: Ec2Disk
  readonly context: PlatformContext
}

/**
 * The disk of one broker: how large and how fast it may be at most. `mibps` is absent where AWS gives
 * no figure (local disks); the network then bounds the broker.
 */
export interface Ec2Disk {
  readonly storageType: Extract<StorageType, 'gp3' | 'st1' | 'io2' | 'local-ssd' | 'local-hdd'>
  readonly largestGiB: number
  readonly mibps: number | undefined
  readonly source: string
}
