import type { Candidate, Rejection } from '../../src/schema/candidate'
import type { Plan, PlatformPlan } from '../../src/schema/plan'

/** A plan in a dozen lines: small enough to be read in a review. */
export const summarise = (plan: Plan): string =>
  [
    `partitions ${plan.partitions.total}: ${plan.partitions.topics.map(topicLine).join('; ')}`,
    ...plan.partitions.conflicts.map(
      (c) => `conflict on ${c.platform}: ${c.partitionsAtLeast} against ${c.partitionsAtMost}`,
    ),
    ...plan.platforms.flatMap(platformLines),
    comparisonLine(plan),
    `warnings: ${warningsOf(plan).join(', ') || 'none'}`,
    '',
  ].join('\n')

const topicLine = ({ name, recommended, bindingBound, given }: Plan['partitions']['topics'][0]) =>
  `${name} ${recommended} (${given ? 'given' : bindingBound})`

const platformLines = ({ platform, best, rejected }: PlatformPlan): string[] => {
  if (!best) return [`${platform}: nothing fits`, ...reasons(rejected)]
  return [
    `${platform}: ${shape(best)} = ${best.monthlyUsd.toFixed(2)} USD, ${best.bindingConstraint} decides`,
    `  ${best.lineItems.map((line) => `${line.item} ${line.monthlyUsd.toFixed(2)}`).join(', ')}`,
    ...best.warnings.map(({ code }) => `  ! ${code}`),
  ]
}

const shape = (fit: Candidate): string =>
  [
    fit.brokers && `${fit.brokers} ×`,
    fit.instanceType,
    fit.storageType,
    fit.storageGiBPerBroker && `${fit.storageGiBPerBroker} GiB`,
    fit.volumeMiBps && `${fit.volumeMiBps} MiB/s`,
    fit.provisionedThroughput && 'bought',
  ]
    .filter(Boolean)
    .join(' ')

/** One line per reason, with the number of shapes it ruled out. */
const reasons = (rejected: readonly Rejection[]): string[] => {
  const counts = new Map<string, number>()
  for (const { constraint, decidedBy } of rejected) {
    const reason = decidedBy ? `${constraint} (${decidedBy.constraint})` : constraint
    counts.set(reason, (counts.get(reason) ?? 0) + 1)
  }
  return [...counts].map(([reason, count]) => `  rejected by ${reason}: ${count}`)
}

const comparisonLine = ({ comparison }: Plan): string => {
  const { cheapest, mskVersusEc2 } = comparison
  if (!cheapest) return 'cheapest: none'
  if (!mskVersusEc2) return `cheapest: ${cheapest.platform}`
  return `cheapest: ${cheapest.platform}; MSK − EC2 = ${mskVersusEc2.deltaUsd.toFixed(2)} USD, break-even ${mskVersusEc2.breakEvenEngineerHours} h`
}

/** But for those that come and go with the day on which the test runs. */
const warningsOf = ({ warnings }: Plan): string[] =>
  warnings.map(({ code }) => code).filter((code) => code !== 'old-prices')
