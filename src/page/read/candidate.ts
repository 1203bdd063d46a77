import type { Candidate } from '../../schema/candidate'
import type { Plan, PlatformPlan } from '../../schema/plan'

/** What tells a candidate from the others of its plan, for a link. */
export const candidateKey = (candidate: Candidate): string =>
  [shapeKey(candidate), candidate.brokers].filter((part) => part !== undefined).join(':')

/** The same without the number of brokers, which changes with the workload. */
const shapeKey = ({
  platform,
  instanceType,
  storageType,
  provisionedThroughput,
}: Candidate): string =>
  [platform, instanceType, storageType, provisionedThroughput ? 'provisioned' : undefined]
    .filter((part) => part !== undefined)
    .join(':')

/** How many brokers a key ends in. */
const BROKERS = /:\d+$/

/** The candidate to look at, and whether it stands for another one that was chosen. */
export interface Chosen {
  readonly candidate: Candidate
  readonly isReplaced: boolean
}

/**
 * The candidate that was chosen, or the same shape with another number of brokers; where that is not among
 * the candidates, the best of its platform, else the cheapest. Undefined where nothing fits.
 */
export const chosenCandidate = (plan: Plan, key: string | undefined): Chosen | undefined => {
  const all = plan.platforms.flatMap(candidatesOf)
  const same =
    all.find((candidate) => candidateKey(candidate) === key) ??
    all.find((candidate) => shapeKey(candidate) === key?.replace(BROKERS, ''))
  if (same) return { candidate: same, isReplaced: false }
  const platform = key?.split(':')[0]
  const candidate = bestOf(plan, platform) ?? bestOf(plan, plan.comparison.cheapest?.platform)
  const isReplaced = key !== undefined && candidate?.platform !== key
  return candidate && { candidate, isReplaced }
}

const bestOf = ({ platforms }: Plan, platform: string | undefined): Candidate | undefined =>
  platforms.find((each) => each.platform === platform)?.best

/** The candidates of a platform, the best first. */
export const candidatesOf = ({ best, alternatives }: PlatformPlan): Candidate[] =>
  best ? [best, ...alternatives] : []
