import type {
  Candidate,
  ConstraintUse,
  PartitionHealth,
  UpperBound,
  Warning,
} from '../schema/candidate'
import type { Constraint } from '../schema/vocabulary'
import { lineItem } from './bill'
import type { Fit, PlatformContext } from './fit'
import { partitionHealth } from './partitions/health'
import { recounted } from './partitions/requirements'
import { spreadOver } from './partitions/spread'
import { constraintUse } from './sizing'
import { amount } from './words'

/** A fit written out: constraints with their utilisation, partition health, the bill line by line. */
export const writeCandidate = (fit: Fit, context: PlatformContext): Candidate => {
  const details = fit.details()
  const spread = spreadOver(fit, context)
  const { load, catalogue } = spread.context
  const health = partitionHealth(fit, spread.context)
  const zones = load.workload.availabilityZones
  const constraints = [
    ...(details.quotas ?? []),
    ...details.requirements.map((requirement) =>
      constraintUse(recounted(requirement, load), fit.brokers ?? 1, zones),
    ),
  ]
  return {
    kind: 'fits',
    platform: fit.platform,
    instanceType: fit.instanceType,
    brokers: fit.brokers,
    partitions: load.partitions,
    storageType: fit.storageType,
    storageGiBPerBroker: details.storageGiBPerBroker,
    volumeMiBps: details.volumeMiBps,
    volumeIops: details.volumeIops,
    diskMiBpsPerBroker: details.diskMiBpsPerBroker,
    provisionedThroughput: details.provisionedThroughput,
    purchase: details.purchase,
    bindingConstraint: mostUsed(constraints, details.bindingConstraint),
    constraints,
    partitionHealth: health,
    lineItems: details.charges.map((charge) => lineItem(charge, catalogue.region)),
    freeItems: [...details.freeItems],
    monthlyUsd: fit.monthlyUsd,
    warnings: [...details.warnings, ...spread.warnings, ...healthWarnings(health)],
  }
}

const remedy = ({ bound, partitionsAtMost, value }: UpperBound): string => {
  if (bound === 'file-handles')
    return `raise nofile to ${amount(value)} at least (MSK does not let you), or have larger segments (segmentGiB) or more brokers`
  if (bound === 'map-areas')
    return `raise vm.max_map_count to ${amount(value)} at least (MSK does not let you), or have larger segments (segmentGiB) or more brokers`
  return `this cluster stays under it up to ${amount(partitionsAtMost)} partitions`
}

/** What is used most, which decided the size; evening the leaders out may shift it by a little. */
const mostUsed = (constraints: readonly ConstraintUse[], decided: Constraint): Constraint =>
  constraints.reduce<{ readonly constraint: Constraint; readonly utilisation: number }>(
    (most, next) => (next.utilisation > most.utilisation ? next : most),
    { constraint: decided, utilisation: 0 },
  ).constraint

const healthWarnings = (health: PartitionHealth | undefined): Warning[] => {
  const warnings: Warning[] = []
  for (const bound of health?.upperBounds ?? [])
    if (!bound.holds)
      warnings.push({
        code: `above-${bound.bound}`,
        detail: `${bound.bound}: ${amount(bound.value, bound.unit)}, above ${amount(bound.limit)}; ${remedy(bound)}`,
      })
  return warnings
}
