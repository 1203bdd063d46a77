import type { Candidate } from '../../schema/candidate'
import type { Plan, PlatformPlan } from '../../schema/plan'

/** What tells a candidate from the others of its plan, for a link. */
export const candidateKey = ({
  platform,
  instanceType,
  storageType,
  provisionedThroughput,
}: Candidate): string =>
  [platform, instanceType, storageType, ...(provisionedThroughput ? ['provisioned'] : [])]
    .filter((part) => part !== undefined)
    .join(':')

/**
 * The candidate to look at: the one that was chosen; where it is no longer among the candidates the
 * best of its platform; else the cheapest. Undefined where nothing fits.
 */
export const chosenCandidate = (plan: Plan, key: string | undefined): Candidate | undefined => {
  const all = plan.platforms.flatMap(candidatesOf)
  const platform = key?.split(':')[0]
  return (
    all.find((candidate) => candidateKey(candidate) === key) ??
    plan.platforms.find((each) => each.platform === platform)?.best ??
    plan.platforms.find((each) => each.platform === plan.comparison.cheapest?.platform)?.best
  )
}

/** The candidates of a platform, the best first. */
export const candidatesOf = ({ best, alternatives }: PlatformPlan): Candidate[] =>
  best ? [best, ...alternatives] : []
