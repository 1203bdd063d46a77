import type { StandardBroker } from '../../../schema/data-files'
import type { PlatformContext } from '../../fit'

/** One broker type, and whether storage throughput is bought. */
export interface StandardShape {
  readonly instanceType: string
  readonly broker: StandardBroker
  readonly provisioned: boolean
  readonly context: PlatformContext
}

/** The EC2 type that a broker type runs on: kafka.m7g.large is m7g.large. */
export const ec2TypeOf = (brokerType: string): string =>
  brokerType.slice(brokerType.indexOf('.') + 1)
