import type { Rejection } from '../schema/candidate'
import type { PlatformPlan } from '../schema/plan'
import { writeCandidate } from './candidate'
import type { Fit, PlatformContext, PlatformModel } from './fit'
import type { Prepared } from './prepare'
import { rank } from './rank'

/** Every outcome of one platform: what fits, best first, and what was ruled out. */
export interface Evaluation {
  readonly platform: PlatformModel['id']
  readonly ranked: readonly Fit[]
  readonly rejected: readonly Rejection[]
  readonly context: PlatformContext
}

/** How many candidates follow the best one in a summary. */
const ALTERNATIVES = 5

/** Sizes and prices every shape of a platform. */
export const evaluate = (model: PlatformModel, prepared: Prepared): Evaluation => {
  const context = prepared.contextFor(model.id)
  const fits: Fit[] = []
  const rejected: Rejection[] = []
  for (const outcome of model.outcomes(context))
    if (outcome.kind === 'fits') fits.push(outcome)
    else rejected.push(outcome)
  return { platform: model.id, ranked: rank(fits, prepared.assumptions), rejected, context }
}

/** An evaluation as it stands in the answer: the best, then the next five types, or all in full. */
export const writePlatform = (
  { platform, ranked, rejected, context }: Evaluation,
  detail: 'summary' | 'full',
): PlatformPlan => {
  const [best, ...rest] = ranked
  const shown = detail === 'full' ? rest : otherTypes(rest, best).slice(0, ALTERNATIVES)
  return {
    platform,
    best: best && writeCandidate(best, context),
    alternatives: shown.map((fit) => writeCandidate(fit, context)),
    rejected: [...rejected],
  }
}

/** The first candidate of each type other than the best one's: variants of one type say little. */
const otherTypes = (ranked: readonly Fit[], best: Fit | undefined): Fit[] => {
  const seen = new Set([best?.instanceType])
  return ranked.filter(({ instanceType }) => {
    if (seen.has(instanceType)) return false
    seen.add(instanceType)
    return true
  })
}
