import { amount, dollars } from '../../core/words'
import type { Candidate } from '../../schema/candidate'
import type { Plan } from '../../schema/plan'
import { clusterName, plainName, platformName } from '../names'
import { listed, percent } from './figures'

const PERCENT = 100

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
 * Why a cluster is as large as it is, where only replicas and zones ask for its number of brokers: what
 * fills them most is what asks for their size. And other clusters of the platform at the same cost.
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
  return most
    ? [
        `As few brokers as replicas and zones allow; their size follows from what they carry: ${plainName(most.constraint)} fills them most, ${percent(most.utilisation * PERCENT)}.`,
      ]
    : []
}

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
