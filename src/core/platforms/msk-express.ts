import type { Facts, Price } from '../../schema/catalogue'
import type { SharedCharges } from '../bill'
import { chargeCents, charged, shared } from '../bill'
import type { Existing, ExistingCluster } from '../existing'
import { unknownType, unpriced } from '../existing'
import type { Fit, FitDetails, PlatformContext, PlatformModel } from '../fit'
import { outcomesOf } from '../fit'
import { usdFromCents } from '../money'
import { once, oncePerObject } from '../once'
import { partitionQuotaRejection } from '../partitions/quota'
import { replicaNeed, targetNeeds } from '../partitions/requirements'
import type { MissingPrice } from '../prices'
import { isMissing, noPrice, pricesOf } from '../prices'
import { quotaMiBps } from '../quota'
import type { RuledOut, ShapeName } from '../rejection'
import { tooManyBrokers, unreachableTarget } from '../rejection'
import { connectionNeeds, minimumNeed, throughputNeeds } from '../requirements'
import { fixedSpreadRejection, isWanted } from '../shapes'
import type { Need } from '../sizing'
import { bindingOf, brokersAsked, requirementsOf, withRoom } from '../sizing'
import { countUpTo, gibIn } from '../units'
import { clientTrafficCharges, freeReplication, interZonePrice } from '../zone-traffic'

const platform = 'msk-express'

/** Amazon MSK Express brokers: storage grows by itself; three zones and three replicas only. */
export const mskExpress: PlatformModel = {
  id: platform,
  outcomes: (context) => {
    const needs = expressNeeds(context)
    const planned: Planned = {
      context,
      needs,
      sizing: context.resize ? withRoom(needs, context.resize.use) : needs,
      common: commonCharges(context),
      overQuota: partitionQuotaRejection(platform, context),
    }
    return outcomesOf(
      expressTypes(context.facts)
        .filter(({ instanceType }) => isWanted(instanceType, context.load.workload))
        .map((type) => [outcome(type, planned)]),
    )
  },
}

interface ExpressType {
  readonly instanceType: string
  readonly broker: Facts['express']['brokers'][string]
  readonly priceKey: string
}

const expressTypes = oncePerObject(({ express }: Facts): ExpressType[] =>
  Object.entries(express.brokers).map(([instanceType, broker]) => ({
    instanceType,
    broker,
    priceKey: `E${instanceType.slice(1)}`,
  })),
)

/** What is the same for every broker type of a plan. */
interface Planned {
  readonly context: PlatformContext
  readonly needs: readonly Need<ExpressType>[]
  /** The needs that the brokers are counted by. */
  readonly sizing: readonly Need<ExpressType>[]
  readonly common: SharedCharges | MissingPrice
  readonly overQuota: ((name: ShapeName) => RuledOut) | undefined
}

const outcome = (type: ExpressType, planned: Planned): Fit | RuledOut => {
  const { context, sizing, common } = planned
  const { load, facts, catalogue, resize } = context
  const { workload } = load
  const { brokersPerCluster, source } = facts.express
  const { instanceType } = type
  const name: ShapeName = { platform, instanceType, storageType: 'managed' }
  const ruledOut = ruleOut(name, planned)
  if (ruledOut) return ruledOut
  const price = catalogue.prices.msk.get(type.priceKey)
  if (!price) return noPrice(name, { missing: instanceType }, catalogue)
  if (isMissing(common)) return noPrice(name, common, catalogue)

  const asked = countUpTo(workload.availabilityZones, brokersAsked(sizing, type))
  const brokers = Math.max(asked, resize?.brokers ?? 0)
  const limit = brokersPerCluster[workload.metadataMode]
  if (brokers <= limit) return fitOf(type, brokers, { ...planned, common, price })
  return tooManyBrokers(name, brokers, {
    brokers: limit,
    source,
    requirements: () => requirementsOf(sizing, type),
    partitions: load.partitions,
  })
}

const ruleOut = (
  name: ShapeName,
  { context, overQuota }: Pick<Planned, 'context' | 'overQuota'>,
): RuledOut | undefined => {
  const { load, facts } = context
  const { zones, replicationFactor, source } = facts.express
  const spread = { workload: load.workload, zones, replicationFactor, source }
  return fixedSpreadRejection(name, spread) ?? overQuota?.(name) ?? unreachableTarget(name, load)
}

/** An Express cluster that exists, priced, with the rule of the platform that the workload breaks. */
export const existingExpress = (context: PlatformContext, cluster: ExistingCluster): Existing => {
  const { instanceType = '', brokers } = cluster
  const type = expressTypes(context.facts).find((each) => each.instanceType === instanceType)
  if (!type) return unknownType(instanceType)
  const price = context.catalogue.prices.msk.get(type.priceKey)
  if (!price) return unpriced(instanceType, context)
  const common = commonCharges(context)
  if (isMissing(common)) return unpriced(common.missing, context)
  const name: ShapeName = { platform, instanceType, storageType: 'managed' }
  const overQuota = partitionQuotaRejection(platform, context)
  return {
    kind: 'known',
    fit: fitOf(type, brokers, { context, needs: expressNeeds(context), common, price }),
    broken: ruleOut(name, { context, overQuota }),
  }
}

const fitOf = (
  type: ExpressType,
  brokers: number,
  {
    context,
    needs,
    common,
    price,
  }: Pick<Planned, 'context' | 'needs'> & {
    readonly common: SharedCharges
    readonly price: Price
  },
): Fit => {
  const { load } = context
  const quantity = brokers * load.assumptions.hoursPerMonth
  const brokerHours = { item: 'brokers' as const, price, quantity }
  const details = (): FitDetails => {
    const requirements = requirementsOf(needs, type)
    return {
      purchase: 'onDemand',
      bindingConstraint: bindingOf(requirements).constraint,
      requirements,
      charges: charged([brokerHours, ...common.charges]),
      freeItems: freeReplication(load),
      warnings: [],
    }
  }
  return {
    platform,
    instanceType: type.instanceType,
    brokers,
    storageType: 'managed',
    monthlyUsd: usdFromCents(chargeCents(brokerHours) + common.cents),
    details: once(details),
  }
}

/** What a cluster pays whatever its brokers: storage, data in, client traffic; or the price missing. */
const commonCharges = ({ catalogue, load }: PlatformContext): SharedCharges | MissingPrice => {
  const prices = pricesOf(catalogue, {
    storage: { table: 'msk', key: 'Express.Storage', what: 'Express storage' },
    dataIn: { table: 'msk', key: 'Express.In-Bytes', what: 'Express data in' },
  })
  if (isMissing(prices)) return prices
  const interZone = interZonePrice(catalogue, load)
  if (isMissing(interZone)) return interZone
  const { demand, assumptions } = load
  return shared([
    { item: 'storage', price: prices.storage, quantity: demand.retainedGiB },
    {
      item: 'data-in',
      price: prices.dataIn,
      quantity: gibIn(demand.averageIngressMiBps, assumptions.hoursPerMonth),
    },
    ...clientTrafficCharges(load, interZone),
  ])
}

/** AWS sizes to the sustained figures; its maximum is 1.5 times that, which a lost zone of three leaves. */
const expressNeeds = ({ load, facts }: PlatformContext): Need<ExpressType>[] => {
  const { assumptions } = load
  const { iamConnectionsPerBroker, source } = facts.express
  const { expressUtilisation, expressEgressPerIngress } = assumptions
  const usable = (printed: number) => quotaMiBps(printed, assumptions) * expressUtilisation
  const ingress = ({ broker }: ExpressType) => usable(broker.sustainedIngressMBps)
  const egress = (type: ExpressType) =>
    expressEgressPerIngress === undefined
      ? usable(type.broker.sustainedEgressMBps)
      : ingress(type) * expressEgressPerIngress
  return [
    ...throughputNeeds(load, { ingress, egress }, source),
    replicaNeed(load, ({ broker }) => broker.recommendedReplicas, source),
    ...connectionNeeds(load, iamConnectionsPerBroker, source),
    ...targetNeeds(load),
    minimumNeed(load),
  ]
}
