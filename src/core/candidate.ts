import type { Candidate, PartitionHealth, Warning } from '../schema/candidate'
import { lineItem } from './bill'
import type { Fit, PlatformContext } from './fit'
import { partitionHealth } from './partitions/health'
import { constraintUse } from './sizing'
import { amount } from './words'

/** A fit written out: constraints with their utilisation, partition health, the bill line by line. */
export const writeCandidate = (fit: Fit, context: PlatformContext): Candidate => {
  const { load, catalogue } = context
  const health = partitionHealth(fit, context)
  const zones = load.workload.availabilityZones
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
      ...fit.requirements.map((requirement) => constraintUse(requirement, fit.brokers ?? 1, zones)),
    ],
    partitionHealth: health,
    lineItems: fit.charges.map((charge) => lineItem(charge, catalogue.region)),
    freeItems: [...fit.freeItems],
    monthlyUsd: fit.monthlyUsd,
    warnings: [...fit.warnings, ...healthWarnings(fit, load.partitions, health)],
  }
}

const healthWarnings = (
  fit: Fit,
  partitions: number,
  health: PartitionHealth | undefined,
): Warning[] => {
  const warnings: Warning[] = []
  if (fit.brokers !== undefined && partitions < fit.brokers)
    warnings.push({
      code: 'fewer-partitions-than-brokers',
      detail: `${amount(partitions)} partitions on ${amount(fit.brokers)} brokers: some lead none, so the load is not even and the others carry more than planned`,
    })
  for (const bound of health?.upperBounds ?? [])
    if (!bound.holds)
      warnings.push({
        code: `above-${bound.bound}`,
        detail: `${bound.bound}: ${amount(bound.value, bound.unit)} per broker against ${amount(bound.limit, bound.unit)}; this cluster stays under it up to ${amount(bound.partitionsAtMost)} partitions`,
      })
  return warnings
}
