import type { Assumptions } from '../../../schema/assumptions'
import type { Facts, Price, RegionCatalogue } from '../../../schema/catalogue'
import type { Instance } from '../../../schema/data-files'
import type { Purchase } from '../../../schema/vocabulary'
import { oncePerObject } from '../../once'

/**
 * The EC2 type of the KRaft controllers (or ZooKeeper nodes): the one given, else the cheapest that
 * is not burstable, has the vCPU of a broker (ec2LeastVcpu) and the memory Kafka's documentation asks
 * for. Undefined when the region has no price for any.
 */
export const controllerType = (
  { facts, prices }: RegionCatalogue,
  {
    controllerInstanceType,
    ec2LeastVcpu,
  }: Pick<Assumptions, 'controllerInstanceType' | 'ec2LeastVcpu'>,
  purchase: Purchase,
): string | undefined =>
  controllerInstanceType ??
  cheapestFirst(facts)(prices[purchase]).find(({ vcpu }) => vcpu >= ec2LeastVcpu)?.type

/** The types of a price list that can be controllers, cheapest first. */
const cheapestFirst = oncePerObject((facts: Facts) =>
  oncePerObject((prices: ReadonlyMap<string, Price>) =>
    [...prices]
      .flatMap(([type, { usd }]) => {
        const instance = facts.hardware.instances[type]
        return instance && isController(instance, facts) ? [{ type, usd, vcpu: instance.vcpu }] : []
      })
      .sort((one, other) => one.usd - other.usd),
  ),
)

const isController = ({ burstable, memoryGiB }: Instance, { kafka }: Facts): boolean =>
  !burstable && memoryGiB >= kafka.controllers.minMemoryGiB
