import type { Price } from '../../../schema/catalogue'
import { charged, totalCents } from '../../bill'
import type { Fit, FitDetails, PlatformContext, PlatformModel } from '../../fit'
import { outcomesOf } from '../../fit'
import { usdFromCents } from '../../money'
import { once } from '../../once'
import type { MissingPrice } from '../../prices'
import { isMissing, noPrice } from '../../prices'
import type { RuledOut, ShapeName } from '../../rejection'
import { tooManyBrokers } from '../../rejection'
import { diskUse } from '../../requirements'
import { isWanted } from '../../shapes'
import type { Need } from '../../sizing'
import { bindingOf, brokersAsked, requirementsOf, withRoom } from '../../sizing'
import { countUpTo } from '../../units'
import { freeReplication } from '../../zone-traffic'
import type { StandardBill } from './bill'
import { clusterCharges, standardBill } from './bill'
import { standardNeeds } from './requirements'
import { ruleOutTypes } from './rule-out'
import type { StandardShape, StandardType } from './shape'
import { standardTypes } from './shape'
import type { StandardVolume } from './volume'
import { standardVolume } from './volume'

const platform = 'msk-standard'

/** Amazon MSK Standard brokers: with the volume's own throughput, and with throughput bought. */
export const mskStandard: PlatformModel = {
  id: platform,
  outcomes: (context) => {
    const { load, facts, catalogue, resize } = context
    const needs = standardNeeds(context)
    const planned: Planned = {
      context,
      needs,
      sizing: resize ? withRoom(needs, resize.use) : needs,
      bill: standardBill(catalogue, load),
      ruleOut: ruleOutTypes(context),
    }
    return outcomesOf(
      standardTypes(facts)
        .filter(({ instanceType }) => isWanted(instanceType, load.workload))
        .map((type) => variants(type, planned)),
    )
  },
}

/** What is the same for every broker type of a plan. */
interface Planned {
  readonly context: PlatformContext
  readonly needs: readonly Need<StandardShape>[]
  /** The needs that the brokers are counted by. */
  readonly sizing: readonly Need<StandardShape>[]
  readonly bill: StandardBill | MissingPrice
  readonly ruleOut: (name: ShapeName, type: StandardType) => RuledOut | undefined
}

const variants = (type: StandardType, planned: Planned): (Fit | RuledOut)[] => {
  const { context, bill } = planned
  const { instanceType, broker, priceKey } = type
  const { catalogue, load } = context
  const name: ShapeName = { platform, instanceType, storageType: 'msk-volume' }
  const ruledOut = planned.ruleOut(name, type)
  if (ruledOut) return [ruledOut]
  const price = catalogue.prices.msk.get(priceKey)
  if (!price) return [noPrice(name, { missing: instanceType }, catalogue)]
  if (isMissing(bill)) return [noPrice(name, bill, catalogue)]
  const priced = { ...planned, bill, price }
  const hardware = type.hardware[load.assumptions.hardwareFigures]
  const included = outcome(name, { type, hardware, provisioned: false }, priced)
  if (broker.maxProvisionedMiBps === undefined) return [included]
  const bought = { ...name, provisionedThroughput: true }
  return [included, outcome(bought, { type, hardware, provisioned: true }, priced)]
}

/** What a shape that is not ruled out by itself is sized and priced with. */
interface Priced extends Planned {
  readonly bill: StandardBill
  readonly price: Price
}

const outcome = (name: ShapeName, shape: StandardShape, priced: Priced): Fit | RuledOut => {
  const { context, sizing } = priced
  const { load, facts, resize } = context
  const { workload, partitions } = load
  const asked = countUpTo(workload.availabilityZones, brokersAsked(sizing, shape))
  const brokers = Math.max(asked, resize?.brokers ?? 0)
  const limit = facts.standard.brokersPerCluster[workload.metadataMode]
  if (brokers <= limit) {
    const volume = standardVolume(shape, diskUse(load, brokers), context)
    return standardFit(shape, { brokers, volume }, priced)
  }
  return tooManyBrokers(name, brokers, {
    brokers: limit,
    source: facts.standard.source,
    requirements: () => requirementsOf(sizing, shape),
    partitions,
  })
}

/** A cluster of so many brokers with such volumes, priced; sized for the workload, or as it exists. */
export const standardFit = (
  shape: StandardShape,
  { brokers, volume }: { readonly brokers: number; readonly volume: StandardVolume },
  { context, needs, bill, price }: Pick<Priced, 'context' | 'needs' | 'bill' | 'price'>,
): Fit => {
  const { load } = context
  const { hoursPerMonth } = load.assumptions
  const { type, provisioned } = shape
  const charges = clusterCharges(
    { brokers, provisioned, volume },
    { broker: price, hoursPerMonth },
    bill,
  )
  const details = (): FitDetails => {
    const requirements = requirementsOf(needs, shape)
    return {
      storageGiBPerBroker: volume.gib,
      volumeMiBps: volume.mibps,
      diskMiBpsPerBroker: Math.min(volume.mibps, shape.hardware.ebsMiBps),
      provisionedThroughput: provisioned,
      purchase: 'onDemand',
      bindingConstraint: bindingOf(requirements).constraint,
      requirements,
      charges: charged([...charges, ...bill.common.charges]),
      freeItems: freeReplication(load),
      warnings: volume.warnings(),
    }
  }
  return {
    platform,
    instanceType: type.instanceType,
    brokers,
    storageType: 'msk-volume',
    monthlyUsd: usdFromCents(totalCents(charges) + bill.common.cents),
    details: once(details),
  }
}
