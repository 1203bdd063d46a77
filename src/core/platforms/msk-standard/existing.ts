import type { Existing, ExistingCluster } from '../../existing'
import { unknownType, unpriced } from '../../existing'
import type { PlatformContext } from '../../fit'
import { isMissing } from '../../prices'
import type { RuledOut, ShapeName } from '../../rejection'
import { diskUse } from '../../requirements'
import { standardBill } from './bill'
import { standardFit } from './msk-standard'
import { standardNeeds } from './requirements'
import { ruleOutTypes } from './rule-out'
import type { StandardType } from './shape'
import { standardTypes } from './shape'
import { existingVolume } from './volume'

/** An MSK Standard cluster that exists, priced, with the rule of its type that the workload breaks. */
export const existingStandard = (context: PlatformContext, cluster: ExistingCluster): Existing => {
  const { facts, catalogue, load } = context
  const { instanceType = '', brokers, storageGiBPerBroker: gib, boughtMiBps } = cluster
  const type = standardTypes(facts).find((each) => each.instanceType === instanceType)
  if (!type) return unknownType(instanceType)
  if (gib === undefined)
    return {
      kind: 'unknown',
      code: 'size-not-known',
      why: 'AWS does not say how large its volumes are',
    }
  const price = catalogue.prices.msk.get(type.priceKey)
  if (!price) return unpriced(instanceType, context)
  const bill = standardBill(catalogue, load)
  if (isMissing(bill)) return unpriced(bill.missing, context)
  const hardware = type.hardware[load.assumptions.hardwareFigures]
  const made = { type, hardware, provisioned: boughtMiBps !== undefined }
  const volume = existingVolume(made, { gib, boughtMiBps, use: diskUse(load, brokers) }, context)
  const shape = { ...made, volume: { gib, mibps: volume.countedMiBps } }
  const priced = { context, needs: standardNeeds(context), bill, price }
  return {
    kind: 'known',
    fit: standardFit(shape, { brokers, volume }, priced),
    broken: brokenRule(type, context),
  }
}

/** A burstable type is no rule that is broken: the cluster runs on it. */
const brokenRule = (type: StandardType, context: PlatformContext): RuledOut | undefined => {
  const { load } = context
  const name: ShapeName = {
    platform: 'msk-standard',
    instanceType: type.instanceType,
    storageType: 'msk-volume',
  }
  const workload = { ...load.workload, allowBurstable: true }
  return ruleOutTypes({ ...context, load: { ...load, workload } })(name, type)
}
