import type { Catalogue } from '../schema/catalogue'
import type { Partitions } from '../schema/partitions'
import type { Plan } from '../schema/plan'
import type { Purchase } from '../schema/vocabulary'
import type { WorkloadInput } from '../schema/workload'
import { compare } from './compare'
import type { Evaluation } from './evaluate'
import { evaluate, writePlatform } from './evaluate'
import { MODEL_VERSION } from './model'
import { partitionConflict } from './partitions/conflicts'
import { writeRecommendation } from './partitions/recommend'
import { ec2TotalUnder } from './platforms/ec2/purchase'
import { platforms } from './platforms/platforms'
import type { Prepared } from './prepare'
import { prepare } from './prepare'
import { comparisonWarnings, planWarnings } from './warnings'

const PURCHASES: readonly Purchase[] = ['onDemand', 'reserved1yNoUpfront', 'reserved3yNoUpfront']

/**
 * The whole plan for a workload: partitions, clusters on every platform, costs, comparison. Pure: the
 * same request and catalogue give the same plan. The request has passed the schema, and its region is
 * in the catalogue.
 */
export const plan = (given: WorkloadInput, catalogue: Catalogue): Plan => {
  const { head, prepared, evaluations, comparison } = compared(given, catalogue)
  return {
    ...head,
    demand: prepared.demand,
    partitions: writePartitions(prepared, evaluations),
    platforms: evaluations.map((evaluation) =>
      writePlatform(evaluation, given.detail ?? 'summary'),
    ),
    comparison,
  }
}

/** What a plan says before its clusters: the workload, what was assumed, what to know, which prices. */
export const planHead = (given: WorkloadInput, catalogue: Catalogue): PlanHead =>
  compared(given, catalogue).head

type PlanHead = Pick<Plan, 'model' | 'workload' | 'assumptions' | 'warnings' | 'priceBook'>

const compared = (given: WorkloadInput, catalogue: Catalogue) => {
  const prepared = prepare(given, catalogue)
  const evaluations = evaluateAll(prepared)
  const comparison = compare(evaluations, {
    engineerUsdPerHour: prepared.workload.engineerUsdPerHour,
    ec2ByPurchase: ec2ByPurchase(evaluations),
  })
  const head: PlanHead = {
    model: { version: MODEL_VERSION },
    workload: prepared.workload,
    assumptions: prepared.assumptions,
    warnings: [...planWarnings(prepared), ...comparisonWarnings(comparison)],
    priceBook: { source: catalogue.source, services: [...prepared.catalogue.services] },
  }
  return { head, prepared, evaluations, comparison }
}

/** Every platform asked for, sized and priced. */
export const evaluateAll = (prepared: Prepared): Evaluation[] =>
  platforms
    .filter(({ id }) => prepared.workload.platforms.includes(id))
    .map((model) => evaluate(model, prepared))

/** The partitions of a plan, with the conflicts that rule whole platforms out. */
export const writePartitions = (
  { total, recommendations }: Prepared,
  evaluations: readonly Evaluation[],
): Partitions => {
  const ec2 = evaluations.find(({ platform }) => platform === 'ec2')
  const ec2Fits = ec2 && ec2.best !== undefined
  return {
    total,
    topics: recommendations.map(writeRecommendation),
    conflicts: evaluations
      .filter(({ best }) => best === undefined)
      .map(({ platform, rejected, context }) =>
        partitionConflict(platform, rejected(), { context, recommendations, ec2Fits }),
      )
      .filter((conflict) => conflict !== undefined),
  }
}

const ec2ByPurchase = (evaluations: readonly Evaluation[]) => {
  const ec2 = evaluations.find(({ platform }) => platform === 'ec2')
  if (!ec2?.best) return []
  const { best, context } = ec2
  return PURCHASES.flatMap((purchase) => {
    const monthlyUsd = ec2TotalUnder(purchase, best, context)
    return monthlyUsd === undefined ? [] : [{ purchase, monthlyUsd }]
  })
}
