import type { Facts } from '../../../schema/catalogue'
import type { Instance } from '../../../schema/data-files'
import type { Workload } from '../../../schema/workload'
import { oncePerObject } from '../../once'
import { mibpsFromGbps, mibpsFromMBps } from '../../units'
import type { Ec2Disk } from './disks'
import { disksOf } from './disks'

/** What an EC2 type is, in the units of a plan. */
export interface Ec2Hardware {
  readonly instanceType: string
  readonly instance: Instance
  readonly ebsMiBps: number
  readonly networkMiBps: number
}

/** An EC2 type, with every disk it can have. */
export interface Ec2Type extends Ec2Hardware {
  readonly shapes: readonly Ec2Shape[]
}

/** An EC2 type with one kind of disk. */
export interface Ec2Shape extends Ec2Hardware {
  readonly disk: Ec2Disk
}

/** All EC2 types: the same for every plan, so they are read off the facts once. */
export const ec2Types = oncePerObject((facts: Facts): Ec2Type[] =>
  Object.entries(facts.hardware.instances).map(([instanceType, instance]) => {
    const hardware = {
      instanceType,
      instance,
      ebsMiBps: mibpsFromMBps(instance.ebsBaselineMBps),
      networkMiBps: mibpsFromGbps(instance.networkBaselineGbps),
    }
    const shapes = disksOf(instance, facts).map((disk) => ({ ...hardware, disk }))
    return { ...hardware, shapes }
  }),
)

/** The shapes of a type on the kinds of disk that were asked for: on all, unless the request names some. */
export const wantedShapes = ({ shapes }: Ec2Type, { ec2Storage }: Workload): readonly Ec2Shape[] =>
  ec2Storage ? shapes.filter(({ disk }) => ec2Storage.includes(disk.storageType)) : shapes
