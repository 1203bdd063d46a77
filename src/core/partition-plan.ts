import type { ConstraintUse } from '../schema/candidate'
import type { Catalogue } from '../schema/catalogue'
import type { PartitionWindow } from '../schema/partitions'
import type { PartitionPlan } from '../schema/plan'
import type { WorkloadInput } from '../schema/workload'
import { writeCandidate } from './candidate'
import type { Evaluation } from './evaluate'
import { MODEL_VERSION } from './model'
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
    clusters: evaluations.flatMap(windowOf),
  }
}

/** Bounds on files: where the data alone breaks one, no number of partitions mends it. */
const FILES = new Set(['file-handles', 'map-areas'])

const windowOf = ({ platform, best, context }: Evaluation): PartitionWindow[] => {
  if (!best) return []
  const { partitions, partitionHealth, warnings, constraints } = writeCandidate(best, context)
  const bounds = (partitionHealth?.upperBounds ?? []).filter(
    ({ bound, partitionsAtMost }) => !FILES.has(bound) || partitionsAtMost > 0,
  )
  const tightest = bounds.reduce<(typeof bounds)[number] | undefined>(
    (least, bound) => (least && least.partitionsAtMost <= bound.partitionsAtMost ? least : bound),
    undefined,
  )
  return [
    {
      platform,
      instanceType: best.instanceType,
      brokers: best.brokers,
      partitions,
      partitionsAtMost: tightest?.partitionsAtMost ?? quotaOf(constraints),
      bindingUpperBound: tightest?.bound,
      partitionHealth,
      warnings,
    },
  ]
}

/** Partitions that a platform without brokers allows; undefined where brokers bound them. */
const quotaOf = (constraints: readonly ConstraintUse[]): number | undefined =>
  constraints.find(({ constraint }) => constraint === 'partitions')?.capacityPerCluster
