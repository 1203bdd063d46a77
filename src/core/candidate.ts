import type { Candidate, ConstraintUse, PartitionHealth, Warning } from '../schema/candidate'
import { lineItem } from './bill'
import type { Fit, PlatformContext } from './fit'
import { partitionHealth } from './partitions/health'
import { spreadOver } from './partitions/spread'
import type { Load } from './requirements'
import type { Requirement } from './sizing'
import { constraintUse } from './sizing'
import { amount } from './words'

/** A fit written out: constraints with their utilisation, partition health, the bill line by line. */
export const writeCandidate = (fit: Fit, context: PlatformContext): Candidate => {
  const spread = spreadOver(fit, context)
  const { load, catalogue } = spread.context
  const health = partitionHealth(fit, spread.context)
  return {
    kind: 'fits',
    platform: fit.platform,
    instanceType: fit.instanceType,
    brokers: fit.brokers,
    partitions: load.partitions,
    storageType: fit.storageType,
    storageGiBPerBroker: fit.storageGiBPerBroker,
    volumeMiBps: fit.volumeMiBps,
    volumeIops: fit.volumeIops,
    provisionedThroughput: fit.provisionedThroughput,
    purchase: fit.purchase,
    bindingConstraint: fit.bindingConstraint,
    constraints: [
      ...(fit.quotas ?? []),
      ...fit.requirements.map((requirement) => writeConstraint(requirement, fit, load)),
    ],
    partitionHealth: health,
    lineItems: fit.charges.map((charge) => lineItem(charge, catalogue.region)),
    freeItems: [...fit.freeItems],
    monthlyUsd: fit.monthlyUsd,
    warnings: [...fit.warnings, ...spread.warnings, ...healthWarnings(health)],
  }
}

/** A requirement on the cluster; replicas are counted with the partitions that the cluster will have. */
const writeConstraint = (requirement: Requirement, fit: Fit, load: Load): ConstraintUse => {
  const { availabilityZones, replicationFactor } = load.workload
  const counted =
    requirement.constraint === 'partitions'
      ? { ...requirement, demand: load.partitions * replicationFactor }
      : requirement
  return constraintUse(counted, fit.brokers ?? 1, availabilityZones)
}

const healthWarnings = (health: PartitionHealth | undefined): Warning[] => {
  const warnings: Warning[] = []
  for (const bound of health?.upperBounds ?? [])
    if (!bound.holds)
      warnings.push({
        code: `above-${bound.bound}`,
        detail: `${bound.bound}: ${amount(bound.value, bound.unit)}, above ${amount(bound.limit)}; this cluster stays under it up to ${amount(bound.partitionsAtMost)} partitions`,
      })
  return warnings
}
