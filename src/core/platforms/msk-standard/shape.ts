import type { Facts } from '../../../schema/catalogue'
import type { Instance, StandardBroker } from '../../../schema/data-files'
import { oncePerObject } from '../../once'
import { mibpsFromGbps, mibpsFromMBps } from '../../units'

/** Disk and network baselines of a broker type, MiB/s. */
interface Hardware {
  readonly ebsMiBps: number
  readonly networkMiBps: number
  readonly source: string
}

/** A broker type in the units of a plan. */
export interface StandardType {
  readonly instanceType: string
  readonly broker: StandardBroker
  readonly priceKey: string
  readonly burstable: boolean
  /** Of the EC2 type that it runs on, or as AWS's sizing workbook has them. */
  readonly hardware: Readonly<Record<'describe-instance-types' | 'aws-sizer', Hardware>>
}

/** A broker type, and whether storage throughput is bought. */
export interface StandardShape {
  readonly type: StandardType
  readonly hardware: Hardware
  readonly provisioned: boolean
  /** The volume of a broker that exists; absent where it can be any that MSK has. */
  readonly volume?: { readonly gib: number; readonly mibps: number }
}

/** All broker types: the same for every plan, so they are read off the facts once. */
export const standardTypes = oncePerObject(({ standard, hardware }: Facts): StandardType[] =>
  Object.entries(standard.brokers).map(([instanceType, broker]) => {
    const ec2Type = instanceType.slice(instanceType.indexOf('.') + 1)
    const instance = hardware.instances[ec2Type]
    if (!instance) throw new Error(`data/instances.json lacks ${ec2Type}`)
    const own = ownHardware(instance, hardware.source)
    return {
      instanceType,
      broker,
      priceKey: `K${instanceType.slice(1)}`,
      burstable: instance.burstable,
      hardware: { 'describe-instance-types': own, 'aws-sizer': sizerHardware(broker) ?? own },
    }
  }),
)

const ownHardware = (instance: Instance, source: string): Hardware => ({
  ebsMiBps: mibpsFromMBps(instance.ebsBaselineMBps),
  networkMiBps: mibpsFromGbps(instance.networkBaselineGbps),
  source,
})

const sizerHardware = ({
  sizerEbsMiBps: ebsMiBps,
  sizerNetworkMiBps: networkMiBps,
}: StandardBroker): Hardware | undefined =>
  ebsMiBps === undefined || networkMiBps === undefined
    ? undefined
    : { ebsMiBps, networkMiBps, source: 'hardware table of the same workbook' }
