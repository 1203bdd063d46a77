import { PERCENT } from '../../core/units'
import { amount, dollars } from '../../core/words'
import type { Candidate } from '../../schema/candidate'
import type { Plan } from '../../schema/plan'
import { clusterName, plainName, platformName } from '../names'
import { listed, percent } from './figures'

/**
 * Where the best cluster of a platform is not its cheapest, in a sentence each: with more brokers it would
 * cost less, by less than the plan puts fewer brokers first for.
 */
export const fewerBrokersNotes = ({ comparison, assumptions }: Plan): string[] =>
  comparison.perPlatform.flatMap(({ platform, monthlyUsd, leastUsd }) =>
    leastUsd < monthlyUsd
      ? [
          `${platformName(platform)} would cost ${dollars(leastUsd)} with more brokers: within ${amount(assumptions.fewerBrokersWithinPercent, '%')} of the cheapest cluster of a platform, fewer brokers come first (fewerBrokersWithinPercent).`,
        ]
      : [],
  )

/**
 * What fills a cluster most, where only replicas and zones ask for its number of brokers, and whether
 * smaller ones would do. And other clusters of the platform at the same cost.
 */
export const sizeNotes = (plan: Plan, candidate: Candidate): string[] => [
  ...fullest(candidate),
  ...ties(plan, candidate),
]

const fullest = ({ bindingConstraint, constraints }: Candidate): string[] => {
  if (bindingConstraint !== 'minimum-brokers') return []
  const [most] = constraints
    .filter(({ constraint }) => constraint !== bindingConstraint)
    .sort((one, other) => other.utilisation - one.utilisation)
  if (!most) return []
  const half = most.utilisation > HALF ? '; with half of it each, there would have to be more' : ''
  return [
    `As few brokers as replicas and zones allow. What fills them most is ${plainName(most.constraint)}, ${percent(most.utilisation * PERCENT)} of what they can carry${half}.`,
  ]
}

/** Fuller than this, brokers of half the capacity would not do. */
const HALF = 0.5

const ties = ({ platforms }: Plan, candidate: Candidate): string[] => {
  const entry = platforms.find(({ platform }) => platform === candidate.platform)
  const alike = [...(entry?.best ? [entry.best] : []), ...(entry?.alternatives ?? [])].filter(
    ({ monthlyUsd, instanceType, brokers }) =>
      monthlyUsd === candidate.monthlyUsd &&
      (instanceType !== candidate.instanceType || brokers !== candidate.brokers),
  )
  if (alike.length === 0) return []
  const verb = alike.length === 1 ? 'costs' : 'cost'
  return [`${listed(alike.map(clusterName))} ${verb} the same.`]
}
