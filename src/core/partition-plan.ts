import type { Candidate, ConstraintUse } from '../schema/candidate'
import type { Catalogue } from '../schema/catalogue'
import type { PartitionWindow } from '../schema/partitions'
import type { PartitionPlan, Plan } from '../schema/plan'
import type { Constraint } from '../schema/vocabulary'
import type { WorkloadInput } from '../schema/workload'
import { writeCandidate } from './candidate'
import { MODEL_VERSION } from './model'
import { tightest } from './partitions/tightest'
import { evaluateAll, writePartitions } from './plan'
import { prepare } from './prepare'
import { planWarnings } from './warnings'

/** The partition window alone: lower bounds per topic, upper bounds on the best cluster of each platform. */
export const partitionPlan = (given: WorkloadInput, catalogue: Catalogue): PartitionPlan => {
  const prepared = prepare(given, catalogue)
  const evaluations = evaluateAll(prepared)
  return {
    model: { version: MODEL_VERSION },
    workload: prepared.workload,
    assumptions: prepared.assumptions,
    warnings: planWarnings(prepared),
    partitions: writePartitions(prepared, evaluations),
    clusters: evaluations.flatMap(({ best, context }) =>
      best ? [windowOf(writeCandidate(best, context))] : [],
    ),
  }
}

/** The partition window of a plan that was made already; its warnings are those of the plan. */
export const partitionPlanOf = (plan: Plan): PartitionPlan => {
  const { model, workload, assumptions, warnings, partitions, platforms } = plan
  const clusters = platforms.flatMap(({ best }) => (best ? [windowOf(best)] : []))
  return { model, workload, assumptions, warnings, partitions, clusters }
}

const windowOf = (best: Candidate): PartitionWindow => {
  const { platform, instanceType, brokers, partitions, partitionHealth, warnings } = best
  const bound = tightest(partitionHealth?.upperBounds ?? [])
  return {
    platform,
    instanceType,
    brokers,
    partitions,
    partitionsAtMost: bound?.partitionsAtMost ?? quotaOf(best.constraints),
    bindingUpperBound: bound?.bound,
    partitionHealth,
    warnings,
  }
}

/** Partitions that a platform without brokers allows, compacted and not; undefined where brokers bound them. */
const quotaOf = (constraints: readonly ConstraintUse[]): number | undefined => {
  const quotas = constraints.flatMap(({ constraint, capacityPerCluster: most }) =>
    QUOTAS.has(constraint) && most !== undefined ? [most] : [],
  )
  return quotas.length > 0 ? quotas.reduce((sum, most) => sum + most) : undefined
}

const QUOTAS: ReadonlySet<Constraint> = new Set(['partitions', 'compacted-partitions'])
