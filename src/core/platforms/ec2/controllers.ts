import type { Assumptions } from '../../../schema/assumptions'
import type { RegionCatalogue } from '../../../schema/catalogue'
import type { Purchase } from '../../../schema/vocabulary'

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
): string | undefined => {
  if (controllerInstanceType !== undefined) return controllerInstanceType
  const { minMemoryGiB } = facts.kafka.controllers
  let cheapest: { readonly type: string; readonly usd: number } | undefined
  for (const [type, price] of prices[purchase]) {
    const instance = facts.hardware.instances[type]
    if (!instance || instance.burstable || instance.vcpu < ec2LeastVcpu) continue
    if (instance.memoryGiB < minMemoryGiB) continue
    if (!cheapest || price.usd < cheapest.usd) cheapest = { type, usd: price.usd }
  }
  return cheapest?.type
}
