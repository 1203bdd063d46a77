import type { Assumptions } from '../schema/assumptions'
import type { Rejection } from '../schema/candidate'
import type { PlatformPlan } from '../schema/plan'
import { writeCandidate } from './candidate'
import type { Fit, PlatformContext, PlatformModel } from './fit'
import { once } from './once'
import type { Prepared } from './prepare'
import { bestOf, rank, rankFirsts } from './rank'

/** Every outcome of one platform. What not every answer needs is worked out when it is asked for. */
export interface Evaluation {
  readonly platform: PlatformModel['id']
  readonly best: Fit | undefined
  /** The fits that no other beats on every count, best first: the cheapest is among them. */
  readonly contenders: () => readonly Fit[]
  /** All fits, in the order of the shapes. */
  readonly fits: () => readonly Fit[]
  /** What was ruled out, and why. */
  readonly rejected: () => readonly Rejection[]
  readonly context: PlatformContext
}

/** How many candidates follow the best one in a summary. */
const ALTERNATIVES = 5

/** Sizes and prices every shape of a platform. */
export const evaluate = (model: PlatformModel, prepared: Prepared): Evaluation => {
  const context = prepared.contextFor(model.id)
  const { fits, contenders, ruledOut } = model.outcomes(context)
  return {
    platform: model.id,
    best: bestOf(contenders, prepared.assumptions),
    contenders: once(() => rank(contenders, prepared.assumptions)),
    fits,
    rejected: once(() => distinct(ruledOut.map((reason) => reason()))),
    context,
  }
}

/** Variants of a shape that are ruled out alike are shown once. */
const distinct = (rejected: readonly Rejection[]): Rejection[] =>
  rejected.filter((rejection, index) => {
    const before = rejected[index - 1]
    return !before || VARIANT.some((field) => before[field] !== rejection[field])
  })

const VARIANT = ['instanceType', 'storageType', 'provisionedThroughput', 'why'] as const

/** An evaluation as it stands in the answer: the best, then the next five types, or all in full. */
export const writePlatform = (evaluation: Evaluation, detail: 'summary' | 'full'): PlatformPlan => {
  const { platform, fits, rejected, context } = evaluation
  const { assumptions } = context.load
  const [best, ...others] =
    detail === 'full' ? rank(fits(), assumptions) : firstTypes(fits(), assumptions)
  return {
    platform,
    best: best && writeCandidate(best, context),
    alternatives: others.map((fit) => writeCandidate(fit, context)),
    rejected: [...rejected()],
  }
}

/** The first candidate of each of the first types: variants of one type say little. */
const firstTypes = (fits: readonly Fit[], assumptions: Assumptions): Fit[] =>
  rankFirsts(fits, assumptions, ({ instanceType }) => instanceType).slice(0, 1 + ALTERNATIVES)
