import type { Rejection } from '../../schema/candidate'
import type { Charge } from '../bill'
import { charged, totalUsd } from '../bill'
import type { Fit, PlatformContext, PlatformModel } from '../fit'
import { partitionQuotaRejection } from '../partitions/quota'
import { replicaRequirement, targetRequirements } from '../partitions/requirements'
import { quotaMiBps } from '../quota'
import type { ShapeName } from '../rejection'
import { isRejected, pricesOrReject, tooManyBrokers, unreachableTarget } from '../rejection'
import { connectionRequirements, minimumRequirement, throughputRequirements } from '../requirements'
import { fixedSpreadRejection, isWanted } from '../shapes'
import type { Requirement } from '../sizing'
import { sizeCluster } from '../sizing'
import { gibIn } from '../units'
import { clientTrafficCharges, freeReplication, interZonePrice } from '../zone-traffic'

const platform = 'msk-express'

/** Amazon MSK Express brokers: storage grows by itself; three zones and three replicas only. */
export const mskExpress: PlatformModel = {
  id: platform,
  outcomes: (context) =>
    Object.keys(context.facts.express.brokers)
      .filter((instanceType) => isWanted(instanceType, context.load.workload))
      .map((instanceType) => outcome(instanceType, context)),
}

const outcome = (instanceType: string, context: PlatformContext): Fit | Rejection => {
  const { load, facts, catalogue, topics } = context
  const { express } = facts
  const name: ShapeName = { platform, instanceType, storageType: 'managed' }
  const ruledOut =
    fixedSpreadRejection(platform, instanceType, {
      workload: load.workload,
      zones: express.zones,
      replicationFactor: express.replicationFactor,
      source: express.source,
    }) ??
    partitionQuotaRejection(name, { facts, topics, load }) ??
    unreachableTarget(name, load)
  if (ruledOut) return ruledOut
  const prices = pricesOrReject(catalogue, name, {
    broker: { table: 'msk', key: `E${instanceType.slice(1)}`, what: instanceType },
    storage: { table: 'msk', key: 'Express.Storage', what: 'Express storage' },
    dataIn: { table: 'msk', key: 'Express.In-Bytes', what: 'Express data in' },
  })
  if (isRejected(prices)) return prices
  const interZone = interZonePrice(catalogue, load, name)
  if (isRejected(interZone)) return interZone

  const requirements = expressRequirements(instanceType, context)
  const { brokers, binding } = sizeCluster(requirements, load.workload.availabilityZones)
  const limit = express.brokersPerCluster[load.workload.metadataMode]
  const tooMany = tooManyBrokers(
    name,
    { brokers, binding },
    { brokers: limit, source: express.source, requirements, partitions: load.partitions },
  )
  if (tooMany) return tooMany

  const { hoursPerMonth } = load.assumptions
  const charges: Charge[] = charged([
    { item: 'brokers', price: prices.broker, quantity: brokers * hoursPerMonth },
    { item: 'storage', price: prices.storage, quantity: load.demand.retainedGiB },
    {
      item: 'data-in',
      price: prices.dataIn,
      quantity: gibIn(load.demand.averageIngressMiBps, hoursPerMonth),
    },
    ...clientTrafficCharges(load, interZone),
  ])
  return {
    kind: 'fits',
    platform,
    instanceType,
    brokers,
    storageType: 'managed',
    purchase: 'onDemand',
    bindingConstraint: binding.constraint,
    requirements,
    charges,
    freeItems: freeReplication(load),
    monthlyUsd: totalUsd(charges),
    warnings: [],
  }
}

/** AWS sizes to the sustained figures; its maximum is 1.5 times that, which a lost zone of three leaves. */
const expressRequirements = (
  instanceType: string,
  { load, facts }: PlatformContext,
): Requirement[] => {
  const { express } = facts
  const broker = express.brokers[instanceType]
  if (!broker) throw new Error(`data/msk-express.json lacks ${instanceType}`)
  const { assumptions } = load
  const usable = (printed: number) =>
    quotaMiBps(printed, assumptions) * assumptions.expressUtilisation
  const ingress = usable(broker.sustainedIngressMBps)
  const egress =
    assumptions.expressEgressPerIngress === undefined
      ? usable(broker.sustainedEgressMBps)
      : ingress * assumptions.expressEgressPerIngress
  return [
    ...throughputRequirements(load, { ingress, egress }, express.source),
    replicaRequirement(load, broker.recommendedReplicas, express.source),
    ...connectionRequirements(load, express.iamConnectionsPerBroker, express.source),
    ...targetRequirements(load),
    minimumRequirement(load),
  ]
}
