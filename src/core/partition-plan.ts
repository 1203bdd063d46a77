import type { Catalogue } from '../schema/catalogue'
import type { PartitionWindow } from '../schema/partitions'
import type { PartitionPlan } from '../schema/plan'
import type { WorkloadInput } from '../schema/workload'
import type { Evaluation } from './evaluate'
import { MODEL_VERSION } from './model'
import { partitionHealth } from './partitions/health'
import { spreadOver } from './partitions/spread'
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

const windowOf = ({ platform, ranked, context }: Evaluation): PartitionWindow[] => {
  const [best] = ranked
  if (!best) return []
  const { context: spread } = spreadOver(best, context)
  const health = partitionHealth(best, spread)
  const bounds = health?.upperBounds ?? []
  const tightest = bounds.reduce<(typeof bounds)[number] | undefined>(
    (least, bound) => (least && least.partitionsAtMost <= bound.partitionsAtMost ? least : bound),
    undefined,
  )
  return [
    {
      platform,
      instanceType: best.instanceType,
      brokers: best.brokers,
      partitions: spread.load.partitions,
      partitionsAtMost: tightest?.partitionsAtMost,
      bindingUpperBound: tightest?.bound,
      partitionHealth: health,
    },
  ]
}
